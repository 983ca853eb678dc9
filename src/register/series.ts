import type { ByYear, Years } from '../model/record.ts';
import type { Atlas, Flow } from '../model/types.ts';

/** One colour of a chart: a supplier, or all the suppliers that have no colour of their own. */
export interface Group {
  /** Alpha-3 codes that it sums. */
  readonly codes: readonly string[];
  /** Place among the atlas's suppliers, from 1; 0 for the others. */
  readonly rank: number;
  /** True for a state of the past whose successor has that place. */
  readonly former: boolean;
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
  const own = partners.map((p) => p.code).filter((code) => rankOf(atlas, code).rank > 0);
  own.sort((a, b) => Number(rankOf(atlas, a).former) - Number(rankOf(atlas, b).former));
  return {
    years: yearsShown(atlas, recipient, partners),
    groups: groupsOf(
      atlas,
      from,
      own,
      partners.map((p) => p.code),
    ),
  };
}

/** A recipient's deliveries over given years from given suppliers, each a group; with `*` among them all the others as one. */
export function importsFrom(
  atlas: Atlas,
  recipient: string,
  suppliers: readonly string[],
  [first, last]: Years,
): Stack {
  const from = atlas.transfers[recipient] ?? {};
  const named = suppliers.filter((code) => code !== '*');
  const all = suppliers.includes('*') ? Object.keys(from) : named;
  return { years: span(first, last), groups: groupsOf(atlas, from, named, all) };
}

/** What a supplier sent to each of the atlas's states, or to the world, as a stack of one over given years. */
export function exportsBy(atlas: Atlas, supplier: string, [first, last]: Years): Stack {
  const byYear = atlas.exports.suppliers[supplier] ?? {};
  return { years: span(first, last), groups: [{ codes: [supplier], ...rankOf(atlas, supplier), byYear }] };
}

/** All deliveries to the states of the atlas by supplier, over the timeline's years. */
export function deliveriesBySupplier(atlas: Atlas): Stack {
  const bySupplier: Record<string, ByYear> = {};
  for (const from of Object.values(atlas.transfers)) {
    for (const [code, byYear] of Object.entries(from))
      bySupplier[code] = addUp([bySupplier[code] ?? {}, byYear]);
  }
  const codes = Object.keys(bySupplier);
  const own = codes
    .filter((code) => rankOf(atlas, code).rank > 0)
    .sort((a, b) => order(atlas, a) - order(atlas, b));
  return { years: span(...atlas.timeline), groups: groupsOf(atlas, bySupplier, own, codes) };
}

/** A supplier's place among those with a colour; a state of the past has that of the one that has most of it. */
export function rankOf(atlas: Atlas, code: string): { readonly rank: number; readonly former: boolean } {
  const own = atlas.suppliers.indexOf(code) + 1;
  if (own > 0) return { rank: own, former: false };
  const state = atlas.entities[`country:${code}`];
  const parts = state?.kind === 'country' ? state.parts : [];
  const heir = atlas.suppliers.findIndex((s) => parts.includes(s)) + 1;
  return { rank: heir, former: heir > 0 };
}

function order(atlas: Atlas, code: string): number {
  const { rank, former } = rankOf(atlas, code);
  return rank + (former ? 100 : 0);
}

/** The named suppliers each as a group, and what is left of `all` as one. */
function groupsOf(
  atlas: Atlas,
  from: Readonly<Record<string, ByYear>>,
  named: readonly string[],
  all: readonly string[],
): Group[] {
  const groups: Group[] = named.map((code) => ({
    codes: [code],
    ...rankOf(atlas, code),
    byYear: from[code] ?? {},
  }));
  const others = all.filter((code) => !named.includes(code));
  if (others.length)
    groups.push({
      codes: others,
      rank: 0,
      former: false,
      byYear: addUp(others.map((code) => from[code] ?? {})),
    });
  return groups;
}

/** A flow's TIV over its years as a stack of one; null when it has fewer than two years with a figure. */
export function flowSeries(atlas: Atlas, flow: Flow): Stack | null {
  const years = Object.keys(flow.tiv).map(Number);
  if (years.length < 2) return null;
  return {
    years: span(Math.min(...years), Math.max(...years)),
    groups: [{ codes: [flow.supplier], ...rankOf(atlas, flow.supplier), byYear: flow.tiv }],
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
