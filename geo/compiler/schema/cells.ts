import type { LonLat } from '../../../src/model/types.ts';
import { decimal, type Fields } from '../fields.ts';
import { nearestRef } from '../nearest.ts';
import type { Column, JsonSchema, Scope } from './column.ts';

const ID = '[a-z0-9]+(-[a-z0-9]+)*';
/** An id as a pattern: of lower-case letters, digits and single hyphens. */
export const ID_PATTERN = new RegExp(`^${ID}$`);
const DATE = '\\d{4}(-\\d{2}(-\\d{2})?)?';
const STATE = `([A-Z]{3}|${ID})`;

/** A column, for schemas that need a special one. */
export function column<V>(
  type: string,
  required: boolean,
  words: string,
  json: JsonSchema,
  read: (f: Fields, name: string, scope: Scope) => V,
): Column<V> {
  return { type, required, words, json, read };
}

/** A pattern that a cell matches as a whole; an optional one may be empty. */
export function like(pattern: string, required: boolean): JsonSchema {
  return { type: 'string', pattern: required ? `^${pattern}$` : `^(${pattern})?$` };
}

function listOf(pattern: string): JsonSchema {
  return { type: 'string', pattern: `^\\s*(${pattern}\\s*(;\\s*${pattern}\\s*)*;?\\s*)?$` };
}

/** A column whose cell must not be empty, when the reader, which checks several columns together, reports it. */
export function needed<V>(given: Column<V>): Column<V> {
  return { ...given, required: true, json: { ...given.json, minLength: 1 } };
}

/** An id of the row itself. */
export const id = (words = '', pattern = ID) =>
  column('an id', true, words, like(pattern, true), (f, name) => f.required(name));
/** The id of a state: alpha-3, or kebab-case for one of the past. */
export const stateId = (words: string) => id(words, STATE);
export const text = (words: string) =>
  column('text', false, words, { type: 'string' }, (f, name) => f.optional(name));
export const neededText = (words: string) =>
  column('text', true, words, { type: 'string', minLength: 1 }, (f, name) => f.required(name));
export const texts = (words: string) =>
  column('a list', false, words, { type: 'string' }, (f, name) => f.list(name));
export const neededTexts = (words: string) =>
  column('a list', true, words, { type: 'string', minLength: 1 }, (f, name) => {
    const items = f.list(name);
    if (items.length === 0) f.bad(name, 'one item at least');
    return items;
  });
/** A list whose items are each as `pattern` has it as a whole; `what` names one, `plural` several. */
export const listLike = (pattern: string, what: string, plural: string, words: string) =>
  column(`a list, each ${what}`, false, words, listOf(pattern), (f, name) => {
    const item = new RegExp(`^${pattern}$`, 'u');
    return f
      .list(name)
      .filter((given) => item.test(given) || f.badItem(name, given, `${plural}, split by ;`));
  });
export const yes = (words: string) =>
  column('yes, no or nothing', false, words, { enum: ['yes', 'no', ''] }, (f, name) => f.yes(name));
export const oneOf = <T extends string>(values: readonly T[], words: string) =>
  column(`one of ${values.join(', ')}`, true, words, { enum: values }, (f, name) => f.oneOf(name, values));
export const oneOfOrNone = <T extends string>(values: readonly T[], words: string) =>
  column(`one of ${values.join(', ')}, or nothing`, false, words, { enum: [...values, ''] }, (f, name) =>
    f.text(name) === '' ? null : f.oneOf(name, values),
  );
export const date = (words: string) =>
  column('a date', false, words, like(DATE, false), (f, name) => f.date(name));
export const neededDate = (words: string) =>
  column('a date', true, words, like(DATE, true), (f, name) => {
    if (f.text(name) === '') f.bad(name, 'a date as YYYY, YYYY-MM or YYYY-MM-DD');
    return f.date(name);
  });
export const year = (words: string) =>
  column('a year', false, words, like('\\d{4}', false), (f, name) => f.year(name));
export const neededYear = (words: string) =>
  column('a year', true, words, like('\\d{4}', true), (f, name) => {
    if (f.text(name) === '') f.bad(name, 'a year of four digits');
    return f.year(name);
  });
