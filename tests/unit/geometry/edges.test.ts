import type { FeatureCollection, MultiLineString, Position } from 'geojson';
import { describe, expect, it } from 'vitest';
import { bendOf, flatCurve, greatCurve } from '../../../src/geometry/curve.ts';
import { fitFlat, fitGlobe, radiusOfZoom, zoomOfRadius } from '../../../src/geometry/fit.ts';
import { flightAt } from '../../../src/geometry/flight.ts';
import { fromMercator, toMercator } from '../../../src/geometry/mercator.ts';
import {
  distanceTo,
  inside,
  overlaps,
  place,
  spotsAround,
  spotsOn,
  widen,
} from '../../../src/geometry/placement.ts';
import {
  angle,
  distanceKm,
  perpendicular,
  toLonLat,
  toVector,
  unwrap,
} from '../../../src/geometry/sphere.ts';
import { marksAlong, pointAlong, trackOf } from '../../../src/geometry/track.ts';
import type { LonLat } from '../../../src/model/types.ts';

const box = (x: number, y: number, width: number, height: number) => ({ x, y, width, height });

describe('boxes', () => {
  const a = box(10, 10, 20, 10);
  it('that only touch do not overlap, and with a gap between them they keep it', () => {
    for (const b of [box(30, 10, 5, 5), box(5, 10, 5, 5), box(10, 20, 5, 5), box(10, 5, 5, 5)]) {
      expect(overlaps(a, b)).toBe(false);
      expect(overlaps(a, b, 1)).toBe(true);
    }
    for (const b of [box(29, 19, 5, 5), box(6, 6, 5, 5)]) expect(overlaps(a, b)).toBe(true);
    expect(overlaps(a, box(32, 10, 5, 5), 2)).toBe(false);
  });

  it('are inside to the very edge and not beyond', () => {
    const bounds = box(0, 0, 30, 20);
    expect(inside(a, bounds)).toBe(true);
    expect(inside(box(0, 0, 30, 20), bounds)).toBe(true);
    for (const out of [box(-1, 0, 5, 5), box(0, -1, 5, 5), box(26, 0, 5, 5), box(0, 16, 5, 5)])
      expect(inside(out, bounds)).toBe(false);
  });

  it('are as far from a point as their nearest side', () => {
    expect(distanceTo(a, 0, 15)).toBe(10);
    expect(distanceTo(a, 15, 0)).toBe(10);
    expect(distanceTo(a, 15, 30)).toBe(10);
    expect(distanceTo(a, 7, 6)).toBe(5);
    expect(distanceTo(a, 30, 20)).toBe(0);
  });

  it('keep two pixels between labels, and from panels', () => {
    const bounds = box(0, 0, 100, 50);
    const label = (spot: readonly [number, number]) => ({ item: spot, width: 10, height: 10, spots: [spot] });
    const placed = place([label([0, 0]), label([11, 0]), label([12, 0]), label([40, 0])], bounds, [
      box(51, 0, 10, 10),
    ]);
    expect(placed.map((p) => p.item[0])).toEqual([0, 12]);
  });

  it('are placed around a point at its right, its left, above, below, then at its corners', () => {
    const spots = spotsAround(100, 100, 20, 10, 8);
    expect(spots.slice(0, 4)).toEqual([
      [108, 95],
      [72, 95],
      [90, 82],
      [90, 108],
    ]);
    for (const [x, y] of spots) expect(inside(box(100, 100, 0, 0), box(x, y, 20, 10))).toBe(false);
    expect(spotsOn(100, 100, 20, 10)[0]).toEqual([90, 95]);
    expect(new Set(spotsOn(100, 100, 20, 10).map(String)).size).toBe(9);
  });

  it('are widened without a step on what was widened before', () => {
    const bounds = box(0, 0, 100, 50);
    const at = (x: number) => ({ item: x, box: box(x, 0, 10, 10), spot: 0 });
    const grown = widen(
      [at(0), at(30)],
      (_i, b) => [box(b.x - 16, 0, 42, 10), box(b.x, 0, 27, 10)],
      bounds,
      [],
    );
    expect(grown.map((g) => g.box.width)).toEqual([27, 27]);
    const right = widen([at(0), at(30)], (_i, b) => [box(b.x, 0, 29, 10)], bounds, []);
    expect(right.map((g) => g.widened)).toEqual([false, true]);
  });
});

