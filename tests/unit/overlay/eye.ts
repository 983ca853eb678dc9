import type { Eye } from '../../../src/geometry/eye.ts';
import { radiusOfZoom } from '../../../src/geometry/fit.ts';
import { toMercator } from '../../../src/geometry/mercator.ts';
import { angle, RADIANS, toVector, unwrap } from '../../../src/geometry/sphere.ts';
import type { Project } from '../../../src/overlay/project.ts';

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
