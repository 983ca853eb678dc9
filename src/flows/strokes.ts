import type { Pixel } from '../geometry/near.ts';
import { unwrap } from '../geometry/sphere.ts';
import type { LonLat, Ref } from '../model/types.ts';
import type { FlowMark } from '../scene/flows.ts';
import type { Projection } from '../state/state.ts';
import type { Stroke } from './pick.ts';

/** Projects a position to the screen; null when it is behind the globe. Longitudes may exceed 180. */
type Project = (at: LonLat) => Pixel | null;

/** Factor by which a dimmed line is narrower. */
export const DIMMED = 0.6;

/** A line with what picking needs. */
export interface Line {
  readonly ref: Ref;
  readonly line: readonly LonLat[];
  readonly width: number;
  readonly faint: boolean;
  /** The middles of the states that it connects. */
  readonly states: readonly LonLat[];
}

/** A flow as a line in one projection; `anchorOf` gives the middle of a state by its code. */
export function lineOf(
  { ref, curve, width, faint, flow }: FlowMark,
  projection: Projection,
  anchorOf: (code: string) => LonLat | null,
): Line {
  const states = [flow.supplier, flow.recipient].map(anchorOf).filter((at) => at !== null);
  return { ref, line: curve[projection], width: faint ? width * DIMMED : width, faint, states };
}

/** Lines at their screen positions; `center` is the longitude of the map's centre. */
export function strokesOf(
  lines: readonly Line[],
  projection: Projection,
  center: number,
  project: Project,
): Stroke[] {
  return lines.flatMap(({ line, ref, width, faint, states }) =>
    copiesOf(line, projection, center).map((copy): Stroke => {
      const points = copy.map(project);
      const middles = states.map(([lon, lat]) => project([unwrap(lon, center), lat]));
      return { ref, points, width, faint, ends: [points[0] ?? null, points.at(-1) ?? null, ...middles] };
    }),
  );
}

/** The copies of a line that are drawn: one on the globe; on the flat map, which repeats the world, each one that may be visible. */
function copiesOf(line: readonly LonLat[], projection: Projection, center: number): (readonly LonLat[])[] {
  if (line.length === 0) return [];
  if (projection === 'globe') return [line];
  const lons = line.map((p) => p[0]);
  const [west, east] = [Math.min(...lons), Math.max(...lons)];
  return [-720, -360, 0, 360, 720]
    .filter((by) => west + by < center + 180 && east + by > center - 180)
    .map((by) => line.map(([lon, lat]): LonLat => [lon + by, lat]));
}
