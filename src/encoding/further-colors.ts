import { fromOklab } from './oklab.ts';

/** Step from one hue to the next in turns (golden ratio), so that neighbours are far apart and none repeats. */
const GOLDEN = 0.618034;
/** Lightness and chroma (OKLCH) that give text its contrast, on a light ground and on a dark one, in turn. */
const LIGHT_GROUND = [
  [0.5, 0.1],
  [0.38, 0.08],
] as const;
const DARK_GROUND = [
  [0.76, 0.09],
  [0.86, 0.06],
] as const;

/** The nth colour (from 0) after the hand-picked ones, as `#rrggbb`; for light or dark grounds. */
export function furtherColor(n: number, dark: boolean): string {
  const [lightness, chroma] = (dark ? DARK_GROUND : LIGHT_GROUND)[n % 2] as readonly [number, number];
  const hue = (((n + 1) * GOLDEN) % 1) * 2 * Math.PI;
  return fromOklab([lightness, chroma * Math.cos(hue), chroma * Math.sin(hue)]);
}