describe('a track on the screen', () => {
  const line = trackOf([
    [0, 0],
    [10, 0],
    [10, 10],
  ]);
  it('has points from its start to its end', () => {
    expect(pointAlong(line, 0)).toEqual([0, 0]);
    expect(pointAlong(line, 10)).toEqual([10, 0]);
    expect(pointAlong(line, 20)).toEqual([10, 10]);
    expect(pointAlong(line, -0.1)).toBeNull();
    expect(pointAlong(line, 20.1)).toBeNull();
    expect(pointAlong(trackOf([[0, 0]]), 0)).toBeNull();
  });

  it('has marks as far apart as was asked', () => {
    expect(marksAlong(line, 0, 5, 1)).toEqual([
      [0, 0],
      [5, 0],
      [10, 0],
      [10, 5],
    ]);
    expect(marksAlong(line, 6, 5, 1)[0]).toEqual([1, 0]);
  });
});

describe('the sphere', () => {
  it('has its axes, and the way back', () => {
    const near = (v: readonly number[], w: readonly number[]) =>
      v.forEach((x, i) => {
        expect(x).toBeCloseTo(w[i] as number, 9);
      });
    near(toVector([0, 0]), [1, 0, 0]);
    near(toVector([90, 0]), [0, 1, 0]);
    near(toVector([0, 90]), [0, 0, 1]);
    near(toLonLat(toVector([-120, 35])), [-120, 35]);
    expect(angle(toVector([0, 0]), toVector([180, 0]))).toBeCloseTo(Math.PI, 9);
    expect(distanceKm([0, 0], [0, 90])).toBeCloseTo(10007.557, 2);
  });

  it('keeps a longitude within half a turn of another', () => {
    expect([unwrap(190, 0), unwrap(-190, 0), unwrap(-170, 170), unwrap(10, 0), unwrap(0, 720)]).toEqual([
      -170, 170, 190, 10, 720,
    ]);
  });

  it('has a direction at right angles to any two', () => {
    for (const [a, b] of [
      [
        [0, 0],
        [90, 0],
      ],
      [
        [0, 90],
        [0, 90],
      ],
      [
        [30, 20],
        [-150, -20],
      ],
    ] as [LonLat, LonLat][]) {
      const side = perpendicular(toVector(a), toVector(b));
      expect(angle(side, toVector(a))).toBeCloseTo(Math.PI / 2, 6);
      expect(Math.hypot(...side)).toBeCloseTo(1, 9);
    }
  });
});

describe('Mercator', () => {
  it('grows to the north, ends at its end and comes back', () => {
    expect(toMercator([10, 0])[1]).toBeCloseTo(0, 9);
    expect(toMercator([10, 60])[1]).toBeCloseTo(75.4561, 3);
    expect(toMercator([10, 85.051129])[1]).toBeCloseTo(180, 3);
    expect(toMercator([10, 89])).toEqual(toMercator([10, 86]));
    expect(toMercator([10, -89])[1]).toBeCloseTo(-180, 3);
    expect(fromMercator(toMercator([10, -42]))[1]).toBeCloseTo(-42, 9);
  });
});

describe('curves', () => {
  it('bend to the left of their way, on either map', () => {
    const middle = (line: LonLat[]) => line[24] as LonLat;
    expect(middle(flatCurve([0, 0], [40, 0], 0.2))[1]).toBeGreaterThan(5);
    expect(middle(flatCurve([40, 0], [0, 0], 0.2))[1]).toBeLessThan(-5);
    expect(middle(greatCurve([40, 0], [0, 0], 0.2))[1]).toBeLessThan(-5);
    const ends = flatCurve([0, 0], [40, 10], 0.3);
    expect(ends[0]).toEqual([0, 0]);
    expect(ends.at(-1)?.[0]).toBeCloseTo(40, 9);
    expect(ends.at(-1)?.[1]).toBeCloseTo(10, 9);
    expect(ends).toHaveLength(49);
  });

  it('between the same two states are spread apart within bounds, however many', () => {
    expect(bendOf(0, 1)).toBeCloseTo(0.14, 9);
    expect(bendOf(1, 2)).toBeCloseTo(0.24, 9);
    expect(bendOf(3, 4)).toBeCloseTo(0.44, 9);
    expect(bendOf(9, 10)).toBeCloseTo(0.5, 9);
    expect(bendOf(1, 10)).toBeGreaterThan(bendOf(0, 10));
  });
});

