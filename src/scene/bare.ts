import type { Atlas, Ref } from '../model/types.ts';
import type { Scene } from './scene.ts';

/**
 * True while a view names flows and the register has none of them in the years that the reader has chosen, so that the map is
 * empty for want of a record, not of a layer.
 */
export function isBare({ entities }: Pick<Atlas, 'entities'>, { named, flows, base }: Scene): boolean {
  const isFlow = (ref: Ref) => entities[ref]?.kind === 'flow';
  return (
    base.timeWindow.isReaderChoice &&
    base.register !== null &&
    named.some(isFlow) &&
    flows.every((m) => m.emphasis === 'dimmed')
  );
}
