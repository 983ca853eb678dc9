import { type Curve, curveOf } from '../../geometry/curve.ts';
import type { Box } from '../../geometry/placement.ts';
import type { Callout, Relation } from '../../model/callout.ts';
import type { LonLat } from '../../model/types.ts';
import { nameIn } from '../../scene/label-words.ts';
import type { Language, Projection } from '../../state/state.ts';
import { NARROW } from '../budget.ts';
import type { Project } from '../project.ts';
import { strokeBoxes } from '../strokes.ts';
import type { Figures } from './figures.ts';
import { sizeOf } from './sizes.ts';
import { anywhere, around, besideLine, leaderBoxes, type Spot } from './spots.ts';
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
  /** Middles of what is meant, which no plate of figures covers. */
  readonly meant: readonly Box[];
  readonly figures: Figures;
}

/** Widest line of a text in pixels, on a wide map and on a narrow one. */
const WRAP = { wide: 176, narrow: 118 };
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
  const narrow = bounds.width < NARROW;
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
    const isPlate = callout.kind === 'bars' || callout.kind === 'tally';
    // a text stands beside its own line, and off all others
    const avoid = [
      ...taken,
      ...(isPlate ? setting.meant : []),
      ...[...strokes].flatMap(([c, boxes]) => (c === callout ? [] : boxes)),
    ];
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
