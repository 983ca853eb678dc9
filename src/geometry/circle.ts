import type { LonLat } from '../model/types.ts';
import {
  cross,
  EARTH_RADIUS_KM,
  normalize,
  perpendicular,
  toLonLat,
  toVector,
  unwrap,
  type Vector,
} from './sphere.ts';

/** All points at a distance from a centre, in kilometres along the ground, as a closed ring, counter-clockwise, unwrapped. */
export function smallCircle(centre: LonLat, radiusKm: number, steps = 96): LonLat[] {
  const c = toVector(centre);
  const u = perpendicular(c, [0, 0, 1]);
  const v = normalize(cross(c, u));
  const r = radiusKm / EARTH_RADIUS_KM;
  const ring: LonLat[] = [];
  for (let i = 0; i < steps; i++) {
    const t = (2 * Math.PI * i) / steps;
    const [cosT, sinT, cosR, sinR] = [Math.cos(t), Math.sin(t), Math.cos(r), Math.sin(r)];
    const side = (k: 0 | 1 | 2) => cosR * c[k] + sinR * (cosT * u[k] + sinT * v[k]);
    const p: Vector = [side(0), side(1), side(2)];
    const [lon, lat] = toLonLat(p);
    ring.push([unwrap(lon, centre[0]), lat]);
  }
  return [...ring, ring[0] as LonLat];
}
