import type { App } from '../app.ts';
import { flowYears, statusOf } from '../encoding/words.ts';
import { isSupply } from '../model/flow-kind.ts';
import type { Register } from '../model/register.ts';
import type { Atlas, Flow } from '../model/types.ts';
import { dealsOfFlow, tivOfFlow } from '../register/flow-tiv.ts';
import { sumPeriod } from '../register/sums.ts';
import { tivInWords } from '../register/words.ts';
import type { Part } from '../ui/dom.ts';
import { facts, listed, refLink, section, stateLink } from '../ui/links.ts';
import { dealsOf } from './deals.ts';
import { credit, flowChart } from './figures.ts';
import type { OnTimeWindow } from './time.ts';

/** A flow: from whom to whom, what, how far it got, how much, by year and by deal. */
export function flowParts(app: App, flow: Flow, onShown: OnTimeWindow): Part[] {
  const { atlas } = app;
  const register = flow.type === 'arms' ? app.register.peek() : null;
  const tiv = sumPeriod(tivOfFlow(register, flow));
  const parts: (Part | null)[] = [
    facts([
      ['From, to', [stateLink(atlas, flow.supplier), ' → ', stateLink(atlas, flow.recipient)]],
      [isSupply(flow) ? 'Goods' : 'What', [flow.goods]],
      ['Status', [statusOf(flow)]],
      ['Years', [flowYears(flow)]],
      ['Systems', listed(flow.systems.map((ref) => refLink(atlas, ref)))],
      [
        'Drawn one by one',
        listed(dealsBetween(atlas, flow).map((deal) => refLink(atlas, deal.ref, deal.goods))),
      ],
      ['TIV', register ? [amount(tiv)] : []],
    ]),
    register && tiv !== null ? volume(app, register, flow, onShown) : null,
    register && (flow.total || flow.orders.length)
      ? dealsOf(app, register, (deals) => dealsOfFlow(deals, flow), false, onShown)
      : null,
  ];
  return parts.filter((p) => p !== null);
}

/** Deals between the states of a total that the map shows when it is chosen. */
function dealsBetween(atlas: Atlas, total: Flow): Flow[] {
  if (!total.total) return [];
  return Object.values(atlas.entities).flatMap((e) =>
    e.kind === 'flow' && !e.total && e.supplier === total.supplier && e.recipient === total.recipient
      ? [e]
      : [],
  );
}

function amount(tiv: number | null): string {
  return tiv === null ? 'none in the figures of this atlas' : `${tivInWords(tiv)} million`;
}

function volume(app: App, register: Register, flow: Flow, onShown: OnTimeWindow): HTMLElement {
  const how = flow.total
    ? null
    : 'A deal’s TIV, spread evenly over its delivery years for the map’s width; the source gives no split by year.';
  return section('Volume', flowChart(app, register, flow, onShown), how, credit(register));
}
