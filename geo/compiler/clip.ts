import { feature, featureCollection } from '@turf/helpers';
import { intersect } from '@turf/intersect';
import type { MultiPolygon, Polygon, Position } from 'geojson';
import { wound } from './geojson.ts';
import type { Land } from './land.ts';

/** The part of a shape on the land of a state, null when there is none; throws when it cannot be computed. */
export function onLand(
  shape: Polygon | MultiPolygon,
  code: string,
  land: Land,
): Polygon | MultiPolygon | null {
  // cuts cost most of a compilation, and few edits change a shape
  const task = { name: 'cut', code: import.meta.url, inputs: [land.id, code, JSON.stringify(shape)] };
  return land.keep(task, () => cut(shape, land.shapes.get(code) as MultiPolygon));
}

function cut(shape: Polygon | MultiPolygon, land: MultiPolygon): Polygon | MultiPolygon | null {
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
  return piece ? wound(piece.geometry) : null;
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
