import { circle } from '@turf/circle';
import type { LonLat } from '../model/types.ts';

/** All points at a distance from a centre, in kilometres along the ground, as a closed ring, counter-clockwise, unwrapped. */
export function smallCircle(centre: LonLat, radiusKm: number): LonLat[] {
  const { geometry } = circle([...centre], radiusKm, { steps: 96, units: 'kilometers' });
  return (geometry.coordinates[0] ?? []) as unknown as LonLat[];
}
