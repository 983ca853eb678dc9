import type { Years } from '../model/record.ts';

/** Years between one label of the axis and the next. */
const STEPS = [1, 2, 5, 10, 20, 40] as const;
/** From so many years on the axis has decades. */
const LONG = 60;
/** Pixels that the label of a year needs. */
const ROOM = 44;

/** The years that an axis as wide as this names: each year of a short timeline, decades of a long one. */
export function yearTicks([first, last]: Years, width: number): number[] {
  const years = last - first + 1;
  const steps = years > LONG ? STEPS.slice(3) : STEPS;
  const step = steps.find((s) => (s * width) / years >= ROOM) ?? 40;
  const ticks: number[] = [];
  for (let year = Math.ceil(first / step) * step; year <= last; year += step) ticks.push(year);
  return ticks;
}
