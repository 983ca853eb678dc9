import type { FeatureCollection } from 'geojson';
import { topology } from 'topojson-server';
import type { GeometryCollection, Topology } from 'topojson-specification';
import { encodeNumbers } from '../../src/geometry/numbers.ts';
import { CLOSED, type Nested, type Packed, type PackedGeometry } from '../../src/geometry/packed.ts';
import { thinned } from './thin.ts';

/**
 * Packs features for the page: positions in `steps` a side of their frame, points left out that lie within `reach` of
 * those steps of the line without them, what two features share kept once.
 */
export function pack(features: FeatureCollection, steps: number, reach = 0): Packed {
  const made = topology({ features }, steps) as Topology<{ features: GeometryCollection }>;
  const lines = linesOf(reach > 0 ? made.arcs.map((arc) => thinned(arc, reach)) : made.arcs);
  const geometries = made.objects.features.geometries.map((g) =>
    'arcs' in g ? { ...g, arcs: packed(g.arcs as Nested<number>) } : g,
  );
  // of no features at all there is no frame
  const transform = made.transform ?? { scale: [1, 1], translate: [0, 0] };
  return { transform, geometries: geometries as PackedGeometry[], lines };
}

/** Arcs, which are a position and steps from it, as texts of steps alone: the first is from the end of the arc before. */
function linesOf(arcs: readonly (readonly (readonly number[])[])[]): string[] {
  let [x, y] = [0, 0];
  return arcs.map((arc) => {
    const steps = arc.map(([dx = 0, dy = 0], i) => (i === 0 ? [dx - x, dy - y] : [dx, dy]));
    const [fromX = 0, fromY = 0] = arc[0] ?? [];
    for (const [dx = 0, dy = 0] of steps) {
      x += dx;
      y += dy;
    }
    const closed = arc.length > 2 && x === fromX && y === fromY;
    return closed ? encodeNumbers(steps.slice(0, -1).flat()) + CLOSED : encodeNumbers(steps.flat());
  });
}

/** Lists of indexes as texts of the steps from one to the next, through all lists of a feature. */
function packed(arcs: Nested<number>, at = { index: 0 }): Nested<string> {
  if (typeof arcs === 'number') return packed([arcs], at);
  if (typeof arcs[0] !== 'number') return arcs.map((list) => packed(list, at));
  const steps = (arcs as readonly number[]).map((index) => {
    const step = index - at.index;
    at.index = index;
    return step;
  });
  return encodeNumbers(steps);
}
