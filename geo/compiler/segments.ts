import type { Feature, FeatureCollection, MultiPolygon, Polygon, Position } from 'geojson';
import type { BoundarySegment, Side } from '../../src/model/worldview.ts';
import { inside } from './inside.ts';
import type { Land } from './land.ts';
import { decodeBorders } from './lines.ts';

/** A piece of an area on the land of one state. */
interface Piece {
  readonly area: string;
  readonly host: string;
  readonly shape: Polygon | MultiPolygon;
  readonly frame: readonly [number, number, number, number];
}

/** Distance from a line at which its sides are looked up, in degrees; larger than rounding errors. */
const BESIDE = 0.006;

/** Areas whose edges are borders in some convention. */
const TYPES = new Set(['disputed', 'former-state']);

/**
 * Adds the boundary segments of the areas: lines with an area on one side or on both (`line: 'segment'`), with the states `a` and `b`
 * and the areas `area_a` and `area_b` of its sides (empty where there is none). They are the stretches of the borders and
 * coasts along an area, and its edges within a state's land. The convention decides whether one is a border.
 */
export function withSegments(areas: FeatureCollection, land: Land): FeatureCollection {
  const pieces = areas.features.flatMap(pieceOf);
  if (pieces.length === 0) return areas;
  const task = { name: 'segments', code: import.meta.url, inputs: [land.id, JSON.stringify(areas)] };
  return {
    type: 'FeatureCollection',
    features: [...areas.features, ...land.keep(task, () => along(pieces, land))],
  };
}

function along(pieces: readonly Piece[], land: Land): Feature[] {
  const segments = new Segments();
  const lines = decodeBorders(land.rest).features.filter((f) => f.geometry.type === 'MultiLineString');
  for (const f of lines) {
    const { a, b } = f.properties as { a: string; b: string };
    const near = pieces.filter((p) => p.host === a || p.host === b);
    if (near.length === 0 || f.geometry.type !== 'MultiLineString') continue;
    for (const line of f.geometry.coordinates) {
      for (const [p, q, left, right] of edgesOf(line)) {
        const [l, r] = [at(near, left), at(near, right)];
        const host = l?.host ?? r?.host;
        if (host === undefined) continue;
        const other = host === a ? b : a;
        const sideOf = (piece: Piece | undefined): Side =>
          piece ? { area: piece.area, state: piece.host } : { area: '', state: other };
        segments.add(sideOf(l), sideOf(r), p, q);
      }
    }
  }
  for (const piece of pieces) {
    const rings = piece.shape.type === 'Polygon' ? piece.shape.coordinates : piece.shape.coordinates.flat();
    for (const ring of rings) {
      for (const [p, q, left, right] of edgesOf(ring)) {
        const out = inside(piece.shape, left) ? right : left;
        if (!inside(land.shapes.get(piece.host) as MultiPolygon, out)) continue;
        const beyond = at(pieces, out);
        // an edge that two areas share is added once
        if (beyond && (beyond.area === piece.area || beyond.area < piece.area)) continue;
        segments.add(
          { area: piece.area, state: piece.host },
          { area: beyond?.area ?? '', state: beyond?.host ?? piece.host },
          p,
          q,
        );
      }
    }
  }
  return segments.features();
}

/** The properties of a segment's feature. */
export function segmentProperties(l: Side, r: Side) {
  const id = `${l.state}${l.area && `(${l.area})`}|${r.state}${r.area && `(${r.area})`}`;
  return { line: 'segment', segment: id, a: l.state, b: r.state, area_a: l.area, area_b: r.area };
}

/** The segments among the areas, without their lines. */
export function segmentsOf(areas: FeatureCollection): BoundarySegment[] {
  return areas.features.flatMap(({ properties: p }): BoundarySegment[] =>
    p?.line === 'segment'
      ? [
          {
            id: p.segment,
            sides: [
              { area: p.area_a, state: p.a },
              { area: p.area_b, state: p.b },
            ],
            sea: p.sea === true,
          },
        ]
      : [],
  );
}

function pieceOf(f: Feature): Piece[] {
  const { ref, type, host } = f.properties ?? {};
  if (!TYPES.has(type) || typeof host !== 'string') return [];
  if (f.geometry.type !== 'Polygon' && f.geometry.type !== 'MultiPolygon') return [];
  const points = (
    f.geometry.type === 'Polygon' ? f.geometry.coordinates : f.geometry.coordinates.flat()
  ).flat();
  const [xs, ys] = [points.map((p) => p[0] as number), points.map((p) => p[1] as number)];
  const frame = [Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys)] as const;
  return [{ area: ref as string, host, shape: f.geometry, frame }];
}

function at(pieces: readonly Piece[], point: Position): Piece | undefined {
  const [x, y] = point as [number, number];
  return pieces.find(
    ({ frame: [w, s, e, n], shape }) => x >= w && x <= e && y >= s && y <= n && inside(shape, point),
  );
}

/** Each segment of a line, with a point slightly left and one slightly right of its middle. */
function* edgesOf(line: readonly Position[]): Generator<[Position, Position, Position, Position]> {
  for (let i = 0; i + 1 < line.length; i++) {
    const [p, q] = [line[i], line[i + 1]] as [[number, number], [number, number]];
    const [dx, dy] = [q[0] - p[0], q[1] - p[1]];
    const length = Math.hypot(dx, dy);
    if (length === 0) continue;
    const [nx, ny] = [(-dy / length) * BESIDE, (dx / length) * BESIDE];
    const [mx, my] = [(p[0] + q[0]) / 2, (p[1] + q[1]) / 2];
    yield [p, q, [mx + nx, my + ny], [mx - nx, my - ny]];
  }
}

/** Groups lines by their sides and joins consecutive segments. */
class Segments {
  readonly #lines = new Map<string, { sides: readonly [Side, Side]; lines: Position[][] }>();

  add(l: Side, r: Side, p: Position, q: Position): void {
    const key = ({ area, state }: Side) => `${state} ${area}`;
    const sides: readonly [Side, Side] = key(l) <= key(r) ? [l, r] : [r, l];
    const id = sides.map(key).join('|');
    const segment = this.#lines.get(id) ?? { sides, lines: [] };
    this.#lines.set(id, segment);
    const last = segment.lines.at(-1);
    const [a, b] = [rounded(p), rounded(q)];
    const end = last?.at(-1);
    if (last && end && end[0] === a[0] && end[1] === a[1]) last.push(b);
    else segment.lines.push([a, b]);
  }

  features(): Feature[] {
    return [...this.#lines.values()].map(({ sides: [l, r], lines }) => ({
      type: 'Feature',
      properties: segmentProperties(l, r),
      geometry: { type: 'MultiLineString', coordinates: lines },
    }));
  }
}

function rounded(p: Position): Position {
  return p.map((n) => Math.round(n * 1000) / 1000);
}
