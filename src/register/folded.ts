import type { ByYear, Years } from '../model/record.ts';
import { deliveriesOf, type Register } from '../model/register.ts';
import type { Setting } from './setting.ts';
import { addUp } from './sums.ts';

/** Suppliers of the past whose deliveries count as a state's own: the Soviet Union's as Russia's. */
export function predecessorsOf({ successors = {} }: Register, code: string): string[] {
  return Object.keys(successors).filter((former) => successors[former] === code);
}

/** What a recipient had from a supplier in each year, its predecessors' deliveries with its own. */
export function importsFromState(register: Register, recipient: string, supplier: string): ByYear {
  const own = deliveriesOf(register, recipient, supplier);
  const before = predecessorsOf(register, supplier).map((former) =>
    deliveriesOf(register, recipient, former),
  );
  return before.some((byYear) => Object.keys(byYear).length) ? addUp([own, ...before]) : own;
}

/** What a supplier delivered to the world in each year, its predecessors' deliveries with its own; null when the register has neither. */
export function exportsOfState(register: Register, supplier: string): ByYear | null {
  const found = [supplier, ...predecessorsOf(register, supplier)]
    .map((code) => register.exports.suppliers[code])
    .filter((byYear): byYear is ByYear => byYear !== undefined);
  return found.length ? addUp(found) : null;
}

/**
 * A recipient's deliveries by supplier; those of a state of the past are with its successor's, except those of suppliers that
 * are asked for `apart`. Nothing is in two places, so that the sum stays the same.
 */
export function bySupplier(
  from: Readonly<Record<string, ByYear>>,
  { successors = {} }: Register,
  apart: readonly string[] = [],
): Record<string, ByYear> {
  const folded: Record<string, ByYear> = {};
  for (const [code, byYear] of Object.entries(from)) {
    const heir = successors[code];
    const under = heir !== undefined && !apart.includes(code) ? heir : code;
    const already = folded[under];
    folded[under] = already ? addUp([already, byYear]) : byYear;
  }
  return folded;
}

/** A supplier's name over some years: with the state that it was before where they reach back so far. */
export function nameOver(
  register: Register,
  code: string,
  years: Years,
  { nameOf, lastYear }: Pick<Setting, 'nameOf' | 'lastYear'>,
): string {
  const before = predecessorsOf(register, code).find((former) => years[0] <= lastYear(former));
  return before ? `${nameOf(code)} (before ${lastYear(before) + 1} ${nameOf(before)})` : nameOf(code);
}
