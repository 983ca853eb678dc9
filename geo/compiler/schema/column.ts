import type { Fields } from '../fields.ts';

/** JSON Schema (draft 2020-12) of a value. */
export type JsonSchema = Readonly<Record<string, unknown>>;

/** What a cell may refer to. */
export interface Scope {
  /** Ids of a kind of entity, of `source`, or of another table that the reader names. */
  ids(target: string): ReadonlySet<string>;
  /** Refs of a list column; those that are not in the atlas are reported. */
  refs(f: Fields, column: string): string[];
  sources(f: Fields): string[];
}

/** One column of a table: how a cell is read, what it may hold, and its description for authors. */
export interface Column<V> {
  /** What a cell is, such as `a date`; a list says so. */
  readonly type: string;
  readonly required: boolean;
  /** What it means, for the author; empty when the name is enough. */
  readonly words: string;
  /** The schema of the cell as text. */
  readonly json: JsonSchema;
  /** The cell's value; what cannot be read is reported and is null, or left out of a list. */
  read(f: Fields, name: string, scope: Scope): V;
}

/** A table of an atlas's folder. */
export interface Table<C extends Columns = Columns> {
  readonly file: string;
  /** What a row is. */
  readonly words: string;
  readonly optional: boolean;
  readonly columns: C;
}

export type Columns = Readonly<Record<string, Column<unknown>>>;
export type Value<C> = C extends Column<infer V> ? V : never;

/** The header of a table. */
export function headerOf(table: Table): string[] {
  return Object.keys(table.columns);
}

/** A table, optional unless `needed`. */
export function table<C extends Columns>(
  file: string,
  words: string,
  columns: C,
  needed?: 'needed',
): Table<C> {
  return { file, words, columns, optional: needed === undefined };
}
