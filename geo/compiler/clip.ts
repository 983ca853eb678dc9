import { feature, featureCollection } from '@turf/helpers';
import { intersect } from '@turf/intersect';
import type { MultiPolygon, Polygon, Position } from 'geojson';
import { wound } from './geojson.ts';

/** Cuts done already, by land and shape: they cost most of a compilation, and in dev few edits change a shape. */
const cuts = new WeakMap<MultiPolygon, Map<string, Polygon | MultiPolygon | null>>();

/** The part of a shape that lies on a state's land, null when none does; throws when it cannot be worked out. */
export function onLand(shape: Polygon | MultiPolygon, land: MultiPolygon): Polygon | MultiPolygon | null {
  const key = JSON.stringify(shape);
  const done = cuts.get(land) ?? new Map<string, Polygon | MultiPolygon | null>();
  cuts.set(land, done);
  const known = done.get(key);
  if (known !== undefined) return known;
  const frame = frameOf(shape.type === 'Polygon' ? [shape.coordinates] : shape.coordinates);
  const near = land.coordinates.filter((rings) => meet(frameOf([rings]), frame));
  const piece =
    near.length > 0
      ? intersect(
          featureCollection<Polygon | MultiPolygon>([
            feature(shape),
            feature({ type: 'MultiPolygon', coordinates: near }),
          ]),
        )
      : null;
  const made = piece ? wound(piece.geometry) : null;
  done.set(key, made);
  return made;
}

/** West, south, east, north of some polygons. */
function frameOf(polygons: readonly Position[][][]): readonly [number, number, number, number] {
  const frame: [number, number, number, number] = [180, 90, -180, -90];
  for (const [x = 0, y = 0] of polygons.flat(2)) {
    frame[0] = Math.min(frame[0], x);
    frame[1] = Math.min(frame[1], y);
    frame[2] = Math.max(frame[2], x);
    frame[3] = Math.max(frame[3], y);
  }
  return frame;
}

function meet(a: readonly number[], b: readonly number[]): boolean {
  const [aw = 0, as = 0, ae = 0, an = 0] = a;
  const [bw = 0, bs = 0, be = 0, bn = 0] = b;
  return aw <= be && bw <= ae && as <= bn && bs <= an;
}
