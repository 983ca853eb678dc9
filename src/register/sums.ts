import type { ByYear } from '../model/record.ts';

/** Sum of the years from `from` to `to`, both included; null when none of them has a figure. */
export function sumPeriod(byYear: ByYear, from = -Infinity, to = Infinity): number | null {
  const figures = Object.entries(byYear).filter(([year]) => Number(year) >= from && Number(year) <= to);
  return figures.length ? figures.reduce((sum, [, tiv]) => sum + tiv, 0) : null;
}

/** The sum of several series by year; years without a figure in any of them stay absent. */
export function addUp(series: readonly ByYear[]): ByYear {
  const sum: Record<string, number> = {};
  for (const one of series) {
    for (const [year, tiv] of Object.entries(one)) sum[year] = (sum[year] ?? 0) + tiv;
  }
  return sum;
}

/** All years from the first to the last, both included. */
export function yearsOf([first, last]: readonly [number, number]): number[] {
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, i) => first + i);
}
