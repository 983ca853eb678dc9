type Point = readonly [number, number];

/** A line on the screen, measured; `null` is a hidden point. */
export interface Track {
  readonly points: readonly (Point | null)[];
  /** Pixels from the start to each point; hidden parts have no length. */
  readonly at: readonly number[];
  readonly length: number;
}

/** Measures a line of points on the screen. */
export function trackOf(points: readonly (Point | null)[]): Track {
  const at: number[] = [];
  let length = 0;
  for (const [i, p] of points.entries()) {
    const before = points[i - 1];
    if (p && before) length += Math.hypot(p[0] - before[0], p[1] - before[1]);
    at.push(length);
  }
  return { points, at, length };
}

/** The point some pixels along the visible part of a track; null when there is none. */
export function pointAlong(track: Track, pixels: number): Point | null {
  if (pixels < 0 || pixels > track.length || track.length === 0) return null;
  const i = track.at.findIndex((s, k) => k > 0 && s >= pixels && s > (track.at[k - 1] as number));
  const [a, b] = [track.points[i - 1], track.points[i]];
  if (!a || !b) return null;
  const start = track.at[i - 1] as number;
  const t = (pixels - start) / ((track.at[i] as number) - start);
  return [a[0] + (b[0] - a[0]) * t, a[1] + (b[1] - a[1]) * t];
}

/** Positions of marks along a track at a time: evenly spaced, moving from its start to its end. */
export function marksAlong(track: Track, seconds: number, spacing: number, speed: number): Point[] {
  const marks: Point[] = [];
  for (let s = (seconds * speed) % spacing; s < track.length; s += spacing) {
    const p = pointAlong(track, s);
    if (p) marks.push(p);
  }
  return marks;
}
