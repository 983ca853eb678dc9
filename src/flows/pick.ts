import { distanceToLine, type Pixel } from '../geometry/near.ts';
import type { Ref } from '../model/types.ts';

/** A line at its current screen position. */
export interface Stroke {
  readonly ref: Ref;
  /** Its points in pixels; null for points behind the globe. */
  readonly points: readonly (Pixel | null)[];
  /** Its width in pixels. */
  readonly width: number;
  /** Points around which it is not picked: its ends, and the middles of the states that it connects; null for hidden ones. */
  readonly ends: readonly (Pixel | null)[];
  /** True while it is dimmed, or highlighted only because of the pointer. */
  readonly faint: boolean;
}

/** An item that was found, and the distance in pixels from the point to its edge; negative inside it. */
export interface Hit {
  readonly ref: Ref;
  readonly edge: number;
}

/** Radius in pixels around a line's ends within which it is not picked, because there a reader means the state. */
export const END = 24;

/**
 * The line at a point of the screen: of the strokes that contain the point, the one whose centre line is nearest, otherwise
 * the one whose edge is nearest within `reach` pixels. Lines are not picked near their ends.
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
