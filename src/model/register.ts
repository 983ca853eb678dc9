import type { Ref } from './basics.ts';
import type { ByYear, Deal, Exports, Pending, Transfers, Years } from './record.ts';

/**
 * Arms figures as a value: who delivered what to whom, and when. Sums, figures and cards ask a register, never the atlas,
 * so that another can take its place. A TIV is a volume of military capability in millions, never money. Each total is
 * here once; a year that is absent has no delivery identified, which is not zero. Plain JSON, never changed.
 */
export interface Register {
  /** Whose figures they are, of which release: "SIPRI Arms Transfers Database, March 2026 release". */
  readonly vintage: string;
  /** The source of them all. */
  readonly source: Ref;
  /** First and last year that they cover; outside it nothing is known. */
  readonly years: Years;
  readonly transfers: Transfers;
  readonly exports: Exports;
  readonly pending: Pending;
  /** States of the past among the suppliers, each with the state whose deliveries its own count as. */
  readonly successors?: Readonly<Record<string, string>>;
  /** Recipients (alpha-3) with figures of every supplier; for others some are missing, so shares are not computed. */
  readonly complete: readonly string[];
  /** Rows of the trade register: all of them, or those that the atlas's own flows and figures need at once. */
  readonly deals: readonly Deal[];
  /** Name of the data file that has the other rows; null when `deals` are all. */
  readonly more: string | null;
}

/** Suppliers (alpha-3) with figures of their exports to the whole world. */
export function exportersOf(register: Register): readonly string[] {
  return Object.keys(register.exports.suppliers);
}

/** What a recipient had from a supplier in each year; empty when none was identified. */
export function deliveriesOf(register: Register, recipient: string, supplier: string): ByYear {
  return register.transfers[recipient]?.[supplier] ?? NOTHING;
}

const NOTHING: ByYear = Object.freeze({});

/** A register that nothing can change any more: the value itself, frozen to its last row. */
export function frozen<T>(value: T): T {
  if (typeof value !== 'object' || value === null || Object.isFrozen(value)) return value;
  for (const part of Object.values(value)) frozen(part);
  return Object.freeze(value);
}
