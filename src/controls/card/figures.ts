import { groupClass, stackedBars } from '../../charts/stacked-bars.ts';
import { AXIS, describe, groupName, tivInWords, yearSpan } from '../../charts/words.ts';
import type { Atlas, Flow } from '../../model/types.ts';
import {
  countryName,
  exportsOf,
  flowSeries,
  importsBySupplier,
  importsOf,
  type Stack,
  sumPeriod,
  totalsOf,
} from '../../scene/series.ts';
import { h } from '../../ui/dom.ts';
import { section, stateLink } from './parts.ts';
import { type Column, table } from './table.ts';

const ROWS = 8;

/** A state's arms imports by supplier over the years: chart, key and every figure; or that there are none. */
export function importFigures(atlas: Atlas, code: string): HTMLElement {
  const stack = importsBySupplier(atlas, code);
  const title = 'Arms imports by supplier';
  if (!stack) return section(title, h('p', {}, 'No deliveries in the figures of this atlas.'));
  const name = countryName(atlas, code);
  return section(
    title,
    chart(atlas, stack, `${name}: arms imports by supplier, ${stack.years[0]}–${stack.years.at(-1)}`, 196),
    h(
      'ul',
      { class: 'chart-key' },
      ...stack.groups.map((g) =>
        h(
          'li',
          { class: groupClass(g) },
          groupName(atlas, g),
          ' ',
          h('b', {}, tivInWords(sumPeriod(g.byYear))),
        ),
      ),
    ),
    lone(atlas, stack),
    figureTable(atlas, code, stack),
    credit(atlas),
  );
}

/** What a state supplied to the states of the atlas, by recipient; null when it supplied none of them. */
export function exportFigures(atlas: Atlas, code: string): HTMLElement | null {
  const rows = exportsOf(atlas, code);
  if (!rows.length) return null;
  const sum = rows.reduce((total, r) => total + r.tiv, 0);
  return section(
    'Exports to the states of this atlas',
    h(
      'p',
      { class: 'card-small' },
      `${tivInWords(sum)} in all to ${rows.length} ${rows.length === 1 ? 'state' : 'states'}. `,
      'Only the states of this atlas are counted, not all that it sold to.',
    ),
    table(
      'Exports by recipient',
      [{ head: 'To' }, { head: 'TIV, millions', number: true }, { head: 'Years', number: true }],
      rows.map((r) => [stateLink(atlas, r.code), tivInWords(r.tiv), yearSpan(r.first, r.last)]),
      ROWS,
    ),
    credit(atlas),
  );
}

/** A flow's TIV by year; null when there are fewer than two years of it. */
export function flowChart(atlas: Atlas, flow: Flow): HTMLElement | null {
  const stack = flowSeries(atlas, flow);
  return stack && chart(atlas, stack, `${flow.names.en}: TIV by year`, 150);
}

/** The line that says whose figures they are. */
export function credit(atlas: Atlas): HTMLElement {
  return h('p', { class: 'card-small' }, `Source: ${atlas.vintage}; sums are our calculation.`);
}

/** The figures may hold but one of a state's suppliers; a chart of one colour must not look like the whole. */
function lone(atlas: Atlas, stack: Stack): HTMLElement | null {
  const codes = stack.groups.flatMap((g) => g.codes);
  if (codes.length > 1) return null;
  const name = countryName(atlas, codes[0] as string);
  return h(
    'p',
    { class: 'card-small' },
    `The figures of this atlas hold no supplier but ${name}; there may be others.`,
  );
}

function chart(atlas: Atlas, stack: Stack, title: string, height: number): HTMLElement {
  const totals = totalsOf(stack);
  const svg = stackedBars(stack, {
    title,
    description: describe(atlas, stack),
    height,
    marker: { year: Number(atlas.year), label: `essay, ${atlas.year}` },
    note: (year, i) => {
      if (totals[i] === null) return `${year}: no delivery identified`;
      const parts = stack.groups.filter((g) => g.byYear[year] !== undefined);
      return `${year}: ${parts.map((g) => `${groupName(atlas, g)} ${tivInWords(g.byYear[year] ?? null)}`).join('; ')}`;
    },
  });
  return h('figure', { class: 'card-figure' }, svg);
}

function figureTable(atlas: Atlas, code: string, stack: Stack): HTMLElement {
  const suppliers = importsOf(atlas, code).map((p) => p.code);
  const totals = totalsOf(stack);
  const name = countryName(atlas, code);
  const columns: Column[] = [
    { head: 'Year' },
    ...suppliers.map((s) => ({ head: countryName(atlas, s), number: true })),
    { head: 'All', number: true },
  ];
  const rows = stack.years.map((year, i) => [
    String(year),
    ...suppliers.map((s) => tivInWords(atlas.transfers[code]?.[s]?.[year] ?? null)),
    tivInWords(totals[i] ?? null),
  ]);
  return h(
    'details',
    { class: 'card-details' },
    h('summary', {}, 'Figures'),
    h(
      'p',
      { class: 'card-small' },
      `${AXIS}. A dash: no delivery identified, which is not the same as zero.`,
    ),
    table(`Arms imports of ${name} by year and supplier`, columns, rows),
  );
}
