import type { Feature, FeatureCollection, Position } from 'geojson';

/** A seam of the areas: a line whose sides are states or areas of theirs (`geo/compiler/seams.ts`). */
interface Seam {
  readonly a: string;
  readonly b: string;
  readonly area_a: string;
  readonly area_b: string;
  readonly lines: readonly Position[][];
}

/**
 * The borders with what runs along the seams of the areas apart, for whether it is a border depends on whose map it is: a
 * stretch of a border as `line: 'seam'`, a stretch of a coast as `line: 'coast'`, each with `area_a` and `area_b`. The edges
 * of areas within a state's land are added. `reach` is how far, in degrees, a border may lie from a seam that it is.
 */
export function splitAtSeams(
  borders: FeatureCollection,
  areas: FeatureCollection,
  reach: number,
): FeatureCollection {
  const seams = areas.features.flatMap(seamOf);
  const within = seams.filter((s) => s.a === s.b).map((s) => featureOf(s, 'seam', s.lines));
  const features = borders.features.flatMap((f): Feature[] => {
    if (f.geometry.type !== 'MultiLineString') return [f];
    const { a, b, line } = f.properties as { a: string; b: string; line: string };
    const near = seams.filter((s) => (s.a === a && s.b === b) || (s.a === b && s.b === a));
    if (near.length === 0) return [f];
    const parts = new Map<Seam | null, Position[][]>();
    for (const whole of f.geometry.coordinates) cut(whole, near, reach, parts);
    return [...parts].map(([seam, lines]) =>
      seam
        ? featureOf(seam, line === 'coast' ? 'coast' : 'seam', lines)
        : { ...f, geometry: { type: 'MultiLineString', coordinates: lines } },
    );
  });
  return { type: 'FeatureCollection', features: [...features, ...within] };
}

function seamOf(f: Feature): Seam[] {
  const p = f.properties;
  if (p?.line !== 'seam' || p.sea || f.geometry.type !== 'MultiLineString') return [];
  return [{ a: p.a, b: p.b, area_a: p.area_a, area_b: p.area_b, lines: f.geometry.coordinates }];
}

function featureOf(seam: Seam, line: string, lines: readonly Position[][]): Feature {
  const { a, b, area_a, area_b } = seam;
  return {
    type: 'Feature',
    properties: { line, a, b, area_a, area_b },
    geometry: { type: 'MultiLineString', coordinates: [...lines] },
  };
}

/** Adds a line to the parts, stretch by stretch, by the seam that each runs along. */
function cut(
  line: readonly Position[],
  seams: readonly Seam[],
  reach: number,
  parts: Map<Seam | null, Position[][]>,
): void {
  let here: Seam | null | undefined;
  for (let i = 0; i + 1 < line.length; i++) {
    const [p, q] = [line[i] as Position, line[i + 1] as Position];
    const middle = [((p[0] as number) + (q[0] as number)) / 2, ((p[1] as number) + (q[1] as number)) / 2];
    const seam = nearest(middle, seams, reach);
    const lines = parts.get(seam) ?? [];
    parts.set(seam, lines);
    if (seam === here) lines.at(-1)?.push(q);
    else lines.push([p, q]);
    here = seam;
  }
}

function nearest(point: Position, seams: readonly Seam[], reach: number): Seam | null {
  let best: Seam | null = null;
  let least = reach;
  for (const seam of seams) {
    for (const line of seam.lines) {
      for (let i = 0; i + 1 < line.length; i++) {
        const far = distance(point, line[i] as Position, line[i + 1] as Position);
        if (far < least) [least, best] = [far, seam];
      }
    }
  }
  return best;
}

/** From a point to a segment, in degrees of the plane. */
function distance([x, y]: Position, [ax, ay]: Position, [bx, by]: Position): number {
  const [dx, dy] = [(bx as number) - (ax as number), (by as number) - (ay as number)];
  const [px, py] = [(x as number) - (ax as number), (y as number) - (ay as number)];
  const t = Math.max(0, Math.min(1, (px * dx + py * dy) / (dx * dx + dy * dy || 1)));
  return Math.hypot(px - t * dx, py - t * dy);
}
