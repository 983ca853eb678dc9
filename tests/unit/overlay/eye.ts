import { radiusOfZoom } from '../../../src/geometry/fit.ts';
import { fromMercator, toMercator } from '../../../src/geometry/mercator.ts';
import type { Box } from '../../../src/geometry/placement.ts';
import { angle, RADIANS, toVector, unwrap } from '../../../src/geometry/sphere.ts';
import type { LonLat } from '../../../src/model/types.ts';
import type { Unproject } from '../../../src/overlay/ground.ts';
import type { Project } from '../../../src/overlay/project.ts';
import type { Projection } from '../../../src/state/state.ts';

/** A camera over a map, as MapLibre's: the centre of the ground is in the middle of the free part. */
export interface Eye {
  readonly projection: Projection;
  readonly center: LonLat;
  readonly zoom: number;
  readonly size: { readonly width: number; readonly height: number };
  /** The part of the map that is free, in its pixels. */
  readonly free: Box;
}

/** Where positions are on the screen, as MapLibre has them (`tests/browser/views.test.ts` compares the two); null behind the globe. */
export function projectBy({ projection, center, zoom, size, free }: Eye): Project {
  const [x0, y0] = [free.x + free.width / 2, free.y + free.height / 2];
  if (projection === 'flat') {
    const scale = (512 * 2 ** zoom) / 360;
    const [cx, cy] = toMercator(center);
    return ([lon, lat]) => {
      const [x, y] = toMercator([unwrap(lon, center[0]), lat]);
      return [x0 + (x - cx) * scale, y0 - (y - cy) * scale];
    };
  }
  const radius = radiusOfZoom(zoom, center[1]);
  const distance = size.height * 1.5;
  const [lon0, lat0] = [center[0] * RADIANS, center[1] * RADIANS];
  // beyond the rim: the ground's own horizon turns away from the eye
  const rim = Math.acos(radius / (radius + distance));
  return (at) => {
    if (angle(toVector(at), toVector(center)) > rim) return null;
    const [lon, lat] = [at[0] * RADIANS - lon0, at[1] * RADIANS];
    const x = radius * Math.cos(lat) * Math.sin(lon);
    const y = radius * (Math.cos(lat0) * Math.sin(lat) - Math.sin(lat0) * Math.cos(lat) * Math.cos(lon));
    const z = radius * (Math.sin(lat0) * Math.sin(lat) + Math.cos(lat0) * Math.cos(lat) * Math.cos(lon));
    const nearer = distance / (distance + radius - z);
    return [x0 + x * nearer, y0 - y * nearer];
  };
}

/** The inverse: the position at a point of the screen; null beside the globe. */
export function unprojectBy({ projection, center, zoom, size, free }: Eye): Unproject {
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
