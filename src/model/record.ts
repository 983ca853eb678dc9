import type { Ref } from './basics.ts';

/** A first and a last year, both included. */
export type Years = readonly [number, number];

/** TIV in millions by year; a year that is absent has none identified. */
export type ByYear = Readonly<Record<string, number>>;

/** One row of the arms trade register, as SIPRI gives it; `...Estimated` keeps its question marks. */
export interface Deal {
  readonly supplier: string;
  readonly recipient: string;
  readonly designation: string;
  readonly description: string;
  readonly category: string;
  readonly ordered: number | null;
  readonly orderedEstimated: boolean;
  readonly delivered: readonly number[];
  readonly numberOrdered: number | null;
  readonly numberOrderedEstimated: boolean;
  readonly numberDelivered: number | null;
  readonly numberDeliveredEstimated: boolean;
  readonly status: string;
  readonly tivDelivered: number | null;
}

/** TIV in millions: recipient → supplier → year → TIV. A missing year has no delivery identified; it is not zero. */
export type Transfers = Readonly<Record<string, Readonly<Record<string, ByYear>>>>;

/** Deliveries to all states of the world, in TIV millions by year: of each supplier held, and of all suppliers together. */
export interface Exports {
  readonly world: ByYear;
  readonly suppliers: Readonly<Record<string, ByYear>>;
}

/** Recipient → supplier → years without deliveries while an order was open, by the register's dates. */
export type Pending = Readonly<Record<string, Readonly<Record<string, readonly number[]>>>>;

export const EVIDENCE_KINDS = ['shares', 'years', 'suppliers', 'deliveries', 'exporters', 'table'] as const;
/**
 * How a figure is drawn: `shares` of suppliers in a recipient's imports by window, `years` of a recipient's imports,
 * `suppliers` side by side by year, `deliveries` of single flows, shares of `exporters` in the world, a `table` of sums.
 */
type EvidenceKind = (typeof EVIDENCE_KINDS)[number];

/** One line of a figure of deliveries: a flow, and of its orders those of one designation; null for all. */
export interface EvidenceFlow {
  readonly flow: Ref;
  readonly designation: string | null;
}

/** A figure from the record beside a passage. */
export interface Evidence {
  readonly id: string;
  readonly passages: readonly string[];
  readonly kind: EvidenceKind;
  readonly title: string;
  /** One line of what it shows, as the author wrote it: its figures are formulas, filled from the register in place. */
  readonly reading: string;
  /** Alpha-3 codes. */
  readonly recipients: readonly string[];
  readonly suppliers: readonly string[];
  readonly flows: readonly EvidenceFlow[];
  readonly years: Years;
  readonly sources: readonly Ref[];
  /** Open from the start; else collapsed under its title and reading. */
  readonly open: boolean;
}
