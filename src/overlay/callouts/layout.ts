import { type Curve, curveOf } from '../../geometry/curve.ts';
import { type Box, inside, nearestOf, overlaps } from '../../geometry/placement.ts';
import type { Callout, Relation, Side } from '../../model/callout.ts';
import type { LonLat } from '../../model/types.ts';
import { nameIn } from '../../scene/label-words.ts';
import type { Language, Projection } from '../../state/state.ts';
import { strokeBoxes } from '../label-ground.ts';
import type { Project } from '../project.ts';
import type { Figures } from './figures.ts';
import { sizeOf } from './sizes.ts';
import { PX, wrapped } from './text.ts';

/** A callout whose words or figure have a place on the screen, relative to a point so that they move with the map. */
export interface PlacedCallout {
  readonly callout: Callout;
  /** What its words are put beside: its place, or a point of its line. */
  readonly point: LonLat;
  /** From the projected point to the top left corner of its box. */
  readonly dx: number;
  readonly dy: number;
  readonly width: number;
  readonly height: number;
  readonly lines: readonly string[];
  /** True on a narrow map, where it is smaller. */
  readonly narrow: boolean;
  /** The line of a relation. */
  readonly curve: Curve | null;
}

export interface CalloutSetting {
  readonly language: Language;
  readonly projection: Projection;
  readonly bounds: Box;
  /** What is taken: panels, marks, arrowheads. */
  readonly obstacles: readonly Box[];
  /** Lines that texts keep clear of where there is other room. */
  readonly lines: readonly Box[];
  readonly figures: Figures;
}

/** Width in pixels of a map below which callouts are smaller and some are left out. */
const NARROW = 560;
const isNarrow = ({ width }: Pick<Box, 'width'>): boolean => width < NARROW;

/** Widest line of a text in pixels, on a wide map and on a narrow one. */
const WRAP = { wide: 176, narrow: 118 };
/** Distances in pixels at which a text is tried, the nearest first. */
const DISTANCES = [14, 30, 52, 80, 112];
/** Width in pixels of a relation's line. */
const LINE_WIDTH = 3;
/** Degrees that a relation keeps away from its places. */
const GAP = 1.6;

/**
 * Places callouts, in the order of the table, clear of each other, of the map's edge and of obstacles. A text for which
 * there is no room is left out; the line of its relation stays.
 */
export function placeCallouts(
  callouts: readonly Callout[],
  project: Project,
  setting: CalloutSetting,
): PlacedCallout[] {
  const { bounds, language, projection } = setting;
  const taken: Box[] = [...setting.obstacles];
  const texts: Box[] = [];
  const narrow = isNarrow(bounds);
  const curves = new Map(
    callouts.flatMap((c) => ('to' in c && !(c.wide && narrow) ? [[c as Callout, curveFor(c)] as const] : [])),
  );
  const strokes = new Map(
    [...curves].map(([c, curve]) => [
      c,
      strokeBoxes([{ points: curve[projection].map(project), width: LINE_WIDTH }]),
    ]),
  );
  return callouts.flatMap((callout): PlacedCallout[] => {
    if (callout.wide && narrow) return [];
    const words = nameIn(callout.text, language);
    const lines = wrapped(words, narrow ? WRAP.narrow : WRAP.wide, narrow ? PX.narrow : PX.wide);
    const size = sizeOf(callout, lines, setting.figures, narrow);
    const curve = curves.get(callout) ?? null;
    if (!size) return [];
    // a text stands beside its own line, and off all others
    const avoid = [...taken, ...[...strokes].flatMap(([c, boxes]) => (c === callout ? [] : boxes))];
    const seek = (others: readonly Box[]): Spot | null => {
      if (curve) return lines.length ? besideLine(curve[projection], size, project, bounds, others) : null;
      return (
        around(callout, size, project, bounds, others, texts) ??
        anywhere(callout, size, project, bounds, others)
      );
    };
    const own = strokes.get(callout) ?? [];
    const spot = seek([...avoid, ...own, ...setting.lines]) ?? seek([...avoid, ...own]) ?? seek(avoid);
    if (spot) {
      taken.push(spot.box);
      texts.push(spot.box);
      if (callout.kind === 'note') taken.push(...leaderBoxes(project(callout.at), spot.box));
    }
    if (!spot && !curve) return [];
    const { point, box } = spot ?? { point: callout.at, box: null };
    const p = project(point);
    return [
      {
        ...{ callout, point, curve, narrow, lines: box ? lines : [] },
        ...{ dx: box && p ? box.x - p[0] : 0, dy: box && p ? box.y - p[1] : 0 },
        ...{ width: box?.width ?? 0, height: box?.height ?? 0 },
      },
    ];
  });
}

/** The curve of a relation: it bends to the other side from flows, so that both are seen between the same states. */
function curveFor({ at, to, side }: Relation): Curve {
  const bend = side?.includes('w') ? 0.16 : -0.16;
  return curveOf(at, to, bend, bend * 0.8, [GAP, GAP]);
}

const UNIT: Record<Side, readonly [number, number]> = {
  ...{ n: [0, -1], ne: [0.75, -0.75], e: [1, 0], se: [0.75, 0.75] },
  ...{ s: [0, 1], sw: [-0.75, 0.75], w: [-1, 0], nw: [-0.75, -0.75] },
};
const ROUND: readonly Side[] = ['e', 'w', 'n', 's', 'ne', 'se', 'nw', 'sw'];

interface Spot {
  readonly point: LonLat;
  readonly box: Box;
}
interface Size {
  readonly width: number;
  readonly height: number;
}

/** The first free place round a point: on its own side at all distances, then on the others; no leader crosses `texts`. */
function around(
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
function anywhere(
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
function besideLine(
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

/** The boxes of placed callouts, so that no label covers them. */
export function calloutBoxes(placed: readonly PlacedCallout[], project: Project): Box[] {
  return placed.flatMap(({ point, dx, dy, width, height }) => {
    const p = width > 0 ? project(point) : null;
    return p ? [{ x: p[0] + dx, y: p[1] + dy, width, height }] : [];
  });
}

/** Small boxes along the leaders and the lines of placed callouts, so that no label is struck through. */
export function calloutLines(
  placed: readonly PlacedCallout[],
  project: Project,
  projection: Projection,
): Box[] {
  return placed.flatMap(({ callout, curve, point, dx, dy, width, height }) => {
    if (curve) return strokeBoxes([{ points: curve[projection].map(project), width: LINE_WIDTH }]);
    const p = project(point);
    if (!p || width === 0 || callout.kind !== 'note') return [];
    return leaderBoxes(p, { x: p[0] + dx, y: p[1] + dy, width, height });
  });
}

/** Small boxes along a note's leader, from its point to the nearest of its text. */
function leaderBoxes(p: readonly [number, number] | null, box: Box): Box[] {
  return p ? strokeBoxes([{ points: [p, nearestOf(box, p)], width: 1 }]) : [];
}
