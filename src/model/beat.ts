import { type Span, sentencesOf } from './sentences.ts';
import type { Beat, Passage, Ref } from './types.ts';

/** The beats of a passage, in order: those its author made, else one of the whole passage. */
export function beatsOf(passage: Passage): readonly Beat[] {
  return passage.beats ?? [{ start: 0, end: Number.POSITIVE_INFINITY, view: passage.view }];
}

/** The nth beat of a passage, from 1; the nearest when there are fewer. */
export function beatAt(passage: Passage, n: number): Beat {
  const beats = beatsOf(passage);
  return beats[Math.max(1, Math.min(beats.length, n)) - 1] as Beat;
}

/** What a beat brings out of what its text names, in that order. */
export function namedIn(passage: Passage, { start, end, view }: Beat): Ref[] {
  if (view.only) return [];
  const dimmed = new Set(view.dimmed);
  return passage.mentions
    .filter((m) => m.start >= start && m.start < end && !dimmed.has(m.ref))
    .map((m) => m.ref);
}

/** Where a passage's beats lie in another text of it, in proportion to their sentences. */
export function spansIn(passage: Passage, text: string): Span[] {
  const beats = beatsOf(passage);
  const own = sentencesOf(passage.text);
  const other = sentencesOf(text);
  const before = (end: number) => own.filter((s) => s.start < end).length / Math.max(1, own.length);
  let start = 0;
  return beats.map((beat, i): Span => {
    const last = Math.max(i + 1, Math.round(before(beat.end) * other.length));
    const end = i === beats.length - 1 ? text.length : (other[last - 1]?.end ?? text.length);
    const span = { start, end: Math.max(start, end) };
    start = span.end;
    return span;
  });
}
