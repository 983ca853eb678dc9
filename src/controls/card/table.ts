import { h } from '../../ui/dom.ts';
import type { Part } from './parts.ts';

export interface Column {
  readonly head: string;
  readonly number?: boolean;
}

export type Cell = Part | readonly Part[];

/** A table that scrolls inside its own box; of more than `limit` rows the rest waits behind a button. */
export function table(
  label: string,
  columns: readonly Column[],
  rows: readonly (readonly Cell[])[],
  limit = Infinity,
): HTMLElement {
  const body = rows.map((cells) => h('tr', {}, ...cells.map((cell, i) => cellOf(cell, columns[i], i === 0))));
  const rest = rows.length > limit + 1 ? body.slice(limit) : [];
  for (const row of rest) row.hidden = true;
  const region = h(
    'div',
    { class: 'card-scroll', role: 'region', 'aria-label': label, tabindex: 0 },
    h(
      'table',
      {},
      h('thead', {}, h('tr', {}, ...columns.map((c) => h('th', { scope: 'col', class: kind(c) }, c.head)))),
      h('tbody', {}, ...body),
    ),
  );
  if (!rest.length) return region;
  const more = h('button', { type: 'button', class: 'card-more' }, `Show all ${rows.length}`);
  more.addEventListener('click', () => {
    for (const row of rest) row.hidden = false;
    more.remove();
    region.focus({ preventScroll: true });
  });
  return h('div', {}, region, more);
}

function cellOf(cell: Cell, column: Column | undefined, first: boolean): HTMLElement {
  const parts: readonly Part[] = Array.isArray(cell) ? cell : [cell as Part];
  return first ? h('th', { scope: 'row' }, ...parts) : h('td', { class: kind(column) }, ...parts);
}

const kind = (column: Column | undefined) => (column?.number ? 'is-number' : null);
