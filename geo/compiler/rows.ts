import type { Kind } from '../../src/model/types.ts';
import { type Context, idsOf, refsOf, sourcesOf, tableOf } from './context.ts';
import type { Fields } from './fields.ts';
import { type Columns, headerOf, type Scope, type Table, type Value } from './schema/column.ts';
import type { Report } from './table.ts';

/** A record whose cells are read by its table's schema. */
export interface Cells<C extends Columns> extends Fields {
  /** The value of a cell. Reports an invalid cell on every call, so read each cell once. */
  cell<K extends keyof C & string>(name: K): Value<C[K]>;
}

/** Ids of rows that are not entities, by the name that schemas use for them. */
export type Others = Readonly<Record<string, ReadonlySet<string>>>;

/**
 * The records of a table, by its schema. References must be to records that have been read before; `others` has the ids of
 * rows that are not entities, such as passages.
 */
export function rowsOf<C extends Columns>(
  c: Context,
  table: Table<C>,
  others: Others = {},
): { rows: Cells<C>[]; report: Report } {
  const known = new Map<string, ReadonlySet<string>>(Object.entries(others));
  const scope: Scope = {
    ids(target) {
      const ids = known.get(target) ?? idsOf(c, target as Kind);
      known.set(target, ids);
      return ids;
    },
    refs: (f, column) => refsOf(c, f, column),
    sources: (f) => sourcesOf(c, f),
  };
  const { rows, report } = tableOf(c, table.file, headerOf(table));
  return {
    report,
    rows: rows.map((f) => ({
      ...f,
      cell: (name) => table.columns[name]?.read(f, name, scope) as Value<C[typeof name]>,
    })),
  };
}
