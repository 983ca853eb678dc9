import { describe, expect, it } from 'vitest';
import { flightAt } from '../../../src/geometry/flight.ts';
import { distanceKm } from '../../../src/geometry/sphere.ts';

const beijing = { center: [116, 40], zoom: 3 } as const;
const washington = { center: [-77, 39], zoom: 2 } as const;
const STEPS = [0.1, 0.3, 0.5, 0.7, 0.9];

describe('a flight of the camera', () => {
  it('starts and ends where it should', () => {
    for (const globe of [true, false]) {
      expect(flightAt(beijing, washington, 0, globe)).toEqual(beijing);
      expect(flightAt(beijing, washington, 1, globe)).toEqual(washington);
    }
  });

  it('goes along the great circle on the globe', () => {
    const whole = distanceKm(beijing.center, washington.center);
    for (const t of STEPS) {
      const { center } = flightAt(beijing, washington, t, true);
      const way = distanceKm(beijing.center, center) + distanceKm(center, washington.center);
      expect(way).toBeCloseTo(whole, 3);
      expect(distanceKm(beijing.center, center)).toBeCloseTo(whole * t, 3);
    }
    expect(flightAt(beijing, washington, 0.5, true).center[1]).toBeGreaterThan(75);
  });

  it('goes the short way round on the flat map, across the antimeridian', () => {
    const [a, b] = [{ center: [170, 10], zoom: 3 } as const, { center: [-170, 10], zoom: 3 } as const];
    for (const t of STEPS) expect(flightAt(a, b, t, false).center[0]).toBeCloseTo(170 + 20 * t, 6);
  });

  it('stays where it is when there is nowhere to go, and survives opposite ends', () => {
    expect(flightAt(beijing, beijing, 0.5, true).center[1]).toBeCloseTo(40, 9);
    const { center, zoom } = flightAt({ center: [0, 0], zoom: 2 }, { center: [180, 0], zoom: 2 }, 0.5, true);
    expect([...center, zoom].every(Number.isFinite)).toBe(true);
  });
});
