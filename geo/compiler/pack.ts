import type { FeatureCollection } from 'geojson';
import { topology } from 'topojson-server';
import type { GeometryCollection, Topology } from 'topojson-specification';
import type { Nested, Packed, PackedGeometry } from '../../src/geometry/packed.ts';
import { encodeNumbers } from '../../src/geometry/polyline.ts';
import { thinned } from './thin.ts';

/**
 * Packs features for the page: positions in `steps` a side of their frame, points left out that lie within `reach` of
 * those steps of the line without them, what two features share kept once.
 */
export function pack(features: FeatureCollection, steps: number, reach = 0): Packed {
  const made = topology({ features }, steps) as Topology<{ features: GeometryCollection }>;
  const lines = made.arcs.map((arc) => encodeNumbers((reach > 0 ? thinned(arc, reach) : arc).flat()));
  const geometries = made.objects.features.geometries.map((g) =>
    'arcs' in g ? { ...g, arcs: packed(g.arcs as Nested<number>) } : g,
  );
  // without features there is no frame
  const transform = made.transform ?? { scale: [1, 1], translate: [0, 0] };
  return { transform, geometries: geometries as PackedGeometry[], lines };
}

/** Lists of indexes as text, each as the difference from the one before, through all lists of a feature. */
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
