import type { ExpressionSpecification } from 'maplibre-gl';
import { LEVEL } from '../flows/geojson.ts';
import type { Ref } from '../model/types.ts';
import type { Emphasis } from '../scene/flows.ts';

export { LEVEL };

/** A feature's emphasis level (`LEVEL`) from its feature-state; -1 when it is not drawn. */
export const SHOWN: ExpressionSpecification = ['coalesce', ['feature-state', 'emphasis'], -1];

/** Which colour a state's land takes, from its feature-state; see `scene/tones.ts`. */
export const TONE: ExpressionSpecification = ['coalesce', ['feature-state', 'tone'], 0];

/** The feature-state level of each mark. */
export function levelsOf(
  marks: Iterable<{ readonly ref: Ref; readonly emphasis: Emphasis }>,
): Map<Ref, number> {
  return new Map([...marks].map((m) => [m.ref, LEVEL[m.emphasis]]));
}
