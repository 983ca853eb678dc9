import type { ByYear, Years } from '../model/record.ts';
import type { Register } from '../model/register.ts';
import { exportsOfState, importsFromState } from './folded.ts';
import { addUp, sumPeriod } from './sums.ts';

/** A sum, the whole it is part of, and its share; figures in TIV millions, the share from 0 to 1. */
export interface Share {
  readonly tiv: number;
  readonly all: number;
  /** Null when the whole is zero. */
  readonly share: number | null;
  /** Years of the span with a delivery; empty means that none was identified, not that there was none. */
  readonly years: readonly number[];
}

/** A supplier's share of a recipient's imports; null when the register does not have all its suppliers. */
export function shareOfImports(
  register: Register,
  recipient: string,
  supplier: string,
  span: Years,
): Share | null {
  if (!register.complete.includes(recipient)) return null;
  const part = importsFromState(register, recipient, supplier);
  return shareOf(part, importsByYear(register, recipient), span);
}

/** A supplier's share of the world's deliveries; null when the register does not have its exports. */
export function shareOfWorld(register: Register, supplier: string, span: Years): Share | null {
  const byYear = exportsOfState(register, supplier);
  return byYear ? shareOf(byYear, register.exports.world, span) : null;
}

/** A recipient's imports by year from all suppliers in the register. */
export function importsByYear(register: Register, recipient: string): ByYear {
  return addUp(Object.values(register.transfers[recipient] ?? {}));
}

/** A row of the table of recipients: each supplier's share of the imports in a span of years, and their sum. */
export interface TableRow {
  readonly recipient: string;
  readonly years: Years;
  /** By supplier's code; a state is not its own supplier. */
  readonly suppliers: Readonly<Record<string, Share>>;
  readonly all: number;
}

/** Sums by recipient and window, in that order; recipients without all their suppliers in the register are left out. */
export function tableOfShares(
  register: Register,
  recipients: readonly string[],
  suppliers: readonly string[],
  windows: readonly Years[],
): TableRow[] {
  return recipients.flatMap((recipient) =>
    windows.flatMap((years): TableRow[] => {
      if (!register.complete.includes(recipient)) return [];
      const cells = suppliers.flatMap((code): [string, Share][] => {
        const share = code === recipient ? null : shareOfImports(register, recipient, code, years);
        return share ? [[code, share]] : [];
      });
      const all = sumPeriod(importsByYear(register, recipient), ...years) ?? 0;
      return [{ recipient, years, suppliers: Object.fromEntries(cells), all }];
    }),
  );
}

function shareOf(part: ByYear, whole: ByYear, [from, to]: Years): Share {
  const tiv = sumPeriod(part, from, to) ?? 0;
  const all = sumPeriod(whole, from, to) ?? 0;
  const years = Object.keys(part).map(Number);
  return {
    tiv,
    all,
    share: all > 0 ? tiv / all : null,
    years: years.filter((y) => y >= from && y <= to).sort((a, b) => a - b),
  };
}
