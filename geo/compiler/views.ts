import type { Annotation, View } from '../../src/model/types.ts';
import { type Context, fileText, refsOf, sourcesOf, tableOf } from './context.ts';
import type { Block } from './essay.ts';
import { isDate } from './fields.ts';
import { parseJson } from './json.ts';
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
  readonly date: string;
  readonly period: readonly [number, number];
  readonly registerSource: string;
}

const TEXTS = ['id', 'title', 'author', 'year', 'credit', 'vintage', 'date', 'registerSource'] as const;

/** Reads `atlas.json`; what is missing is reported and stands empty. */
export function readHead(c: Context): Head {
  const file = 'atlas.json';
  const report = reporter(c.problems, file);
  const text = fileText(c, file);
  const json = text === null ? null : parseJson(text, report);
  const given = (typeof json === 'object' && json !== null && !Array.isArray(json) ? json : {}) as Record<
    string,
    unknown
  >;
  const texts = Object.fromEntries(
    TEXTS.map((key) => {
      const value = given[key];
      if (typeof value !== 'string' || value === '') report(1, key, JSON.stringify(value) ?? '', 'a text');
      return [key, typeof value === 'string' ? value : ''];
    }),
  ) as Record<(typeof TEXTS)[number], string>;
  if (texts.date && !isDate(texts.date))
    report(1, 'date', texts.date, 'a date as YYYY, YYYY-MM or YYYY-MM-DD');
  const period = given.period;
  const years =
    Array.isArray(period) && period.length === 2 && period.every((y) => Number.isInteger(y))
      ? (period as [number, number])
      : null;
  if (!years || years[0] > years[1])
    report(1, 'period', JSON.stringify(period) ?? '', 'two years, the first not after the second');
  const suppliers = Array.isArray(given.suppliers)
    ? given.suppliers.filter((s): s is string => typeof s === 'string')
    : [];
  for (const s of suppliers)
    if (!c.entities.has(`country:${s}`)) report(1, 'suppliers', s, 'alpha-3 codes of states');
  return { ...texts, period: years ?? [0, 0], suppliers };
}

/** Reads `views.csv`: what each passage asks of the map; a passage without a row is a problem and gets the atlas's own view. */
export function readViews(c: Context, head: Head, blocks: readonly Block[]): Map<string, View> {
  const views = new Map<string, View>();
  const ids = new Set(blocks.map((b) => b.id));
  const { rows, report } = tableOf(c, 'views.csv', [
    'passage',
    'date',
    'period_from',
    'period_to',
    'caption',
    'also',
    'frame',
  ]);
  for (const f of rows) {
    const id =
      f.known('passage', ids, 'a passage of essay.md') ??
      (f.text('passage') ? null : f.bad('passage', 'the id of a passage'));
    if (!id) continue;
    if (views.has(id)) f.bad('passage', 'one row a passage');
    const [from, to] = [f.year('period_from') ?? head.period[0], f.year('period_to') ?? head.period[1]];
    if (from > to) f.bad('period_to', `a year not before ${from}`);
    views.set(id, {
      date: f.date('date') ?? head.date,
      period: [from, to],
      caption: f.required('caption') ?? '',
      also: refsOf(c, f, 'also'),
      frame: refsOf(c, f, 'frame'),
    });
  }
  for (const b of blocks) {
    if (views.has(b.id)) continue;
    report(1, 'passage', 'no row', `a row for ${b.id}`);
    views.set(b.id, { date: head.date, period: head.period, caption: '', also: [], frame: [] });
  }
  return views;
}

/** Reads `annotations.csv`: our notes beside the passages. */
export function readAnnotations(c: Context, blocks: readonly Block[]): Annotation[] {
  const ids = new Set(blocks.map((b) => b.id));
  const seen = new Set<string>();
  const { rows } = tableOf(c, 'annotations.csv', [
    'id',
    'passages',
    'title',
    'text',
    'figure',
    'entities',
    'sources',
  ]);
  return rows.flatMap((f): Annotation[] => {
    const id = f.required('id');
    const passages = f.knownList('passages', ids, 'a passage of essay.md');
    if (id && seen.has(id)) f.bad('id', 'an id of its own');
    if (passages.length === 0) f.bad('passages', 'the id of at least one passage');
    if (!id || seen.has(id) || passages.length === 0) return [];
    seen.add(id);
    return [
      {
        id,
        passages,
        title: f.required('title') ?? '',
        text: f.required('text') ?? '',
        figure: f.required('figure') ?? '',
        entities: refsOf(c, f, 'entities'),
        sources: sourcesOf(c, f),
      },
    ];
  });
}
