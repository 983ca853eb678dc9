import type { ByYear, Years } from '../model/record.ts';
import type { Register } from '../model/register.ts';
import type { Flow } from '../model/types.ts';
import { tivOfFlow } from './flow-tiv.ts';
import { bySupplier, exportsOfState, importsFromState, predecessorsOf } from './folded.ts';
import type { Rank, Setting } from './setting.ts';
import { addUp, sumPeriod, yearsOf } from './sums.ts';

/** One colour of a chart: a supplier, or all the suppliers that have no colour of their own. */
export interface Group extends Rank {
  /** Alpha-3 codes that it sums. */
  readonly codes: readonly string[];
  /** TIV in millions. */
  readonly byYear: ByYear;
}

/** Consecutive years, and the groups stacked on them. */
export interface Stack {
  readonly years: readonly number[];
  readonly groups: readonly Group[];
}

/** Deliveries from or to another state: TIV in millions, first and last year with a delivery. */
export interface Partner {
  readonly code: string;
  readonly tiv: number;
  readonly first: number;
  readonly last: number;
}

/** In a figure's list of suppliers: all the others as one group. */
export const EVERYONE = '*';

/** A chart covers at least this many years, so that a single delivery does not look like a long period. */
const SHORTEST = 20;

/** A state's suppliers: those with a colour first, in their order, then the rest by TIV. */
export function importsOf(register: Register, recipient: string, setting: Setting): Partner[] {
  const place = (code: string) => setting.suppliers.indexOf(code) + 1 || setting.suppliers.length + 1;
  return Object.entries(bySupplier(register.transfers[recipient] ?? {}, register))
    .flatMap(([code, byYear]) => partner(code, byYear))
    .sort((a, b) => place(a.code) - place(b.code) || b.tiv - a.tiv);
}

/** A state's recipients among those of a register, the largest first. */
export function exportsOf(register: Register, supplier: string): Partner[] {
  return Object.keys(register.transfers)
    .flatMap((recipient) => partner(recipient, importsFromState(register, recipient, supplier)))
    .sort((a, b) => b.tiv - a.tiv);
}

/** A state's imports by year and supplier, suppliers without a colour as one group; null when there are no figures. */
export function importsBySupplier(register: Register, recipient: string, setting: Setting): Stack | null {
  const partners = importsOf(register, recipient, setting);
  if (!partners.length) return null;
  const codes = partners.map((p) => p.code);
  const coloured = codes.filter((code) => setting.rankOf(code).rank > 0);
  coloured.sort((a, b) => Number(setting.rankOf(a).former) - Number(setting.rankOf(b).former));
  return {
    years: yearsShown(recipient, partners, setting),
    groups: groupsOf(register, register.transfers[recipient] ?? {}, coloured, codes, setting),
  };
}

/** A recipient's deliveries from given suppliers over given years, a group each; `*` adds all other suppliers as one group. */
export function importsFrom(
  register: Register,
  recipient: string,
  suppliers: readonly string[],
  years: Years,
  setting: Setting,
): Stack {
  const from = register.transfers[recipient] ?? {};
  const named = suppliers.filter((code) => code !== EVERYONE);
  const all = suppliers.includes(EVERYONE) ? Object.keys(bySupplier(from, register, named)) : named;
  return { years: yearsOf(years), groups: groupsOf(register, from, named, all, setting) };
}

/** A supplier's exports to the world over given years, as a stack of one group. */
export function exportsBy(register: Register, supplier: string, years: Years, setting: Setting): Stack {
  const byYear = exportsOfState(register, supplier) ?? {};
  const codes = [supplier, ...predecessorsOf(register, supplier)];
  return { years: yearsOf(years), groups: [{ codes, ...setting.rankOf(supplier), byYear }] };
}

/** All deliveries to the recipients of a register by supplier, over given years. */
export function deliveriesBySupplier(register: Register, years: Years, setting: Setting): Stack {
  const sums: Record<string, ByYear> = {};
  for (const from of Object.values(register.transfers)) {
    for (const [code, byYear] of Object.entries(from)) sums[code] = addUp([sums[code] ?? {}, byYear]);
  }
  const codes = Object.keys(bySupplier(sums, register));
  const order = (code: string) => {
    const { rank, former } = setting.rankOf(code);
    return rank + (former ? setting.suppliers.length : 0);
  };
  const coloured = codes.filter((code) => setting.rankOf(code).rank > 0).sort((a, b) => order(a) - order(b));
  return { years: yearsOf(years), groups: groupsOf(register, sums, coloured, codes, setting) };
}

/** A flow's TIV over its years as a stack of one group; null when fewer than two years have a figure. */
export function flowSeries(register: Register, flow: Flow, setting: Setting): Stack | null {
  const byYear = tivOfFlow(register, flow);
  const years = Object.keys(byYear).map(Number);
  if (years.length < 2) return null;
  return {
    years: yearsOf([Math.min(...years), Math.max(...years)]),
    groups: [{ codes: [flow.supplier], ...setting.rankOf(flow.supplier), byYear }],
  };
}

/** Totals of all groups for each year of a stack; null where no delivery is identified. */
export function totalsOf(stack: Stack): (number | null)[] {
  const sum = addUp(stack.groups.map((g) => g.byYear));
  return stack.years.map((year) => sum[year] ?? null);
}

/** The largest yearly total of some stacks, for a common scale. */
export function topOf(stacks: readonly Stack[]): number {
  return Math.max(...stacks.flatMap((s) => totalsOf(s).map((t) => t ?? 0)));
}

/** A group for each named supplier, with its predecessors unless they are named too, and one for the rest of `all`. */
function groupsOf(
  register: Register,
  from: Readonly<Record<string, ByYear>>,
  named: readonly string[],
  all: readonly string[],
  setting: Setting,
): Group[] {
  const folded = bySupplier(from, register, named);
  const groups: Group[] = named.map((code) => ({
    codes: [
      code,
      ...predecessorsOf(register, code).filter((former) => from[former] && !named.includes(former)),
    ],
    ...setting.rankOf(code),
    byYear: folded[code] ?? {},
  }));
  const others = all.filter((code) => !named.includes(code));
  if (others.length)
    groups.push({
      codes: others,
      rank: 0,
      former: false,
      byYear: addUp(others.map((code) => folded[code] ?? {})),
    });
  return groups;
}

/** The years of a chart: all with deliveries, the essay's year while the state exists, and a minimum number. */
function yearsShown(code: string, partners: readonly Partner[], setting: Setting): number[] {
  const first = Math.min(...partners.map((p) => p.first));
  const last = Math.max(...partners.map((p) => p.last));
  const to = Math.max(last, Math.min(setting.lastYear(code), setting.essay ?? last));
  return yearsOf([Math.min(first, to - SHORTEST + 1), to]);
}

function partner(code: string, byYear: ByYear): Partner[] {
  const years = Object.keys(byYear).map(Number);
  const tiv = sumPeriod(byYear);
  return tiv === null ? [] : [{ code, tiv, first: Math.min(...years), last: Math.max(...years) }];
}
