import type { FeatureCollection } from 'geojson';
import { feature } from 'topojson-client';
import type { GeometryObject, Topology, Transform } from 'topojson-specification';
import { decodeNumbers } from './numbers.ts';

/**
 * Features as the build packs them: a topology in which each line is kept once, as the text of its steps, the first from the
 * end of the line before (`CLOSED` replaces the last step of one that ends where it began), and lists of lines as the text of
 * the steps from one's index to the next's, through all lists of a feature.
 */
export interface Packed {
  readonly transform: Transform;
  readonly geometries: readonly PackedGeometry[];
  readonly lines: readonly string[];
}
export type PackedGeometry = { readonly arcs?: Nested<string> };
/** Replaces the step back to where a line began. It is no letter of a number. */
export const CLOSED = '!';
/** A list of lines, or lists of such. */
export type Nested<T> = T | readonly Nested<T>[];

/** The features as GeoJSON, ready to be drawn. */
export function unpack({ transform, geometries, lines }: Packed): FeatureCollection {
  const topology: Topology = { type: 'Topology', transform, objects: {}, arcs: arcsOf(lines) };
  const unpacked = geometries.map((g) => (g.arcs === undefined ? g : { ...g, arcs: indexesOf(g.arcs) }));
  return feature(topology, {
    type: 'GeometryCollection',
    geometries: unpacked as unknown as GeometryObject[],
  });
}

/** The lines as a topology has them: a position, and steps from it. */
function arcsOf(lines: readonly string[]): number[][][] {
  let [x, y] = [0, 0];
  return lines.map((text) => {
    const closed = text.endsWith(CLOSED);
    const numbers = decodeNumbers(closed ? text.slice(0, -CLOSED.length) : text);
    const arc: number[][] = [];
    for (let i = 0; i < numbers.length; i += 2) {
      const [dx = 0, dy = 0] = [numbers[i], numbers[i + 1]];
      x += dx;
      y += dy;
      arc.push(i === 0 ? [x, y] : [dx, dy]);
    }
    if (!closed) return arc;
    const [from = [x, y]] = arc;
    const back = [(from[0] as number) - x, (from[1] as number) - y];
    [x, y] = from as [number, number];
    return [...arc, back];
  });
}

function indexesOf(packed: Nested<string>, at = { index: 0 }): Nested<number> {
  if (typeof packed !== 'string') return packed.map((list) => indexesOf(list, at));
  return decodeNumbers(packed).map((step) => {
    at.index += step;
    return at.index;
  });
}
