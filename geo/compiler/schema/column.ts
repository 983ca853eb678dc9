import type { Fields } from '../fields.ts';

/** JSON Schema (draft 2020-12) of a value. */
export type JsonSchema = Readonly<Record<string, unknown>>;

/** Where a cell is read: what it may refer to. */
export interface Scope {
  /** Ids of a kind of entity, of `source`, or of another table that the reader names. */
  ids(target: string): ReadonlySet<string>;
  /** Refs of a list column; what is none of the atlas is reported. */
  refs(f: Fields, column: string): string[];
  sources(f: Fields): string[];
}

/** One column of a table: how a cell is read, what it may hold, and words for who writes it. */
export interface Column<V> {
  /** What a cell is, such as `a date`; a list says so. */
  readonly type: string;
  readonly required: boolean;
  /** What it means, for the author; empty where its name says it. */
  readonly words: string;
  /** Of the cell as text, as any reader of CSV gives it. */
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

/** A table that an atlas may leave out; `needed` for one that it may not. */
export function table<C extends Columns>(
  file: string,
  words: string,
  columns: C,
  needed?: 'needed',
): Table<C> {
  return { file, words, columns, optional: needed === undefined };
}
