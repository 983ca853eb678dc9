import { flowYears, kindLine, statusOf } from '../encoding/words.ts';
import { yearSpan } from '../model/date.ts';
import { isSupply } from '../model/flow-kind.ts';
import { nameOf } from '../model/links.ts';
import type { Years } from '../model/record.ts';
import type { Register } from '../model/register.ts';
import type { Atlas, Flow, FlowStatus, Names, Ref } from '../model/types.ts';
import { tivOf, tivOfFlow } from '../register/flow-tiv.ts';
import { shareOfImports } from '../register/shares.ts';
import { sumPeriod } from '../register/sums.ts';
import { percent, TIV_EXPLAINED, tivInWords } from '../register/words.ts';

/** An item in a few words: its name, and what there is to say of it. */
export interface Glance {
  readonly title: string;
  readonly lines: readonly string[];
}

/** What a glance depends on besides the item. */
export interface GlanceSetting {
  readonly register: Register | null;
  readonly period: Years;
  readonly language: keyof Names;
  /** The deals that the line of a flow stands for. */
  readonly deals?: readonly Flow[];
}

/** Statuses of deals that have brought nothing. */
const NOTHING_CAME: readonly FlowStatus[] = ['cancelled', 'denied', 'mooted', 'contracted'];

/** Most deals that are named. */
const DEALS = 3;

/**
 * An item at a glance; of a flow who supplies whom, with what, when, and how much: the share of the recipient's imports
 * first, then the volume. Null when the atlas has no such item.
 */
export function glanceOf(atlas: Atlas, ref: Ref, setting: GlanceSetting): Glance | null {
  const item = atlas.entities[ref];
  if (!item) return null;
  if (item.kind === 'flow') return flowGlance(atlas, item, setting);
  const title = item.names[setting.language] ?? item.names.en;
  // that a state is one need not be said
  const plain = item.kind === 'country' && item.parts.length === 0 && item.to === null;
  return { title, lines: plain ? [] : [kindLine(item)] };
}

function flowGlance(atlas: Atlas, flow: Flow, { register, period, deals = [] }: GlanceSetting): Glance {
  const [supplier, recipient] = [flow.supplier, flow.recipient].map((c) => nameOf(atlas, `country:${c}`));
  if (!isSupply(flow)) return { title: flow.names.en, lines: [[flow.goods, flowYears(flow)].join(', ')] };
  const title = `${supplier} → ${recipient}`;
  const named = [...new Map([...(flow.total ? [] : [flow]), ...deals].map((d) => [d.ref, d])).values()];
  const lines = named.slice(0, DEALS).map((d) => {
    const status = statusOf(d);
    return [d.goods, flowYears(d), status === 'delivered' ? '' : status].filter(Boolean).join(', ');
  });
  if (named.length > DEALS) lines.push(`and ${named.length - DEALS} more`);
  if (flow.type !== 'arms' || !register) return { title, lines };
  // the figures of the pair are not those of a deal of which nothing came
  if (!flow.total && named.every((d) => NOTHING_CAME.includes(d.status))) return { title, lines };
  const years = yearSpan(...period);
  const share = shareOfImports(register, flow.recipient, flow.supplier, period)?.share;
  if (share) lines.push(`${percent(share)} of ${recipient}’s arms imports, ${years}`);
  const all = tivOf(register, flow.supplier, flow.recipient, ...period);
  // a deal has a volume of its own, of all its years
  const own = flow.total || deals.length > 1 ? null : sumPeriod(tivOfFlow(register, flow));
  const [tiv, span] = own === null ? [all, years] : [own, 'this deal'];
  lines.push(
    tiv === null
      ? `No arms delivery identified, ${years}`
      : `${tivInWords(tiv)} million TIV, ${span}. ${TIV_EXPLAINED}`,
  );
  return { title, lines };
}
