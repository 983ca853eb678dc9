import type { Feature, FeatureCollection, Position } from 'geojson';

/** A boundary segment: a line whose sides are states or areas on their land (`geo/compiler/segments.ts`). */
interface BoundarySegment {
  readonly a: string;
  readonly b: string;
  readonly area_a: string;
  readonly area_b: string;
  readonly lines: readonly Position[][];
}

/**
 * Splits the borders where they run along the boundary segments of the areas, because the convention decides whether those
 * are borders: a stretch of a border gets `line: 'segment'`, a stretch of a coast `line: 'coast'`, each with `area_a` and
 * `area_b`. Edges of areas within a state's land are added, and each line has a `ref` of its own. `reach`: how far, in degrees, a border may be from its segment.
 */
export function splitAtSegments(
  borders: FeatureCollection,
  areas: FeatureCollection,
  reach: number,
): FeatureCollection {
  const segments = areas.features.flatMap(segmentOf);
  const within = segments.filter((s) => s.a === s.b).map((s) => featureOf(s, 'segment', s.lines));
  const features = borders.features.flatMap((f): Feature[] => {
    if (f.geometry.type !== 'MultiLineString') return [f];
    const { a, b, line } = f.properties as { a: string; b: string; line: string };
    const near = segments.filter((s) => (s.a === a && s.b === b) || (s.a === b && s.b === a));
    if (near.length === 0) return [f];
    const parts = new Map<BoundarySegment | null, Position[][]>();
    for (const whole of f.geometry.coordinates) cut(whole, near, reach, parts);
    return [...parts].map(([segment, lines]) =>
      segment
        ? featureOf(segment, line === 'coast' ? 'coast' : 'segment', lines)
        : { ...f, geometry: { type: 'MultiLineString', coordinates: lines } },
    );
  });
  return { type: 'FeatureCollection', features: named([...features, ...within]) };
}

/** Gives each line a unique `ref`, which is not an item's, so that the map can set its feature-state. */
function named(features: readonly Feature[]): Feature[] {
  const seen = new Map<string, number>();
  return features.map((f) => {
    if (f.properties?.line === undefined) return f;
    const { line, a, b, area_a = '', area_b = '' } = f.properties;
    const ref = `line:${[line, a, b, area_a, area_b].join('|')}`;
    const nth = seen.get(ref) ?? 0;
    seen.set(ref, nth + 1);
    return { ...f, properties: { ...f.properties, ref: nth ? `${ref}|${nth}` : ref } };
  });
}

function segmentOf(f: Feature): BoundarySegment[] {
  const p = f.properties;
  if (p?.line !== 'segment' || p.sea || f.geometry.type !== 'MultiLineString') return [];
  return [{ a: p.a, b: p.b, area_a: p.area_a, area_b: p.area_b, lines: f.geometry.coordinates }];
}

function featureOf(segment: BoundarySegment, line: string, lines: readonly Position[][]): Feature {
  const { a, b, area_a, area_b } = segment;
  return {
    type: 'Feature',
    properties: { line, a, b, area_a, area_b },
    geometry: { type: 'MultiLineString', coordinates: [...lines] },
  };
}

/** Adds the stretches of a line to the parts, by the segment that each runs along. */
function cut(
  line: readonly Position[],
  segments: readonly BoundarySegment[],
  reach: number,
  parts: Map<BoundarySegment | null, Position[][]>,
): void {
  let current: BoundarySegment | null | undefined;
  for (let i = 0; i + 1 < line.length; i++) {
    const [p, q] = [line[i] as Position, line[i + 1] as Position];
    const middle = [((p[0] as number) + (q[0] as number)) / 2, ((p[1] as number) + (q[1] as number)) / 2];
    const segment = nearest(middle, segments, reach);
    const lines = parts.get(segment) ?? [];
    parts.set(segment, lines);
    if (segment === current) lines.at(-1)?.push(q);
    else lines.push([p, q]);
    current = segment;
  }
}

function nearest(
  point: Position,
  segments: readonly BoundarySegment[],
  reach: number,
): BoundarySegment | null {
  let best: BoundarySegment | null = null;
  let least = reach;
  for (const segment of segments) {
    for (const line of segment.lines) {
      for (let i = 0; i + 1 < line.length; i++) {
        const far = distance(point, line[i] as Position, line[i + 1] as Position);
        if (far < least) [least, best] = [far, segment];
      }
    }
  }
  return best;
}

/** The distance from a point to a segment, in degrees of the plane. */
function distance([x, y]: Position, [ax, ay]: Position, [bx, by]: Position): number {
  const [dx, dy] = [(bx as number) - (ax as number), (by as number) - (ay as number)];
  const [px, py] = [(x as number) - (ax as number), (y as number) - (ay as number)];
  const t = Math.max(0, Math.min(1, (px * dx + py * dy) / (dx * dx + dy * dy || 1)));
  return Math.hypot(px - t * dx, py - t * dy);
}
