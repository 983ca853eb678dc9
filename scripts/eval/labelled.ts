import { parseRef } from '../../src/model/ref.ts';
import type { Ref } from '../../src/model/types.ts';

/** A range of a text, as UTF-16 offsets with an exclusive end, and the Ref it names. */
export interface Span {
  readonly start: number;
  readonly end: number;
  readonly ref: Ref;
}

/** A labelled paragraph: the text as a reader sees it, and every mention in it. */
export interface Paragraph {
  /** As in its heading: `en-03`. */
  readonly id: string;
  readonly language: string;
  readonly style: string;
  readonly text: string;
  readonly labels: readonly Span[];
}

const HEADING = /^## (([a-z]{2})-\d\d) (\S.*)$/;
const LINK = /\[([^[\]]+)\]\(#([^()\s]*)\)/g;
/** Kinds that the sets label; finds of other kinds (events, flows) are not counted. */
export const LABELLED: readonly string[] = ['country', 'place', 'area', 'alignment', 'system'];

/**
 * Reads a labelled set. `file` is used only in messages.
 * Throws one Error that names every malformed heading, paragraph or link by file and line.
 */
export function parseLabelled(markdown: string, file: string): Paragraph[] {
  const faults: string[] = [];
  const paragraphs: Paragraph[] = [];
  let open: { heading: RegExpExecArray; line: number } | null = null;
  const close = () => {
    if (open) faults.push(`${file}:${open.line}: "${open.heading[1]}" has no paragraph`);
    open = null;
  };
  let begun = false;
  for (const [index, row] of markdown.split(/\r?\n/).entries()) {
    const line = index + 1;
    const fault = (what: string) => faults.push(`${file}:${line}: ${what}`);
    if (row.startsWith('##')) {
      close();
      begun = true;
      const heading = HEADING.exec(row);
      if (!heading) fault(`got "${row}"; expected a heading such as "## en-03 essay"`);
      else if (paragraphs.some((p) => p.id === heading[1])) fault(`"${heading[1]}" is there already`);
      else open = { heading, line };
    } else if (row.trim() !== '' && begun) {
      if (!open) {
        fault('text with no heading of its own; a heading has one paragraph');
        continue;
      }
      const [, id, language, style] = open.heading as unknown as [string, string, string, string];
      open = null;
      paragraphs.push({ id, language, style, ...unlink(row, fault) });
    }
  }
  close();
  if (faults.length > 0) throw new Error(faults.join('\n'));
  return paragraphs;
}

function unlink(row: string, fault: (what: string) => void): { text: string; labels: Span[] } {
  const labels: Span[] = [];
  let text = '';
  let from = 0;
  const plain = (to: number) => {
    const stretch = row.slice(from, to);
    const stray = /[[\]]|\(#/.exec(stretch);
    if (stray)
      fault(`malformed link near "${stretch.slice(Math.max(0, stray.index - 15), stray.index + 25)}"`);
    text += stretch;
  };
  for (const link of row.matchAll(LINK)) {
    plain(link.index);
    const [whole, name, ref] = link as unknown as [string, string, string];
    if (!LABELLED.includes(parseRef(ref)?.kind ?? ''))
      fault(`"${whole}" is no Ref of the kinds ${LABELLED.join(', ')}`);
    if (name !== name.trim()) fault(`"${whole}" has white space at an end`);
    labels.push({ start: text.length, end: text.length + name.length, ref });
    text += name;
    from = link.index + whole.length;
  }
  plain(row.length);
  return { text, labels };
}