export const years = (words: string) => {
  const texts = listLike('\\d{4}', 'a year', 'years of four digits', words);
  return column('a list of years', false, words, texts.json, (f, name, scope) =>
    texts.read(f, name, scope).map(Number),
  );
};
/** A number from 0 up; null when the cell is empty. */
export const amount = (words: string) =>
  column('a number from 0 up', false, words, like('\\+?[0-9.]+([eE][+-]?\\d+)?', false), (f, name) => {
    if (f.text(name) === '') return null;
    const n = decimal(f.text(name));
    return n !== null && n >= 0 ? n : f.bad(name, 'a number from 0 up, or nothing');
  });

const degrees = (most: number, words: string) =>
  column(
    `degrees from -${most} to ${most}`,
    false,
    words,
    like('[+-]?[0-9.]+([eE][+-]?\\d+)?', false),
    (f, name) => f.text(name),
  );
/** A pair: `f.position` reads both. */
export const position = (words: string) => ({ lon: degrees(180, words), lat: degrees(90, '') });

/** A pair that must not be empty. */
export const neededPosition = (words: string) => {
  const { lon, lat } = position(words);
  return { lon: needed(lon), lat: needed(lat) };
};

/** The id of an entity or a row: `target` is a kind, or another table that the reader names; `what` is used in messages. */
export const ref = (target: string, what: string, words: string, pattern = ID) =>
  column(`the id of ${what}`, false, words, like(pattern, false), (f, name, scope) =>
    f.known(name, scope.ids(target), what),
  );
export const neededRef = (target: string, what: string, words: string, pattern = ID) =>
  column(`the id of ${what}`, true, words, like(pattern, true), (f, name, scope) =>
    f.knownRequired(name, scope.ids(target), what),
  );
export const refs = (target: string, what: string, words: string, pattern = ID) =>
  column(`a list of ids, each of ${what}`, false, words, listOf(pattern), (f, name, scope) =>
    f.knownList(name, scope.ids(target), what),
  );
export const state = (words: string) => ref('country', 'a state', words, STATE);
export const neededState = (words: string) => neededRef('country', 'a state', words, STATE);
export const states = (words: string) => refs('country', 'a state', words, STATE);
export const REF = '[a-z]+:[A-Za-z0-9-]+';
/** Refs of any kind, such as `country:DZA`. */
export const anyRefs = (words: string) =>
  column('a list of Refs', false, words, listOf(REF), (f, name, scope) => scope.refs(f, name));
/** Positions, each longitude and latitude with a space between. */
export const positions = (words: string): Column<readonly LonLat[]> =>
  column('a list of positions', false, words, listOf('-?[0-9.]+ -?[0-9.]+'), (f, name) =>
    f.list(name).flatMap((given): LonLat[] => {
      const [lon = null, lat = null, ...more] = given.split(' ').map(decimal);
      if (lon !== null && lat !== null && !more.length && Math.abs(lon) <= 180 && Math.abs(lat) <= 90)
        return [[lon, lat]];
      f.badItem(name, given, 'longitude and latitude with a space between, such as 104 35, split by ;');
      return [];
    }),
  );
/** A Ref that is among those of `target`; `what` is used in messages. */
export const neededItem = (
  words: string,
  target = 'refs',
  what = 'an item of this atlas',
  type = 'a Ref',
): Column<string | null> =>
  column(type, true, words, like(REF, true), (f, name, scope) => {
    const [given, known] = [f.text(name), scope.ids(target)];
    return known.has(given) ? given : f.bad(name, `the Ref of ${what}`, nearestRef(given, known));
  });
export const sources = () =>
  column(
    'a list of ids, each of a source of sources.json',
    true,
    '',
    { ...listOf(ID), minLength: 1 },
    (f, _name, scope) => scope.sources(f),
  );

/** The columns of names that every table of entities has. */
export const names = {
  name_en: neededText('name in English'),
  name_zh: text('in Chinese'),
  name_ru: text('in Russian'),
  aliases: texts('other names, for search and for the matcher'),
};
