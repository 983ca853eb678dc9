import { type Bars, OTHERS, type Tally } from '../model/callout.ts';
import type { Years } from '../model/record.ts';
import { deliveriesOf, type Register } from '../model/register.ts';
import type { Atlas, Vote } from '../model/types.ts';
import { shareOfImports, shareOfWorld } from '../register/shares.ts';
import { sumPeriod } from '../register/sums.ts';

/** The columns of one supplier, one for each span of years. */
export interface BarGroup {
  /** A code, or `OTHERS`. */
  readonly supplier: string;
  readonly bars: readonly Bar[];
}

interface Bar {
  readonly years: Years;
  /** A share from 0 to 1, or a volume in TIV millions; null when no delivery is identified. */
  readonly value: number | null;
}

/** The columns of a callout by the register in use; null when that lacks one of them. */
export function barGroups(callout: Bars, register: Register | null): BarGroup[] | null {
  if (!register) return null;
  const named = callout.suppliers.filter((code) => code !== OTHERS);
  const shareIn = (supplier: string, years: Years) =>
    callout.recipient === null
      ? shareOfWorld(register, supplier, years)
      : shareOfImports(register, callout.recipient, supplier, years);
  const groups: BarGroup[] = [];
  for (const supplier of callout.suppliers) {
    const bars: Bar[] = [];
    for (const years of callout.windows) {
      if (callout.measure === 'volume') {
        if (callout.recipient === null) return null;
        bars.push({ years, value: sumPeriod(deliveriesOf(register, callout.recipient, supplier), ...years) });
        continue;
      }
      const shares = (supplier === OTHERS ? named : [supplier]).map(
        (code) => shareIn(code, years)?.share ?? null,
      );
      if (shares.includes(null)) return null;
      const sum = shares.reduce((all: number, share) => all + (share ?? 0), 0);
      bars.push({ years, value: supplier === OTHERS ? 1 - sum : sum });
    }
    groups.push({ supplier, bars });
  }
  return groups;
}

/** A share in percent as a reader says it: below one per cent to the tenth. */
export function percent(share: number): string {
  const value = share * 100;
  return `${value > 0 && value < 1 ? value.toFixed(1) : Math.round(value)} %`;
}

/** The states that voted each way. */
export function votesOf({ event }: Tally, { entities }: Pick<Atlas, 'entities'>): Record<Vote, string[]> {
  const votes: Record<Vote, string[]> = { for: [], against: [], abstain: [] };
  const item = entities[event];
  if (item?.kind === 'event') for (const { state, vote } of item.votes) votes[vote].push(state);
  return votes;
}
