import { type Span, sentencesOf } from '../../src/model/sentences.ts';
import type { Fields } from './fields.ts';

/** The row of a beat, as far as its sentences go. */
export type BeatRow = Pick<Fields, 'line' | 'text' | 'bad'>;

/**
 * The stretch of a passage's text that each of its rows is about, by their `sentences`. Sentences must follow one another
 * without a gap, from the first to the last; a row that does not fit is reported, and then there are no spans.
 */
export function spansOf(text: string, rows: readonly BeatRow[]): Span[] {
  if (rows.length === 0) return [];
  const sentences = sentencesOf(text);
  const only = rows.length === 1 && rows[0]?.text('sentences') === '';
  if (only) return [{ start: 0, end: text.length }];
  const spans: Span[] = [];
  let next = 1;
  for (const [i, row] of rows.entries()) {
    const [first, last] = rangeIn(row.text('sentences'));
    const end = i === rows.length - 1 ? sentences.length : last;
    if (first !== next || last !== end || last < first || last > sentences.length) {
      row.bad('sentences', expected(next, i === rows.length - 1, sentences.length, rows.length));
      return [];
    }
    spans.push({ start: sentences[first - 1]?.start ?? 0, end: sentences[last - 1]?.end ?? text.length });
    next = last + 1;
  }
  return spans;
}

/** First and last sentence of a cell such as `2-3` or `2`; not a number where it is neither. */
function rangeIn(cell: string): readonly [number, number] {
  const m = /^(\d+)(?:-(\d+))?$/.exec(cell);
  return m ? [Number(m[1]), Number(m[2] ?? m[1])] : [Number.NaN, Number.NaN];
}

function expected(next: number, last: boolean, sentences: number, rows: number): string {
  const count = `the passage has ${sentences} ${sentences === 1 ? 'sentence' : 'sentences'}`;
  if (rows > sentences) return `a passage with as many sentences as it has rows (${count})`;
  if (last) return next >= sentences ? `${sentences} (${count})` : `${next}-${sentences} (${count})`;
  return `a range that begins with ${next}, such as ${next}-${Math.min(next + 1, sentences)} (${count})`;
}
