/** A rectangle in CSS pixels. */
export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** A label to place: its size, and positions for its top left corner, best first. */
export interface Candidate<T> {
  readonly item: T;
  readonly width: number;
  readonly height: number;
  readonly spots: readonly (readonly [number, number])[];
  /** Further boxes that it alone must keep clear of. */
  readonly avoid?: readonly Box[];
  /** What else its box must satisfy, beside those that are `placed` already; asked last. */
  readonly fits?: (box: Box, spot: number, placed: readonly Placed<T>[]) => boolean;
}

export interface Placed<T> {
  readonly item: T;
  readonly box: Box;
  /** Which of the spots it took. */
  readonly spot: number;
}

const GAP = 2;

/**
 * Places labels one after another, the most important first: the first spot that is inside `bounds` and clear of
 * what is placed and of `obstacles`; a label with no such spot, or that `accepts` refuses, is left out, so none is cut off
 * and none overlaps.
 */
export function place<T>(
  candidates: readonly Candidate<T>[],
  bounds: Box,
  obstacles: readonly Box[],
  accepts: (item: T, placed: readonly Placed<T>[]) => boolean = () => true,
): Placed<T>[] {
  const taken: Box[] = [...obstacles];
  const placed: Placed<T>[] = [];
  for (const { item, width, height, spots, avoid, fits } of candidates) {
    if (!accepts(item, placed)) continue;
    for (const [spot, [x, y]] of spots.entries()) {
      const box = { x, y, width, height };
      if (!inside(box, bounds) || taken.some((t) => overlaps(box, t, GAP))) continue;
      if (avoid?.some((a) => overlaps(box, a)) || (fits && !fits(box, spot, placed))) continue;
      taken.push(box);
      placed.push({ item, box, spot });
      break;
    }
  }
  return placed;
}

export function overlaps(a: Box, b: Box, gap = 0): boolean {
  return (
    a.x < b.x + b.width + gap &&
    b.x < a.x + a.width + gap &&
    a.y < b.y + b.height + gap &&
    b.y < a.y + a.height + gap
  );
}

export function inside(a: Box, b: Box): boolean {
  return a.x >= b.x && a.y >= b.y && a.x + a.width <= b.x + b.width && a.y + a.height <= b.y + b.height;
}

/** Top left corners around a point at a distance: right, left, above, below, then the corners. */
export function spotsAround(
  x: number,
  y: number,
  w: number,
  h: number,
  distance: number,
): [number, number][] {
  const d = distance;
  const c = d * 0.75;
  return [
    [x + d, y - h / 2],
    [x - d - w, y - h / 2],
    [x - w / 2, y - d - h],
    [x - w / 2, y + d],
    [x + c, y - c - h],
    [x + c, y + c],
    [x - c - w, y - c - h],
    [x - c - w, y + c],
  ];
}

/** Top left corners centred on a point and near it. */
export function spotsOn(x: number, y: number, w: number, h: number): [number, number][] {
  const left = x - w / 2;
  const top = y - h / 2;
  return [0, -1, 1, -2, 2].flatMap((k): [number, number][] => [
    [left, top + k * h * 0.9],
    [left + k * w * 0.35, top],
  ]);
}

/**
 * Gives placed labels larger boxes where there is room, in their order: the first of those that `larger` offers that is
 * clear of everything. No label moves for another's larger box.
 */
export function widen<T>(
  placed: readonly Placed<T>[],
  larger: (item: T, box: Box) => readonly Box[],
  bounds: Box,
  obstacles: readonly Box[],
): (Placed<T> & { readonly widened: boolean })[] {
  const boxes = placed.map((p) => p.box);
  return placed.map((p, i) => {
    const box = larger(p.item, p.box).find(
      (b) =>
        inside(b, bounds) &&
        boxes.every((other, j) => j === i || !overlaps(b, other, GAP)) &&
        !obstacles.some((o) => overlaps(b, o, GAP)),
    );
    if (box) boxes[i] = box;
    return { ...p, box: box ?? p.box, widened: box !== undefined };
  });
}

/** The point of a box that is nearest to a point. */
export function nearestOf(box: Box, [x, y]: readonly [number, number]): [number, number] {
  return [Math.max(box.x, Math.min(box.x + box.width, x)), Math.max(box.y, Math.min(box.y + box.height, y))];
}

/** Pixels from a point to a box; 0 inside it. */
export function distanceTo(box: Box, x: number, y: number): number {
  const [nx, ny] = nearestOf(box, [x, y]);
  return Math.hypot(x - nx, y - ny);
}
