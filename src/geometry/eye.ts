import type { LonLat } from '../model/types.ts';
import { radiusOfZoom } from './fit.ts';
import { fromMercator, toMercator } from './mercator.ts';
import type { Box } from './placement.ts';
import { RADIANS } from './sphere.ts';

/** A camera over a map, as MapLibre's: the centre of the ground is in the middle of the free part. */
export interface Eye {
  readonly projection: 'globe' | 'flat';
  readonly center: LonLat;
  readonly zoom: number;
  readonly size: { readonly width: number; readonly height: number };
  /** The part of the map that is free, in its pixels. */
  readonly free: Box;
}

/** The position at a point of the screen, as MapLibre has it but many times faster; null beside the globe. */
export function unprojectBy({
  projection,
  center,
  zoom,
  size,
  free,
}: Eye): (x: number, y: number) => LonLat | null {
  const [x0, y0] = [free.x + free.width / 2, free.y + free.height / 2];
  if (projection === 'flat') {
    const scale = (512 * 2 ** zoom) / 360;
    const [cx, cy] = toMercator(center);
    return (sx, sy) => fromMercator([cx + (sx - x0) / scale, cy - (sy - y0) / scale]);
  }
  const radius = radiusOfZoom(zoom, center[1]);
  const distance = size.height * 1.5;
  const [lon0, lat0] = [center[0] * RADIANS, center[1] * RADIANS];
  return (sx, sy) => {
    // where the ray through the point meets the sphere: a quadratic in its depth
    const [qx, qy] = [(sx - x0) / distance, (y0 - sy) / distance];
    const [k, whole] = [qx * qx + qy * qy, distance + radius];
    const root = (k * whole) ** 2 - (k + 1) * (k * whole * whole - radius * radius);
    if (root < 0) return null;
    const z = (k * whole + Math.sqrt(root)) / (k + 1);
    const [x, y] = [qx * (whole - z), qy * (whole - z)];
    const up = y * Math.cos(lat0) + z * Math.sin(lat0);
    const out = z * Math.cos(lat0) - y * Math.sin(lat0);
    return [
      (lon0 + Math.atan2(x, out)) / RADIANS,
      Math.asin(Math.max(-1, Math.min(1, up / radius))) / RADIANS,
    ];
  };
}
