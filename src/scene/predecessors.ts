import type { Atlas } from '../model/types.ts';
import type { FlowMark } from './flows.ts';

/**
 * English names of the states of the past that alone supply what is drawn in the layer of their successor, by layer: in the
 * 1950s what is drawn as Russia's came from the Soviet Union.
 */
export function predecessorsOf(
  { entities }: Pick<Atlas, 'entities'>,
  flows: readonly FlowMark[],
): ReadonlyMap<string, string> {
  const drawn = flows.filter((m) => m.emphasis !== 'dimmed');
  return new Map(
    drawn.flatMap(({ layer, flow: { supplier } }): [string, string][] => {
      const state = entities[`country:${supplier}`];
      const isPast = state?.kind === 'country' && state.successor !== null;
      const alone = drawn.every((m) => m.layer !== layer || m.flow.supplier === supplier);
      return isPast && alone ? [[layer, state.names.en]] : [];
    }),
  );
}
