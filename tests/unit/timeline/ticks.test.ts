import { expect, it } from 'vitest';
import { yearTicks } from '../../../src/timeline/ticks.ts';

it.each([
  ['each year of a short timeline', [2021, 2024], 640, [2021, 2022, 2023, 2024]],
  ['every other year where there is less room', [2015, 2024], 300, [2016, 2018, 2020, 2022, 2024]],
  ['decades of a long one', [1990, 2060], 800, [1990, 2000, 2010, 2020, 2030, 2040, 2050, 2060]],
  ['every fourth decade on a phone', [1907, 2025], 200, [1920, 1960, 2000]],
] as const)('the axis names %s', (_what, range, width, years) => {
  expect(yearTicks(range, width)).toEqual(years);
});
