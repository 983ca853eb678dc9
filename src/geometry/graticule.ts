import type { LonLat } from '../model/types.ts';

/** Degrees between two lines, and between two points of one. */
const STEP = 20;
const FINE = 5;

function range(from: number, to: number, step: number): number[] {
  return Array.from({ length: Math.floor((to - from) / step) + 1 }, (_, i) => from + i * step);
}

/** Meridians and parallels. Meridians end before the poles, where they would merge into a blot. */
export const GRATICULE: readonly (readonly LonLat[])[] = [
  ...range(-180, 160, STEP).map((lon) => range(-80, 80, FINE).map((lat): LonLat => [lon, lat])),
  ...range(-80, 80, STEP).map((lat) => range(-180, 180, FINE).map((lon): LonLat => [lon, lat])),
];
