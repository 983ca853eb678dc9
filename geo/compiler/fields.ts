import type { DateText, LonLat } from '../../src/model/types.ts';
import { nearest } from './nearest.ts';
import type { Report, Row } from './table.ts';

/** Reads fields of one record; each returns null (and reports) for what it cannot take. */
export interface Fields {
  readonly line: number;
  text(column: string): string;
  optional(column: string): string | null;
  required(column: string): string | null;
  list(column: string): string[];
  oneOf<T extends string>(column: string, values: readonly T[]): T | null;
  yes(column: string): boolean;
  date(column: string): DateText | null;
  year(column: string): number | null;
  position(lon: string, lat: string): LonLat | null;
  /** An id that must be in `known`; `what` names it in the message. */
  known(column: string, known: ReadonlySet<string>, what: string): string | null;
  knownList(column: string, known: ReadonlySet<string>, what: string): string[];
  bad(column: string, expected: string, near?: string | null): null;
}

const DATE = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/;

export function isDate(text: string): boolean {
  const m = DATE.exec(text);
  if (!m) return false;
  const [y, mo, d] = [Number(m[1]), Number(m[2] ?? 1), Number(m[3] ?? 1)];
  const date = new Date(Date.UTC(y, mo - 1, d));
  date.setUTCFullYear(y);
  return date.getUTCMonth() === mo - 1 && date.getUTCDate() === d;
}

export function fieldsOf(row: Row, report: Report): Fields {
  const bad = (column: string, expected: string, near: string | null = null): null => {
    report(row.line, column, row.get(column), expected, near);
    return null;
  };
  const list = (column: string) =>
    row
      .get(column)
      .split(';')
      .map((s) => s.trim())
      .filter(Boolean);
  const among = (column: string, value: string, known: ReadonlySet<string>, what: string): boolean => {
    if (known.has(value)) return true;
    report(row.line, column, value, `the id of ${what}`, nearest(value, known));
    return false;
  };
  return {
    line: row.line,
    bad,
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
    date(c) {
      const v = row.get(c);
      if (v === '') return null;
      return isDate(v) ? v : bad(c, 'a date as YYYY, YYYY-MM or YYYY-MM-DD');
    },
    year(c) {
      const v = row.get(c);
      if (v === '') return null;
      return /^\d{4}$/.test(v) ? Number(v) : bad(c, 'a year of four digits');
    },
    position(lonColumn, latColumn) {
      const [a, b] = [row.get(lonColumn), row.get(latColumn)];
      if (a === '' && b === '') return null;
      const [lon, lat] = [Number(a), Number(b)];
      if (a === '' || !Number.isFinite(lon) || Math.abs(lon) > 180)
        return bad(lonColumn, 'degrees of longitude from -180 to 180');
      if (b === '' || !Number.isFinite(lat) || Math.abs(lat) > 90)
        return bad(latColumn, 'degrees of latitude from -90 to 90');
      return [lon, lat];
    },
    known(c, known, what) {
      const v = row.get(c);
      if (v === '') return null;
      return among(c, v, known, what) ? v : null;
    },
    knownList: (c, known, what) => list(c).filter((v) => among(c, v, known, what)),
  };
}
