/** Least width of a flow in pixels: one with no TIV, or none in the period. */
const THIN = 1.6;
const WIDEST = 13;
/** The TIV (millions, over a period) of the widest flow. */
const TOP = 12000;

/** Width in CSS pixels by the square root of TIV (millions, summed over the period). */
export function flowWidth(tiv: number | null): number {
  if (tiv === null || tiv <= 0) return THIN;
  return THIN + (WIDEST - THIN) * Math.sqrt(Math.min(tiv, TOP) / TOP);
}

/** Round TIVs for a legend of widths. */
export const WIDTH_KEY: readonly number[] = [100, 1000, 10000];
