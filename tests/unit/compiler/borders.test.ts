import { geoArea } from 'd3-geo';
import type { FeatureCollection, MultiLineString, MultiPolygon, Position } from 'geojson';
import { describe, expect, it } from 'vitest';
import { bordersOf, polygonsOf } from '../../../geo/compiler/borders.ts';
import { decodeBorders } from '../../../src/geometry/borders.ts';
import { borders, compileTiny } from './tiny.ts';

const scales: [string, FeatureCollection][] = [
  ['1:110m', decodeBorders(bordersOf(borders.detail110, 1e4))],
  ['1:50m', decodeBorders(bordersOf(borders.detail50, 1e5))],
];

function rings(f: { geometry: unknown }): Position[][] {
  return (f.geometry as MultiPolygon).coordinates.flat();
}

/** Signed area on the plane of degrees; positive is counter-clockwise. */
function turn(ring: Position[]): number {
  return ring.slice(1).reduce((sum, [x, y], i) => {
    const [px, py] = ring[i] as [number, number];
    return sum + (px * (y as number) - (x as number) * py) / 2;
  }, 0);
}

describe.each(scales)('borders at %s', (_name, all) => {
  const polygons = all.features.filter((f) => f.properties?.ref);
  const lines = all.features.filter((f) => f.properties?.line);

  it('stay within ±180° and ±90°', () => {
    for (const f of polygons)
      for (const [x, y] of rings(f).flat() as [number, number][]) {
        expect(Math.abs(x)).toBeLessThanOrEqual(180);
        expect(Math.abs(y)).toBeLessThanOrEqual(90);
      }
  });

  it('draw no stripe: no edge of a state spans the map', () => {
    for (const f of polygons) {
      for (const ring of rings(f)) {
        for (let i = 1; i < ring.length; i++) {
          const [a, b] = [ring[i - 1] as [number, number], ring[i] as [number, number]];
          // the one long edge there may be closes Antarctica along the pole
          if (Math.abs(a[0] - b[0]) > 180) expect([a[1], b[1]].every((y) => y < -89)).toBe(true);
        }
      }
    }
    for (const f of lines) {
      for (const line of (f.geometry as MultiLineString).coordinates) {
        for (let i = 1; i < line.length; i++)
          expect(Math.abs((line[i]?.[0] ?? 0) - (line[i - 1]?.[0] ?? 0))).toBeLessThan(180);
      }
    }
  });

  it('draw no line down the antimeridian, which is a cut and no coast', () => {
    for (const f of lines) {
      for (const line of (f.geometry as MultiLineString).coordinates) {
        for (let i = 1; i < line.length; i++) {
          const on = (p: Position | undefined) => Math.abs(p?.[0] ?? 0) > 179.99;
          expect(on(line[i - 1]) && on(line[i])).toBe(false);
        }
      }
    }
  });

  it('are wound as RFC 7946 asks', () => {
    for (const f of polygons) {
      for (const polygon of (f.geometry as MultiPolygon).coordinates) {
        for (const [i, ring] of polygon.entries()) {
          const area = turn(ring);
          if (Math.abs(area) > 0.01) expect(area > 0, `${f.properties?.ref} ring ${i}`).toBe(i === 0);
        }
      }
    }
  });

  it('cut Russia, Fiji and Antarctica into parts on both sides', () => {
    for (const ref of ['country:RUS', 'country:FJI']) {
      const f = polygons.find((p) => p.properties?.ref === ref);
      const lons = f
        ? rings(f)
            .flat()
            .map((p) => p[0] as number)
        : [];
      expect(Math.max(...lons)).toBeCloseTo(180, 1);
      expect(Math.min(...lons)).toBeCloseTo(-180, 1);
    }
  });
});

it('the land adds up: about 29 per cent of the globe, and no state is inside out', () => {
  const shapes = polygonsOf(borders.detail50);
  const share = shapes.features.map((f) => {
    const clockwise = {
      type: 'MultiPolygon' as const,
      coordinates: f.geometry.coordinates.map((rings) => rings.map((r) => [...r].reverse())),
    };
    return geoArea(clockwise) / (4 * Math.PI);
  });
  expect(Math.max(...share)).toBeLessThan(0.05);
  const sum = share.reduce((a, b) => a + b, 0);
  expect(sum).toBeGreaterThan(0.27);
  expect(sum).toBeLessThan(0.31);
});

it('a clipped area lies on the land of the state it is cut to', () => {
  const corner = compileTiny().layers.areas.features[0];
  const points = corner
    ? (corner.geometry.type === 'Polygon'
        ? corner.geometry.coordinates
        : (corner.geometry as MultiPolygon).coordinates.flat()
      ).flat()
    : [];
  // the mask reaches out to 5° W over the sea; the land of that latitude begins near 2.2° W
  expect(Math.min(...points.map((p) => p[0] as number))).toBeGreaterThan(-2.6);
});
