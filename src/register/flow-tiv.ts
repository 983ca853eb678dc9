import type { ByYear, Deal } from '../model/record.ts';
import { deliveriesOf, type Register } from '../model/register.ts';
import type { Flow } from '../model/types.ts';
import { sumPeriod } from './sums.ts';

/** What of a flow the register's rows are told by. */
export type Named = Pick<Flow, 'supplier' | 'recipient' | 'total' | 'orders'>;

/** The rows of the register that a flow is made of: all between two states, or the orders it names. */
export function dealsOfFlow<D extends Deal>(deals: readonly D[], flow: Named): D[] {
  const ofFlow = deals.filter((d) => isOf(d, flow));
  if (flow.total) return ofFlow;
  // in the order in which the flow names them
  const place = (deal: Deal) => flow.orders.findIndex((order) => matches(deal, order));
  return ofFlow.sort((a, b) => place(a) - place(b));
}

/** True when a flow holds a row. */
export function isOf(deal: Deal, { supplier, recipient, total, orders }: Named): boolean {
  if (deal.supplier !== supplier || deal.recipient !== recipient) return false;
  return total || orders.some((order) => matches(deal, order));
}

/** Whether `designation` or `designation@orderYear` means a row. */
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

/** TIV in millions that one state had from another in some years, both included; null when none was identified. */
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
