import type { Annotation, View } from '../../src/model/types.ts';
import type { Context } from './context.ts';
import type { Block } from './essay.ts';
import type { Head } from './head.ts';
import { rowsOf } from './rows.ts';
import { ANNOTATIONS, VIEWS } from './schema/beside.ts';
import { ID_PATTERN } from './schema/cells.ts';

/** Reads `views.csv`: the map's view for each passage; a passage without a row is a problem and gets the atlas's default. */
export function readViews(c: Context, head: Head, blocks: readonly Block[]): Map<string, View> {
  const views = new Map<string, View>();
  const lines = new Map<string, number>();
  const ids = new Set(blocks.map((b) => b.id));
  const { rows, report } = rowsOf(c, VIEWS, { passage: ids });
  for (const f of rows) {
    const id = f.cell('passage');
    if (!id) continue;
    const before = lines.get(id);
    if (before !== undefined) {
      f.bad('passage', `one row a passage ("${id}" has one at views.csv:${before})`);
      continue;
    }
    lines.set(id, f.line);
    const [from, to] = [f.cell('period_from') ?? head.period[0], f.cell('period_to') ?? head.period[1]];
    if (from > to) f.bad('period_to', `a year not before ${from}`);
    views.set(id, {
      date: f.cell('date') ?? head.date,
      period: from > to ? head.period : [from, to],
      caption: f.cell('caption') ?? '',
      also: f.cell('also'),
      frame: f.cell('frame'),
    });
  }
  for (const b of blocks) {
    if (views.has(b.id)) continue;
    if (Object.hasOwn(c.files, 'views.csv')) report(1, 'passage', 'no row', `a row for ${b.id}`);
    views.set(b.id, { date: head.date, period: head.period, caption: '', also: [], frame: [] });
  }
  return views;
}

/** Reads `annotations.csv`: the editors' notes beside the passages. */
export function readAnnotations(c: Context, blocks: readonly Block[]): Annotation[] {
  const ids = new Set(blocks.map((b) => b.id));
  const seen = new Map<string, number>();
  const { rows } = rowsOf(c, ANNOTATIONS, { passage: ids });
  return rows.flatMap((f): Annotation[] => {
    const id = f.cell('id');
    const before = id === null ? undefined : seen.get(id);
    if (id && !ID_PATTERN.test(id)) {
      f.bad('id', 'lower-case letters, digits and single hyphens');
      return [];
    }
    const passages = f.cell('passages');
    if (before !== undefined)
      f.bad('id', `an id of its own ("${id}" is defined at annotations.csv:${before})`);
    if (f.text('passages') === '') f.bad('passages', 'the id of at least one passage');
    if (!id || before !== undefined || passages.length === 0) return [];
    seen.set(id, f.line);
    return [
      {
        id,
        passages,
        title: f.cell('title') ?? '',
        text: f.cell('text') ?? '',
        figure: f.cell('figure') ?? '',
        entities: f.cell('entities'),
        sources: f.cell('sources'),
      },
    ];
  });
}
