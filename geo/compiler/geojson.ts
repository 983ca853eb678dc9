import type { Geometry, MultiPolygon, Polygon, Position } from 'geojson';
import { wind } from './borders.ts';
import { objectOf } from './json.ts';

/** Reports a fault in a shape: which part, what was got, what was expected. */
export type Complain = (part: string, got: string, expected: string, near?: string | null) => void;

/** Nesting depth of positions in the coordinates of each type. */
const DEPTH: ReadonlyMap<unknown, number> = new Map([
  ['Point', 0],
  ['LineString', 1],
  ['MultiLineString', 2],
  ['Polygon', 2],
  ['MultiPolygon', 3],
]);

type Shape = Exclude<Geometry, { type: 'GeometryCollection' | 'MultiPoint' }>;

/** A valid RFC 7946 geometry (longitude and latitude in degrees), with correct winding; otherwise null and a problem. */
export function soundGeometry(value: unknown, bad: Complain): Shape | null {
  const { type, coordinates } = objectOf(value);
  const depth = DEPTH.get(type);
  if (depth === undefined) {
    bad('geometry', String(type ?? JSON.stringify(value)), `one of ${[...DEPTH.keys()].join(', ')}`);
    return null;
  }
  const positions = flatten(coordinates, depth);
  if (positions === null || positions.length === 0) {
    bad('coordinates', JSON.stringify(coordinates) ?? 'none', `lists of positions nested as a ${type} asks`);
    return null;
  }
  const wrong = positions.find((p) => !isPosition(p));
  if (wrong !== undefined) {
    const far = Array.isArray(wrong) && wrong.some((n) => typeof n === 'number' && Math.abs(n) > 1000);
    bad(
      'coordinates',
      JSON.stringify(wrong),
      far
        ? 'degrees of longitude and latitude, not metres of a projection'
        : 'longitude and latitude in degrees, nested as its type asks',
    );
    return null;
  }
  const shape = { type, coordinates } as Shape;
  const fault = faultOf(shape);
  if (fault) {
    bad(...fault);
    return null;
  }
  return shape.type === 'Polygon' || shape.type === 'MultiPolygon' ? wound(shape) : shape;
}

/** The fault of a line that is too short or a ring that is not closed; null when there is none. */
function faultOf(g: Shape): [part: string, got: string, expected: string] | null {
  if (g.type === 'LineString' || g.type === 'MultiLineString') {
    const lines = g.type === 'LineString' ? [g.coordinates] : g.coordinates;
    const short = lines.find((line) => line.length < 2);
    return short ? ['line', JSON.stringify(short), 'two or more positions'] : null;
  }
  if (g.type === 'Point') return null;
  const polygons = g.type === 'Polygon' ? [g.coordinates] : g.coordinates;
  if (polygons.some((rings) => rings.length === 0)) return ['ring', 'no ring', 'one ring or more'];
  for (const ring of polygons.flat()) {
    const [a, b] = [ring[0], ring.at(-1)];
    if (ring.length < 4 || a?.[0] !== b?.[0] || a?.[1] !== b?.[1])
      return [
        'ring',
        `${ring.length} positions, ${JSON.stringify(a)} to ${JSON.stringify(b)}`,
        'four or more positions, the last equal to the first',
      ];
  }
  return null;
}

/** The shape with RFC 7946 winding, rounded to a thousandth of a degree (110 m). */
export function wound<G extends Polygon | MultiPolygon>(g: G): G {
  const round = (p: Position) => p.map((n) => Math.round(n * 1000) / 1000);
  const turn = (rings: Position[][]) => rings.map((ring, i) => wind(ring.map(round), i === 0));
  const coordinates = g.type === 'Polygon' ? turn(g.coordinates) : g.coordinates.map(turn);
  return { ...g, coordinates };
}

function flatten(value: unknown, depth: number): unknown[] | null {
  if (depth === 0) return [value];
  if (!Array.isArray(value)) return null;
  const parts = value.map((v) => flatten(v, depth - 1));
  return parts.some((p) => p === null) ? null : (parts as unknown[][]).flat();
}

function isPosition(p: unknown): boolean {
  return (
    Array.isArray(p) &&
    p.length >= 2 &&
    p.every((n) => typeof n === 'number' && Number.isFinite(n)) &&
    Math.abs(p[0]) <= 180 &&
    Math.abs(p[1]) <= 90
  );
}
