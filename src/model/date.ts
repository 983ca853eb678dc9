import type { DateText } from './basics.ts';

/** A date as its first day, so that dates of any precision compare as text. */
function firstDay(date: DateText): string {
  const [y = '', m = '01', d = '01'] = date.split('-');
  return `${y.padStart(4, '0')}-${m}-${d}`;
}

/** A date as its last day. */
function lastDay(date: DateText): string {
  const [y = '', m = '12', d = '31'] = date.split('-');
  return `${y.padStart(4, '0')}-${m}-${d}`;
}

export function yearOf(date: DateText): number {
  return Number(date.split('-')[0]);
}

/** True when the span (open ends allowed) contains the date. */
export function holds(from: DateText | null, to: DateText | null, date: DateText): boolean {
  const day = firstDay(date);
  return (from === null || firstDay(from) <= lastDay(date)) && (to === null || lastDay(to) >= day);
}

const MONTHS = new Intl.DateTimeFormat('en-GB', { month: 'long', timeZone: 'UTC' });

/** A date as a point on an axis of years: the middle of what it leaves open (`2018-04` → 2018.29). */
export function fractionOf(date: DateText): number {
  const [y = 0, m, d] = date.split('-').map(Number);
  if (!m) return y + 0.5;
  return y + (m - 1) / 12 + (d ? (d - 1) / 365 : 1 / 24);
}

const SEASONS = ['winter', 'spring', 'summer', 'autumn'];

/** The season and year of a date (`spring 2018`), or only the year if there is no month; by the northern calendar. */
export function seasonOf(date: DateText): string {
  const [y, m] = date.split('-').map(Number);
  return m ? `${SEASONS[Math.floor((m % 12) / 3)]} ${y}` : String(y);
}

/** A date in words: `2 March 1969`, `March 1969`, `1969`. */
export function dateInWords(date: DateText): string {
  const [y, m, d] = date.split('-').map(Number);
  if (!m) return String(y);
  const month = MONTHS.format(new Date(Date.UTC(2000, m - 1, 1)));
  return d ? `${d} ${month} ${y}` : `${month} ${y}`;
}

/** At the head of a sentence: on a day, in a month or a year. */
export function whenInWords(date: DateText): string {
  return `${date.split('-').length === 3 ? 'On' : 'In'} ${dateInWords(date)}`;
}

/** When an event was: a day, or the first and the last. */
export function eventDate(event: { readonly date: DateText; readonly end: DateText | null }): string {
  return event.end === null || event.end === event.date
    ? dateInWords(event.date)
    : `${dateInWords(event.date)} to ${dateInWords(event.end)}`;
}

/** Years in their shortest form: `1998, 2001–03, 2015–16`. */
export function compactYears(years: readonly number[]): string {
  const runs: [number, number][] = [];
  for (const year of [...new Set(years)].sort((a, b) => a - b)) {
    const run = runs.at(-1);
    if (run && run[1] === year - 1) run[1] = year;
    else runs.push([year, year]);
  }
  return runs.map(([from, to]) => yearSpan(from, to)).join(', ');
}

/** Two years as a span: `2015–16`, `1998–2003`, or one year when they are the same. */
export function yearSpan(from: number, to: number): string {
  if (from === to) return String(from);
  const sameCentury = Math.floor(from / 100) === Math.floor(to / 100);
  return `${from}–${sameCentury ? String(to % 100).padStart(2, '0') : to}`;
}
