import { expect, it } from 'vitest';
import { dotsOf } from '../../../src/flows/dots.ts';
import { area, seen, world } from '../scene/tiny-world.ts';

it('islands are dots where they are drawn: when they are meant, or when all is shown', () => {
  const islands = area('isles', { type: 'disputed', point: true, anchor: [10, 10] });
  const dots = (named: string[], all = false) =>
    dotsOf(seen(world([islands], named), { all }), 0, (at) => [at[0], at[1]]).map((d) => d.ref);
  expect(dots([])).toEqual([]);
  expect(dots(['area:isles'])).toEqual(['area:isles']);
  expect(dots([], true)).toEqual(['area:isles']);
});
