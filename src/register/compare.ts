import { yearSpan } from '../model/date.ts';
import type { Years } from '../model/record.ts';
import type { Atlas } from '../model/types.ts';
import { type Figure, lookOf, sourceLine } from './figure.ts';
import { countryName, exportsBy, importsBySupplier, type Stack, sumPeriod } from './series.ts';
import { importsByYear, shareOfImports, shareOfWorld } from './shares.ts';
import { AXIS, describe, groupName, percent, tivInWords } from './words.ts';

/** Two recipients, or two suppliers, on the same years and the same scale. */
export interface Compared {
  readonly side: 'recipients' | 'suppliers';
  readonly codes: readonly [string, string];
  readonly names: readonly [string, string];
  readonly stacks: readonly [Stack, Stack];
}

/** The two stacks of a comparison, over the years that either has. */
export function compared(atlas: Atlas, side: Compared['side'], pair: readonly [string, string]): Compared {
  const stackOf = (code: string): Stack =>
    side === 'suppliers'
      ? exportsBy(atlas, code, atlas.coverage)
      : (importsBySupplier(atlas, code) ?? { years: [], groups: [] });
  const [a, b] = [stackOf(pair[0]), stackOf(pair[1])];
  const all = [...a.years, ...b.years];
  const [first, last] = [Math.min(...all), Math.max(...all)];
  const years = Array.from({ length: last - first + 1 }, (_, i) => first + i);
  return {
    side,
    codes: pair,
    names: [countryName(atlas, pair[0]), countryName(atlas, pair[1])],
    stacks: [
      { ...a, years },
      { ...b, years },
    ],
  };
}

/** One sentence of what differs between the two in some years. */
export function differenceInWords(atlas: Atlas, { side, codes, names }: Compared, years: Years): string {
  const totals = codes.map((code) => totalIn(atlas, side, code, years));
  const when = `In ${yearSpan(...years)}`;
  const did = side === 'recipients' ? 'imported' : 'delivered to all the world';
  const [a, b] = totals as [number | null, number | null];
  const amount = (tiv: number | null) =>
    tiv === null ? 'nothing identified' : `${tivInWords(tiv)} million TIV`;
  const first = `${when} ${names[0]} ${did} ${amount(a)} and ${names[1]} ${amount(b)}${timesInWords(names, a, b)}`;
  if (side === 'suppliers') {
    const shares = codes.map((code) => percent(shareOfWorld(atlas, code, years)?.share ?? null, 1));
    return `${first}: ${shares[0]} and ${shares[1]} of the world’s deliveries.`;
  }
  const parts = atlas.suppliers
    .filter((s) => !codes.includes(s))
    .map((s) => {
      const [x, y] = codes.map((code) => shareOfImports(atlas, code, s, years));
      const said = (share: typeof x) => (share?.years.length ? percent(share.share) : 'nothing identified');
      return `${countryName(atlas, s)}’s part was ${said(x)} of the first and ${said(y)} of the second`;
    });
  return `${[first, ...parts].join('; ')}.`;
}

/** A comparison as a figure: its table by spans of years, its rows by year. */
export function compareFigure(atlas: Atlas, given: Compared, shown: Years): Figure {
  const { side, codes, names, stacks } = given;
  const windows = [...atlas.windows, shown];
  const suppliers = (code: string) => atlas.suppliers.filter((s) => s !== code);
  const cells = (code: string, years: Years): string[] => {
    const all = tivInWords(totalIn(atlas, side, code, years));
    if (side === 'suppliers') return [all, percent(shareOfWorld(atlas, code, years)?.share ?? null, 1)];
    return [
      ...suppliers(code).map((s) => {
        const share = shareOfImports(atlas, code, s, years);
        return share?.years.length ? percent(share.share) : '–';
      }),
      all,
    ];
  };
  const heads = (i: 0 | 1) =>
    side === 'suppliers'
      ? [`${names[i]}, TIV`, 'of the world']
      : [
          ...suppliers(codes[i]).map((s) => `${names[i]} from ${countryName(atlas, s)}`),
          `${names[i]}, all TIV`,
        ];
  const looks = new Map(
    stacks
      .flatMap((s) => s.groups)
      .map((g) => [g.rank || g.former ? groupName(atlas, g) : 'others', lookOf(g)]),
  );
  return {
    id: `compare-${codes.join('-').toLowerCase()}`,
    title: `${names[0]} and ${names[1]}: ${side === 'suppliers' ? 'arms exports to all the world' : 'arms imports by supplier'}`,
    unit: AXIS,
    summary: stacks.map((s, i) => `${names[i]}: ${describe(atlas, s)}`).join(' '),
    source: sourceLine(atlas),
    key: side === 'suppliers' ? [] : [...looks].map(([label, look]) => ({ look, label })),
    columns: [{ head: 'Years' }, ...[...heads(0), ...heads(1)].map((head) => ({ head, number: true }))],
    rows: windows.map((years, i) => [
      i < atlas.windows.length ? yearSpan(...years) : `${yearSpan(...years)}, shown`,
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
            side === 'suppliers' ? 'world' : groupName(atlas, g),
            year,
            g.byYear[year] ?? null,
          ]),
        ),
      ),
    ],
  };
}

function totalIn(atlas: Atlas, side: Compared['side'], code: string, years: Years): number | null {
  const byYear = side === 'suppliers' ? (atlas.exports.suppliers[code] ?? {}) : importsByYear(atlas, code);
  return sumPeriod(byYear, ...years);
}

function timesInWords(names: readonly [string, string], a: number | null, b: number | null): string {
  if (!a || !b) return '';
  const [more, times] = a >= b ? [names[0], a / b] : [names[1], b / a];
  if (times < 1.05) return ', about the same';
  return ` (${more} ${times.toLocaleString('en-GB', { maximumFractionDigits: times < 10 ? 1 : 0 })} times as much)`;
}
