import type { Pixel } from '../geometry/near.ts';
import type { Ref } from '../model/types.ts';
import { type Dot, dotAt, nearer, type Reach } from './choose.ts';
import { type Stroke, strokeAt } from './pick.ts';

/** What is on the screen now, as far as it can be picked. */
export interface Picture {
  /** What the name at a point is the name of. */
  label(x: number, y: number): Ref | null;
  /** The state, the body of states or the area drawn at a point. */
  land(x: number, y: number): Ref | null;
  /** A claim line within so many pixels. */
  claim(x: number, y: number, reach: number): Ref | null;
  /** Where the middle of a state or an area is. */
  middle(ref: Ref): Pixel | null;
  readonly strokes: readonly Stroke[];
  readonly dots: readonly Dot[];
  /** True while dimmed lines are shown for their own sake. */
  readonly all: boolean;
}

/**
 * What a click at a point means: the name there; a dot or a highlighted line that is hit; a claim line; the state or area; and
 * where there is none of these, on the sea, a dimmed line. About the very middle of a state only a dot comes before it.
 */
export function pickAt(picture: Picture, x: number, y: number, reach: Reach): Ref | null {
  const land = picture.land(x, y);
  const middle = land && picture.middle(land);
  const away = middle ? Math.hypot(middle[0] - x, middle[1] - y) : Number.POSITIVE_INFINITY;
  const { strokes, dots, all } = picture;
  const dot = dotAt(dots, x, y, reach.dot, away);
  if (away < reach.middle) return dot?.ref ?? land;
  const named = picture.label(x, y);
  if (named) return named;
  const highlighted = strokes.filter((s) => !s.faint);
  const mark =
    nearer(dot, strokeAt(highlighted, x, y, reach.line)) ?? picture.claim(x, y, reach.line) ?? land;
  return mark ?? (all ? (strokeAt(strokes, x, y, reach.line)?.ref ?? null) : null);
}
