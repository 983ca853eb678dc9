import type { LonLat } from '../model/types.ts';

export type Vector = readonly [number, number, number];
export const RADIANS = Math.PI / 180;
/** Mean radius of the Earth in kilometres (IUGG). */
const EARTH_RADIUS_KM = 6371.0088;

/** Unit vector of a position: x towards 0°E, y towards 90°E, z towards the north pole. */
export function toVector([lon, lat]: LonLat): Vector {
  const c = Math.cos(lat * RADIANS);
  return [c * Math.cos(lon * RADIANS), c * Math.sin(lon * RADIANS), Math.sin(lat * RADIANS)];
}

/** Position of a vector of any length, in degrees; 0, 0 for a zero vector. */
export function toLonLat([x, y, z]: Vector): LonLat {
  return [Math.atan2(y, x) / RADIANS, Math.atan2(z, Math.hypot(x, y)) / RADIANS];
}

function dot(a: Vector, b: Vector): number {
  return a[0] * b[0] + a[1] * b[1] + a[2] * b[2];
}

export function cross(a: Vector, b: Vector): Vector {
  return [a[1] * b[2] - a[2] * b[1], a[2] * b[0] - a[0] * b[2], a[0] * b[1] - a[1] * b[0]];
}

export function normalize(v: Vector): Vector {
  const n = Math.hypot(...v);
  return n === 0 ? [0, 0, 0] : [v[0] / n, v[1] / n, v[2] / n];
}

/** Angle between two unit vectors in radians; exact for near and opposite ones alike. */
export function angle(a: Vector, b: Vector): number {
  return Math.atan2(Math.hypot(...cross(a, b)), dot(a, b));
}

/** Great-circle distance in kilometres. */
export function distanceKm(a: LonLat, b: LonLat): number {
  return angle(toVector(a), toVector(b)) * EARTH_RADIUS_KM;
}

/** The longitude equal to `lon` modulo 360 that is nearest to `near`. */
export function unwrap(lon: number, near: number): number {
  return lon - 360 * Math.round((lon - near) / 360);
}

/** A unit vector perpendicular to both; any one when they are parallel or opposite. */
export function perpendicular(a: Vector, b: Vector): Vector {
  const n = cross(a, b);
  if (Math.hypot(...n) > 1e-9) return normalize(n);
  const spare: Vector = Math.abs(a[2]) < 0.9 ? [0, 0, 1] : [1, 0, 0];
  return normalize(cross(a, spare));
}
