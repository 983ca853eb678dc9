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
  return hex(lightness, chroma * Math.cos(hue), chroma * Math.sin(hue));
}

/** A colour of Björn Ottosson's OKLab as sRGB; what is out of gamut is clamped. */
function hex(lightness: number, a: number, b: number): string {
  const l = (lightness + 0.3963377774 * a + 0.2158037573 * b) ** 3;
  const m = (lightness - 0.1055613458 * a - 0.0638541728 * b) ** 3;
  const s = (lightness - 0.0894841775 * a - 1.291485548 * b) ** 3;
  const linear = [
    4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s,
    -1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s,
    -0.0041960863 * l - 0.7034186147 * m + 1.707614701 * s,
  ];
  return `#${linear.map((v) => channel(v).toString(16).padStart(2, '0')).join('')}`;
}

function channel(v: number): number {
  const c = Math.max(0, Math.min(1, v));
  return Math.round((c <= 0.0031308 ? 12.92 * c : 1.055 * c ** (1 / 2.4) - 0.055) * 255);
}
