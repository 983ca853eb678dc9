import { distanceToLine, type Pixel } from '../geometry/near.ts';
import type { Ref } from '../model/types.ts';

/** A line as it is drawn on the screen now. */
export interface Stroke {
  readonly ref: Ref;
  /** Its points in pixels; null for one behind the globe. */
  readonly points: readonly (Pixel | null)[];
  /** Pixels that it is wide. */
  readonly width: number;
  /** Points about which it is not picked: its ends, and the middles of the states that it joins; null for one not seen. */
  readonly ends: readonly (Pixel | null)[];
  /** True while it is dimmed, or only the pointer brings it out. */
  readonly faint: boolean;
}

/** What was found, and the pixels from the point to its edge; negative within it. */
export interface Hit {
  readonly ref: Ref;
  readonly edge: number;
}

/** Pixels about the ends of a line in which it is not picked: there a reader means the state. */
export const END = 24;

/**
 * The line at a point of the screen: of those drawn under it the one whose middle is nearest, else the one whose edge is,
 * within `reach` pixels. None near its ends.
 */
export function strokeAt(strokes: readonly Stroke[], x: number, y: number, reach: number): Hit | null {
  let found: (Hit & { readonly middle: number }) | null = null;
  for (const { ref, points, width, ends } of strokes) {
    const middle = distanceToLine(points, x, y);
    const edge = middle - width / 2;
    if (edge > reach || ends.some((end) => isNear(end, x, y))) continue;
    if (!found || isBefore({ ref, edge, middle }, found)) found = { ref, edge, middle };
  }
  return found && { ref: found.ref, edge: found.edge };
}

function isBefore(a: Hit & { middle: number }, b: Hit & { middle: number }): boolean {
  if (a.edge <= 0 && b.edge <= 0) return a.middle < b.middle;
  return a.edge < b.edge;
}

function isNear(end: Pixel | null, x: number, y: number): boolean {
  return end ? Math.hypot(end[0] - x, end[1] - y) < END : false;
}
