import type { LegendRow } from '../layers/layer.ts';
import type { Atlas } from '../model/types.ts';
import { areaLayer } from '../scene/base.ts';
import { flowLayer } from '../scene/flows.ts';
import { parentOf } from '../state/layer-ids.ts';

/** Layers that every map has. */
const ALWAYS = ['borders', 'graticule'];

/** Ids of the layers for which an atlas has any items; its legend leaves out the others. */
export function layersOf(atlas: Atlas): ReadonlySet<string> {
  const ids = new Set(ALWAYS);
  const add = (id: string) => {
    ids.add(id);
    const parent = parentOf(id);
    if (parent) ids.add(parent);
  };
  for (const e of Object.values(atlas.entities)) {
    if (e.kind === 'flow') add(flowLayer(atlas, e));
    else if (e.kind === 'alignment') add(e.ref);
    else if (e.kind === 'area' && e.type !== 'former-state') add(areaLayer(e));
    else if (e.kind === 'event') add('events');
    else if (e.kind === 'place') add('places');
  }
  const beats = atlas.passages.flatMap((p) => [p.view, ...(p.beats ?? []).map((b) => b.view)]);
  if (beats.some((view) => view.callouts?.length)) add('callouts');
  return ids;
}

/** A row of the legend without sub-layers that are empty in this atlas; null when the whole layer is. */
export function presentRow(row: LegendRow, present: ReadonlySet<string>): LegendRow | null {
  if (!present.has(row.id)) return null;
  return row.children ? { ...row, children: row.children.filter((r) => present.has(r.id)) } : row;
}
