import type { LonLat } from '../model/types.ts';
import { fromMercator, toMercator } from './mercator.ts';
import { angle, normalize, RADIANS, toLonLat, toVector, unwrap, type Vector } from './sphere.ts';

/** The part of the map that is free of panels, in CSS pixels. */
export interface Room {
  readonly width: number;
  readonly height: number;
  /** Distance of the globe's camera from the surface in pixels: 1.5 times the whole map's height in MapLibre. */
  readonly distance: number;
}

/** Where the camera looks: centre in degrees, zoom as MapLibre's (a world of 512 px at zoom 0). */
export interface Frame {
  readonly center: LonLat;
  readonly zoom: number;
}

const TILE = 512;

/** The flat map's frame for a set of points: the shortest way round, across the antimeridian when that is shorter. */
export function fitFlat(points: readonly LonLat[], room: Room, maxZoom: number): Frame | null {
  if (points.length === 0) return null;
  const start = westEdge(points.map((p) => p[0]));
  const xy = points.map(([lon, lat]) => toMercator([start + ((((lon - start) % 360) + 360) % 360), lat]));
  const x0 = Math.min(...xy.map((p) => p[0]));
  const x1 = Math.max(...xy.map((p) => p[0]));
  const y0 = Math.min(...xy.map((p) => p[1]));
  const y1 = Math.max(...xy.map((p) => p[1]));
  const scale = Math.min(room.width / Math.max(x1 - x0, 0.01), room.height / Math.max(y1 - y0, 0.01));
  const [lon, lat] = fromMercator([(x0 + x1) / 2, (y0 + y1) / 2]);
  return { center: [unwrap(lon, 0), lat], zoom: Math.min(maxZoom, Math.log2((scale * 360) / TILE)) };
}

/** The longitude after the widest gap: the start of a box around all of them. */
function westEdge(lons: readonly number[]): number {
  const sorted = [...lons].map((l) => ((l % 360) + 360) % 360).sort((a, b) => a - b);
  let start = sorted[0] ?? 0;
  let widest = -1;
  for (let i = 0; i < sorted.length; i++) {
    const position = sorted[i] as number;
    const next = i + 1 < sorted.length ? (sorted[i + 1] as number) : (sorted[0] as number) + 360;
    if (next - position > widest) {
      widest = next - position;
      start = next % 360;
    }
  }
  return start;
}

/** The globe's frame: the centre of the smallest cap around the points, at a zoom that shows them and the globe's curvature. */
export function fitGlobe(points: readonly LonLat[], room: Room, maxZoom: number): Frame | null {
  if (points.length === 0) return null;
  const vectors = points.map(toVector);
  const centre = capCentre(vectors);
  const reach = Math.max(...vectors.map((v) => angle(centre, v)));
  const half = Math.min(room.width, room.height) / 2;
  // beyond some 60° it is the rim itself that has to fit
  const a = Math.max(0.002, Math.min(reach, 60 * RADIANS));
  // perspective: a point at angle a of a globe of radius r is r·sin a·d / (d + r·(1 − cos a)) from the centre
  const spare = Math.sin(a) * room.distance - half * (1 - Math.cos(a));
  const radius = spare > 0 ? (half * room.distance) / spare : half * 4;
  const center = toLonLat(centre);
  return { center, zoom: Math.min(maxZoom, zoomOfRadius(radius, center[1])) };
}

/** MapLibre's zoom at which the globe has this radius in pixels when the given latitude is in the centre. */
export function zoomOfRadius(radius: number, latitude: number): number {
  return Math.log2((radius * 2 * Math.PI * Math.cos(latitude * RADIANS)) / TILE);
}

/** The globe's radius in pixels at MapLibre's zoom when the given latitude is in the centre. */
export function radiusOfZoom(zoom: number, latitude: number): number {
  return (TILE * 2 ** zoom) / (2 * Math.PI * Math.cos(latitude * RADIANS));
}

/** The centre of a small cap around unit vectors: Bădoiu and Clarkson's walk towards the farthest one. */
function capCentre(vectors: readonly Vector[]): Vector {
  let c = normalize(vectors.reduce<Vector>((s, v) => [s[0] + v[0], s[1] + v[1], s[2] + v[2]], [0, 0, 0]));
  if (Math.hypot(...c) === 0) c = vectors[0] as Vector;
  for (let i = 1; i <= 100; i++) {
    const position = c;
    const far = vectors.reduce(
      (m, v) => (angle(position, v) > angle(position, m) ? v : m),
      vectors[0] as Vector,
    );
    c = normalize([
      c[0] + (far[0] - c[0]) / (i + 1),
      c[1] + (far[1] - c[1]) / (i + 1),
      c[2] + (far[2] - c[2]) / (i + 1),
    ]);
  }
  return c;
}
