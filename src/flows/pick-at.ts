import type { Pixel } from '../geometry/near.ts';
import type { Ref } from '../model/types.ts';
import { type Dot, dotAt, nearer, type Reach } from './choose.ts';
import type { Hit } from './pick.ts';

/** What can be picked on the screen at the moment. */
export interface Picture {
  /** The item whose label is at a point. */
  label(x: number, y: number): Ref | null;
  /** The state, body of states or area at a point. */
  land(x: number, y: number): Ref | null;
  /** The claim line within some pixels of a point. */
  claim(x: number, y: number, reach: number): Ref | null;
  /** The screen position of the middle of a state or an area. */
  middle(ref: Ref): Pixel | null;
  /** The flow or membership line nearest to a point, within some pixels of its stroke; dimmed ones only on request. */
  line(x: number, y: number, reach: number, faint: boolean): Hit | null;
  readonly dots: readonly Dot[];
  /** True while every item is shown, so that dimmed lines can be picked too. */
  readonly all: boolean;
}

/**
 * The item that a click at a point picks, in this order: a label; a dot or a highlighted line; a claim line; a state or area;
 * and, on the open sea, a dimmed line. At the middle of a state only a dot takes precedence over the state.
 */
export function pickAt(picture: Picture, x: number, y: number, reach: Reach): Ref | null {
  const land = picture.land(x, y);
  const middle = land && picture.middle(land);
  const distance = middle ? Math.hypot(middle[0] - x, middle[1] - y) : Number.POSITIVE_INFINITY;
  const { dots, all } = picture;
  const dot = dotAt(dots, x, y, reach.dot, distance);
  if (distance < reach.middle) return dot?.ref ?? land;
  const named = picture.label(x, y);
  if (named) return named;
  const mark = nearer(dot, picture.line(x, y, reach.line, false));
  const under = mark ?? picture.claim(x, y, reach.line) ?? land;
  return under ?? (all ? (picture.line(x, y, reach.line, true)?.ref ?? null) : null);
}
