import { csvParseRows } from 'd3-dsv';
import type { Problem } from '../../src/model/problem.ts';
import { nearest } from './nearest.ts';
import { recordsOf } from './records.ts';

/** A record of a table with the line of the file it starts on (the first is 1). */
export interface Row {
  readonly line: number;
  /** The trimmed cell; empty when the table lacks the column. */
  readonly get: (column: string) => string;
  readonly has: (column: string) => boolean;
}

/** Reports a fault in a table or a shape. */
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

/**
 * Reads a CSV (line ends already `\n`) with exactly these columns; a wrong column, wrong quotation marks, a short or a
 * long record is reported and the rest kept.
 */
export function readTable(text: string, columns: readonly string[], report: Report): Row[] {
  const records = recordsOf(text, report).flatMap(({ line, text: record }) => {
    const cells = csvParseRows(record)[0];
    return cells && record !== '' ? [{ line, cells: cells.map((cell) => cell.trim()) }] : [];
  });
  const header = records[0];
  if (!header) {
    report(1, 'header', '', `the columns ${columns.join(', ')}`);
    return [];
  }
  checkHeader(header.cells, header.line, columns, report);
  return records.slice(1).flatMap(({ line, cells }): Row[] => {
    if (cells.length !== header.cells.length) {
      report(line, 'record', `${cells.length} fields`, `${header.cells.length} fields, as in the header`);
      return [];
    }
    const byName = new Map(header.cells.map((name, i) => [name, cells[i] as string]));
    return [{ line, get: (column) => byName.get(column) ?? '', has: (column) => byName.has(column) }];
  });
}

function checkHeader(
  header: readonly string[],
  line: number,
  columns: readonly string[],
  report: Report,
): void {
  const seen = new Set<string>();
  for (const name of header) {
    if (name === '') continue;
    if (!columns.includes(name))
      report(line, name, name, `one of the columns ${columns.join(', ')}`, nearest(name, columns));
    else if (seen.has(name)) report(line, name, `"${name}" twice`, 'each column once');
    seen.add(name);
  }
  const unnamed = header.filter((name) => name === '').length;
  if (unnamed > 0) report(line, 'header', `${unnamed} empty`, 'a name for each column');
  for (const name of columns)
    if (!seen.has(name)) report(line, name, 'no such column', `a column "${name}"`, nearest(name, header));
}
