import { yearSpan } from '../model/date.ts';
import type { Years } from '../model/record.ts';
import type { Register } from '../model/register.ts';
import { type Figure, lookOf, sourceLine } from './figure.ts';
import { exportsOfState } from './folded.ts';
import { exportsBy, importsBySupplier, type Stack } from './series.ts';
import type { Setting } from './setting.ts';
import { importsByYear, shareOfImports, shareOfWorld } from './shares.ts';
import { sumPeriod, yearsOf } from './sums.ts';
import { AXIS, describe, groupName, percent, tivInWords } from './words.ts';

/** Two recipients, or two suppliers, over the same years and on the same scale. */
export interface Compared {
  readonly side: 'recipients' | 'suppliers';
  readonly codes: readonly [string, string];
  readonly names: readonly [string, string];
  readonly stacks: readonly [Stack, Stack];
}

/** The two stacks of a comparison, over the years that either covers. */
export function compared(
  register: Register,
  side: Compared['side'],
  pair: readonly [string, string],
  setting: Setting,
): Compared {
  const stackOf = (code: string): Stack =>
    side === 'suppliers'
      ? exportsBy(register, code, register.years, setting)
      : (importsBySupplier(register, code, setting) ?? { years: [], groups: [] });
  const [a, b] = [stackOf(pair[0]), stackOf(pair[1])];
  const all = [...a.years, ...b.years];
  const [first, last] = [Math.min(...all), Math.max(...all)];
  const years = all.length ? yearsOf([first, last]) : [];
  return {
    side,
    codes: pair,
    names: [setting.nameOf(pair[0]), setting.nameOf(pair[1])],
    stacks: [
      { ...a, years },
      { ...b, years },
    ],
  };
}

/** A sentence about the difference between the two in some years. */
export function differenceInWords(
  register: Register,
  { side, codes, names }: Compared,
  years: Years,
  setting: Setting,
): string {
  const totals = codes.map((code) => totalIn(register, side, code, years));
  const when = `In ${yearSpan(...years)}`;
  const did = side === 'recipients' ? 'imported' : 'delivered to all the world';
  const [a, b] = totals as [number | null, number | null];
  const amount = (tiv: number | null) =>
    tiv === null ? 'nothing identified' : `${tivInWords(tiv)} million TIV`;
  const first = `${when} ${names[0]} ${did} ${amount(a)} and ${names[1]} ${amount(b)}${timesInWords(names, a, b)}`;
  if (side === 'suppliers') {
    const shares = codes.map((code) => percent(shareOfWorld(register, code, years)?.share ?? null, 1));
    return `${first}: ${shares[0]} and ${shares[1]} of the world’s deliveries.`;
  }
  const parts = setting.suppliers
    .filter((s) => !codes.includes(s))
    .map((s) => {
      const [x, y] = codes.map((code) => shareOfImports(register, code, s, years));
      const shareInWords = (share: typeof x) =>
        share?.years.length ? percent(share.share) : 'nothing identified';
      return `${setting.nameOf(s)}’s part was ${shareInWords(x)} of the first and ${shareInWords(y)} of the second`;
    });
  return `${[first, ...parts].join('; ')}.`;
}

/** A comparison as a figure: its table by spans of years, its CSV rows by year. */
export function compareFigure(
  register: Register,
  given: Compared,
  timeWindow: Years,
  setting: Setting,
): Figure {
  const { side, codes, names, stacks } = given;
  const windows = [...setting.windows, timeWindow];
  const suppliers = (code: string) => setting.suppliers.filter((s) => s !== code);
  const cells = (code: string, years: Years): string[] => {
    const all = tivInWords(totalIn(register, side, code, years));
    if (side === 'suppliers') return [all, percent(shareOfWorld(register, code, years)?.share ?? null, 1)];
    return [
      ...suppliers(code).map((s) => {
        const share = shareOfImports(register, code, s, years);
        return share?.years.length ? percent(share.share) : '–';
      }),
      all,
    ];
  };
  const heads = (i: 0 | 1) =>
    side === 'suppliers'
      ? [`${names[i]}, TIV`, 'of the world']
      : [...suppliers(codes[i]).map((s) => `${names[i]} from ${setting.nameOf(s)}`), `${names[i]}, all TIV`];
  const looks = new Map(
    stacks
      .flatMap((s) => s.groups)
      .map((g) => [g.rank || g.former ? groupName(g, setting) : 'others', lookOf(g)]),
  );
  return {
    id: `compare-${codes.join('-').toLowerCase()}`,
    title: `${names[0]} and ${names[1]}: ${side === 'suppliers' ? 'arms exports to all the world' : 'arms imports by supplier'}`,
    unit: AXIS,
    summary: stacks.map((s, i) => `${names[i]}: ${describe(s, setting)}`).join(' '),
    source: sourceLine(register),
    key: side === 'suppliers' ? [] : [...looks].map(([label, look]) => ({ look, label })),
    columns: [{ head: 'Years' }, ...[...heads(0), ...heads(1)].map((head) => ({ head, number: true }))],
    rows: windows.map((years, i) => [
      i < setting.windows.length ? yearSpan(...years) : `${yearSpan(...years)}, shown`,
      ...cells(codes[0], years),
      ...cells(codes[1], years),
    ]),
    foot: 'A dash: no delivery identified, which is not the same as none. Five-year spans are ours.',
    data: [
      [
        side === 'suppliers' ? 'supplier' : 'recipient',
        side === 'suppliers' ? 'recipient' : 'supplier',
        'year',
        'tiv_million',
      ],
      ...stacks.flatMap((stack, i) =>
        stack.groups.flatMap((g) =>
          stack.years.map((year) => [
            codes[i] as string,
            side === 'suppliers' ? 'world' : groupName(g, setting),
            year,
            g.byYear[year] ?? null,
          ]),
        ),
      ),
    ],
  };
}

function totalIn(register: Register, side: Compared['side'], code: string, years: Years): number | null {
  const byYear =
    side === 'suppliers' ? (exportsOfState(register, code) ?? {}) : importsByYear(register, code);
  return sumPeriod(byYear, ...years);
}

function timesInWords(names: readonly [string, string], a: number | null, b: number | null): string {
  if (!a || !b) return '';
  const [more, times] = a >= b ? [names[0], a / b] : [names[1], b / a];
  if (times < 1.05) return ', about the same';
  return ` (${more} ${times.toLocaleString('en-GB', { maximumFractionDigits: times < 10 ? 1 : 0 })} times as much)`;
}
