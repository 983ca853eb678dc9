import type { ExpressionSpecification } from 'maplibre-gl';
import { LEVEL } from '../flows/geojson.ts';
import type { Ref } from '../model/types.ts';
import type { Emphasis } from '../scene/flows.ts';

export { LEVEL };

/** How much a feature is brought out (`LEVEL`), by feature-state; -1 for one that is not drawn. */
export const SHOWN: ExpressionSpecification = ['coalesce', ['feature-state', 'emphasis'], -1];

/** What each mark's feature-state says. */
export function levelsOf(
  marks: Iterable<{ readonly ref: Ref; readonly emphasis: Emphasis }>,
): Map<Ref, number> {
  return new Map([...marks].map((m) => [m.ref, LEVEL[m.emphasis]]));
}
