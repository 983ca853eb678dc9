import type { Deal } from '../../src/model/record.ts';
import type { Flow, LonLat, Names, Ref, System } from '../../src/model/types.ts';
import { matches } from '../../src/register/flow-tiv.ts';
import { type Context, common, refOfRow } from './context.ts';
import { nearest } from './nearest.ts';
import { type Cells, rowsOf } from './rows.ts';
import { FLOWS } from './schema/links.ts';

type Row = Cells<typeof FLOWS.columns>;

/** Reads `flows.csv`, checks the orders that each flow names, and adds the flows to their systems. */
export function readFlows(c: Context, deals: readonly Deal[]): void {
  const carried = new Map<Ref, Ref[]>();
  for (const f of rowsOf(c, FLOWS).rows) {
    const ref = refOfRow(c, FLOWS.file, 'flow', f);
    const supplier = f.cell('supplier');
    const recipient = f.cell('recipient');
    const type = f.cell('type');
    const status = f.cell('status');
    const from = f.cell('from');
    const to = f.cell('to');
    const goods = f.cell('goods');
    if (ref && supplier === recipient && supplier) f.bad('recipient', 'another state than the supplier');
    if (from !== null && to !== null && to < from) f.bad('to', `a year not before ${from}`);
    if (
      !ref ||
      !supplier ||
      !recipient ||
      !type ||
      !status ||
      !goods ||
      from === null ||
      supplier === recipient
    )
      continue;
    const origin = end(c, f, 'from_place', supplier);
    const destination = end(c, f, 'to_place', recipient);
    if (!origin || !destination) continue;
    const total = f.cell('total');
    if (total && type !== 'arms') f.bad('total', 'no or nothing, for only arms have figures to add up');
    const carries = f.cell('systems').map((id) => `system:${id}`);
    for (const s of carries) carried.set(s, [...(carried.get(s) ?? []), ref]);
    const flow: Flow = {
      kind: 'flow',
      ...common(c, f, ref, null),
      names: named(c, supplier, recipient, goods),
      aliases: [],
      supplier,
      recipient,
      goods,
      type,
      status,
      total,
      from,
      to,
      systems: carries,
      orders: total ? [] : ordersOf(f, deals, supplier, recipient),
      origin,
      destination,
    };
    c.entities.set(ref, flow);
  }
  for (const [ref, flows] of carried) c.entities.set(ref, { ...(c.entities.get(ref) as System), flows });
}

/** The start or end of a flow: the place that it names, otherwise the state's anchor. */
function end(c: Context, f: Row, column: 'from_place' | 'to_place', code: string): LonLat | null {
  const place = f.cell(column);
  const at = place ? c.entities.get(`place:${place}`)?.anchor : c.entities.get(`country:${code}`)?.anchor;
  return at ?? f.bad(column, 'a place, for the state has no anchor');
}

function named(c: Context, supplier: string, recipient: string, goods: string): Names {
  const say = (lang: keyof Names) => {
    const [a, b] = [supplier, recipient].map((code) => c.entities.get(`country:${code}`)?.names[lang]);
    return a && b ? `${a} → ${b}` : null;
  };
  return { en: `${say('en') ?? `${supplier} → ${recipient}`}: ${goods}`, zh: say('zh'), ru: say('ru') };
}

/** Orders of the register as `designation` or `designation@orderYear`; one that it does not have is reported and left out. */
function ordersOf(f: Row, deals: readonly Deal[], supplier: string, recipient: string): string[] {
  const ofPair = deals.filter((d) => d.supplier === supplier && d.recipient === recipient);
  return f.cell('designations').filter((designation) => {
    if (ofPair.some((d) => matches(d, designation))) return true;
    f.badItem(
      'designations',
      designation,
      `designations of the register for ${supplier} to ${recipient}`,
      nearest(
        designation,
        ofPair.flatMap((d) => [d.designation, `${d.designation}@${d.ordered}`]),
      ),
    );
    return false;
  });
}
