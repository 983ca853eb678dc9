import type { FeatureCollection } from 'geojson';
import { topology } from 'topojson-server';
import type { GeometryCollection, Topology } from 'topojson-specification';
import type { Packed } from '../../src/geometry/packed.ts';
import { encodeSteps } from '../../src/geometry/polyline.ts';
import { thinned } from './thin.ts';

/**
 * Packs features for the page: positions in `steps` a side of their frame, points left out that lie within `reach` of
 * those steps of the line without them, what two features share kept once.
 */
export function pack(features: FeatureCollection, steps: number, reach = 0): Packed {
  const made = topology({ features }, steps) as Topology<{ features: GeometryCollection }>;
  const lines = made.arcs.map((arc) => encodeSteps(reach > 0 ? thinned(arc, reach) : arc));
  // of no features at all there is no frame
  const transform = made.transform ?? { scale: [1, 1], translate: [0, 0] };
  return { transform, features: made.objects.features, lines };
}