describe('a frame', () => {
  const ROOM = { width: 800, height: 400, distance: 900 };
  const pixels = (zoom: number) => (512 * 2 ** zoom) / 360;

  it('on the flat map holds the wider and the taller of two groups', () => {
    const wide = fitFlat(
      [
        [0, 0],
        [80, 1],
      ],
      ROOM,
      9,
    );
    expect(80 * pixels(wide?.zoom ?? 0)).toBeCloseTo(800, 3);
    const tall = fitFlat(
      [
        [0, -30],
        [1, 30],
      ],
      ROOM,
      9,
    );
    const height = toMercator([0, 30])[1] - toMercator([0, -30])[1];
    expect(height * pixels(tall?.zoom ?? 0)).toBeCloseTo(400, 3);
    expect(tall?.center[1]).toBeCloseTo(0, 6);
  });

  it('on the globe holds its points within the room, and the rim at the most', () => {
    const near = fitGlobe(
      [
        [0, -10],
        [0, 10],
      ],
      ROOM,
      9,
    );
    const radius = radiusOfZoom(near?.zoom ?? 0, 0);
    const a = (10 * Math.PI) / 180;
    const far = (radius * Math.sin(a) * 900) / (900 + radius * (1 - Math.cos(a)));
    expect(far).toBeCloseTo(200, 0);
    const half = fitGlobe(
      [
        [-60, 0],
        [60, 0],
      ],
      ROOM,
      9,
    );
    const most = fitGlobe(
      [
        [-100, 0],
        [100, 0],
      ],
      ROOM,
      9,
    );
    expect(most?.zoom).toBeCloseTo(half?.zoom ?? 0, 2);
    expect(fitGlobe([], ROOM, 9)).toBeNull();
    expect(fitGlobe([[5, 5]], ROOM, 6)?.zoom).toBe(6);
    expect(zoomOfRadius(radiusOfZoom(3.3, 41), 41)).toBeCloseTo(3.3, 9);
  });

  it('is never left or passed on a flight, and draws back in the middle of a long one', () => {
    const [a, b] = [
      { center: [0, 0], zoom: 3 },
      { center: [100, 0], zoom: 3 },
    ] as const;
    expect(flightAt(a, b, -1, true)).toBe(a);
    expect(flightAt(a, b, 2, true)).toBe(b);
    expect(flightAt(a, b, 0.5, true).zoom).toBeLessThan(2.9);
    expect(flightAt(a, { ...b, zoom: 5 }, 0.5, false)).toEqual({ center: [50, 0], zoom: 4 });
  });
});

describe('borders at the antimeridian', () => {
  it('are no coast along it, and keep what lies on either side', async () => {
    const { decodeBorders } = await import('../../../geo/compiler/lines.ts');
    const { topology } = await import('topojson-server');
    const square = (ref: string, ring: Position[]) => ({
      type: 'Feature' as const,
      properties: { ref },
      geometry: { type: 'Polygon' as const, coordinates: [ring] },
    });
    const countries: FeatureCollection = {
      type: 'FeatureCollection',
      features: [
        square('country:AAA', [
          [160, 0],
          [160, 10],
          [170, 10],
          [170, 0],
          [160, 0],
        ]),
        square('country:BBB', [
          [170, 0],
          [170, 10],
          [180, 10],
          [180, 0],
          [170, 0],
        ]),
      ],
    };
    const lines = decodeBorders(topology({ countries }) as never).features.filter((f) => f.properties?.line);
    const border = lines.find((f) => f.properties?.line === 'border');
    expect(border?.properties).toMatchObject({ a: 'AAA', b: 'BBB' });
    const coast = lines.filter((f) => f.properties?.line === 'coast');
    expect(coast.map((f) => [f.properties?.a, f.properties?.b]).sort()).toEqual([
      ['AAA', ''],
      ['BBB', ''],
    ]);
    const edges = coast.flatMap((f) =>
      (f.geometry as MultiLineString).coordinates.flatMap((l) => l.slice(1).map((p, i) => [l[i], p])),
    );
    expect(edges.some(([p, q]) => p?.[0] === 180 && q?.[0] === 180)).toBe(false);
    expect(edges).toHaveLength(5);
  });
});
