import type { Years } from '../../src/model/record.ts';
import type { Names } from '../../src/model/types.ts';
import { type Context, fileText, idsOf } from './context.ts';
import { isDate } from './fields.ts';
import { objectOf, parseJson } from './json.ts';
import { nearest } from './nearest.ts';
import { HEAD_KEYS, LANGUAGES, ZOOMS } from './schema/head.ts';
import { reporter } from './table.ts';

/** The contents of `atlas.json`. */
export interface Head {
  readonly id: string;
  readonly title: string;
  readonly author: string;
  readonly year: string;
  readonly credit: string;
  /** Name of the site or the series; null when it has none. */
  readonly brand: string | null;
  /** The line beside the brand, such as "an essay atlas". */
  readonly tagline: string;
  /** The page's description for search engines and link previews. */
  readonly description: string;
  readonly invitation: string | null;
  /** Empty when there are no arms figures. */
  readonly vintage: string;
  readonly languages: readonly Language[];
  /** The highest zoom of a passage's view; null to derive it from the extent of the atlas. */
  readonly nearest: number | null;
  readonly suppliers: readonly string[];
  /** The date and the years of a view that names none. */
  readonly date: string;
  readonly period: readonly [number, number];
  /** Id of the source of the arms figures; empty when there are none. */
  readonly registerSource: string;
  /** First and last year of the timeline; null to take those of the data. */
  readonly timeline: Years | null;
  /** Spans of years that sums are taken over. */
  readonly windows: readonly Years[];
  /** Recipients for which the figures have all suppliers. */
  readonly complete: readonly string[];
}

type Language = keyof Names;

const NEEDED = ['id', 'title', 'author', 'year', 'credit', 'date'] as const;
/** Required only when there are arms figures. */
const OF_FIGURES = ['vintage', 'registerSource'] as const;
const CHOICE = ['brand', 'tagline', 'description', 'invitation'] as const;
const KEYS = HEAD_KEYS.map(([key]) => key);
/** The key by which an editor finds the file's schema. */
const SCHEMA = '$schema';

/**
 * Reads `atlas.json`; what is missing or faulty is reported and left empty. The sources and states are known before;
 * `figures` says whether the folder has arms figures, whose source and vintage are then needed.
 */
export function readHead(c: Context, figures: boolean): Head {
  const file = 'atlas.json';
  const report = reporter(c.problems, file);
  const text = fileText(c, file);
  const json = text === null ? undefined : parseJson(text, report);
  const given = objectOf(json?.value);
  const bad = (key: string, got: unknown, expected: string, near: string | null = null) => {
    const written = typeof got === 'string' ? got : (JSON.stringify(got) ?? 'nothing');
    if (json) report(json.lineOf(json.value, key), key, written, expected, near);
  };
  for (const key of Object.keys(given))
    if (!KEYS.includes(key) && key !== SCHEMA) bad(key, key, `one of ${KEYS.join(', ')}`, nearest(key, KEYS));
  const textsOf = <K extends string>(keys: readonly K[], needed: boolean) =>
    Object.fromEntries(
      keys.map((key) => {
        const value = given[key];
        const sound = typeof value === 'string' && value.trim() !== '';
        if (!sound && (needed || value !== undefined)) bad(key, value, 'a text');
        return [key, sound ? value : ''];
      }),
    ) as Record<K, string>;
  const texts = { ...textsOf(NEEDED, true), ...textsOf(OF_FIGURES, figures) };
  const choice = textsOf(CHOICE, false);
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
  const languages = given.languages === undefined ? (['en'] as Language[]) : languagesOf(given.languages);
  if (!languages) bad('languages', given.languages, `a list of ${LANGUAGES.join(', ')}, en first`);
  const near = given.nearest;
  const zoom = typeof near === 'number' && near >= ZOOMS[0] && near <= ZOOMS[1] ? near : null;
  if (near !== undefined && zoom === null) bad('nearest', near, `a zoom from ${ZOOMS[0]} to ${ZOOMS[1]}`);
  return {
    ...texts,
    brand: choice.brand || null,
    tagline: choice.tagline || 'an essay atlas',
    description:
      choice.description ||
      `“${texts.title}”: an essay beside a live map, every passage tied to what it names.`,
    invitation: choice.invitation || null,
    languages: languages ?? ['en'],
    nearest: zoom,
    period: period ?? [0, 0],
    suppliers: codes('suppliers', false),
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

/** Languages of a list; null when it is not a list, has an unknown language, or does not begin with English. */
function languagesOf(value: unknown): Language[] | null {
  if (!Array.isArray(value) || value[0] !== 'en' || new Set(value).size !== value.length) return null;
  return value.every((l) => LANGUAGES.includes(l)) ? value : null;
}

function periodOf(value: unknown): readonly [number, number] | null {
  if (!Array.isArray(value) || value.length !== 2 || !value.every((y) => Number.isInteger(y))) return null;
  const [from, to] = value as [number, number];
  return from <= to ? [from, to] : null;
}
