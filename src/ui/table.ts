import { h, type Part } from './dom.ts';

export interface Column {
  readonly head: string;
  readonly number?: boolean;
  /** Replaces the heading's text in a table that can be sorted by this column. */
  readonly button?: HTMLElement;
  readonly sorted?: 'ascending' | 'descending' | 'none';
}

export type Cell = Part | readonly Part[];

/** A table in a scrolling box; rows beyond `limit` are shown by a button. */
export function table(
  label: string,
  columns: readonly Column[],
  rows: readonly (readonly Cell[])[],
  limit = Infinity,
): HTMLElement {
  const lines = rows.map((cells) =>
    h('tr', {}, ...cells.map((cell, i) => (i ? cellOf(cell, columns[i]) : headOf(cell, 'row')))),
  );
  return framed(label, columns, [h('tbody', {}, ...lines)], lines, limit);
}

/** A table in which each row's name has its own line above the cells, for long names in a narrow card. */
export function tableOfNamed(
  label: string,
  columns: readonly Column[],
  rows: readonly { readonly name: Cell; readonly cells: readonly Cell[] }[],
  limit = Infinity,
): HTMLElement {
  const groups = rows.map(({ name, cells }) => {
    const head = headOf(name, 'rowgroup');
    head.colSpan = columns.length;
    return h(
      'tbody',
      {},
      h('tr', { class: 'is-name' }, head),
      h('tr', {}, ...cells.map((cell, i) => cellOf(cell, columns[i]))),
    );
  });
  return framed(label, columns, groups, groups, limit);
}

function framed(
  label: string,
  columns: readonly Column[],
  bodies: readonly HTMLElement[],
  units: readonly HTMLElement[],
  limit: number,
): HTMLElement {
  const rest = units.length > limit + 1 ? units.slice(limit) : [];
  for (const unit of rest) unit.hidden = true;
  const heads = columns.map((c) =>
    h('th', { scope: 'col', class: kind(c), 'aria-sort': c.sorted ?? null }, c.button ?? c.head),
  );
  const region = h(
    'div',
    { class: 'card-scroll', role: 'region', 'aria-label': label, tabindex: 0 },
    h('table', {}, h('thead', {}, h('tr', {}, ...heads)), ...bodies),
  );
  if (!rest.length) return region;
  const more = h('button', { type: 'button', class: 'card-more' }, `Show all ${units.length}`);
  more.addEventListener('click', () => {
    for (const unit of rest) unit.hidden = false;
    more.remove();
    region.focus({ preventScroll: true });
  });
  return h('div', {}, region, more);
}

function cellOf(cell: Cell, column: Column | undefined): HTMLElement {
  return h('td', { class: kind(column) }, ...partsOf(cell));
}

function headOf(cell: Cell, scope: 'row' | 'rowgroup'): HTMLTableCellElement {
  return h('th', { scope }, ...partsOf(cell));
}

const partsOf = (cell: Cell): readonly Part[] => (Array.isArray(cell) ? cell : [cell as Part]);
const kind = (column: Column | undefined) => (column?.number ? 'is-number' : null);
