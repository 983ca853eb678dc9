import type { FeatureCollection } from 'geojson';
import { feature } from 'topojson-client';
import type { GeometryCollection, Topology, Transform } from 'topojson-specification';
import { decodeSteps } from './polyline.ts';

/** Features as the build packs them: a topology in which each line is kept once, as the text of a polyline. */
export interface Packed {
  readonly transform: Transform;
  readonly features: GeometryCollection;
  readonly lines: readonly string[];
}

/** The features as GeoJSON, ready to be drawn. */
export function unpack({ transform, features, lines }: Packed): FeatureCollection {
  const topology: Topology = { type: 'Topology', transform, objects: {}, arcs: lines.map(decodeSteps) };
  return feature(topology, features);
}
