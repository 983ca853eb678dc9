import type { ByYear, Years } from '../model/record.ts';
import { deliveriesOf, type Register } from '../model/register.ts';
import type { Flow } from '../model/types.ts';
import { tivOfFlow } from './flow-tiv.ts';
import type { Rank, Setting } from './setting.ts';
import { addUp, sumPeriod, yearsOf } from './sums.ts';

/** One colour of a chart: a supplier, or all the suppliers that have no colour of their own. */
export interface Group extends Rank {
  /** Alpha-3 codes that it sums. */
  readonly codes: readonly string[];
  /** TIV in millions. */
  readonly byYear: ByYear;
}

/** Years without a gap, and what is stacked on them. */
export interface Stack {
  readonly years: readonly number[];
  readonly groups: readonly Group[];
}

/** What one state had from, or sent to, another: TIV in millions, first and last year with a delivery. */
export interface Partner {
  readonly code: string;
  readonly tiv: number;
  readonly first: number;
  readonly last: number;
}

/** Among the suppliers of a figure: all the others as one. */
export const EVERYONE = '*';

/** A chart of fewer years than this is widened, so that a lone delivery does not look like an era. */
const SHORTEST = 20;

/** Whom a state had arms from: suppliers with a colour first, in their order, then the rest by TIV. */
export function importsOf(register: Register, recipient: string, setting: Setting): Partner[] {
  const place = (code: string) => setting.suppliers.indexOf(code) + 1 || setting.suppliers.length + 1;
  return Object.entries(register.transfers[recipient] ?? {})
    .flatMap(([code, byYear]) => partner(code, byYear))
    .sort((a, b) => place(a.code) - place(b.code) || b.tiv - a.tiv);
}

/** To whom, of the recipients of a register, a state sent arms: the largest first. */
export function exportsOf(register: Register, supplier: string): Partner[] {
  return Object.keys(register.transfers)
    .flatMap((recipient) => partner(recipient, deliveriesOf(register, recipient, supplier)))
    .sort((a, b) => b.tiv - a.tiv);
}

/** A state's imports, years by supplier, those with no colour of their own as one; null when there are no figures. */
export function importsBySupplier(register: Register, recipient: string, setting: Setting): Stack | null {
  const partners = importsOf(register, recipient, setting);
  if (!partners.length) return null;
  const codes = partners.map((p) => p.code);
  const own = codes.filter((code) => setting.rankOf(code).rank > 0);
  own.sort((a, b) => Number(setting.rankOf(a).former) - Number(setting.rankOf(b).former));
  return {
    years: yearsShown(recipient, partners, setting),
    groups: groupsOf(register.transfers[recipient] ?? {}, own, codes, setting),
  };
}

/** A recipient's deliveries over given years from given suppliers, each a group; with `*` among them all the others as one. */
export function importsFrom(
  register: Register,
  recipient: string,
  suppliers: readonly string[],
  years: Years,
  setting: Setting,
): Stack {
  const from = register.transfers[recipient] ?? {};
  const named = suppliers.filter((code) => code !== EVERYONE);
  const all = suppliers.includes(EVERYONE) ? Object.keys(from) : named;
  return { years: yearsOf(years), groups: groupsOf(from, named, all, setting) };
}

/** What a supplier sent to all the world as a stack of one over given years. */
export function exportsBy(register: Register, supplier: string, years: Years, setting: Setting): Stack {
  const byYear = register.exports.suppliers[supplier] ?? {};
  return { years: yearsOf(years), groups: [{ codes: [supplier], ...setting.rankOf(supplier), byYear }] };
}

/** All deliveries to the recipients of a register by supplier, over given years. */
export function deliveriesBySupplier(register: Register, years: Years, setting: Setting): Stack {
  const bySupplier: Record<string, ByYear> = {};
  for (const from of Object.values(register.transfers)) {
    for (const [code, byYear] of Object.entries(from))
      bySupplier[code] = addUp([bySupplier[code] ?? {}, byYear]);
  }
  const codes = Object.keys(bySupplier);
  const order = (code: string) => {
    const { rank, former } = setting.rankOf(code);
    return rank + (former ? setting.suppliers.length : 0);
  };
  const own = codes.filter((code) => setting.rankOf(code).rank > 0).sort((a, b) => order(a) - order(b));
  return { years: yearsOf(years), groups: groupsOf(bySupplier, own, codes, setting) };
}

/** A flow's TIV over its years as a stack of one; null when it has fewer than two years with a figure. */
export function flowSeries(register: Register, flow: Flow, setting: Setting): Stack | null {
  const byYear = tivOfFlow(register, flow);
  const years = Object.keys(byYear).map(Number);
  if (years.length < 2) return null;
  return {
    years: yearsOf([Math.min(...years), Math.max(...years)]),
    groups: [{ codes: [flow.supplier], ...setting.rankOf(flow.supplier), byYear }],
  };
}

/** Figures of all groups together, one for each year of the stack; null where none is identified. */
export function totalsOf(stack: Stack): (number | null)[] {
  const sum = addUp(stack.groups.map((g) => g.byYear));
  return stack.years.map((year) => sum[year] ?? null);
}

/** The largest year of some stacks together, for one scale. */
export function topOf(stacks: readonly Stack[]): number {
  return Math.max(...stacks.flatMap((s) => totalsOf(s).map((t) => t ?? 0)));
}

/** The named suppliers each as a group, and what is left of `all` as one. */
function groupsOf(
  from: Readonly<Record<string, ByYear>>,
  named: readonly string[],
  all: readonly string[],
  setting: Setting,
): Group[] {
  const groups: Group[] = named.map((code) => ({
    codes: [code],
    ...setting.rankOf(code),
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

/** The years of a chart: all with deliveries, the essay's year while the state lasts, and never too few. */
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
