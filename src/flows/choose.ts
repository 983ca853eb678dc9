import type { Ref } from '../model/types.ts';
import type { Hit } from './pick.ts';

/** A dot of the map: an event, a place, an island. */
export interface Dot {
  readonly ref: Ref;
  readonly x: number;
  readonly y: number;
  /** Radius in pixels. */
  readonly radius: number;
}

/** Which states are small, and the radius about their points, in pixels. */
interface Small {
  readonly across: number;
  readonly radius: number;
}

/** How far beyond its edge an item can be picked, in pixels. */
export interface Reach {
  readonly line: number;
  readonly dot: number;
  /** Radius in pixels around the middle of a state within which the state is picked, whatever line or label crosses it. */
  readonly middle: number;
  /** A state less than so many pixels across is picked within a radius of its point. */
  readonly small: Small;
  /** The same on the land of a larger state, which loses no more than this. */
  readonly enclave: Small;
}

/** A mouse is exact; touch targets are 44 px wide on dots, and half of that beside lines. */
export const REACH: { readonly mouse: Reach; readonly touch: Reach } = {
  mouse: { line: 3, dot: 4, middle: 8, small: { across: 12, radius: 8 }, enclave: { across: 4, radius: 4 } },
  touch: {
    line: 12,
    dot: 17,
    middle: 12,
    small: { across: 32, radius: 18 },
    enclave: { across: 6, radius: 6 },
  },
};

/**
 * The dot at a point of the screen: the nearest one whose edge is within `reach`. A point outside a dot that is nearer to the
 * middle of the state (`middle`, its distance in pixels) picks the state instead.
 */
export function dotAt(dots: readonly Dot[], x: number, y: number, reach: number, middle: number): Hit | null {
  let found: Hit | null = null;
  for (const dot of dots) {
    const distance = Math.hypot(dot.x - x, dot.y - y);
    const edge = distance - dot.radius;
    if (edge > reach || (edge > 0 && middle <= distance) || (found && found.edge <= edge)) continue;
    found = { ref: dot.ref, edge };
  }
  return found;
}

/** Chooses between a dot and a line: the dot when the point is inside it, otherwise the nearer. */
export function nearer(dot: Hit | null, line: Hit | null): Ref | null {
  if (!dot || !line) return (dot ?? line)?.ref ?? null;
  return dot.edge <= 0 || dot.edge <= line.edge ? dot.ref : line.ref;
}
