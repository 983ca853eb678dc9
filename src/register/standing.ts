import type { Register } from '../model/register.ts';
import { predecessorsOf } from './folded.ts';
import type { Setting } from './setting.ts';

/**
 * What the register knows about a year between two states: `delivered`; an order was open without deliveries (`pending`);
 * `none` was identified; or the year or the pair is `outside` these figures.
 */
export type Standing = 'delivered' | 'pending' | 'none' | 'outside';

/** The standing of a year between a supplier and a recipient; its predecessors' years are its own, but for those that stand `apart`. */
export function standingOf(
  register: Register,
  recipient: string,
  supplier: string,
  year: number,
  { existed }: Pick<Setting, 'existed'>,
  apart: readonly string[] = [],
): Standing {
  const from = register.transfers[recipient];
  // a year of a predecessor's is its successor's
  for (const former of predecessorsOf(register, supplier))
    if (!apart.includes(former) && !existed(supplier, year) && existed(former, year))
      return standingOf(register, recipient, former, year, { existed });
  if (from?.[supplier]?.[year] !== undefined) return 'delivered';
  const [first, last] = register.years;
  const held = from?.[supplier] !== undefined || register.complete.includes(recipient);
  if (year < first || year > last || !held || supplier === recipient) return 'outside';
  if (!existed(supplier, year) || !existed(recipient, year)) return 'outside';
  return register.pending[recipient]?.[supplier]?.includes(year) ? 'pending' : 'none';
}

/** A word or two for a year without a figure. */
export const STANDING_IN_WORDS: Readonly<Record<Standing, string>> = {
  delivered: 'delivered',
  pending: 'no delivery, an order open',
  none: 'none identified',
  outside: 'not in these figures',
};

/** The text of a table cell without a figure: a mark that the table's foot explains. */
export const STANDING_MARK: Readonly<Record<Standing, string>> = {
  delivered: '',
  pending: '0',
  none: '–',
  outside: '',
};

/** Explains the marks, for the foot of a table. */
export const MARKS_EXPLAINED =
  '0: nothing came that year though an order was open, by the register’s dates. –: no delivery identified, which is not the same as none. Empty: not in these figures.';
