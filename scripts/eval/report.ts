import type { Paragraph, Span } from './labelled.ts';
import { type Finder, pair, rates, tally } from './score.ts';

/** A finder with its name in the table. */
export interface Named {
  readonly name: string;
  readonly find: Finder;
}

const ROWS: readonly (readonly [string, string | null, string | null])[] = [
  ['state', 'country', null],
  ['  en', 'country', 'en'],
  ['  zh', 'country', 'zh'],
  ['  ru', 'country', 'ru'],
  ['place', 'place', null],
  ['area', 'area', null],
  ['alignment', 'alignment', null],
  ['system', 'system', null],
  ['all', null, null],
];

/** Precision, recall, F1 and counts of errors by kind, the finders side by side. */
export function table(half: string, paragraphs: readonly Paragraph[], finders: readonly Named[]): string {
  const mentions = paragraphs.reduce((n, p) => n + p.labels.length, 0);
  const row = (label: string, count: string, cells: readonly string[]) =>
    (label.padEnd(12) + count.padStart(6) + cells.join('')).trimEnd();
  const heads = finders.map(() => cell(['P', 'R', 'F1', 'false', 'missed', 'errors']));
  const lines = [
    `${half}: ${paragraphs.length} paragraphs, ${mentions} mentions`,
    row(
      '',
      '',
      finders.map((f) => `    ${f.name}`.padEnd(cell(['', '', '', '', '', '']).length)),
    ),
    row('', 'labels', heads),
  ];
  for (const [label, kind, language] of ROWS) {
    const some = paragraphs.filter((p) => language === null || p.language === language);
    const tallies = finders.map((f) => tally(some, f.find, kind));
    const first = tallies[0];
    const labels = first ? first.right + first.missed : 0;
    const cells = tallies.map((t) => {
      const { precision, recall, f1 } = rates(t);
      const numbers = [precision, recall, f1].map((r) => (r === null ? '-' : r.toFixed(3)));
      return cell([...numbers, ...[t.false, t.missed, t.false + t.missed].map(String)]);
    });
    lines.push(row(label, String(labels), cells));
  }
  return lines.join('\n');
}

/** One finder's part of a row. */
function cell(words: readonly string[]): string {
  return ` ${words.map((w) => w.padStart(7)).join('')}`;
}

/** Every error of a finder, one per line: paragraph, kind of error, Ref, and the text around it. */
export function errors(paragraphs: readonly Paragraph[], { name, find }: Named): string {
  const lines = paragraphs.flatMap(({ id, text, labels }) => {
    const { false: wrong, missed } = pair(labels, find(text));
    const line = (what: string) => (span: Span) => ({
      at: span.start,
      line: `${id}  ${what}  ${span.ref.padEnd(24)}  ${context(text, span)}`,
    });
    return [...missed.map(line('missed')), ...wrong.map(line('false '))]
      .sort((a, b) => a.at - b.at)
      .map((l) => l.line);
  });
  return [`errors of the ${name}: ${lines.length}`, ...lines].join('\n');
}

function context(text: string, { start, end }: Span): string {
  const before = text.slice(Math.max(0, start - 30), start);
  return `…${before}[${text.slice(start, end)}]${text.slice(end, end + 30)}…`;
}
