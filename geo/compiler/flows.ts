import type { Deal } from '../../src/model/record.ts';
import {
  FLOW_STATUSES,
  type Flow,
  type LonLat,
  type Names,
  type Ref,
  type System,
} from '../../src/model/types.ts';
import { matches } from '../../src/register/flow-tiv.ts';
import { type Context, common, idsOf, refOfRow, tableOf } from './context.ts';
import type { Fields } from './fields.ts';
import { nearest } from './nearest.ts';

const TYPES = ['arms', 'sanctions', 'intervention', 'information'] as const;

/** Reads `flows.csv`, checks the orders that each names, and tells the systems which flows carry them. */
export function readFlows(c: Context, deals: readonly Deal[]): void {
  const file = 'flows.csv';
  const columns = [
    'id',
    'supplier',
    'recipient',
    'goods',
    'type',
    'status',
    'total',
    'from',
    'to',
    'systems',
    'designations',
    'from_place',
    'to_place',
    'note',
    'sources',
  ];
  const states = idsOf(c, 'country');
  const places = idsOf(c, 'place');
  const systems = idsOf(c, 'system');
  const carried = new Map<Ref, Ref[]>();
  for (const f of tableOf(c, file, columns).rows) {
    const ref = refOfRow(c, file, 'flow', f);
    const supplier = f.knownRequired('supplier', states, 'a state');
    const recipient = f.knownRequired('recipient', states, 'a state');
    const type = f.oneOf('type', TYPES);
    const status = f.oneOf('status', FLOW_STATUSES);
    const from = f.year('from');
    const to = f.year('to');
    const goods = f.required('goods');
    if (ref && supplier === recipient && supplier) f.bad('recipient', 'another state than the supplier');
    if (f.text('from') === '') f.bad('from', 'a year of four digits');
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
    const origin = end(c, f, 'from_place', supplier, places);
    const destination = end(c, f, 'to_place', recipient, places);
    if (!origin || !destination) continue;
    const total = f.yes('total');
    const carries = f.knownList('systems', systems, 'a system of systems.csv').map((id) => `system:${id}`);
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

/** Where a flow starts or ends: the place named, else the state's anchor. */
function end(
  c: Context,
  f: Fields,
  column: string,
  code: string,
  places: ReadonlySet<string>,
): LonLat | null {
  const place = f.known(column, places, 'a place of places.csv');
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
function ordersOf(f: Fields, deals: readonly Deal[], supplier: string, recipient: string): string[] {
  const ofPair = deals.filter((d) => d.supplier === supplier && d.recipient === recipient);
  return f.list('designations').filter((asked) => {
    if (ofPair.some((d) => matches(d, asked))) return true;
    f.badItem(
      'designations',
      asked,
      `designations of the register for ${supplier} to ${recipient}`,
      nearest(
        asked,
        ofPair.flatMap((d) => [d.designation, `${d.designation}@${d.ordered}`]),
      ),
    );
    return false;
  });
}
