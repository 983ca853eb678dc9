import type { Problem } from '../../src/model/problem.ts';
import { idOf, parseRef } from '../../src/model/ref.ts';
import type { Entity, Kind, LonLat, Names, Ref, Source } from '../../src/model/types.ts';
import { type Fields, fieldsOf } from './fields.ts';
import { nearest, nearestRef } from './nearest.ts';
import { type Report, type Row, readTable, reporter } from './table.ts';

/** State that the compiler's parts share: the files, what has been read from them, and the problems found. */
export interface Context {
  readonly files: Readonly<Record<string, string>>;
  readonly problems: Problem[];
  readonly entities: Map<Ref, Entity>;
  readonly sources: Map<Ref, Source>;
  /** Where each Ref was defined, for messages about duplicates. */
  readonly defined: Map<Ref, string>;
  /** Files that may be left out; without it none may. */
  readonly optional?: ReadonlySet<string>;
}

/**
 * Text of a file without a byte order mark, with `\n` line ends; null (and a problem) when it is missing or has NUL bytes.
 * Invalid UTF-8 is a problem too.
 */
export function fileText(c: Context, file: string): string | null {
  const text = Object.hasOwn(c.files, file) ? c.files[file] : undefined;
  if (text === undefined) {
    const near = nearest(file, Object.keys(c.files));
    reporter(c.problems, file)(1, 'file', 'no such file', `a file "${file}" in this folder`, near);
    return null;
  }
  const clean = text.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n');
  const strange = clean.search(/[\0\uFFFD]/);
  if (strange < 0) return clean;
  const line = clean.slice(0, strange).split('\n').length;
  const nul = clean[strange] === '\0';
  const got = nul ? 'a NUL byte' : 'bytes that are no UTF-8';
  reporter(c.problems, file)(line, 'file', got, 'a text file in UTF-8');
  return clean.includes('\0') ? null : clean;
}

/** True for an optional file that is missing; a file with nearly its name, which would not be read, is a problem. */
export function isLeftOut(c: Context, file: string): boolean {
  if (Object.hasOwn(c.files, file) || !c.optional?.has(file)) return false;
  const strangers = Object.keys(c.files).filter((name) => !c.optional?.has(name) && name !== 'views.csv');
  return nearest(file, strangers) === null;
}

/** The records of a table with readers of their fields. */
export function tableOf(
  c: Context,
  file: string,
  columns: readonly string[],
): { rows: Fields[]; report: Report } {
  const report = reporter(c.problems, file);
  if (isLeftOut(c, file)) return { rows: [], report };
  const text = fileText(c, file);
  const rows: Row[] = text === null ? [] : readTable(text, columns, report);
  return { rows: rows.map((r) => fieldsOf(r, report)), report };
}

const ID = /^[a-z0-9]+(-[a-z0-9]+)*$/;

/** The Ref of a record's id, in the column `id` or another; null (and a problem) when it is malformed or was used before. */
export function refOfRow(
  c: Context,
  file: string,
  kind: string,
  f: Fields,
  pattern = ID,
  column = 'id',
): Ref | null {
  const id = f.required(column);
  if (id === null) return null;
  if (!pattern.test(id)) return f.bad(column, 'lower-case letters, digits and single hyphens');
  const ref = `${kind}:${id}`;
  const before = c.defined.get(ref);
  if (before) return f.bad(column, `an id of its own ("${id}" is defined at ${before})`);
  c.defined.set(ref, `${file}:${f.line}`);
  return ref;
}

/** True for the first record with this cell; a later one is a problem. */
export function isFirst(c: Context, file: string, f: Fields, column: string): boolean {
  const key = `${file} ${column} ${f.text(column)}`;
  const before = c.defined.get(key);
  if (before) f.bad(column, `one row for each (the first is at ${before})`);
  else c.defined.set(key, `${file}:${f.line}`);
  return before === undefined;
}

/** The position in `lon` and `lat`, which must not be empty. */
export function placed(f: Fields): LonLat | null {
  if (f.text('lon') + f.text('lat') === '') f.bad('lon', 'a position');
  return f.position('lon', 'lat');
}

/** Names and aliases of a record; `name_en` is required. */
export function namesOf(f: Fields): { names: Names; aliases: string[] } {
  return {
    names: {
      en: f.required('name_en') ?? f.text('id'),
      zh: f.optional('name_zh'),
      ru: f.optional('name_ru'),
    },
    aliases: f.list('aliases'),
  };
}

/** Note, sources and other fields that every entity has; a record without a source is a problem. */
export function common(c: Context, f: Fields, ref: Ref, anchor: LonLat | null) {
  return { ref, note: f.optional('note'), sources: sourcesOf(c, f), anchor };
}

/** Refs of the column `sources`; none at all, or an unknown one, is a problem. */
export function sourcesOf(c: Context, f: Fields): Ref[] {
  const ids = f.list('sources');
  if (ids.length === 0) f.bad('sources', 'the id of at least one source of sources.json');
  // when sources.json could not be read, that is the only problem reported
  if (c.sources.size === 0) return [];
  return f.knownList('sources', idsOf(c, 'source'), 'a source of sources.json').map((id) => `source:${id}`);
}

/** Ids of all entities (or sources) of a kind, as far as they have been read. */
export function idsOf(c: Context, kind: Kind): Set<string> {
  const refs = kind === 'source' ? c.sources.keys() : c.entities.keys();
  return new Set([...refs].filter((r) => r.startsWith(`${kind}:`)).map(idOf));
}

/** Refs of a list column; those that are not in the atlas are reported and left out. */
export function refsOf(c: Context, f: Fields, column: string): Ref[] {
  return f.list(column).filter((ref) => {
    if (parseRef(ref) && (c.entities.has(ref) || c.sources.has(ref))) return true;
    f.badItem(column, ref, 'a Ref of this atlas', nearestRef(ref, c.entities.keys()));
    return false;
  });
}
