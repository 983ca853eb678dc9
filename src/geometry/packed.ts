import type { FeatureCollection } from 'geojson';
import { feature } from 'topojson-client';
import type { GeometryCollection, Topology, Transform } from 'topojson-specification';
import { decodeLine } from './polyline.ts';

/** Features as the build packs them: a topology in which each line is kept once, as the text of a polyline. */
export interface Packed {
  readonly transform: Transform;
  readonly features: GeometryCollection;
  readonly lines: readonly string[];
}

/** The features as GeoJSON, ready to be drawn. */
export function unpack({ transform, features, lines }: Packed): FeatureCollection {
  const [kx, ky] = transform.scale;
  const [x0, y0] = transform.translate;
  const arcs = lines.map((line) => decodeLine(line).map(([x, y]) => [x * kx + x0, y * ky + y0]));
  const topology: Topology = { type: 'Topology', objects: {}, arcs };
  return feature(topology, features);
}
