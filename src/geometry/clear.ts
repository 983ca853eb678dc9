import type { Pixel } from './near.ts';
import type { Box } from './placement.ts';

/** Pixels that a point is kept from what covered it. */
const MARGIN = 28;

/**
 * The shortest move, in pixels, after which a box covers none of the points: sideways or up and down. One that would take a
 * point over the edge of the map is taken only when every one would. Null when the box covers none.
 */
export function leastMove(
  points: readonly Pixel[],
  box: Box,
  size: { readonly width: number; readonly height: number },
): Pixel | null {
  const [left, top] = [box.x - MARGIN, box.y - MARGIN];
  const [right, bottom] = [box.x + box.width + MARGIN, box.y + box.height + MARGIN];
  const covered = points.filter(([x, y]) => x > left && x < right && y > top && y < bottom);
  if (covered.length === 0) return null;
  const [xs, ys] = [covered.map((p) => p[0]), covered.map((p) => p[1])];
  const moves: Pixel[] = [
    [left - Math.max(...xs), 0],
    [right - Math.min(...xs), 0],
    [0, top - Math.max(...ys)],
    [0, bottom - Math.min(...ys)],
  ];
  const lost = ([dx, dy]: Pixel) =>
    points.filter(([x, y]) => x + dx < 0 || y + dy < 0 || x + dx > size.width || y + dy > size.height).length;
  return moves.sort((a, b) => lost(a) - lost(b) || Math.hypot(...a) - Math.hypot(...b))[0] ?? null;
}
