import { describe, expect, it } from 'vitest';
import { fitFlat, fitGlobe, zoomOfRadius } from '../../../src/geometry/fit.ts';
import { distanceKm } from '../../../src/geometry/sphere.ts';

const ROOM = { width: 800, height: 600, distance: 900 };

describe('framing on the flat map', () => {
  it('holds the points in the room', () => {
    const frame = fitFlat(
      [
        [-10, 30],
        [50, 60],
      ],
      ROOM,
      8,
    );
    expect(frame?.center[0]).toBeCloseTo(20, 6);
    const pixelsPerDegree = (512 * 2 ** (frame?.zoom ?? 0)) / 360;
    expect(60 * pixelsPerDegree).toBeLessThanOrEqual(800.001);
  });

  it('goes across the antimeridian when that is shorter', () => {
    const frame = fitFlat(
      [
        [140, 35],
        [-120, 40],
      ],
      ROOM,
      8,
    );
    expect(Math.abs(frame?.center[0] ?? 0)).toBeCloseTo(170, 6);
  });

  it('does not go closer than it may', () => {
    expect(fitFlat([[10, 10]], ROOM, 5)?.zoom).toBe(5);
    expect(fitFlat([], ROOM, 5)).toBeNull();
  });
});

describe('framing on the globe', () => {
  it('looks at the middle of the points', () => {
    const frame = fitGlobe(
      [
        [0, 0],
        [60, 0],
        [30, 20],
      ],
      ROOM,
      8,
    );
    expect(distanceKm(frame?.center ?? [0, 0], [30, 2])).toBeLessThan(900);
  });

  it('shows a small group larger than a wide one', () => {
    const near =
      fitGlobe(
        [
          [30, 40],
          [35, 45],
        ],
        ROOM,
        8,
      )?.zoom ?? 0;
    const wide =
      fitGlobe(
        [
          [-60, 0],
          [60, 0],
        ],
        ROOM,
        8,
      )?.zoom ?? 0;
    expect(near).toBeGreaterThan(wide + 2);
  });

  it('crosses the antimeridian as any other line', () => {
    const frame = fitGlobe(
      [
        [170, 10],
        [-170, 10],
      ],
      ROOM,
      8,
    );
    expect(Math.abs(frame?.center[0] ?? 0)).toBeCloseTo(180, 3);
  });

  it('knows that MapLibre draws the globe larger towards the poles', () => {
    expect(zoomOfRadius(300, 60)).toBeCloseTo(zoomOfRadius(300, 0) - 1, 6);
  });
});
