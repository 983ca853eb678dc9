import type { Report } from './table.ts';

/** The text of one CSV record, with the line of the file it starts on (the first is 1). */
export interface RecordText {
  readonly line: number;
  readonly text: string;
}

/**
 * Splits a CSV (line ends already `\n`) into its records; quoted fields may hold commas and line ends. Where quotation
 * marks are wrong the line is reported and left out, and reading goes on with the next line.
 */
export function recordsOf(text: string, report: Report): RecordText[] {
  const records: RecordText[] = [];
  let at = 0;
  let line = 1;
  while (at < text.length) {
    let end = endOfRecord(text, at);
    const sound = end >= 0;
    if (!sound) end = endOfLine(text, at);
    const record = text.slice(at, end);
    if (sound) records.push({ line, text: record });
    else
      report(
        line,
        'quotes',
        record,
        'each quoted field closed before the next comma, and a quotation mark inside it written twice',
      );
    line += record.split('\n').length;
    at = end + 1;
  }
  return records;
}

/** The end of the record that starts at `start`; -1 when its quotation marks are wrong. */
function endOfRecord(text: string, start: number): number {
  let at = start;
  for (;;) {
    const quoted = text[at] === '"';
    if (quoted) at = endOfQuoted(text, at);
    if (at < 0) return -1;
    while (at < text.length && text[at] !== ',' && text[at] !== '\n') {
      if (quoted || text[at] === '"') return -1;
      at++;
    }
    if (at >= text.length || text[at] === '\n') return at;
    at++;
  }
}

/** The position after the closing quotation mark of the field at `start`; -1 when there is none. */
function endOfQuoted(text: string, start: number): number {
  let at = start + 1;
  for (;;) {
    const mark = text.indexOf('"', at);
    if (mark < 0) return -1;
    if (text[mark + 1] !== '"') return mark + 1;
    at = mark + 2;
  }
}

function endOfLine(text: string, at: number): number {
  const end = text.indexOf('\n', at);
  return end < 0 ? text.length : end;
}
