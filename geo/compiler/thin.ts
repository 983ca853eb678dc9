/**
 * A quantised arc of a topology without the points that lie within `reach` quanta of the line between their neighbours
 * (Douglas and Peucker), its ends kept so that arcs still meet; a closed arc keeps a third point, so that it stays a ring.
 */
export function thinned(arc: readonly (readonly number[])[], reach: number): number[][] {
  const points: [number, number][] = [];
  let [x, y] = [0, 0];
  for (const [dx = 0, dy = 0] of arc) {
    x += dx;
    y += dy;
    points.push([x, y]);
  }
  const last = points.length - 1;
  const kept = new Set([0, last]);
  const closed = last > 2 && String(points[0]) === String(points[last]);
  const spans: [number, number][] = [];
  if (closed) {
    const far = farthest(points, 0, last).at;
    const third = far > 1 ? farthest(points, 0, far).at : farthest(points, far, last).at;
    for (const i of [far, third]) kept.add(i);
    const cuts = [...kept].sort((a, b) => a - b);
    for (let i = 0; i + 1 < cuts.length; i++) spans.push([cuts[i] as number, cuts[i + 1] as number]);
  } else spans.push([0, last]);
  for (let span = spans.pop(); span; span = spans.pop()) {
    const { at, distance } = farthest(points, ...span);
    if (distance <= reach) continue;
    kept.add(at);
    spans.push([span[0], at], [at, span[1]]);
  }
  const few = points.filter((_p, i) => kept.has(i));
  let [px, py] = [0, 0];
  // an islet that would turn inside out or collapse keeps all its points
  return (closed && turn(few) * turn(points) <= 0 ? points : few).map(([qx, qy]) => {
    const delta = [qx - px, qy - py];
    [px, py] = [qx, qy];
    return delta;
  });
}

/** Twice the area of a ring, with the sign of its winding. */
function turn(ring: readonly (readonly [number, number])[]): number {
  let twice = 0;
  for (let i = 0; i + 1 < ring.length; i++) {
    const [[ax, ay], [bx, by]] = [ring[i] as [number, number], ring[i + 1] as [number, number]];
    twice += ax * by - bx * ay;
  }
  return twice;
}

/** The point between two others that is farthest from the line through them. */
function farthest(
  points: readonly (readonly [number, number])[],
  from: number,
  to: number,
): { at: number; distance: number } {
  const [a, b] = [points[from] as [number, number], points[to] as [number, number]];
  const [dx, dy] = [b[0] - a[0], b[1] - a[1]];
  const length = Math.hypot(dx, dy);
  let found = { at: from + 1, distance: 0 };
  for (let i = from + 1; i < to; i++) {
    const [x, y] = points[i] as [number, number];
    const distance =
      length === 0 ? Math.hypot(x - a[0], y - a[1]) : Math.abs(dy * (x - a[0]) - dx * (y - a[1])) / length;
    if (distance > found.distance) found = { at: i, distance };
  }
  return found;
}
