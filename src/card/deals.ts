import type { App } from '../app.ts';
import { dealOrdered } from '../encoding/words.ts';
import { compactYears, yearSpan } from '../model/date.ts';
import type { Deal } from '../model/record.ts';
import type { Register } from '../model/register.ts';
import { dealNumber } from '../register/orders-figure.ts';
import { settingOf } from '../register/setting.ts';
import { tivInWords } from '../register/words.ts';
import type { TimeWindow } from '../scene/time.ts';
import { h } from '../ui/dom.ts';
import { section } from '../ui/links.ts';
import { type SortColumn, sortTable } from '../ui/sort-table.ts';
import type { OnTimeWindow } from './time.ts';

const ROWS = 8;

const COLUMNS: readonly SortColumn<Deal>[] = [
  { head: 'Number', value: (d) => d.numberOrdered ?? d.numberDelivered, cell: (d) => dealNumber(d) ?? '–' },
  { head: 'Ordered', value: (d) => d.ordered, cell: dealOrdered },
  {
    head: 'Delivered',
    value: (d) => (d.delivered.length ? Math.max(...d.delivered) : null),
    cell: (d) => compactYears(d.delivered) || '–',
  },
  {
    head: 'TIV, millions',
    number: true,
    value: (d) => d.tivDelivered,
    cell: (d) => tivInWords(d.tivDelivered),
  },
];
const BY_TIV = COLUMNS.length - 1;

/** A section of deals that fills itself when the register has loaded; it removes itself when none fits. */
export function dealsOf(
  app: App,
  register: Register,
  pick: (deals: readonly Deal[]) => readonly Deal[],
  withSupplier: boolean,
  onShown: OnTimeWindow,
): HTMLElement {
  const place = h('div', {}, h('p', { class: 'card-small', role: 'status' }, 'Loading the deals …'));
  const node = section('Deals', place);
  app.deals().then(
    (deals) => {
      const picked = pick(deals);
      if (picked.length) fill(app, register, place, picked, withSupplier, onShown);
      else node.remove();
    },
    (error: Error) => {
      place.textContent = error.message;
    },
  );
  return node;
}

function fill(
  app: App,
  register: Register,
  place: HTMLElement,
  deals: readonly Deal[],
  withSupplier: boolean,
  onShown: OnTimeWindow,
): void {
  const only = h('input', { type: 'checkbox', onchange: () => draw() });
  const span = h('span', {});
  const rows = h('div', {});
  let years: TimeWindow['period'] = register.years;
  const draw = () => {
    span.textContent = `Only what came in ${yearSpan(...years)}, the years shown`;
    const listed = only.checked
      ? deals.filter((d) => d.delivered.some((y) => y >= years[0] && y <= years[1]))
      : deals;
    rows.replaceChildren(
      listed.length
        ? sortTable('Deals', COLUMNS, listed, {
            name: (deal) => [
              deal.designation,
              ' ',
              h('span', { class: 'deal-kind' }, about(app, deal, withSupplier)),
            ],
            by: BY_TIV,
            limit: ROWS,
          })
        : h('p', {}, 'No delivery of these deals in the years shown.'),
    );
  };
  place.replaceChildren(
    h('label', { class: 'deals-only' }, only, ' ', span),
    rows,
    h('p', { class: 'card-small' }, `“About” and “?” are estimates of the source. ${register.vintage}.`),
  );
  onShown(({ period }) => {
    years = period;
    draw();
  });
}

function about(app: App, deal: Deal, withSupplier: boolean): string {
  const parts = [deal.description, withSupplier ? `from ${settingOf(app.atlas).nameOf(deal.supplier)}` : ''];
  return parts.filter(Boolean).join(', ');
}
