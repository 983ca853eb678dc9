import type { LonLat } from '../model/types.ts';
import { fromMercator, toMercator } from './mercator.ts';
import {
  angle,
  normalize,
  perpendicular,
  RADIANS,
  toLonLat,
  toVector,
  unwrap,
  type Vector,
} from './sphere.ts';

const STEPS = 48;

/** The part of a curve that is drawn, as shares of its length from its start. */
type Part = readonly [from: number, to: number];

const WHOLE: Part = [0, 1];

/**
 * The great circle from `a` to `b`, pushed to its left by `bend` (a share of its length, 0 = the great circle itself).
 * Longitudes are unwrapped, so that no step exceeds 180°. Identical end points give an empty line.
 */
export function greatCurve(a: LonLat, b: LonLat, bend = 0, steps = STEPS, [from, to] = WHOLE): LonLat[] {
  const u = toVector(a);
  const v = toVector(b);
  const w = angle(u, v);
  if (w < 1e-9) return [];
  const side = perpendicular(u, v);
  const line: LonLat[] = [];
  for (let i = 0; i <= steps; i++) {
    const t = from + ((to - from) * i) / steps;
    const along = between(u, v, w, side, t);
    // a parabola across the track: 0 at both ends, `bend` of the length in the middle
    const push = Math.tan(Math.min(1.2, w * bend * 4 * t * (1 - t)));
    const p = normalize([along[0] + side[0] * push, along[1] + side[1] * push, along[2] + side[2] * push]);
    const [lon, lat] = toLonLat(p);
    const last = line.at(-1);
    line.push([last ? unwrap(lon, last[0]) : unwrap(lon, a[0]), lat]);
  }
  return line;
}

/** The point a share `t` of the way from u to v; opposite points go by way of the one at right angles. */
function between(u: Vector, v: Vector, w: number, side: Vector, t: number): Vector {
  const s = Math.sin(w);
  if (s > 1e-6) {
    const k = Math.sin((1 - t) * w) / s;
    const j = Math.sin(t * w) / s;
    return [k * u[0] + j * v[0], k * u[1] + j * v[1], k * u[2] + j * v[2]];
  }
  const c = Math.cos(t * Math.PI);
  const d = Math.sin(t * Math.PI);
  const q: Vector = [
    side[1] * u[2] - side[2] * u[1],
    side[2] * u[0] - side[0] * u[2],
    side[0] * u[1] - side[1] * u[0],
  ];
  return [c * u[0] + d * q[0], c * u[1] + d * q[1], c * u[2] + d * q[2]];
}

/**
 * A gentle curve for the flat map, where a great circle looks wrong: a parabola in Mercator the short way round,
 * pushed to the left by `bend` (a share of its length). Longitudes are unwrapped. Identical end points give an empty line.
 */
export function flatCurve(a: LonLat, b: LonLat, bend = 0, steps = STEPS, [from, to] = WHOLE): LonLat[] {
  const p = toMercator(a);
  const q = toMercator([unwrap(b[0], a[0]), b[1]]);
  const dx = q[0] - p[0];
  const dy = q[1] - p[1];
  if (Math.hypot(dx, dy) < 1e-9) return [];
  const line: LonLat[] = [];
  for (let i = 0; i <= steps; i++) {
    const t = from + ((to - from) * i) / steps;
    const push = bend * 4 * t * (1 - t);
    line.push(fromMercator([p[0] + dx * t - dy * push, p[1] + dy * t + dx * push]));
  }
  return line;
}

/** How far each of `count` flows between the same two states bends, in the order given: spread apart, never straight, many of them closer. */
export function bendOf(slot: number, count: number): number {
  return 0.14 + slot * Math.min(0.1, 0.36 / Math.max(1, count - 1));
}

/** A curve as it is drawn on each of the two maps; each line is computed once, when first needed. */
export interface Curve {
  readonly globe: readonly LonLat[];
  readonly flat: readonly LonLat[];
}

/** The largest share that is cut off an end, so that a short curve is still seen. */
const MOST_CUT = 0.28;

/** How much less a curve bends on the globe, where a great circle bends by itself. */
const ON_GLOBE = 0.8;

/**
 * A curve from `a` to `b` that bends to its left by a share of its length; `gaps` are the degrees that it keeps away from
 * its two ends. Identical end points give empty lines.
 */
export function curveOf(
  a: LonLat,
  b: LonLat,
  bend: number,
  onGlobe = bend * ON_GLOBE,
  gaps: readonly [number, number] = [0, 0],
): Curve {
  const length = angle(toVector(a), toVector(b)) / RADIANS;
  const part: Part = [
    Math.min(MOST_CUT, gaps[0] / length || 0),
    1 - Math.min(MOST_CUT, gaps[1] / length || 0),
  ];
  let globe: readonly LonLat[] | undefined;
  let flat: readonly LonLat[] | undefined;
  return {
    get globe() {
      globe ??= greatCurve(a, b, onGlobe, STEPS, part);
      return globe;
    },
    get flat() {
      flat ??= flatCurve(a, b, bend, STEPS, part);
      return flat;
    },
  };
}
