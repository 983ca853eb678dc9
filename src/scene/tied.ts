import { idOf } from '../model/ref.ts';
import type { Ref } from '../model/types.ts';
import type { Base } from './base.ts';
import { country, highlight } from './focus.ts';

/**
 * A selected item and what it is tied to: a flow's two states, an alignment's members, the states of an event; of a state the
 * highlighted flows and alignments that it takes part in; the state of a place.
 */
export function tiedTo({ atlas, highlighted, flows, alignments, timeWindow }: Base, ref: Ref): Set<Ref> {
  const tied = new Set<Ref>();
  highlight(tied, atlas, ref, timeWindow.date, true);
  const item = atlas.entities[ref];
  if (item?.kind === 'place' && item.country) tied.add(country(item.country));
  if (item?.kind === 'event') for (const code of item.states) tied.add(country(code));
  if (item?.kind === 'country') {
    const codes = [idOf(ref), ...item.parts];
    for (const { flow } of flows)
      if (highlighted.has(flow.ref) && codes.some((c) => c === flow.supplier || c === flow.recipient))
        tied.add(flow.ref);
    for (const a of alignments)
      if (highlighted.has(a.ref) && codes.some((c) => a.members.includes(c))) tied.add(a.ref);
  }
  return tied;
}

/** The highlighted flows that an item under the pointer means: itself, or those that a state takes part in; null for none. */
export function flowsMeant(base: Base, ref: Ref): ReadonlySet<Ref> | null {
  const kind = base.atlas.entities[ref]?.kind;
  if (kind !== 'flow' && kind !== 'country') return null;
  const flows = new Set([...tiedTo(base, ref)].filter((r) => r.startsWith('flow:')));
  return flows.size ? flows : null;
}
