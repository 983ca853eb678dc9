import type { Callout } from '../../src/model/callout.ts';
import type { Span } from '../../src/model/sentences.ts';
import type { Annotation, Passage, View } from '../../src/model/types.ts';
import { type BeatRow, spansOf } from './beats.ts';
import type { Context } from './context.ts';
import type { Block } from './essay.ts';
import type { Head } from './head.ts';
import { rowsOf } from './rows.ts';
import { ANNOTATIONS, VIEWS } from './schema/beside.ts';
import { ID_PATTERN } from './schema/cells.ts';

/** The views of a passage: that of its first beat, and all its beats when there are two or more. */
export type Views = Pick<Passage, 'view' | 'beats'>;

/** Reads `views.csv`: what the map shows for each beat. A passage without a row is one beat, made of what it names. */
export function readViews(
  c: Context,
  head: Head,
  blocks: readonly Block[],
  callouts: ReadonlyMap<string, readonly Callout[]> = new Map(),
): Map<string, Views> {
  const texts = new Map(blocks.map((b) => [b.id, b.text]));
  const read = new Map<string, { readonly row: BeatRow; readonly view: View }[]>();
  for (const f of rowsOf(c, VIEWS, { passage: new Set(texts.keys()) }).rows) {
    const id = f.cell('passage');
    if (!id) continue;
    const [from, to] = [f.cell('period_from') ?? head.period[0], f.cell('period_to') ?? head.period[1]];
    if (from > to) f.bad('period_to', `a year not before ${from}`);
    const projection = f.cell('projection');
    const dimmed = f.cell('dimmed');
    const drawn = callouts.get(`${id}.${(read.get(id)?.length ?? 0) + 1}`);
    const view: View = {
      date: f.cell('date') ?? head.date,
      period: from > to ? head.period : [from, to],
      headline: f.cell('headline') ?? '',
      also: f.cell('also'),
      ...(dimmed.length ? { dimmed } : {}),
      ...(f.cell('only') ? { only: true } : {}),
      ...(projection ? { projection } : {}),
      ...(drawn ? { callouts: drawn } : {}),
      frame: f.cell('frame'),
      ...(f.cell('points').length ? { points: f.cell('points') } : {}),
    };
    read.set(id, [...(read.get(id) ?? []), { row: f, view }]);
  }
  const plain: View = { date: head.date, period: head.period, headline: '', also: [], frame: [] };
  return new Map([...texts].map(([id, text]) => [id, viewsOf(text, read.get(id) ?? [], plain)]));
}

function viewsOf(
  text: string,
  rows: readonly { readonly row: BeatRow; readonly view: View }[],
  plain: View,
): Views {
  const spans = spansOf(
    text,
    rows.map((r) => r.row),
  );
  const view = rows[0]?.view ?? plain;
  if (rows.length < 2 || spans.length < rows.length) return { view };
  return { view, beats: rows.map((r, i) => ({ ...(spans[i] as Span), view: r.view })) };
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
