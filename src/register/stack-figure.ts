import type { Atlas } from '../model/types.ts';
import { type Figure, lookOf, sourceLine } from './figure.ts';
import { countryName, type Stack, sumPeriod, totalsOf } from './series.ts';
import { MARKS_EXPLAINED, STANDING_IN_WORDS, STANDING_MARK, standingOf } from './standing.ts';
import { AXIS, describe, groupName, percent, tivInWords } from './words.ts';

/** A recipient's imports over the years as a figure; `suppliers` are the columns of its table. */
export function stackFigure(
  atlas: Atlas,
  given: {
    readonly id: string;
    readonly title: string;
    readonly recipient: string;
    readonly stack: Stack;
    readonly suppliers: readonly string[];
  },
): Figure {
  const { recipient, stack, suppliers } = given;
  const totals = totalsOf(stack);
  const figureAt = (code: string, year: number) => atlas.transfers[recipient]?.[code]?.[year];
  return {
    id: given.id,
    title: given.title,
    unit: AXIS,
    summary: describe(atlas, stack),
    source: sourceLine(atlas),
    key: stack.groups.map((g) => ({
      look: lookOf(g),
      label: `${groupName(atlas, g)} ${tivInWords(sumPeriod(g.byYear, stack.years[0], stack.years.at(-1)))}`,
    })),
    columns: [
      { head: 'Year' },
      ...suppliers.map((code) => ({ head: countryName(atlas, code), number: true })),
      { head: 'All', number: true },
    ],
    rows: stack.years.map((year, i) => [
      String(year),
      ...suppliers.map((code) => cellOf(atlas, recipient, code, year)),
      tivInWords(totals[i] ?? null),
    ]),
    foot: MARKS_EXPLAINED,
    data: [
      ['supplier', 'recipient', 'year', 'tiv_million', 'standing'],
      ...suppliers.flatMap((code) =>
        stack.years.map((year) => [
          code,
          recipient,
          year,
          figureAt(code, year) ?? null,
          STANDING_IN_WORDS[standingOf(atlas, recipient, code, year)],
        ]),
      ),
    ],
  };
}

/** A supplier's exports to the world over the years as a figure. */
export function exportFigure(
  atlas: Atlas,
  id: string,
  title: string,
  supplier: string,
  stack: Stack,
): Figure {
  const byYear = atlas.exports.suppliers[supplier] ?? {};
  const share = (year: number) => {
    const all = atlas.exports.world[year];
    return all && byYear[year] !== undefined ? byYear[year] / all : null;
  };
  return {
    id,
    title,
    unit: AXIS,
    summary: describe(atlas, stack),
    source: sourceLine(atlas),
    key: stack.groups.map((g) => ({ look: lookOf(g), label: groupName(atlas, g) })),
    columns: [
      { head: 'Year' },
      { head: 'To the world', number: true },
      { head: 'Share of the world’s', number: true },
    ],
    rows: stack.years.map((year) => [
      String(year),
      tivInWords(byYear[year] ?? null),
      percent(share(year), 1),
    ]),
    foot: 'A dash: no delivery identified, which is not the same as none.',
    data: [
      ['supplier', 'recipient', 'year', 'tiv_million', 'tiv_million_world'],
      ...stack.years.map((year) => [
        supplier,
        'world',
        year,
        byYear[year] ?? null,
        atlas.exports.world[year] ?? null,
      ]),
    ],
  };
}

/** One cell by year: its figure, or the mark of what is known instead. */
function cellOf(atlas: Atlas, recipient: string, code: string, year: number): string {
  const tiv = atlas.transfers[recipient]?.[code]?.[year];
  return tiv === undefined ? STANDING_MARK[standingOf(atlas, recipient, code, year)] : tivInWords(tiv);
}

/** All deliveries that these figures hold, by supplier, as a figure; suppliers without a colour as one. */
export function deliveriesFigure(atlas: Atlas, stack: Stack): Figure {
  const totals = totalsOf(stack);
  const names = stack.groups.map((g) => groupName(atlas, g));
  return {
    id: 'deliveries',
    title: 'Deliveries in the figures of this atlas, by supplier',
    unit: AXIS,
    summary: describe(atlas, stack),
    source: `${sourceLine(atlas)} They hold all suppliers of ${atlas.complete.map((code) => countryName(atlas, code)).join(', ')}, and of some other states one supplier only.`,
    key: stack.groups.map((g, i) => ({ look: lookOf(g), label: names[i] as string })),
    columns: [
      { head: 'Year' },
      ...names.map((head) => ({ head, number: true })),
      { head: 'All', number: true },
    ],
    rows: stack.years.map((year, i) => [
      String(year),
      ...stack.groups.map((g) => tivInWords(g.byYear[year] ?? null)),
      tivInWords(totals[i] ?? null),
    ]),
    foot: `A dash: no delivery identified; before ${atlas.coverage[0]} there are no figures.`,
    data: [
      ['year', 'supplier', 'tiv_million'],
      ...stack.years.flatMap((year) =>
        stack.groups.map((g, i) => [year, names[i] as string, g.byYear[year] ?? null]),
      ),
    ],
  };
}
