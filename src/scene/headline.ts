import { flowYears } from '../encoding/words.ts';
import type { Register } from '../model/register.ts';
import type { Atlas, Entity, Flow, Ref, View } from '../model/types.ts';
import { shareOfImports } from '../register/shares.ts';
import { percent } from './callout-figures.ts';
import { membersAt } from './focus.ts';

/** Most names that a headline spells out. */
const NAMED = 4;
/** Kinds of items beside which a flow is what a passage is about. */
const BARE: ReadonlySet<Entity['kind']> = new Set(['country', 'system', 'flow']);

/**
 * The headline of a view: its author's, else one made of what it brings out: a flow with its two states, an alignment, or
 * the names themselves.
 */
export function headlineOf(
  atlas: Pick<Atlas, 'entities'>,
  view: View,
  named: readonly Ref[],
  register: Register | null = null,
): string {
  if (view.headline) return filled(view.headline, register);
  const items = named.flatMap((ref) => atlas.entities[ref] ?? []);
  const nameOf = (ref: Ref) => atlas.entities[ref]?.names.en ?? ref;
  const flow = flowOf(items, view, register);
  if (flow) {
    const states = `${nameOf(`country:${flow.supplier}`)} to ${nameOf(`country:${flow.recipient}`)}`;
    if (!flow.total) return `${states}: ${flow.goods}, ${flowYears(flow)}`;
    const { supplier, recipient } = flow;
    const share = register && shareOfImports(register, recipient, supplier, view.period)?.share;
    if (!share) return states;
    const [of, by] = [recipient, supplier].map((code) => nameOf(`country:${code}`));
    return `${percent(share)} of ${of}’s arms imports of ${view.period.join('–')} came from ${by}`;
  }
  const group = items.find((e) => e.kind === 'alignment');
  const members = group ? membersAt(atlas, group.ref, view.date) : [];
  if (group && members.length > 1)
    return members.length > NAMED
      ? `${group.names.en} and its ${members.length} members`
      : `${group.names.en}: ${members.map((code) => nameOf(`country:${code}`)).join(', ')}`;
  const things = items.filter((e) => e.kind !== 'event' || e.place !== null);
  if (things.length === 0) return 'Nothing on the map is named here.';
  const words = things.slice(0, NAMED).map((e) => e.names.en);
  const more = things.length - words.length;
  return `Named: ${words.join(', ')}${more > 0 ? ` and ${more} more` : ''}`;
}

/**
 * The flow that a headline tells of: one that the text names, else one that is drawn for states and weapons alone, of those
 * of the state that is named first the one with the largest share of imports.
 */
function flowOf(
  items: readonly Entity[],
  { also, period }: View,
  register: Register | null,
): Flow | undefined {
  const flows = items.filter((e): e is Flow => e.kind === 'flow');
  const meant = flows.find((e) => !also.includes(e.ref));
  if (meant || !items.every((e) => BARE.has(e.kind) || (e.kind === 'event' && e.place === null)))
    return meant;
  const first = items.find((e) => e.kind === 'country')?.ref;
  const share = ({ recipient, supplier }: Flow) =>
    (register && shareOfImports(register, recipient, supplier, period)?.share) ?? 0;
  const weight = (e: Flow) =>
    (first === `country:${e.supplier}` || first === `country:${e.recipient}` ? 1 : 0) + share(e);
  // a share is at most one, so what concerns the first state comes first
  return [...flows].sort((a, b) => weight(b) - weight(a))[0];
}

/** A mark such as `{share DZA CHN 2008-2012}`: a supplier's share of a recipient's arms imports. */
const SHARE = /\{share ([A-Z]{3}) ([A-Z]{3}) (\d{4})-(\d{4})\}/g;

/** A headline with the figures of the register in use in the place of its marks. */
export function filled(headline: string, register: Register | null): string {
  return headline.replace(SHARE, (_, recipient: string, supplier: string, from: string, to: string) => {
    const found = register && shareOfImports(register, recipient, supplier, [Number(from), Number(to)]);
    return found?.share === null || !found ? 'an unknown share' : percent(found.share);
  });
}
