import type { LonLat } from '../model/types.ts';
import { RADIANS } from './sphere.ts';

/** Latitude at which Web Mercator ends. */
const MAX_LATITUDE = 85.051129;

/** Web Mercator with one unit a degree of longitude; y grows to the north. Latitudes are clamped to its end. */
export function toMercator([lon, lat]: LonLat): LonLat {
  const phi = Math.max(-MAX_LATITUDE, Math.min(MAX_LATITUDE, lat)) * RADIANS;
  return [lon, Math.log(Math.tan(Math.PI / 4 + phi / 2)) / RADIANS];
}

export function fromMercator([x, y]: LonLat): LonLat {
  return [x, (2 * Math.atan(Math.exp(y * RADIANS)) - Math.PI / 2) / RADIANS];
}
