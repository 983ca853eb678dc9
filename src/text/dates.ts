import type { DateText } from '../model/types.ts';

/** A date that a text names; offsets in UTF-16 code units. */
export interface NamedDate {
  readonly start: number;
  readonly end: number;
  readonly date: DateText;
}

/** First and last year that a bare number of four digits is taken for. */
const FIRST = 1500;
const LAST = 2100;

const MONTHS = monthNames(['en', 'ru']);
const MONTH = [...MONTHS.keys()].sort((a, b) => b.length - a.length).join('|');
const YEAR = '(1[5-9]\\d\\d|20\\d\\d)';
const EDGE = '(?<![\\p{L}\\d.,-])';
/** Dates as they are written, most exact first: `14 April 2018`, `April 14, 2018`, `2018-04-14`, `2018年4月14日`, `April 2018`, `2018`. */
const FORMS: readonly (readonly [pattern: string, parts: readonly ('y' | 'm' | 'd')[]])[] = [
  [`${EDGE}(\\d{1,2})(?:st|nd|rd|th)?\\s+(?:of\\s+)?(${MONTH}),?\\s+${YEAR}`, ['d', 'm', 'y']],
  [`${EDGE}(${MONTH})\\s+(\\d{1,2})(?:st|nd|rd|th)?,?\\s+${YEAR}`, ['m', 'd', 'y']],
  [`${EDGE}${YEAR}-(\\d\\d)-(\\d\\d)(?!\\d)`, ['y', 'm', 'd']],
  [`${YEAR}\\s?年\\s?(\\d{1,2})\\s?月\\s?(\\d{1,2})\\s?日`, ['y', 'm', 'd']],
  [`${YEAR}\\s?年\\s?(\\d{1,2})\\s?月`, ['y', 'm']],
  [`${EDGE}(${MONTH})\\s+${YEAR}(?![\\d])`, ['m', 'y']],
  // no year of what only looks like a date, such as 2016-13-01
  [`${EDGE}${YEAR}(?!\\d|[.,]\\d|\\s?%|-\\p{L}|-\\d\\d?-\\d)`, ['y']],
];

/** The dates that a text names, in order, none over another; English, Russian and Chinese. Other numbers are ignored. */
export function datesIn(text: string): NamedDate[] {
  const found: NamedDate[] = [];
  for (const [pattern, parts] of FORMS) {
    for (const m of text.matchAll(new RegExp(pattern, 'giu'))) {
      const end = m.index + m[0].length;
      if (found.some((f) => m.index < f.end && f.start < end)) continue;
      const date = dateOf(parts.map((part, i) => [part, m[i + 1] as string] as const));
      if (date) found.push({ start: m.index, end, date });
    }
  }
  return found.sort((a, b) => a.start - b.start);
}

function dateOf(parts: readonly (readonly ['y' | 'm' | 'd', string])[]): DateText | null {
  const of = (part: string) => parts.find(([p]) => p === part)?.[1];
  const year = Number(of('y'));
  if (year < FIRST || year > LAST) return null;
  const monthText = of('m');
  if (monthText === undefined) return String(year);
  const month = MONTHS.get(monthText.toLowerCase()) ?? Number(monthText);
  if (!(month >= 1 && month <= 12)) return null;
  const two = (n: number) => String(n).padStart(2, '0');
  const day = Number(of('d') ?? 1);
  if (!(day >= 1 && day <= daysOf(year, month))) return null;
  return of('d') === undefined ? `${year}-${two(month)}` : `${year}-${two(month)}-${two(day)}`;
}

function daysOf(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate();
}

/** Names of months, alone and beside a day, in small letters, with the number of each. */
function monthNames(languages: readonly string[]): Map<string, number> {
  const names = new Map<string, number>();
  for (const language of languages) {
    for (const options of [{ month: 'long' }, { month: 'long', day: 'numeric' }] as const) {
      const format = new Intl.DateTimeFormat(language, { ...options, timeZone: 'UTC' });
      for (let month = 0; month < 12; month++) {
        const parts = format.formatToParts(Date.UTC(2001, month, 5));
        names.set((parts.find((p) => p.type === 'month')?.value ?? '').toLowerCase(), month + 1);
      }
    }
  }
  names.delete('');
  return names;
}
