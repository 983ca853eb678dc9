import { readdirSync, readFileSync } from 'node:fs';
import type { Feature, FeatureCollection, MultiLineString, MultiPolygon, Position } from 'geojson';
import { describe, expect, it } from 'vitest';
import { finishAreas, finishBorders, ranksOf } from '../../../geo/compiler/finish.ts';
import { loadBorders, loadDetail, readFolder } from '../../../geo/compiler/folder.ts';
import { decodeBorders } from '../../../geo/compiler/lines.ts';
import { withOutlines } from '../../../geo/compiler/outline.ts';
import { pack } from '../../../geo/compiler/pack.ts';
import { splitAtSegments } from '../../../geo/compiler/split.ts';
import { decodeNumbers, encodeNumbers } from '../../../src/geometry/numbers.ts';
import { unpack } from '../../../src/geometry/packed.ts';
import { compiled } from '../atlas.ts';
import { seeded } from '../seeded.ts';

const land = loadBorders();
const { areas } = compiled.layers;
/** As the build sends it and the page reads it. */
const sent = (packed: unknown): FeatureCollection => unpack(JSON.parse(JSON.stringify(packed)));

const lines = (f: Feature | undefined): Position[][] =>
  f?.geometry.type === 'MultiLineString' ? f.geometry.coordinates : [];
const rings = (f: Feature | undefined): Position[][] =>
  f?.geometry.type === 'MultiPolygon' ? f.geometry.coordinates.flat() : [];

/** The edges of a feature, whichever way they run and wherever a ring begins, to the thousandth of a degree. */
function edges(f: Feature): string[] {
  const name = (p: Position | undefined) => p?.map((n) => n.toFixed(3)).join(' ') ?? '';
  return [...lines(f), ...rings(f)]
    .flatMap((l) => l.slice(1).map((p, i) => [name(l[i]), name(p)].sort().join('|')))
    .sort();
}

const pointsOf = ({ geometry }: Feature): Position[] =>
  'coordinates' in geometry ? points(geometry.coordinates) : [];
const points = (c: Position | Position[] | Position[][] | Position[][][]): Position[] =>
  typeof c[0] === 'number' ? [c as Position] : (c as Position[][]).flatMap(points);
const apart = ([x = 0, y = 0]: Position, [u = 0, v = 0]: Position) => Math.hypot(x - u, y - v);

/** Degrees from a point to the nearest of some lines. */
function off(point: Position, all: readonly Position[][]): number {
  const [x = 0, y = 0] = point;
  let least = Number.POSITIVE_INFINITY;
  for (const line of all) {
    for (let i = 0; i + 1 < line.length; i++) {
      const [[ax = 0, ay = 0], [bx = 0, by = 0]] = [line[i] as Position, line[i + 1] as Position];
      const [dx, dy] = [bx - ax, by - ay];
      const t = Math.max(0, Math.min(1, ((x - ax) * dx + (y - ay) * dy) / (dx * dx + dy * dy || 1)));
      least = Math.min(least, Math.hypot(x - ax - t * dx, y - ay - t * dy));
    }
  }
  return least;
}

describe.each([
  ['coarse', land.coarse, 0.45, 1],
  ['near', loadDetail(readFolder('geo/base')).borders, 0.12, 7],
] as const)('the %s borders as they are sent', (scale, topology, reach, every) => {
  const made = splitAtSegments(decodeBorders(topology), areas, reach);
  const page = sent(finishBorders(topology, areas, scale, land.keep));
  // edges of areas within a state keep to the steps of the borders
  const exact = (f: Feature) => f.properties?.a === undefined || f.properties.a !== f.properties.b;

  it('are the features of the cut at the segments, with what each says', () => {
    expect(page.features.map((f) => f.properties)).toEqual(made.features.map((f) => f.properties));
    expect(made.features.filter((f) => f.properties?.line === 'segment').length).toBeGreaterThan(3);
  });

  it('have the same edges', () => {
    const differ = made.features.filter((f, i) => {
      if (!exact(f) || i % every > 0) return false;
      const [before, after] = [edges(f), edges(page.features[i] as Feature)];
      return before.join() !== after.join();
    });
    expect(differ.map((f) => f.properties)).toEqual([]);
  });
});

