import type { Bars, Tally } from '../model/callout.ts';
import type { Years } from '../model/record.ts';
import type { Register } from '../model/register.ts';
import type { Atlas, Vote } from '../model/types.ts';
import { shareOfImports, shareOfWorld } from '../register/shares.ts';

/** The columns of one supplier: its share in each window, from 0 to 1. */
export interface BarGroup {
  readonly supplier: string;
  readonly shares: readonly { readonly years: Years; readonly share: number }[];
}

/** The columns of a callout by the register in use; null when that lacks one of them. */
export function barGroups(
  { recipient, suppliers, windows }: Bars,
  register: Register | null,
): BarGroup[] | null {
  if (!register) return null;
  const groups = suppliers.map((supplier) => ({
    supplier,
    shares: windows.flatMap((years) => {
      const found =
        recipient === null
          ? shareOfWorld(register, supplier, years)
          : shareOfImports(register, recipient, supplier, years);
      return found?.share === null || !found ? [] : [{ years, share: found.share }];
    }),
  }));
  return groups.every((g) => g.shares.length === windows.length) ? groups : null;
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
