import { lineString } from '@turf/helpers';
import { length } from '@turf/length';
import { describe, expect, it } from 'vitest';
import { bendOf, flatCurve, greatCurve } from '../../../src/geometry/curve.ts';
import { distanceKm, unwrap } from '../../../src/geometry/sphere.ts';
import type { LonLat } from '../../../src/model/types.ts';
import { seeded } from '../seeded.ts';

function somePairs(n: number): [LonLat, LonLat][] {
  const r = seeded(7);
  const at = (): LonLat => [r() * 360 - 180, r() * 178 - 89];
  return Array.from({ length: n }, () => [at(), at()]);
}

function lengthOf(line: readonly LonLat[]): number {
  return line.slice(1).reduce((sum, p, i) => sum + distanceKm(line[i] as LonLat, p), 0);
}

describe('the great circle', () => {
  it('is as long as turf’s, wherever it runs', () => {
    for (const [a, b] of somePairs(300)) {
      const turf = length(lineString([[...a], [...b]]), { units: 'kilometers' });
      expect(Math.abs(lengthOf(greatCurve(a, b)) - turf) / turf).toBeLessThan(0.0001);
    }
  });

  it('starts and ends at its ends', () => {
    for (const [a, b] of somePairs(200)) {
      const line = greatCurve(a, b, 0.2);
      expect(distanceKm(line[0] as LonLat, a)).toBeLessThan(0.01);
      expect(distanceKm(line.at(-1) as LonLat, b)).toBeLessThan(0.01);
    }
  });

  it('never jumps at the antimeridian', () => {
    const line = greatCurve([139.7, 35.7], [-122.4, 37.8]);
    for (let i = 1; i < line.length; i++) {
      expect(Math.abs((line[i] as LonLat)[0] - (line[i - 1] as LonLat)[0])).toBeLessThan(60);
    }
    expect((line.at(-1) as LonLat)[0]).toBeCloseTo(-122.4 + 360, 6);
  });

  it('passes near a pole without a break', () => {
    const line = greatCurve([10, 70], [-170.5, 70]);
    expect(Math.max(...line.map((p) => p[1]))).toBeGreaterThan(89);
    expect(line.every(([x, y]) => Number.isFinite(x) && Number.isFinite(y))).toBe(true);
    expect(lengthOf(line)).toBeCloseTo(distanceKm([10, 70], [-170.5, 70]), -1);
  });

  it('goes half round the world between opposite points', () => {
    expect(lengthOf(greatCurve([30, 20], [-150, -20]))).toBeCloseTo(Math.PI * 6371.0088, -1);
  });

  it('is no line at all between identical points', () => {
    expect(greatCurve([5, 5], [5, 5], 0.3)).toEqual([]);
    expect(greatCurve([185, 5], [-175, 5])).toEqual([]);
  });

  it('bends to the left of its way', () => {
    const middle = greatCurve([0, 0], [40, 0], 0.2)[24] as LonLat;
    expect(middle[1]).toBeGreaterThan(5);
  });
});

describe('the flat curve', () => {
  it('takes the short way round', () => {
    const line = flatCurve([139.7, 35.7], [-122.4, 37.8], 0.14);
    expect((line.at(-1) as LonLat)[0]).toBeCloseTo(unwrap(-122.4, 139.7), 6);
    expect(line.every((p) => p[0] > 130 && p[0] < 250)).toBe(true);
  });

  it('keeps flows both ways apart, and those in one direction too', () => {
    const outward = flatCurve([37, 55], [105, 35], bendOf(0, 2))[24] as LonLat;
    const back = flatCurve([105, 35], [37, 55], bendOf(0, 2))[24] as LonLat;
    const second = flatCurve([37, 55], [105, 35], bendOf(1, 2))[24] as LonLat;
    expect(distanceKm(outward, back)).toBeGreaterThan(800);
    expect(distanceKm(outward, second)).toBeGreaterThan(300);
  });

  it('is no line at all between identical points', () => {
    expect(flatCurve([5, 5], [365, 5], 0.2)).toEqual([]);
  });

  it('stays finite at the poles', () => {
    expect(flatCurve([0, 90], [50, -90], 0.14).every((p) => p.every(Number.isFinite))).toBe(true);
  });
});
