import { h, type Part } from './dom.ts';
import { type Cell, type Column, tableOfNamed } from './table.ts';

/** A column that the table can be sorted by. */
export interface SortColumn<Row> {
  readonly head: string;
  readonly number?: boolean;
  /** The sort key; rows without one come last in both directions. */
  readonly value: (row: Row) => number | string | null;
  readonly cell: (row: Row) => Cell;
}

/** A table of named rows whose headings are buttons that sort it. */
export function sortTable<Row>(
  label: string,
  columns: readonly SortColumn<Row>[],
  rows: readonly Row[],
  given: { readonly name: (row: Row) => readonly Part[]; readonly by: number; readonly limit: number },
): HTMLElement {
  let by = given.by;
  let down = true;
  const host = h('div', {});
  const draw = (focused = -1) => {
    const column = columns[by] as SortColumn<Row>;
    const sorted = [...rows].sort((a, b) => compare(column.value(a), column.value(b), down));
    const heads = columns.map((c, i): Column => {
      const button = h(
        'button',
        {
          type: 'button',
          class: 'sort',
          onclick: () => {
            down = by === i ? !down : c.number === true;
            by = i;
            draw(i);
          },
        },
        c.head,
      );
      return {
        head: c.head,
        ...(c.number ? { number: true } : {}),
        button,
        sorted: by === i ? (down ? 'descending' : 'ascending') : 'none',
      };
    });
    host.replaceChildren(
      tableOfNamed(
        label,
        heads,
        sorted.map((row) => ({ name: given.name(row), cells: columns.map((c) => c.cell(row)) })),
        given.limit,
      ),
    );
    if (focused >= 0) host.querySelectorAll<HTMLElement>('button.sort')[focused]?.focus();
  };
  draw();
  return host;
}

function compare(a: number | string | null, b: number | string | null, down: boolean): number {
  if (a === null || b === null) return Number(a === null) - Number(b === null);
  const order = typeof a === 'number' && typeof b === 'number' ? a - b : String(a).localeCompare(String(b));
  return down ? -order : order;
}
