import type { Years } from '../../src/model/record.ts';
import { type Context, fileText, idsOf } from './context.ts';
import { isDate } from './fields.ts';
import { objectOf, parseJson } from './json.ts';
import { nearest } from './nearest.ts';
import { reporter } from './table.ts';

/** What `atlas.json` says of the whole. */
export interface Head {
  readonly id: string;
  readonly title: string;
  readonly author: string;
  readonly year: string;
  readonly credit: string;
  readonly vintage: string;
  readonly suppliers: readonly string[];
  /** The day and the years that a view has when it names none. */
  readonly date: string;
  readonly period: readonly [number, number];
  /** Id of the source of the arms figures. */
  readonly registerSource: string;
  /** First and last year of the timeline; null to take those of the data. */
  readonly timeline: Years | null;
  /** Spans of years that sums are taken over. */
  readonly windows: readonly Years[];
  /** Recipients of whom the figures hold every supplier. */
  readonly complete: readonly string[];
}

const TEXTS = ['id', 'title', 'author', 'year', 'credit', 'vintage', 'date', 'registerSource'] as const;
const KEYS: readonly string[] = [...TEXTS, 'period', 'suppliers', 'timeline', 'windows', 'complete'];

/** Reads `atlas.json`; what is missing or faulty is reported and stands empty. The sources and states are known before. */
export function readHead(c: Context): Head {
  const file = 'atlas.json';
  const report = reporter(c.problems, file);
  const text = fileText(c, file);
  const json = text === null ? undefined : parseJson(text, report);
  const given = objectOf(json?.value);
  const bad = (key: string, got: unknown, expected: string, near: string | null = null) => {
    const said = typeof got === 'string' ? got : (JSON.stringify(got) ?? 'nothing');
    if (json) report(json.lineOf(json.value, key), key, said, expected, near);
  };
  for (const key of Object.keys(given))
    if (!KEYS.includes(key)) bad(key, key, `one of ${KEYS.join(', ')}`, nearest(key, KEYS));
  const texts = Object.fromEntries(
    TEXTS.map((key) => {
      const value = given[key];
      const sound = typeof value === 'string' && value.trim() !== '';
      if (!sound) bad(key, value, 'a text');
      return [key, sound ? value : ''];
    }),
  ) as Record<(typeof TEXTS)[number], string>;
  if (texts.id && !/^[a-z0-9]+(-[a-z0-9]+)*$/.test(texts.id))
    bad('id', texts.id, 'lower-case letters, digits and single hyphens');
  if (texts.date && !isDate(texts.date)) bad('date', texts.date, 'a date as YYYY, YYYY-MM or YYYY-MM-DD');
  const register = texts.registerSource;
  if (register && c.sources.size > 0 && !c.sources.has(`source:${register}`))
    bad(
      'registerSource',
      register,
      'the id of a source of sources.json',
      nearest(register, idsOf(c, 'source')),
    );
  const states = idsOf(c, 'country');
  const codes = (key: string, needed: boolean): string[] => {
    const value = given[key];
    if (!Array.isArray(value)) {
      if (needed || value !== undefined) bad(key, value, 'a list of alpha-3 codes');
      return [];
    }
    for (const s of value)
      if (!states.has(s)) bad(key, s, 'alpha-3 codes of states', nearest(String(s), states));
    return value.filter((s): s is string => states.has(s));
  };
  const period = periodOf(given.period);
  if (!period) bad('period', given.period, 'two years, the first not after the second');
  const spanOr = (key: string) => {
    const span = periodOf(given[key]);
    if (!span) bad(key, given[key], 'two years, the first not after the second');
    return span;
  };
  return {
    ...texts,
    period: period ?? [0, 0],
    suppliers: codes('suppliers', true),
    timeline: given.timeline === undefined ? null : spanOr('timeline'),
    windows: windowsOf(given.windows, (got) => bad('windows', got, 'a list of spans: two years each')),
    complete: codes('complete', false),
  };
}

function windowsOf(value: unknown, bad: (got: unknown) => void): Years[] {
  if (value === undefined) return [];
  if (!Array.isArray(value)) {
    bad(value);
    return [];
  }
  return value.flatMap((given) => {
    const span = periodOf(given);
    if (!span) bad(given);
    return span ? [span] : [];
  });
}

function periodOf(value: unknown): readonly [number, number] | null {
  if (!Array.isArray(value) || value.length !== 2 || !value.every((y) => Number.isInteger(y))) return null;
  const [from, to] = value as [number, number];
  return from <= to ? [from, to] : null;
}
