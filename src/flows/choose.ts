import type { Ref } from '../model/types.ts';
import type { Hit } from './pick.ts';

/** A dot of the map: an event, a place, an island. */
export interface Dot {
  readonly ref: Ref;
  readonly x: number;
  readonly y: number;
  /** Pixels from its middle to its rim. */
  readonly radius: number;
}

/** How far beyond its edge a thing can be picked, in pixels. */
export interface Reach {
  readonly line: number;
  readonly dot: number;
  /** Pixels about the middle of a state in which the state is meant, whatever line or name of another thing crosses it. */
  readonly middle: number;
}

/** A mouse is exact; a finger has a target of 44 px on a dot, and may miss a line by half of that. */
export const REACH: { readonly mouse: Reach; readonly touch: Reach } = {
  mouse: { line: 3, dot: 4, middle: 8 },
  touch: { line: 12, dot: 17, middle: 12 },
};

/**
 * The dot at a point of the screen: the nearest within `reach` of its rim. Beside a dot, what is nearer to the middle of
 * the state there (`middle`, in pixels from the point) means the state.
 */
export function dotAt(dots: readonly Dot[], x: number, y: number, reach: number, middle: number): Hit | null {
  let found: Hit | null = null;
  for (const dot of dots) {
    const away = Math.hypot(dot.x - x, dot.y - y);
    const edge = away - dot.radius;
    if (edge > reach || (edge > 0 && middle <= away) || (found && found.edge <= edge)) continue;
    found = { ref: dot.ref, edge };
  }
  return found;
}

/** Of a dot and a line, a dot that is hit outright, else the nearer. */
export function nearer(dot: Hit | null, line: Hit | null): Ref | null {
  if (!dot || !line) return (dot ?? line)?.ref ?? null;
  return dot.edge <= 0 || dot.edge <= line.edge ? dot.ref : line.ref;
}
