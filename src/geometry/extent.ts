import type { FeatureCollection, Position } from 'geojson';
import type { LonLat, Ref } from '../model/types.ts';
import { polygonsOf } from './polygons.ts';
import { angle, cross, normalize, RADIANS, toLonLat, toVector, unwrap, type Vector } from './sphere.ts';

/** How far a state's land goes: its farthest points in each direction from its main land, and those farthest north, south, east
 * and west. Empty for a state without a shape. */
export type Extent = (ref: Ref) => readonly LonLat[];

/** Directions in which the farthest land is looked for. */
const DIRECTIONS = 16;
/** Land that is farther than this from all other land of the state, in radians, is not framed with it: Guiana, Hawaii. */
const APART = 12 * RADIANS;
/** Of a shape's points one in so many is enough to tell how far two shapes are apart. */
const SPARSE = 4;

/** Extents by the shapes of the borders; each is found when it is first asked for. */
export function createExtent(borders: FeatureCollection): Extent {
  const shapes = new Map<string, Position[][]>();
  for (const { geometry, properties } of borders.features) {
    if (typeof properties?.ref !== 'string' || properties.line !== undefined) continue;
    const rings = polygonsOf(geometry).flatMap(([outer]) => (outer ? [outer] : []));
    shapes.set(properties.ref, [...(shapes.get(properties.ref) ?? []), ...rings]);
  }
  const known = new Map<Ref, readonly LonLat[]>();
  return (ref) => {
    const extent = known.get(ref) ?? farthest(together(shapes.get(ref) ?? []));
    known.set(ref, extent);
    return extent;
  };
}

/** The largest shape, and those that are near it or near one that is. */
function together(rings: readonly Position[][]): Position[][] {
  const left = [...rings].sort((a, b) => sizeOf(b) - sizeOf(a));
  const held = left.splice(0, 1);
  for (const ring of held) {
    const near = sparse(ring);
    for (let i = left.length - 1; i >= 0; i--) {
      const other = left[i] as Position[];
      if (sparse(other).some((v) => near.some((w) => angle(v, w) < APART))) held.push(...left.splice(i, 1));
    }
  }
  return held;
}

const at = (p: Position): LonLat => [p[0] as number, p[1] as number];

const sparse = (ring: readonly Position[]): Vector[] =>
  ring.filter((_p, i) => i % SPARSE === 0).map((p) => toVector(at(p)));

/** The area of a ring in square degrees of the equator, roughly. */
function sizeOf(ring: readonly Position[]): number {
  let twice = 0;
  let tall = 0;
  for (const [i, p] of ring.entries()) {
    const [[x, y], [u, v]] = [at(p), at(ring[(i + 1) % ring.length] as Position)];
    twice += x * v - u * y;
    tall += y;
  }
  return (Math.abs(twice) / 2) * Math.cos((tall / Math.max(1, ring.length)) * RADIANS);
}

/** The point of the rings that is farthest from the middle of the first, in each direction from there. */
function farthest(rings: readonly Position[][]): LonLat[] {
  const main = (rings[0] ?? []).map((p) => toVector(at(p)));
  if (main.length === 0) return [];
  const middle = normalize(main.reduce<Vector>((s, v) => [s[0] + v[0], s[1] + v[1], s[2] + v[2]], [0, 0, 0]));
  const east = normalize(cross([0, 0, 1], middle));
  const north = cross(middle, east);
  const best = new Map<number, { at: LonLat; away: number }>();
  for (const p of rings.flat()) {
    const v = toVector(at(p));
    const [x, y] = [east, north].map((e) => e[0] * v[0] + e[1] * v[1] + e[2] * v[2]) as [number, number];
    const direction = Math.round((Math.atan2(y, x) / (2 * Math.PI)) * DIRECTIONS + DIRECTIONS) % DIRECTIONS;
    const away = angle(middle, v);
    if (away > (best.get(direction)?.away ?? -1)) best.set(direction, { at: at(p), away });
  }
  const centre = toLonLat(middle)[0];
  const lon = (p: LonLat) => unwrap(p[0], centre);
  const all = rings.flat().map(at);
  const first = (before: (a: LonLat, b: LonLat) => number) =>
    all.reduce((a, b) => (before(a, b) > 0 ? b : a));
  return [
    ...[...best.values()].map((b) => b.at),
    ...[first((a, b) => lon(a) - lon(b)), first((a, b) => lon(b) - lon(a))],
    ...[first((a, b) => a[1] - b[1]), first((a, b) => b[1] - a[1])],
  ];
}
