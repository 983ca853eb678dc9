import { describe, expect, it } from 'vitest';
import { smallCircle } from '../../../src/geometry/circle.ts';
import { distanceKm } from '../../../src/geometry/sphere.ts';
import type { LonLat } from '../../../src/model/types.ts';

describe('a ring', () => {
  it.each([[[108.1, 10.9]], [[179.5, 60]], [[0, 89]], [[10, -85]]] as [LonLat][])(
    'around %s is everywhere as far as it says',
    (centre) => {
      for (const p of smallCircle(centre, 300)) expect(distanceKm(centre, p)).toBeCloseTo(300, 3);
    },
  );

  it('is closed, and does not jump at the antimeridian', () => {
    const ring = smallCircle([179.5, 60], 300);
    expect(ring.at(-1)).toEqual(ring[0]);
    expect(ring.slice(1).every((p, i) => Math.abs(p[0] - (ring[i] as LonLat)[0]) < 10)).toBe(true);
  });
});
