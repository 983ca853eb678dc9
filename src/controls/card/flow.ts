import type { App } from '../../app.ts';
import { tivInWords } from '../../charts/words.ts';
import type { Deal, Flow } from '../../model/types.ts';
import { sumPeriod } from '../../scene/series.ts';
import { dealsOf } from './deals.ts';
import { credit, flowChart } from './figures.ts';
import { facts, listed, type Part, refLink, section, stateLink } from './parts.ts';
import { flowYears, statusOf } from './words.ts';

/** A flow: from whom to whom, what, how far it got, how much, by year and by deal. */
export function flowParts(app: App, flow: Flow): Part[] {
  const { atlas } = app;
  const tiv = sumPeriod(flow.tiv);
  const parts: (Part | null)[] = [
    facts([
      ['From, to', [stateLink(atlas, flow.supplier), ' → ', stateLink(atlas, flow.recipient)]],
      [flow.type === 'arms' ? 'Goods' : 'What', [flow.goods]],
      ['Status', [statusOf(flow)]],
      ['Years', [flowYears(flow)]],
      ['Systems', listed(flow.systems.map((ref) => refLink(atlas, ref)))],
      ['TIV', flow.type === 'arms' ? [amount(tiv)] : []],
    ]),
    tiv === null ? null : volume(app, flow),
    flow.deals.length ? dealsOf(app, (deals) => dealsAt(deals, flow.deals), false) : null,
  ];
  return parts.filter((p) => p !== null);
}

function amount(tiv: number | null): string {
  return tiv === null
    ? 'none in the figures of this atlas'
    : `${tivInWords(tiv)} million, a volume of capability, not money`;
}

function volume({ atlas }: App, flow: Flow): HTMLElement {
  const how = flow.total
    ? null
    : 'A deal’s TIV, spread evenly over its delivery years for the map’s width; the source gives no split by year.';
  return section('Volume', flowChart(atlas, flow), how, credit(atlas));
}

function dealsAt(deals: readonly Deal[], indices: readonly number[]): Deal[] {
  return indices.flatMap((i) => deals[i] ?? []);
}
