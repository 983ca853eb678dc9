import { type Box, inside, nearestOf, overlaps } from '../../geometry/placement.ts';
import type { Callout, Side } from '../../model/callout.ts';
import type { LonLat } from '../../model/types.ts';
import type { Project } from '../project.ts';
import { strokeBoxes } from '../strokes.ts';

/** Distances in pixels at which a text is tried, the nearest first. */
const DISTANCES = [14, 30, 52, 80, 112];
const UNIT: Record<Side, readonly [number, number]> = {
  ...{ n: [0, -1], ne: [0.75, -0.75], e: [1, 0], se: [0.75, 0.75] },
  ...{ s: [0, 1], sw: [-0.75, 0.75], w: [-1, 0], nw: [-0.75, -0.75] },
};
const ROUND: readonly Side[] = ['e', 'w', 'n', 's', 'ne', 'se', 'nw', 'sw'];

/** A place for a text: the point that it is put beside, and its box. */
export interface Spot {
  readonly point: LonLat;
  readonly box: Box;
}
/** In pixels. */
export interface Size {
  readonly width: number;
  readonly height: number;
}

/** The first free place round a point: on its own side at all distances, then on the others; no leader crosses `texts`. */
export function around(
  callout: Callout,
  size: Size,
  project: Project,
  bounds: Box,
  taken: readonly Box[],
  texts: readonly Box[],
): Spot | null {
  const p = project(callout.at);
  if (!p) return null;
  const crosses = (box: Box) => {
    const leader = callout.kind === 'note' ? leaderBoxes(p, box) : [];
    return leader.some((l) => texts.some((t) => overlaps(l, t)));
  };
  const sides = callout.side ? [callout.side, ...ROUND.filter((s) => s !== callout.side)] : ROUND;
  for (const side of sides)
    for (const distance of DISTANCES) {
      const box = boxAt(p, UNIT[side], distance, size);
      if (isFree(box, bounds, taken) && !crosses(box)) return { point: callout.at, box };
    }
  return null;
}

/** Pixels between the places at which a plate is tried. */
const STEP = 14;

/** The free place nearest to a point: for a plate of figures, which explains itself wherever it stands. */
export function anywhere(
  callout: Callout,
  size: Size,
  project: Project,
  bounds: Box,
  taken: readonly Box[],
): Spot | null {
  const p = project(callout.at);
  if (!p || (callout.kind !== 'bars' && callout.kind !== 'tally')) return null;
  let best: { readonly box: Box; readonly far: number } | null = null;
  for (let y = bounds.y; y + size.height <= bounds.y + bounds.height; y += STEP)
    for (let x = bounds.x; x + size.width <= bounds.x + bounds.width; x += STEP) {
      const box = { x, y, ...size };
      const far = Math.hypot(x + size.width / 2 - p[0], y + size.height / 2 - p[1]);
      if ((!best || far < best.far) && isFree(box, bounds, taken)) best = { box, far };
    }
  return best && { point: callout.at, box: best.box };
}

/** The first free place beside a line, near its middle first. */
export function besideLine(
  line: readonly LonLat[],
  size: Size,
  project: Project,
  bounds: Box,
  taken: readonly Box[],
): Spot | null {
  for (const share of [0.5, 0.42, 0.58, 0.34, 0.66, 0.26, 0.74]) {
    const i = Math.round(share * (line.length - 1));
    const [point, before, after] = [line[i], line[i - 2], line[i + 2]];
    const [p, a, b] = [point, before, after].map((q) => (q ? project(q) : null));
    if (!point || !p || !a || !b) continue;
    const length = Math.hypot(b[0] - a[0], b[1] - a[1]) || 1;
    const normal = [-(b[1] - a[1]) / length, (b[0] - a[0]) / length] as const;
    for (const distance of [7, 16, 28])
      for (const way of [1, -1]) {
        const box = boxAt(p, [normal[0] * way, normal[1] * way], distance, size);
        if (isFree(box, bounds, taken)) return { point, box };
      }
  }
  return null;
}

/** A box of a size that lies in a direction from a point, at a distance in pixels from it. */
function boxAt(
  [x, y]: readonly [number, number],
  [ux, uy]: readonly [number, number],
  distance: number,
  { width, height }: Size,
): Box {
  const [cx, cy] = [x + ux * (distance + width / 2), y + uy * (distance + height / 2)];
  return { x: cx - width / 2, y: cy - height / 2, width, height };
}

function isFree(box: Box, bounds: Box, taken: readonly Box[]): boolean {
  return inside(box, bounds) && !taken.some((t) => overlaps(box, t, 3));
}

/** Small boxes along a note's leader, from its point to the nearest of its text. */
export function leaderBoxes(p: readonly [number, number] | null, box: Box): Box[] {
  return p ? strokeBoxes([{ points: [p, nearestOf(box, p)], width: 1 }]) : [];
}
