import { kindOf } from '../../src/model/ref.ts';
import { LABELLED, type Paragraph, type Span } from './labelled.ts';

/** Anything that finds mentions in a text: the matcher, the baseline. */
export type Finder = (text: string) => readonly Span[];

/** The result of pairing labels with finds; each is in exactly one list. */
export interface Pairing {
  readonly right: readonly Span[];
  readonly false: readonly Span[];
  readonly missed: readonly Span[];
}

/** Counts of mentions. A find with the wrong Ref counts as two errors: a false find and a missed label. */
export interface Tally {
  readonly right: number;
  readonly false: number;
  readonly missed: number;
}

/** Pairs finds with labels of the same Ref that share at least half of the longer span, the best shared first. */
export function pair(labels: readonly Span[], finds: readonly Span[]): Pairing {
  const found = finds.filter((f) => LABELLED.includes(kindOf(f.ref)));
  const candidates = labels
    .flatMap((label) => found.map((find) => ({ label, find, share: share(label, find) })))
    .filter(({ label, find, share }) => label.ref === find.ref && share >= 0.5)
    .sort((a, b) => b.share - a.share);
  const takenLabels = new Set<Span>();
  const takenFinds = new Set<Span>();
  for (const { label, find } of candidates) {
    if (takenLabels.has(label) || takenFinds.has(find)) continue;
    takenLabels.add(label);
    takenFinds.add(find);
  }
  return {
    right: labels.filter((l) => takenLabels.has(l)),
    false: found.filter((f) => !takenFinds.has(f)),
    missed: labels.filter((l) => !takenLabels.has(l)),
  };
}

/** The overlap of two spans as a part of the longer one, 0 to 1. */
function share(a: Span, b: Span): number {
  const shared = Math.min(a.end, b.end) - Math.max(a.start, b.start);
  return Math.max(0, shared) / Math.max(a.end - a.start, b.end - b.start);
}

/** The counts of a finder over paragraphs, of one kind of Ref or of all (null). */
export function tally(paragraphs: readonly Paragraph[], finder: Finder, kind: string | null): Tally {
  const sum = { right: 0, false: 0, missed: 0 };
  const count = (spans: readonly Span[]) =>
    spans.filter((s) => kind === null || kindOf(s.ref) === kind).length;
  for (const { text, labels } of paragraphs) {
    const pairing = pair(labels, finder(text));
    sum.right += count(pairing.right);
    sum.false += count(pairing.false);
    sum.missed += count(pairing.missed);
  }
  return sum;
}

/** Precision, recall and F1, 0 to 1; null when the divisor is zero. */
export function rates(t: Tally): { precision: number | null; recall: number | null; f1: number | null } {
  const over = (n: number, d: number) => (d === 0 ? null : n / d);
  return {
    precision: over(t.right, t.right + t.false),
    recall: over(t.right, t.right + t.missed),
    f1: over(2 * t.right, 2 * t.right + t.false + t.missed),
  };
}
