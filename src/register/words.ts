import { compactYears } from '../model/date.ts';
import { type Group, type Stack, totalsOf } from './series.ts';
import type { Setting } from './setting.ts';
import { sumPeriod } from './sums.ts';

/** What the vertical axis counts. */
export const AXIS = 'TIV, millions';

/** What the key says of years without a flow; a delivery that nobody recorded is none either. */
export const NONE_ON_RECORD = 'No arms delivery of this view is on record in these years.';

/** What a TIV is, in plain words: once in every place that shows one. */
export const TIV_EXPLAINED = 'TIV: SIPRI’s measure of arms volume, not money.';

// halves round to even, so that sums of many values have no upward bias
const WHOLE = new Intl.NumberFormat('en-GB', {
  maximumFractionDigits: 0,
  roundingMode: 'halfEven',
} as object);
const TENTHS = new Intl.NumberFormat('en-GB', { maximumFractionDigits: 1 });

/** A TIV as text. A value under 0.05 is given as such, because it is not zero. */
export function tivInWords(tiv: number | null): string {
  if (tiv === null) return '–';
  if (tiv > 0 && tiv < 0.05) return 'under 0.1';
  return (tiv < 10 ? TENTHS : WHOLE).format(exactTiv(tiv));
}

/** A TIV without decimals. */
export function wholeTiv(tiv: number): string {
  return WHOLE.format(exactTiv(tiv));
}

/** A sum of figures with hundredths, without floating-point error. */
export function exactTiv(tiv: number): number {
  return Math.round(tiv * 1e4) / 1e4;
}

/** A share as text: below 1 % with one decimal, otherwise whole, or with a given number of decimals. */
export function percent(share: number | null, decimals?: number): string {
  if (share === null) return '–';
  const n = share * 100;
  const places = decimals ?? (n > 0 && n < 1 ? 1 : 0);
  if (n > 0 && n < 0.05) return 'under 0.1 %';
  return `${n.toLocaleString('en-GB', { minimumFractionDigits: places, maximumFractionDigits: places })} %`;
}

/** A group's name: the supplier's, with the state that it was before, or `others`. */
export function groupName(
  { rank, former, codes, byYear }: Group,
  { nameOf, lastYear }: Pick<Setting, 'nameOf' | 'lastYear'>,
): string {
  const [code = '', before] = codes;
  if (codes.length === 1) return nameOf(code);
  if (rank === 0 || former || before === undefined) return `others (${shortList(codes.map(nameOf))})`;
  // only where the figures reach back so far
  const end = lastYear(before);
  const reaches = Object.keys(byYear).some((year) => Number(year) <= end);
  return reaches ? `${nameOf(code)} (before ${end + 1} ${nameOf(before)})` : nameOf(code);
}

/** A chart's description for screen readers: range, sums by group, the peak, years without identified deliveries. */
export function describe(stack: Stack, setting: Pick<Setting, 'nameOf' | 'lastYear'>): string {
  const totals = totalsOf(stack);
  const known = totals.flatMap((tiv, i) => (tiv === null ? [] : [{ tiv, year: stack.years[i] as number }]));
  const peak = known.reduce(
    (best, one) => (one.tiv > best.tiv ? one : best),
    known[0] ?? { tiv: 0, year: 0 },
  );
  const missing = stack.years.filter((_, i) => totals[i] === null);
  const sums = stack.groups.map((g) => `${groupName(g, setting)} ${tivInWords(sumPeriod(g.byYear))}`);
  return [
    `${AXIS}, ${stack.years[0]} to ${stack.years.at(-1)}. In all: ${sums.join('; ')}.`,
    known.length ? `Most in ${peak.year}: ${tivInWords(peak.tiv)}.` : '',
    missing.length
      ? `No delivery identified in ${compactYears(missing)}.`
      : 'Deliveries identified in every year.',
  ]
    .filter(Boolean)
    .join(' ');
}

function shortList(names: readonly string[]): string {
  return names.length <= 3
    ? names.join(', ')
    : `${names.slice(0, 2).join(', ')} and ${names.length - 2} more`;
}