describe('the borders at rest as they are sent', () => {
  const made = splitAtSegments(decodeBorders(land.rest), areas, 0.03);
  const page = sent(finishBorders(land.rest, areas, 'rest', land.keep));

  it('are the features of the cut at the segments, with what each says', () => {
    expect(page.features.map((f) => f.properties)).toEqual(made.features.map((f) => f.properties));
  });

  it('lie within a pixel of where they lay, at the nearest that they are shown', () => {
    const pixel = 360 / (512 * 2 ** 5.3);
    const random = seeded(50);
    const far = made.features.filter((f, i) => {
      const packedLines = [...lines(page.features[i]), ...rings(page.features[i])];
      const points = [...lines(f), ...rings(f)].flat();
      const some = Array.from({ length: 12 }, () => points[Math.floor(random() * points.length)] as Position);
      return some.some((p) => off(p, packedLines) > pixel);
    });
    expect(far.map((f) => f.properties)).toEqual([]);
  });

  it('keep every state, and no ring of theirs turns inside out', () => {
    const turn = (ring: Position[]) =>
      ring.slice(1).reduce((sum, [x = 0, y = 0], i) => {
        const [px = 0, py = 0] = ring[i] as Position;
        return sum + px * y - x * py;
      }, 0);
    const states = page.features.filter((f) => f.properties?.line === undefined);
    expect(states.map((f) => f.properties?.ref).sort()).toEqual(
      [...land.shapes.keys()].map((code) => `country:${code}`).sort(),
    );
    const wrong = states.filter((f) =>
      (f.geometry as MultiPolygon).coordinates.some((part) =>
        part.some((ring, i) => (i === 0 ? turn(ring) < 0 : turn(ring) > 0)),
      ),
    );
    expect(wrong.map((f) => f.properties?.ref)).toEqual([]);
  });
});

describe('the areas as they are sent', () => {
  const made = withOutlines(areas);
  const page = sent(finishAreas(areas));

  it('are every shape, segment and outline, with what each says', () => {
    expect(page.features.map((f) => f.properties)).toEqual(made.features.map((f) => f.properties));
    expect(page.features.filter((f) => f.properties?.line === 'outline').length).toBeGreaterThan(10);
  });

  it('lie within a step of where they lay', () => {
    const far = made.features.filter((f, i) => {
      const [before, after] = [pointsOf(f), pointsOf(page.features[i] as Feature)];
      return before.some((p) => !after.some((q) => apart(p, q) < 0.004));
    });
    expect(far.map((f) => f.properties)).toEqual([]);
  });

  it('may be none', () => {
    const none: FeatureCollection = { type: 'FeatureCollection', features: [] };
    expect(sent(finishAreas(none))).toEqual(none);
  });
});

it('the land of states ranks them, the largest first', () => {
  const ranks = ranksOf(land.coarse);
  expect(ranks.slice(0, 3).map(([ref]) => ref)).toEqual(['country:RUS', 'country:ATA', 'country:CAN']);
  // 17 million of the globe's 510 million square kilometres
  expect(((ranks[0]?.[1] ?? 0) / (4 * Math.PI)) * 510).toBeCloseTo(17, 0);
  expect(ranks.map(([, area]) => area)).toEqual(ranks.map(([, area]) => area).sort((a, b) => b - a));
});

it('the page works out none of it: no room of its holds the tools', () => {
  const sources = readdirSync('src', { recursive: true, encoding: 'utf8' }).filter((f) => f.endsWith('.ts'));
  expect(sources.length).toBeGreaterThan(100);
  const tools = /from '(d3-geo[^']*|topojson-server|@turf\/intersect|[^']*geo\/compiler[^']*)'/;
  expect(sources.filter((f) => tools.test(readFileSync(`src/${f}`, 'utf8')))).toEqual([]);
});

describe('numbers as text', () => {
  it('are the numbers again', () => {
    const random = seeded(7);
    const far = () => Math.floor((random() - 0.5) * 10 ** (1 + random() * 6));
    const line = Array.from({ length: 500 }, () => far());
    expect(decodeNumbers(encodeNumbers(line))).toEqual(line);
    expect(decodeNumbers(encodeNumbers([]))).toEqual([]);
  });

  it('are letters that JSON and zip leave as they are, one for a small step either way', () => {
    const steps = Array.from({ length: 57 }, (_, i) => i - 28);
    const text = encodeNumbers([...steps, 28, 29, -29, 4e4, -1e6]);
    expect(text.slice(0, 57)).toHaveLength(new Set(text.slice(0, 57)).size);
    expect(JSON.stringify(text)).toBe(`"${text}"`);
    expect(text).toMatch(/^[ -~]+$/);
    expect(decodeNumbers(text)).toEqual([...steps, 28, 29, -29, 4e4, -1e6]);
  });

  it('hold what two features share once', () => {
    const square = (x: number): Feature<MultiPolygon> => ({
      type: 'Feature',
      properties: { x },
      geometry: {
        type: 'MultiPolygon',
        coordinates: [
          [
            [
              [x, 0],
              [x + 1, 0],
              [x + 1, 1],
              [x, 1],
              [x, 0],
            ],
          ],
        ],
      },
    });
    const line: Feature<MultiLineString> = {
      type: 'Feature',
      properties: {},
      geometry: {
        type: 'MultiLineString',
        coordinates: [
          [
            [1, 0],
            [1, 1],
          ],
        ],
      },
    };
    expect(
      pack({ type: 'FeatureCollection', features: [square(0), square(1), line] }, 100).lines,
    ).toHaveLength(3);
  });
});
