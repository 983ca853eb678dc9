import type { LonLat, Ref } from '../../src/model/types.ts';

export interface FreePoint {
  readonly ref: Ref;
  /** Which switch it belongs to. */
  readonly layer: string;
  /** In pixels of the map. */
  readonly x: number;
  readonly y: number;
}

interface Line {
  readonly ref: Ref;
  readonly layer: string;
  /** Drawn width in pixels. */
  readonly width: number;
  readonly points: readonly LonLat[];
}

interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
  /** Of a name: the state that it names. */
  readonly ref?: Ref | null;
}

type Pixel = readonly [number, number];
type Span = readonly [Pixel, Pixel];

/** Pixels to stay from the map's edge, and from a line's ends, where the names of its states appear while it is hovered. */
const EDGE = 40;
const END = 90;
/** Beside a state's name a click on its land means the state. */
const NAME = 26;

/**
 * For each line at most one point where a click within `reach` can mean nothing but that line: on the near side
 * (`project` gives null for what is behind the globe), clear of every other line and of the `taken` boxes.
 */
export function freePoints(
  lines: readonly Line[],
  project: (at: LonLat) => Pixel | null,
  size: { width: number; height: number },
  taken: readonly Box[],
  reach: number,
  landAt: (x: number, y: number) => Ref | null,
): FreePoint[] {
  const drawn = lines.map((line) => ({ line, spans: spansOf(line.points.map(project)) }));
  const isFree = (own: Line, p: Pixel): boolean => {
    if (p[0] < EDGE || p[1] < EDGE || p[0] > size.width - EDGE || p[1] > size.height - EDGE) return false;
    const within = (by: number) => (b: Box) =>
      p[0] > b.left - by && p[0] < b.right + by && p[1] > b.top - by && p[1] < b.bottom + by;
    if (taken.some(within(3))) return false;
    const land = landAt(...p);
    if (taken.some((b) => b.ref && b.ref === land && within(NAME)(b))) return false;
    return drawn.every(
      ({ line, spans }) =>
        line === own || spans.every((s) => distance(p, s) > reach * Math.SQRT2 + line.width / 2 + 1),
    );
  };
  return drawn.flatMap(({ line, spans }): FreePoint[] => {
    const ends = [line.points[0], line.points.at(-1)].map((e) => e && project(e));
    // towards the recipient first, where fewer lines run together
    for (const [a, b] of [...spans].reverse()) {
      const p: Pixel = [Math.round((a[0] + b[0]) / 2), Math.round((a[1] + b[1]) / 2)];
      if (ends.every((e) => e === null || e === undefined || far(e, p)) && isFree(line, p))
        return [{ ref: line.ref, layer: line.layer, x: p[0], y: p[1] }];
    }
    return [];
  });
}

/** The lines that are drawn within `reach` pixels of a point. */
export function linesNear(
  lines: readonly Line[],
  project: (at: LonLat) => Pixel | null,
  at: Pixel,
  reach: number,
): Ref[] {
  return lines
    .filter((line) =>
      spansOf(line.points.map(project)).some(
        (s) => distance(at, s) <= reach * Math.SQRT2 + line.width / 2 + 1,
      ),
    )
    .map((line) => line.ref);
}

function far([ax, ay]: Pixel, [bx, by]: Pixel): boolean {
  return Math.hypot(ax - bx, ay - by) > END;
}

/** The seen pieces of a line; one that wraps round the flat map's edge is no piece. */
function spansOf(points: readonly (Pixel | null)[]): Span[] {
  return points.flatMap((b, i): Span[] => {
    const a = points[i - 1];
    return a && b && Math.hypot(a[0] - b[0], a[1] - b[1]) < 400 ? [[a, b]] : [];
  });
}

function distance([x, y]: Pixel, [[ax, ay], [bx, by]]: Span): number {
  const dx = bx - ax;
  const dy = by - ay;
  const t = Math.max(0, Math.min(1, ((x - ax) * dx + (y - ay) * dy) / (dx * dx + dy * dy || 1)));
  return Math.hypot(x - ax - t * dx, y - ay - t * dy);
}
