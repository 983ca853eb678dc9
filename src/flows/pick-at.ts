import type { Pixel } from '../geometry/near.ts';
import type { Ref } from '../model/types.ts';
import { type Dot, dotAt, nearer, type Reach } from './choose.ts';
import type { Hit } from './pick.ts';

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
  /** The flow or membership line nearest to a point, within so many pixels of its stroke; dimmed ones only when asked for. */
  line(x: number, y: number, reach: number, faint: boolean): Hit | null;
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
  const { dots, all } = picture;
  const dot = dotAt(dots, x, y, reach.dot, away);
  if (away < reach.middle) return dot?.ref ?? land;
  const named = picture.label(x, y);
  if (named) return named;
  const mark = nearer(dot, picture.line(x, y, reach.line, false));
  const under = mark ?? picture.claim(x, y, reach.line) ?? land;
  return under ?? (all ? (picture.line(x, y, reach.line, true)?.ref ?? null) : null);
}
