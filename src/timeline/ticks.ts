import type { Years } from '../model/record.ts';

/** Candidate steps between the labels of the axis, in years. */
const STEPS = [1, 2, 5, 10, 20, 40] as const;
/** Number of years from which the axis labels decades. */
const LONG = 60;
/** Width of a year's label, in pixels. */
const ROOM = 44;

/** The years to label on an axis of this width: every year of a short timeline, decades of a long one. */
export function yearTicks([first, last]: Years, width: number): number[] {
  const years = last - first + 1;
  const steps = years > LONG ? STEPS.slice(3) : STEPS;
  const step = steps.find((s) => (s * width) / years >= ROOM) ?? 40;
  const ticks: number[] = [];
  for (let year = Math.ceil(first / step) * step; year <= last; year += step) ticks.push(year);
  return ticks;
}
