import type { Atlas, Entity, Flow } from '../model/types.ts';

/** An atlas as it is sent: the TIV of totals is left out, for it stands in the transfers. */
export function packAtlas(atlas: Atlas): Atlas {
  return withTotals(atlas, () => ({}));
}

/** An atlas as it was before `packAtlas`. */
export function unpackAtlas(packed: Atlas): Atlas {
  return withTotals(packed, (flow) => packed.transfers[flow.recipient]?.[flow.supplier] ?? {});
}

function withTotals(atlas: Atlas, tivOf: (flow: Flow) => Flow['tiv']): Atlas {
  const entities = Object.entries(atlas.entities).map(([ref, e]): [string, Entity] =>
    e.kind === 'flow' && e.total ? [ref, { ...e, tiv: tivOf(e) }] : [ref, e],
  );
  return { ...atlas, entities: Object.fromEntries(entities) };
}
