import { geoArea, geoContains } from 'd3-geo';
import type { FeatureCollection, MultiLineString, MultiPolygon, Polygon, Position } from 'geojson';
import { describe, expect, it } from 'vitest';
import { decodeBorders } from '../../../geo/compiler/lines.ts';
import { borders, compileTiny, edit } from './tiny.ts';

const scales: [string, FeatureCollection][] = [
  ['1:110m', decodeBorders(borders.coarse)],
  ['1:50m', decodeBorders(borders.rest)],
];

type Point = [number, number];

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
  const edges = lines.flatMap((f) =>
    (f.geometry as MultiLineString).coordinates.flatMap((line) =>
      line.slice(1).map((p, i) => [line[i] as Point, p as Point] as const),
    ),
  );

  it('stay within ±180° and ±90°', () => {
    const points = polygons.flatMap((f) => rings(f).flat()) as [number, number][];
    expect(points.length).toBeGreaterThan(5000);
    expect(points.filter(([x, y]) => !(Math.abs(x) <= 180 && Math.abs(y) <= 90))).toEqual([]);
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
    expect(edges.filter(([a, b]) => !(Math.abs(a[0] - b[0]) < 180))).toEqual([]);
  });

  it('draw no line down the antimeridian, which is a cut and no coast', () => {
    const on = (p: Point) => Math.abs(p[0]) > 179.99;
    expect(edges.filter(([a, b]) => on(a) && on(b))).toEqual([]);
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
  const share = [...borders.shapes.keys()].map((code) => geoArea(landOf(code)) / (4 * Math.PI));
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

/** The Vatican and the Ashmore and Cartier Islands are points at 1:50m, and kept so that no state is lost. */
const POINTS = ['VAT', 'ATC'];

/** d3 takes what is clockwise for the inside. */
const turned = (rings: Position[][]) => rings.map((r) => [...r].reverse());
const landOf = (code: string) => ({
  type: 'MultiPolygon' as const,
  coordinates: borders.shapes.get(code)?.coordinates.map(turned) ?? [],
});

it('a peninsula cut out of a state by a rough mask lies inside that state', () => {
  const mask = '[[32.4, 44.2], [36.7, 44.2], [36.7, 45.5], [35.0, 46.0], [32.4, 45.6], [32.4, 44.2]]';
  const { layers, problems } = compileTiny({
    'areas.geojson': edit('areas.geojson', '[[-5, 45], [-5, 47], [1, 47], [1, 45], [-5, 45]]', mask)[
      'areas.geojson'
    ]?.replace('["FRA"]', '["UKR"]') as string,
  });
  expect(problems).toEqual([]);
  const cut = layers.areas.features[0]?.geometry as Polygon | MultiPolygon;
  const parts = cut.type === 'Polygon' ? [cut.coordinates] : cut.coordinates;
  const shape = { type: 'MultiPolygon' as const, coordinates: parts.map(turned) };
  const land = landOf('UKR');
  let inside = 0;
  for (let lon = 32.35; lon < 36.8; lon += 0.1) {
    for (let lat = 44.15; lat < 46.1; lat += 0.1) {
      if (!geoContains(shape, [lon, lat])) continue;
      inside++;
      expect(geoContains(land, [lon, lat]), `${lon}, ${lat}`).toBe(true);
    }
  }
  // 27,000 km² at 45.3° N is some 310 cells of a tenth of a degree
  expect(inside).toBeGreaterThan(200);
  expect(inside).toBeLessThan(400);
});

it('the label of every state is on its land', () => {
  const { entities } = compileTiny().atlas;
  expect(borders.shapes.size).toBeGreaterThan(230);
  for (const code of borders.shapes.keys()) {
    const anchor = entities[`country:${code}`]?.anchor;
    expect(anchor, code).toBeTruthy();
    // a label is placed to a hundredth of a degree, wider than the smallest islands
    if (POINTS.includes(code)) continue;
    const near = [0, 0.01, -0.01].flatMap((x) => [0, 0.01, -0.01].map((y) => [x, y] as const));
    const [lon, lat] = anchor as [number, number];
    expect(
      near.some(([x, y]) => geoContains(landOf(code), [lon + x, lat + y])),
      code,
    ).toBe(true);
  }
});

it('no ring is left that encloses nothing, and no point is repeated', () => {
  for (const [, all] of scales) {
    const states = all.features.filter(
      (f) => f.properties?.ref && !POINTS.includes(f.properties.ref.slice('country:'.length)),
    );
    for (const f of states) {
      for (const ring of rings(f)) {
        expect(ring.length, f.properties?.ref).toBeGreaterThan(3);
        expect(turn(ring), f.properties?.ref).not.toBe(0);
        const doubled = ring.filter((p, i) => p[0] === ring[i - 1]?.[0] && p[1] === ring[i - 1]?.[1]);
        expect(doubled, f.properties?.ref).toEqual([]);
      }
    }
  }
});
