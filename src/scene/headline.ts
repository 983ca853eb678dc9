import type { Atlas, Ref, View } from '../model/types.ts';

/** Most names that a headline spells out. */
const NAMED = 4;

/**
 * The headline of a view: its author's, else one made of what it brings out: a flow with its two states, an alignment, or
 * the names themselves.
 */
export function headlineOf(atlas: Pick<Atlas, 'entities'>, view: View, named: readonly Ref[]): string {
  if (view.headline) return view.headline;
  const items = named.flatMap((ref) => atlas.entities[ref] ?? []);
  const nameOf = (ref: Ref) => atlas.entities[ref]?.names.en ?? ref;
  const flow = items.find((e) => e.kind === 'flow');
  if (flow?.kind === 'flow') {
    const years = flow.to === flow.from ? String(flow.from) : `${flow.from}–${flow.to ?? ''}`;
    const states = `${nameOf(`country:${flow.supplier}`)} to ${nameOf(`country:${flow.recipient}`)}`;
    return flow.total ? states : `${states}: ${flow.names.en}, ${years}`;
  }
  const things = items.filter((e) => e.kind !== 'event' || e.place !== null);
  if (things.length === 0) return 'Nothing on the map is named here.';
  const words = things.slice(0, NAMED).map((e) => e.names.en);
  const more = things.length - words.length;
  return `Named: ${words.join(', ')}${more > 0 ? ` and ${more} more` : ''}`;
}
