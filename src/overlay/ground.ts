import type { Land } from '../geometry/land.ts';
import { type Box, overlaps } from '../geometry/placement.ts';
import type { LonLat, Ref } from '../model/types.ts';
import type { Project } from './project.ts';

/** What lies under the labels of one view. */
export interface Ground {
  /** The Ref of the state at a point of the screen; null at sea or beside the globe. */
  at(x: number, y: number): Ref | null;
  /** Boxes on the screen of islands and other small shapes. */
  readonly small: readonly (Box & { readonly ref: Ref })[];
}

/** The position at a point of the screen; null beside the globe. */
export type Unproject = (x: number, y: number) => LonLat | null;

/** Side in pixels of the squares in which the ground is asked for once. */
const GRAIN = 1;

/** The ground of one view; what was asked for is kept, so make a new one when the map has moved. */
export function groundOf(land: Land, project: Project, unproject: Unproject): Ground {
  const known = new Map<number, Ref | null>();
  const at: Ground['at'] = (x, y) => {
    const [i, j] = [Math.round(x / GRAIN), Math.round(y / GRAIN)];
    const key = i * 100_000 + j;
    const found = known.get(key);
    if (found !== undefined) return found;
    const at = unproject(i * GRAIN, j * GRAIN);
    const ref = at && land.at(at);
    known.set(key, ref);
    return ref;
  };
  const small = land.small.flatMap(({ ref, corners }) => {
    const points = corners.flatMap((corner) => {
      const p = project(corner);
      return p ? [p] : [];
    });
    if (points.length === 0) return [];
    const [xs, ys] = [points.map((p) => p[0]), points.map((p) => p[1])];
    const [x, y] = [Math.min(...xs), Math.min(...ys)];
    return [{ ref, x, y, width: Math.max(...xs) - x, height: Math.max(...ys) - y }];
  });
  return { at, small };
}

/** Pixels by which a name keeps away from the land of others. */
const MARGIN = 3;
/** Most pixels between two points at which the ground under a box is asked for. */
const STEP = 2;

/** True when `test` holds for the ground everywhere under a box. */
export function everywhere(box: Box, ground: Ground, test: (ref: Ref | null) => boolean): boolean {
  const [width, height] = [box.width + 2 * MARGIN, box.height + 2 * MARGIN];
  const [columns, rows] = [Math.max(2, Math.ceil(width / STEP)), Math.max(2, Math.ceil(height / STEP))];
  if (!test(ground.at(box.x + box.width / 2, box.y + box.height / 2))) return false;
  if (ground.small.some((s) => !test(s.ref) && overlaps(box, s, 1))) return false;
  for (let j = 0; j <= rows; j++)
    for (let i = 0; i <= columns; i++)
      if (!test(ground.at(box.x - MARGIN + (width * i) / columns, box.y - MARGIN + (height * j) / rows)))
        return false;
  return true;
}
