import type { App } from '../../app.ts';
import { compactYears, tivInWords } from '../../charts/words.ts';
import type { Deal } from '../../model/types.ts';
import { countryName } from '../../scene/series.ts';
import { h } from '../../ui/dom.ts';
import { section } from './parts.ts';
import { tableOfNamed } from './table.ts';
import { dealNumber, dealOrdered } from './words.ts';

const ROWS = 8;

/** A section of deals that fills itself when the register has loaded; it removes itself when none fits. */
export function dealsOf(
  app: App,
  pick: (deals: readonly Deal[]) => readonly Deal[],
  withSupplier: boolean,
): HTMLElement {
  const place = h('p', { class: 'card-small', role: 'status' }, 'Loading the deals …');
  const node = section('Deals', place);
  app.deals().then(
    (deals) => {
      const picked = [...pick(deals)].sort((a, b) => (b.tivDelivered ?? -1) - (a.tivDelivered ?? -1));
      if (!picked.length) return node.remove();
      place.replaceWith(dealTable(app, picked, withSupplier));
    },
    (error: Error) => {
      place.textContent = error.message;
    },
  );
  return node;
}

function dealTable(app: App, deals: readonly Deal[], withSupplier: boolean): HTMLElement {
  return h(
    'div',
    {},
    tableOfNamed(
      'Deals',
      [
        { head: 'Number' },
        { head: 'Ordered' },
        { head: 'Delivered' },
        { head: 'TIV, millions', number: true },
      ],
      deals.map((deal) => ({
        name: [deal.designation, ' ', h('span', { class: 'deal-kind' }, about(app, deal, withSupplier))],
        cells: [
          dealNumber(deal),
          dealOrdered(deal),
          compactYears(deal.delivered) || '–',
          tivInWords(deal.tivDelivered),
        ],
      })),
      ROWS,
    ),
    h(
      'p',
      { class: 'card-small' },
      `Largest first. “About” and “?” are estimates of the source. ${app.atlas.vintage}.`,
    ),
  );
}

function about(app: App, deal: Deal, withSupplier: boolean): string {
  const parts = [deal.description, withSupplier ? `from ${countryName(app.atlas, deal.supplier)}` : ''];
  return parts.filter(Boolean).join(', ');
}
