import type { Atlas, Flow } from '../model/types.ts';

/** TIV in millions by year; a year that is absent has none identified. */
export type ByYear = Readonly<Record<string, number>>;

/** One colour of a chart: a supplier, or all the suppliers that have no colour of their own. */
export interface Group {
  /** Alpha-3 codes that it sums. */
  readonly codes: readonly string[];
  /** Place among the atlas's suppliers, from 1; 0 for the others. */
  readonly rank: number;
  readonly byYear: ByYear;
}

/** Years without a gap, and what is stacked on them. */
export interface Stack {
  readonly years: readonly number[];
  readonly groups: readonly Group[];
}

/** What one state had from, or sent to, another. */
export interface Partner {
  readonly code: string;
  readonly tiv: number;
  readonly first: number;
  readonly last: number;
}

/** A chart of fewer years than this is widened, so that a lone delivery does not look like an era. */
const SHORTEST = 20;

/** The English name of a state by its code; the code when the atlas has no such state. */
export function countryName(atlas: Atlas, code: string): string {
  return atlas.entities[`country:${code}`]?.names.en ?? code;
}

/** Sum of the years from `from` to `to`, both included; null when none of them has a figure. */
export function sumPeriod(byYear: ByYear, from = -Infinity, to = Infinity): number | null {
  const figures = Object.entries(byYear).filter(([year]) => Number(year) >= from && Number(year) <= to);
  return figures.length ? figures.reduce((sum, [, tiv]) => sum + tiv, 0) : null;
}

/** The sum of several series, year by year; a year that none of them has stays absent. */
export function addUp(series: readonly ByYear[]): ByYear {
  const sum: Record<string, number> = {};
  for (const one of series) {
    for (const [year, tiv] of Object.entries(one)) sum[year] = (sum[year] ?? 0) + tiv;
  }
  return sum;
}

/** Whom a state had arms from: suppliers with a colour first, in their order, then the rest by TIV. */
export function importsOf(atlas: Atlas, recipient: string): Partner[] {
  const rank = (code: string) => (atlas.suppliers.indexOf(code) + 1 || Infinity) as number;
  return Object.entries(atlas.transfers[recipient] ?? {})
    .flatMap(([code, byYear]) => partner(code, byYear))
    .sort((a, b) => (rank(a.code) === rank(b.code) ? b.tiv - a.tiv : rank(a.code) - rank(b.code)));
}

/** To whom, of the states of the atlas, a state sent arms: the largest first. */
export function exportsOf(atlas: Atlas, supplier: string): Partner[] {
  return Object.entries(atlas.transfers)
    .flatMap(([recipient, suppliers]) => partner(recipient, suppliers[supplier] ?? {}))
    .sort((a, b) => b.tiv - a.tiv);
}

/** A state's imports, years by supplier, those with no colour of their own as one; null when there are no figures. */
export function importsBySupplier(atlas: Atlas, recipient: string): Stack | null {
  const from = atlas.transfers[recipient] ?? {};
  const partners = importsOf(atlas, recipient);
  if (!partners.length) return null;
  const others = partners.map((p) => p.code).filter((code) => !atlas.suppliers.includes(code));
  const own = partners.filter((p) => atlas.suppliers.includes(p.code));
  const groups: Group[] = own.map(({ code }) => ({
    codes: [code],
    rank: atlas.suppliers.indexOf(code) + 1,
    byYear: from[code] ?? {},
  }));
  if (others.length)
    groups.push({ codes: others, rank: 0, byYear: addUp(others.map((code) => from[code] ?? {})) });
  return { years: yearsShown(atlas, recipient, partners), groups };
}

/** A flow's TIV over its years as a stack of one; null when it has fewer than two years with a figure. */
export function flowSeries(atlas: Atlas, flow: Flow): Stack | null {
  const years = Object.keys(flow.tiv).map(Number);
  if (years.length < 2) return null;
  const rank = atlas.suppliers.indexOf(flow.supplier) + 1;
  return {
    years: span(Math.min(...years), Math.max(...years)),
    groups: [{ codes: [flow.supplier], rank, byYear: flow.tiv }],
  };
}

/** Figures of all groups together, one for each year of the stack; null where none is identified. */
export function totalsOf(stack: Stack): (number | null)[] {
  const sum = addUp(stack.groups.map((g) => g.byYear));
  return stack.years.map((year) => sum[year] ?? null);
}

/** The years of a chart: all with deliveries, the essay's year while the state lasts, and never too few. */
function yearsShown(atlas: Atlas, code: string, partners: readonly Partner[]): number[] {
  const first = Math.min(...partners.map((p) => p.first));
  const last = Math.max(...partners.map((p) => p.last));
  const state = atlas.entities[`country:${code}`];
  const end = state?.kind === 'country' && state.to !== null ? Number(state.to.slice(0, 4)) : Infinity;
  const to = Math.max(last, Math.min(end, Number(atlas.year) || last));
  return span(Math.min(first, to - SHORTEST + 1), to);
}

function partner(code: string, byYear: ByYear): Partner[] {
  const years = Object.keys(byYear).map(Number);
  const tiv = sumPeriod(byYear);
  return tiv === null ? [] : [{ code, tiv, first: Math.min(...years), last: Math.max(...years) }];
}

function span(from: number, to: number): number[] {
  return Array.from({ length: to - from + 1 }, (_, i) => from + i);
}
