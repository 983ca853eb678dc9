import type { FeatureCollection } from 'geojson';
import { feature } from 'topojson-client';
import type { GeometryObject, Topology, Transform } from 'topojson-specification';
import { decodeNumbers } from './polyline.ts';

/**
 * Features as the build packs them: a topology in which each line is kept once, as the text of its steps, and lists of
 * lines as the text of the steps from one's index to the next's, through all lists of a feature.
 */
export interface Packed {
  readonly transform: Transform;
  readonly geometries: readonly PackedGeometry[];
  readonly lines: readonly string[];
}
export type PackedGeometry = { readonly arcs?: Nested<string> };
/** A list of lines, or lists of such. */
export type Nested<T> = T | readonly Nested<T>[];

/** The features as GeoJSON, ready to be drawn. */
export function unpack({ transform, geometries, lines }: Packed): FeatureCollection {
  const topology: Topology = { type: 'Topology', transform, objects: {}, arcs: lines.map(stepsOf) };
  const unpacked = geometries.map((g) => (g.arcs === undefined ? g : { ...g, arcs: indexesOf(g.arcs) }));
  return feature(topology, {
    type: 'GeometryCollection',
    geometries: unpacked as unknown as GeometryObject[],
  });
}

function stepsOf(text: string): number[][] {
  const numbers = decodeNumbers(text);
  const steps: number[][] = [];
  for (let i = 0; i < numbers.length; i += 2) steps.push(numbers.slice(i, i + 2));
  return steps;
}

function indexesOf(packed: Nested<string>, at = { index: 0 }): Nested<number> {
  if (typeof packed !== 'string') return packed.map((list) => indexesOf(list, at));
  return decodeNumbers(packed).map((step) => {
    at.index += step;
    return at.index;
  });
}
