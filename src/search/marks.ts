import { stem } from './stem.ts';
import { type Word, wordsOf } from './words.ts';

/** A start and an end, in UTF-16 code units. */
export type Span = readonly [number, number];

/** A text with what matched in it. */
export interface Marked {
  readonly text: string;
  readonly marks: readonly Span[];
}

/** Length of a snippet, in characters. */
const ROOM = 150;

/** A text with the words marked that the terms found. */
export function marked(text: string, terms: ReadonlySet<string>): Marked {
  return { text, marks: joined(wordsOf(text).flatMap((word) => spansIn(word, terms))) };
}

/** The stretch of a text with the most marks, cut between words, with an ellipsis at each cut. */
export function snippet({ text, marks }: Marked): Marked {
  if (text.length <= ROOM) return { text, marks };
  const start = cutBefore(text, bestStart(marks));
  const end = cutAfter(text, start + ROOM);
  const before = start > 0 ? '… ' : '';
  const shift = before.length - start;
  return {
    text: `${before}${text.slice(start, end).trimEnd()}${end < text.length ? ' …' : ''}`,
    marks: marks.filter(([a, b]) => a >= start && b <= end).map(([a, b]): Span => [a + shift, b + shift]),
  };
}

/** Spans in order, with those that touch or overlap merged. */
export function joined(spans: readonly Span[]): Span[] {
  const sorted = [...spans].sort((a, b) => a[0] - b[0] || a[1] - b[1]);
  const out: [number, number][] = [];
  for (const [start, end] of sorted) {
    const last = out.at(-1);
    if (last && start <= last[1]) last[1] = Math.max(last[1], end);
    else out.push([start, end]);
  }
  return out;
}

function spansIn(word: Word, terms: ReadonlySet<string>): Span[] {
  if (word.han) return hanSpans(word, terms);
  const hit = (folded: string) => terms.has(folded) || terms.has(stem(folded));
  if (hit(word.folded)) return [[word.start, word.end]];
  return word.pieces.filter((p) => hit(p.folded)).map((p): Span => [p.start, p.end]);
}

function hanSpans({ folded, start, end }: Word, terms: ReadonlySet<string>): Span[] {
  const characters = [...folded];
  // offsets are lost when folding changed the length
  if (folded.length !== end - start) return terms.has(folded) ? [[start, end]] : [];
  let at = start;
  return characters.flatMap((c, i) => {
    const from = at;
    at += c.length;
    const next = characters[i + 1];
    if (next !== undefined && terms.has(c + next)) return [[from, at + next.length] as const];
    return terms.has(c) ? [[from, at] as const] : [];
  });
}

/** Start of the window with the most marks, with some text before the first. */
function bestStart(marks: readonly Span[]): number {
  let best = 0;
  let most = 0;
  for (const [start] of marks) {
    const from = Math.max(0, start - ROOM / 3);
    const held = marks.filter(([a, b]) => a >= from && b <= from + ROOM).length;
    if (held > most) {
      most = held;
      best = from;
    }
  }
  return best;
}

function cutBefore(text: string, at: number): number {
  if (at <= 0) return 0;
  const space = text.indexOf(' ', at);
  return space < 0 || space - at > 30 ? at : space + 1;
}

function cutAfter(text: string, at: number): number {
  if (at >= text.length) return text.length;
  const space = text.lastIndexOf(' ', at);
  return at - space > 30 ? at : space;
}
