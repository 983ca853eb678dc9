import { compactYears } from '../model/date.ts';
import type { Deal, Evidence, EvidenceFlow } from '../model/record.ts';
import type { Register } from '../model/register.ts';
import type { Flow } from '../model/types.ts';
import { type Figure, lookOf, sourceLine } from './figure.ts';
import { dealsOfFlow } from './flow-tiv.ts';
import type { Setting } from './setting.ts';

/** A row of a figure of orders: an order, its years of delivery, and how it ended. */
export interface OrderRow {
  readonly look: string;
  readonly name: string;
  readonly ordered: number | null;
  readonly estimated: boolean;
  readonly delivered: readonly number[];
  /** `8 of 10`, `about 8`; empty when the register has no number. */
  readonly number: string;
  /** For a flow without deliveries: when it ended, and how. */
  readonly ended: { readonly year: number; readonly how: string } | null;
  readonly supplier: string;
  readonly recipient: string;
}

/** The rows of a figure of orders, in the author's order. */
export function orderRows(register: Register, evidence: Evidence, setting: Setting): OrderRow[] {
  return evidence.flows.flatMap((line): OrderRow[] => {
    const flow = setting.flowOf(line.flow);
    if (!flow) return [];
    const rows = dealsOfLine(register, line, setting).map((d) => rowOf(flow, d, setting));
    return rows.length ? rows : [notDelivered(flow, setting)];
  });
}

/** The register's rows for one line of a figure of orders: all of its flow, or those of one designation. */
export function dealsOfLine(register: Register, line: EvidenceFlow, { flowOf }: Setting): Deal[] {
  const flow = flowOf(line.flow);
  const deals = flow ? dealsOfFlow(register.deals, flow) : [];
  return line.designation === null ? deals : deals.filter((d) => d.designation === line.designation);
}

/** A figure of orders and their deliveries. */
export function ordersFigure(register: Register, evidence: Evidence, rows: readonly OrderRow[]): Figure {
  const delivered = (r: OrderRow) => (r.delivered.length ? compactYears(r.delivered) : 'nothing');
  const outcome = (r: OrderRow) => `${delivered(r)}${r.ended ? `; ${r.ended.how} ${r.ended.year}` : ''}`;
  const ordered = (r: OrderRow) => (r.ordered === null ? '–' : `${r.ordered}${r.estimated ? '?' : ''}`);
  return {
    id: evidence.id,
    title: evidence.title,
    unit: 'Years of order and of delivery',
    summary: rows
      .map(
        (r) => `${r.name}, ${r.number ? `${r.number}, ` : ''}ordered ${ordered(r)}, delivered: ${outcome(r)}`,
      )
      .join('; ')
      .concat('.'),
    source: sourceLine(register),
    key: [],
    columns: [
      { head: 'What' },
      { head: 'Number' },
      { head: 'Ordered', number: true },
      { head: 'Delivered', number: true },
    ],
    rows: rows.map((r) => [r.name, r.number || '–', ordered(r), outcome(r)]),
    foot: '“About” and “?” are estimates of the register.',
    data: [
      ['supplier', 'recipient', 'what', 'number', 'ordered', 'ordered_estimated', 'delivered', 'ended'],
      ...rows.map((r) => [
        r.supplier,
        r.recipient,
        r.name,
        r.number,
        r.ordered,
        r.estimated ? 'yes' : '',
        r.delivered.join('; '),
        r.ended ? `${r.ended.how} ${r.ended.year}` : '',
      ]),
    ],
  };
}

function rowOf(flow: Flow, deal: Deal, setting: Setting): OrderRow {
  return {
    look: lookOf(setting.rankOf(flow.supplier)),
    name: titleOf(setting, flow, deal.designation === deal.description ? flow.goods : deal.designation),
    ordered: deal.ordered,
    estimated: deal.orderedEstimated,
    delivered: deal.delivered,
    number: dealNumber(deal) ?? '',
    ended: flow.status === 'stopped' && flow.to !== null ? { year: flow.to, how: 'stopped' } : null,
    supplier: flow.supplier,
    recipient: flow.recipient,
  };
}

/** A row for a flow that is not in the register: ordered in its first year, ended in its last. */
function notDelivered(flow: Flow, setting: Setting): OrderRow {
  return {
    look: lookOf(setting.rankOf(flow.supplier)),
    name: titleOf(setting, flow, flow.goods),
    ordered: flow.from,
    estimated: false,
    delivered: [],
    number: '',
    ended: flow.to === null ? null : { year: flow.to, how: flow.status },
    supplier: flow.supplier,
    recipient: flow.recipient,
  };
}

function titleOf({ nameOf }: Setting, flow: Flow, what: string): string {
  return `${nameOf(flow.supplier)} → ${nameOf(flow.recipient)}: ${what}`;
}

/** The number of a deal: `about 36`; `24 of about 36` when another number was delivered; null when unknown. */
export function dealNumber(deal: Deal): string | null {
  const ordered = count(deal.numberOrdered, deal.numberOrderedEstimated);
  const delivered = count(deal.numberDelivered, deal.numberDeliveredEstimated);
  if (ordered === null) return delivered;
  return delivered === null || deal.numberDelivered === deal.numberOrdered
    ? ordered
    : `${delivered} of ${ordered}`;
}

function count(n: number | null, estimated: boolean): string | null {
  return n === null ? null : `${estimated ? 'about ' : ''}${n.toLocaleString('en-GB')}`;
}
