import { csvParseRows } from 'd3-dsv';
import type { Problem } from '../../src/model/problem.ts';
import { nearest } from './nearest.ts';

/** A record of a table with the line of the file it starts on (the first is 1). */
export interface Row {
  readonly line: number;
  readonly get: (column: string) => string;
}

/** How tables and shapes tell what is wrong. */
export type Report = (
  line: number,
  field: string,
  got: string,
  expected: string,
  near?: string | null,
) => void;

/** A reporter of problems in one file. */
export function reporter(problems: Problem[], file: string): Report {
  return (line, field, got, expected, near = null) => {
    problems.push({
      file,
      line,
      field,
      got: got.length > 80 ? `${got.slice(0, 80)}…` : got,
      expected,
      nearest: near,
    });
  };
}

/** Reads a CSV with exactly these columns; a wrong column, a short or a long record is reported and the rest kept. */
export function readTable(text: string, columns: readonly string[], report: Report): Row[] {
  const clean = text.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n');
  if (clean.trim() === '') {
    report(1, 'header', '', `the columns ${columns.join(', ')}`);
    return [];
  }
  if (clean.includes('\0')) {
    report(1, 'file', 'a NUL byte', 'a text file in UTF-8');
    return [];
  }
  const quotes = (clean.match(/"/g) ?? []).length;
  const records = csvParseRows(clean);
  if (quotes % 2 === 1)
    report(
      lineOfLastQuote(clean),
      'quotes',
      'a quoted field without its end',
      'an even number of quotation marks',
    );
  const header = records[0] ?? [];
  for (const name of header)
    if (!columns.includes(name))
      report(1, name, name, `one of the columns ${columns.join(', ')}`, nearest(name, columns));
  for (const name of columns)
    if (!header.includes(name)) report(1, name, 'no such column', `a column "${name}"`);
  const rows: Row[] = [];
  let line = 1 + newlines(header);
  for (const record of records.slice(1)) {
    const here = line + 1;
    line = here + newlines(record);
    if (record.length === 1 && record[0] === '') continue;
    if (record.length !== header.length) {
      report(here, 'record', `${record.length} fields`, `${header.length} fields, as in the header`);
      continue;
    }
    const cells = new Map(header.map((name, i) => [name, (record[i] as string).trim()]));
    rows.push({ line: here, get: (column) => cells.get(column) ?? '' });
  }
  return rows;
}

function newlines(record: readonly string[]): number {
  return record.reduce((n, field) => n + field.split('\n').length - 1, 0);
}

function lineOfLastQuote(text: string): number {
  return text.slice(0, text.lastIndexOf('"')).split('\n').length;
}
