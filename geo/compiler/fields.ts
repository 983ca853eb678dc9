import { holds } from '../../src/model/date.ts';
import type { DateText, LonLat } from '../../src/model/types.ts';
import { nearest } from './nearest.ts';
import type { Report, Row } from './table.ts';

/** Reads fields of one record; each returns null (and reports) for what it cannot take. A column that the table lacks was reported with the header and is not named again. */
export interface Fields {
  readonly line: number;
  text(column: string): string;
  optional(column: string): string | null;
  required(column: string): string | null;
  list(column: string): string[];
  oneOf<T extends string>(column: string, values: readonly T[]): T | null;
  yes(column: string): boolean;
  date(column: string): DateText | null;
  /** Two dates, the second not before the first (`1990-05` to `1990` is in order); the second null when it is. */
  span(first: string, second: string): [DateText | null, DateText | null];
  year(column: string): number | null;
  position(lon: string, lat: string): LonLat | null;
  /** An id that must be in `known`; `what` names it in the message. */
  known(column: string, known: ReadonlySet<string>, what: string): string | null;
  /** The same for a column that must not be empty. */
  knownRequired(column: string, known: ReadonlySet<string>, what: string): string | null;
  knownList(column: string, known: ReadonlySet<string>, what: string): string[];
  /** Reports the cell. */
  bad(column: string, expected: string, near?: string | null): null;
  /** Reports one item of the cell. */
  badItem(column: string, got: string, expected: string, near?: string | null): null;
}

const NUMBER = /^[+-]?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?$/;
const DATE = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/;

/** A number written in decimals; null when it is not one. */
export function decimal(text: string): number | null {
  return NUMBER.test(text) && Number.isFinite(Number(text)) ? Number(text) : null;
}

/** True for a day, month or year of the calendar as `YYYY`, `YYYY-MM` or `YYYY-MM-DD`. */
export function isDate(text: string): boolean {
  const m = DATE.exec(text);
  if (!m) return false;
  const [y, mo, d] = [Number(m[1]), Number(m[2] ?? 1), Number(m[3] ?? 1)];
  const date = new Date(Date.UTC(y, mo - 1, d));
  date.setUTCFullYear(y);
  return date.getUTCMonth() === mo - 1 && date.getUTCDate() === d;
}

/** Readers of the fields of one record. */
export function fieldsOf(row: Row, report: Report): Fields {
  const badItem = (column: string, got: string, expected: string, near: string | null = null): null => {
    if (row.has(column)) report(row.line, column, got, expected, near);
    return null;
  };
  const bad = (column: string, expected: string, near: string | null = null) =>
    badItem(column, row.get(column), expected, near);
  const date = (column: string): DateText | null => {
    const v = row.get(column);
    if (v === '') return null;
    return isDate(v) ? v : bad(column, 'a date as YYYY, YYYY-MM or YYYY-MM-DD');
  };
  const list = (column: string) =>
    row
      .get(column)
      .split(';')
      .map((s) => s.trim())
      .filter(Boolean);
  const among = (column: string, value: string, known: ReadonlySet<string>, what: string): boolean => {
    if (known.has(value)) return true;
    badItem(column, value, `the id of ${what}`, nearest(value, known));
    return false;
  };
  return {
    line: row.line,
    bad,
    badItem,
    date,
    list,
    text: (c) => row.get(c),
    optional: (c) => row.get(c) || null,
    required: (c) => row.get(c) || bad(c, 'a value'),
    oneOf(c, values) {
      const v = row.get(c) as (typeof values)[number];
      return values.includes(v) ? v : bad(c, `one of ${values.join(', ')}`, nearest(v, values));
    },
    yes(c) {
      const v = row.get(c);
      if (v !== '' && v !== 'yes' && v !== 'no') bad(c, 'yes, no or nothing', nearest(v, ['yes', 'no']));
      return v === 'yes';
    },
    span(first, second) {
      const [a, b] = [date(first), date(second)];
      if (a && b && !holds(a, null, b)) return [a, bad(second, `a date not before ${a}`)];
      return [a, b];
    },
    year(c) {
      const v = row.get(c);
      if (v === '') return null;
      return /^\d{4}$/.test(v) ? Number(v) : bad(c, 'a year of four digits');
    },
    position(lonColumn, latColumn) {
      const [a, b] = [row.get(lonColumn), row.get(latColumn)];
      if (a === '' && b === '') return null;
      const [lon, lat] = [decimal(a), decimal(b)];
      if (lon === null || Math.abs(lon) > 180) return bad(lonColumn, 'degrees of longitude from -180 to 180');
      if (lat === null || Math.abs(lat) > 90) return bad(latColumn, 'degrees of latitude from -90 to 90');
      return [lon, lat];
    },
    known(c, known, what) {
      const v = row.get(c);
      if (v === '') return null;
      return among(c, v, known, what) ? v : null;
    },
    knownRequired: (c, known, what) =>
      row.get(c) === '' ? bad(c, `the id of ${what}`) : among(c, row.get(c), known, what) ? row.get(c) : null,
    knownList: (c, known, what) => list(c).filter((v) => among(c, v, known, what)),
  };
}
