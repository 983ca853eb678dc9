import type { ByYear, Years } from '../model/record.ts';
import { deliveriesOf, type Register } from '../model/register.ts';
import { addUp, sumPeriod } from './sums.ts';

/** A sum, the whole it is part of, and what share; figures in TIV millions, the share from 0 to 1. */
export interface Share {
  readonly tiv: number;
  readonly all: number;
  /** Null when the whole is nothing: there is no share of that. */
  readonly share: number | null;
  /** Years of the span with a delivery; none means that none was identified, not that there was none. */
  readonly years: readonly number[];
}

/** What share of a recipient's deliveries came from a supplier; null when not all its suppliers are held. */
export function shareOfImports(
  register: Register,
  recipient: string,
  supplier: string,
  span: Years,
): Share | null {
  if (!register.complete.includes(recipient)) return null;
  return shareOf(deliveriesOf(register, recipient, supplier), importsByYear(register, recipient), span);
}

/** What share of all deliveries in the world came from a supplier; null for one whose exports are not held. */
export function shareOfWorld(register: Register, supplier: string, span: Years): Share | null {
  const byYear = register.exports.suppliers[supplier];
  return byYear ? shareOf(byYear, register.exports.world, span) : null;
}

/** All that a recipient had, by year, from every supplier held. */
export function importsByYear(register: Register, recipient: string): ByYear {
  return addUp(Object.values(register.transfers[recipient] ?? {}));
}

/** One line of the table of recipients: each supplier's part of what came in a span of years, and all of it. */
export interface TableRow {
  readonly recipient: string;
  readonly years: Years;
  /** By supplier's code; a state is not its own supplier. */
  readonly suppliers: Readonly<Record<string, Share>>;
  readonly all: number;
}

/** Sums by recipient and window, in that order; recipients whose suppliers are not all held are left out. */
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
