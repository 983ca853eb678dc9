import type { Register } from '../model/register.ts';
import { type Figure, lookOf, sourceLine } from './figure.ts';
import { bySupplier, exportsOfState } from './folded.ts';
import { type Stack, totalsOf } from './series.ts';
import type { Setting } from './setting.ts';
import { MARKS_EXPLAINED, STANDING_IN_WORDS, STANDING_MARK, standingOf } from './standing.ts';
import { sumPeriod } from './sums.ts';
import { AXIS, describe, groupName, percent, tivInWords } from './words.ts';

/** A recipient's imports over the years as a figure; `suppliers` are the columns of its table. */
export function stackFigure(
  register: Register,
  given: {
    readonly id: string;
    readonly title: string;
    readonly recipient: string;
    readonly stack: Stack;
    readonly suppliers: readonly string[];
  },
  setting: Setting,
): Figure {
  const { recipient, stack, suppliers } = given;
  const totals = totalsOf(stack);
  const folded = bySupplier(register.transfers[recipient] ?? {}, register, suppliers);
  const figureAt = (code: string, year: number) => folded[code]?.[year];
  const standingAt = (code: string, year: number) =>
    standingOf(register, recipient, code, year, setting, suppliers);
  const cell = (code: string, year: number) => {
    const tiv = figureAt(code, year);
    return tiv === undefined ? STANDING_MARK[standingAt(code, year)] : tivInWords(tiv);
  };
  return {
    id: given.id,
    title: given.title,
    unit: AXIS,
    summary: describe(stack, setting),
    source: sourceLine(register),
    key: stack.groups.map((g) => ({
      look: lookOf(g),
      label: `${groupName(g, setting)} ${tivInWords(sumPeriod(g.byYear, stack.years[0], stack.years.at(-1)))}`,
    })),
    columns: [
      { head: 'Year' },
      ...suppliers.map((code) => ({ head: setting.nameOf(code), number: true })),
      { head: 'All', number: true },
    ],
    rows: stack.years.map((year, i) => [
      String(year),
      ...suppliers.map((code) => cell(code, year)),
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
          STANDING_IN_WORDS[standingAt(code, year)],
        ]),
      ),
    ],
  };
}

/** A supplier's exports to the world over the years as a figure. */
export function exportFigure(
  register: Register,
  given: {
    readonly id: string;
    readonly title: string;
    readonly supplier: string;
    readonly stack: Stack;
  },
  setting: Setting,
): Figure {
  const { id, title, supplier, stack } = given;
  const byYear = exportsOfState(register, supplier) ?? {};
  const share = (year: number) => {
    const all = register.exports.world[year];
    return all && byYear[year] !== undefined ? byYear[year] / all : null;
  };
  return {
    id,
    title,
    unit: AXIS,
    summary: describe(stack, setting),
    source: sourceLine(register),
    key: stack.groups.map((g) => ({ look: lookOf(g), label: groupName(g, setting) })),
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
        register.exports.world[year] ?? null,
      ]),
    ],
  };
}

/** All deliveries of the register by supplier, as a figure; suppliers without a colour as one group. */
export function deliveriesFigure(register: Register, stack: Stack, setting: Setting): Figure {
  const totals = totalsOf(stack);
  const names = stack.groups.map((g) => groupName(g, setting));
  return {
    id: 'deliveries',
    title: 'Deliveries in the figures of this atlas, by supplier',
    unit: AXIS,
    summary: describe(stack, setting),
    source: `${sourceLine(register)} They hold all suppliers of ${register.complete.map(setting.nameOf).join(', ')}, and of some other states one supplier only.`,
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
    foot: `A dash: no delivery identified; before ${register.years[0]} there are no figures.`,
    data: [
      ['year', 'supplier', 'tiv_million'],
      ...stack.years.flatMap((year) =>
        stack.groups.map((g, i) => [year, names[i] as string, g.byYear[year] ?? null]),
      ),
    ],
  };
}
