import { GRATICULE } from '../geometry/graticule.ts';
import type { FlowStatus, LonLat, Ref } from '../model/types.ts';
import { parentOf } from '../state/layer-ids.ts';
import type { Projection } from '../state/state.ts';
import { areaLayer } from './base.ts';
import { calloutsAbout } from './callouts.ts';
import { isDrawn } from './drawn.ts';
import type { Scene } from './scene.ts';

/** The id under which highlighted flows of a status are counted. */
export function statusId(status: FlowStatus): string {
  return `status:${status}`;
}

/**
 * The number of items drawn in view, by layer and sub-layer; `sees` tells whether a position is in view. Of annotations
 * those about what is `selected`.
 */
export function countInView(
  scene: Scene,
  projection: Projection,
  states: readonly LonLat[],
  anchorOf: (code: string) => LonLat | null,
  sees: (at: LonLat) => boolean,
  selected: Ref | null = null,
): Record<string, number> {
  const counts: Record<string, number> = {};
  const add = (id: string) => {
    counts[id] = (counts[id] ?? 0) + 1;
    const parent = parentOf(id);
    if (parent) counts[parent] = (counts[parent] ?? 0) + 1;
  };
  const seen = (at: LonLat | null) => at !== null && sees(at);
  for (const m of scene.flows) {
    if (!m.curve[projection].some((p) => sees(p))) continue;
    add(m.layer);
    if (m.emphasis !== 'dimmed') add(statusId(m.flow.status));
  }
  for (const m of scene.alignments) if (m.members.some((code) => seen(anchorOf(code)))) add(m.ref);
  // an area that is only ground is not drawn as one
  for (const m of scene.areas) if (isDrawn(scene, m) && seen(m.item.anchor)) add(areaLayer(m.item));
  for (const m of scene.events) if (seen(m.item.anchor)) add('events');
  for (const m of scene.places) if (seen(m.item.anchor)) add('places');
  const callouts = calloutsAbout(scene.base.callouts, selected).length;
  if (callouts) counts.callouts = callouts;
  counts.graticule = scene.graticule ? GRATICULE.length : 0;
  counts.borders = scene.borders ? states.filter(sees).length : 0;
  return counts;
}
