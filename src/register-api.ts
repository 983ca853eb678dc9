import type { Evidence, Years } from './model/record.ts';
import { exportersOf, type Register } from './model/register.ts';
import type { Atlas } from './model/types.ts';
import { readingLine } from './register/reading.ts';
import { settingOf } from './register/setting.ts';
import { type Share, shareOfImports, shareOfWorld, type TableRow, tableOfShares } from './register/shares.ts';
import { type Standing, standingOf } from './register/standing.ts';

/** The figures behind the page, as numbers: TIV in millions, shares from 0 to 1. `window.atlas.record`. */
export interface RecordApi {
  /** Whose figures they are, of which release; empty when there are none. */
  readonly vintage: string;
  /** First and last year of the figures; null when there are none. */
  readonly coverage: Years | null;
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
  /** The figures beside the passages, their readings with the figures of the register in place. */
  evidence(): readonly Evidence[];
}

/** The interface to the current register. */
export function createRecordApi(atlas: Atlas, currentRegister: () => Register | null): RecordApi {
  const setting = settingOf(atlas);
  /** What a register answers; `none` while there is no register. */
  const ask = <T>(question: (register: Register) => T, none: T): T => {
    const register = currentRegister();
    return register ? question(register) : none;
  };
  return {
    get vintage() {
      return ask((r) => r.vintage, '');
    },
    get coverage() {
      return ask<Years | null>((r) => r.years, null);
    },
    windows: atlas.windows,
    get recipients() {
      return ask<readonly string[]>((r) => r.complete, []);
    },
    get exporters() {
      return ask(exportersOf, []);
    },
    imports: (recipient, supplier, from, to) =>
      ask((r) => shareOfImports(r, recipient, supplier, [from, to]), null),
    exports: (supplier, from, to) => ask((r) => shareOfWorld(r, supplier, [from, to]), null),
    table: (recipients, suppliers = atlas.suppliers, windows = atlas.windows) =>
      ask((r) => tableOfShares(r, recipients ?? r.complete, suppliers, windows), []),
    standing: (recipient, supplier, year) =>
      ask<Standing>((r) => standingOf(r, recipient, supplier, year, setting), 'outside'),
    evidence: () =>
      atlas.evidence.map((e) => ({
        ...e,
        reading: readingLine(e, currentRegister(), atlas.register, setting),
      })),
  };
}
