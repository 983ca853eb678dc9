import type { Pixel } from '../geometry/near.ts';
import { unwrap } from '../geometry/sphere.ts';
import type { LonLat, Ref } from '../model/types.ts';
import type { FlowMark } from '../scene/flows.ts';
import type { Projection } from '../state/state.ts';
import type { Stroke } from './pick.ts';

/** Where a position is on the screen now; null for what is behind the globe. Longitudes may go beyond 180. */
type Project = (at: LonLat) => Pixel | null;

/** How much narrower a dimmed line is drawn. */
export const DIMMED = 0.6;

/** A line with what it is picked by. */
export interface Line {
  readonly ref: Ref;
  readonly line: readonly LonLat[];
  readonly width: number;
  readonly faint: boolean;
  /** The middles of the states that it joins. */
  readonly states: readonly LonLat[];
}

/** A flow as a line on one of the maps; `anchorOf` gives the middle of a state by its code. */
export function lineOf(
  { ref, curve, width, faint, flow }: FlowMark,
  projection: Projection,
  anchorOf: (code: string) => LonLat | null,
): Line {
  const states = [flow.supplier, flow.recipient].map(anchorOf).filter((at) => at !== null);
  return { ref, line: curve[projection], width: faint ? width * DIMMED : width, faint, states };
}

/** Lines as they stand on the screen, with `center` the longitude in the map's middle. */
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

/** A line where it is drawn: once on the globe; on the flat map, where worlds lie side by side, as often as it may be seen. */
function copiesOf(line: readonly LonLat[], projection: Projection, center: number): (readonly LonLat[])[] {
  if (line.length === 0) return [];
  if (projection === 'globe') return [line];
  const lons = line.map((p) => p[0]);
  const [west, east] = [Math.min(...lons), Math.max(...lons)];
  return [-720, -360, 0, 360, 720]
    .filter((by) => west + by < center + 180 && east + by > center - 180)
    .map((by) => line.map(([lon, lat]): LonLat => [lon + by, lat]));
}
