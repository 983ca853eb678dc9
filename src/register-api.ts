import type { Evidence, Years } from './model/record.ts';
import type { Atlas } from './model/types.ts';
import { type Share, shareOfImports, shareOfWorld, type TableRow, tableOfShares } from './register/shares.ts';
import { type Standing, standingOf } from './register/standing.ts';

/** The figures behind the page, as numbers: TIV in millions, shares from 0 to 1. `window.atlas.record`. */
export interface RecordApi {
  /** Whose figures they are, of which release. */
  readonly vintage: string;
  /** First and last year of the figures. */
  readonly coverage: Years;
  /** The spans of years of the tables; ours. */
  readonly windows: readonly Years[];
  /** Recipients of whom every supplier is held. */
  readonly recipients: readonly string[];
  /** Suppliers whose deliveries to all the world are held. */
  readonly exporters: readonly string[];
  /** What a recipient had from a supplier; null when not all its suppliers are held. */
  imports(recipient: string, supplier: string, from: number, to: number): Share | null;
  /** What a supplier delivered to all the world; null when its exports are not held. */
  exports(supplier: string, from: number, to: number): Share | null;
  /** Sums by recipient and span of years; without arguments those of every recipient, supplier with a colour, and window. */
  table(
    recipients?: readonly string[],
    suppliers?: readonly string[],
    windows?: readonly Years[],
  ): TableRow[];
  /** What is known of a year between two states. */
  standing(recipient: string, supplier: string, year: number): Standing;
  /** The figures beside the passages. */
  evidence(): readonly Evidence[];
}

export function createRecordApi(atlas: Atlas): RecordApi {
  return {
    vintage: atlas.vintage,
    coverage: atlas.coverage,
    windows: atlas.windows,
    recipients: atlas.complete,
    exporters: Object.keys(atlas.exports.suppliers),
    imports: (recipient, supplier, from, to) => shareOfImports(atlas, recipient, supplier, [from, to]),
    exports: (supplier, from, to) => shareOfWorld(atlas, supplier, [from, to]),
    table: (recipients = atlas.complete, suppliers = atlas.suppliers, windows = atlas.windows) =>
      tableOfShares(atlas, recipients, suppliers, windows),
    standing: (recipient, supplier, year) => standingOf(atlas, recipient, supplier, year),
    evidence: () => atlas.evidence,
  };
}
