import type { ByYear, Deal } from '../model/record.ts';
import { deliveriesOf, type Register } from '../model/register.ts';
import type { Flow } from '../model/types.ts';
import { sumPeriod } from './sums.ts';

/** The fields of a flow that identify its rows in the register. */
export type Named = Pick<Flow, 'supplier' | 'recipient' | 'total' | 'orders'>;

/** The register's rows for a flow: all between two states, or the orders that the flow names. */
export function dealsOfFlow<D extends Deal>(deals: readonly D[], flow: Named): D[] {
  const ofFlow = deals.filter((d) => isOf(d, flow));
  if (flow.total) return ofFlow;
  // in the order in which the flow names them
  const place = (deal: Deal) => flow.orders.findIndex((order) => matches(deal, order));
  return ofFlow.sort((a, b) => place(a) - place(b));
}

/** True when a row belongs to a flow. */
export function isOf(deal: Deal, { supplier, recipient, total, orders }: Named): boolean {
  if (deal.supplier !== supplier || deal.recipient !== recipient) return false;
  return total || orders.some((order) => matches(deal, order));
}

/** True when `designation` or `designation@orderYear` names a row. */
export function matches(deal: Deal, order: string): boolean {
  return order === deal.designation || order === `${deal.designation}@${deal.ordered}`;
}

const spreads = new WeakMap<Register, Map<Flow, ByYear>>();

/**
 * A flow's TIV in millions by year: of a total what the register has between the two states; of single orders their
 * sum, spread evenly over the years of delivery, for the register gives no split (for the map's width only). Empty where
 * there is none, or no register, and for what is not arms.
 */
export function tivOfFlow(register: Register | null, flow: Flow): ByYear {
  if (!register || flow.type !== 'arms') return {};
  if (flow.total) return deliveriesOf(register, flow.recipient, flow.supplier);
  const known = spreads.get(register) ?? new Map<Flow, ByYear>();
  spreads.set(register, known);
  const byYear = known.get(flow) ?? spread(dealsOfFlow(register.deals, flow));
  known.set(flow, byYear);
  return byYear;
}

/** TIV in millions delivered from one state to another in some years, both included; null when none was identified. */
export function tivOf(
  register: Register | null,
  supplier: string,
  recipient: string,
  from?: number,
  to?: number,
): number | null {
  return register ? sumPeriod(deliveriesOf(register, recipient, supplier), from, to) : null;
}

function spread(deals: readonly Deal[]): ByYear {
  const tiv: Record<string, number> = {};
  for (const d of deals) {
    if (d.tivDelivered === null) continue;
    for (const year of d.delivered)
      tiv[year] = Math.round(((tiv[year] ?? 0) + d.tivDelivered / d.delivered.length) * 100) / 100;
  }
  return tiv;
}
