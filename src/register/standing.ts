import type { Register } from '../model/register.ts';
import type { Setting } from './setting.ts';

/**
 * What is known of a year between two states: something was `delivered`; an order was open and nothing came (`pending`);
 * the register identifies `none`; or the year or the pair is `outside` these figures.
 */
export type Standing = 'delivered' | 'pending' | 'none' | 'outside';

/** How a year stands between a supplier and a recipient. */
export function standingOf(
  register: Register,
  recipient: string,
  supplier: string,
  year: number,
  { existed }: Pick<Setting, 'existed'>,
): Standing {
  const from = register.transfers[recipient];
  if (from?.[supplier]?.[year] !== undefined) return 'delivered';
  const [first, last] = register.years;
  const held = from?.[supplier] !== undefined || register.complete.includes(recipient);
  if (year < first || year > last || !held || supplier === recipient) return 'outside';
  if (!existed(supplier, year) || !existed(recipient, year)) return 'outside';
  return register.pending[recipient]?.[supplier]?.includes(year) ? 'pending' : 'none';
}

/** How a year without a figure is said, in a word or two. */
export const STANDING_IN_WORDS: Readonly<Record<Standing, string>> = {
  delivered: 'delivered',
  pending: 'no delivery, an order open',
  none: 'none identified',
  outside: 'not in these figures',
};

/** What stands in a table's cell: a figure has its own text, the rest a mark that the table explains. */
export const STANDING_MARK: Readonly<Record<Standing, string>> = {
  delivered: '',
  pending: '0',
  none: '–',
  outside: '',
};

/** What the marks mean, for the foot of a table. */
export const MARKS_EXPLAINED =
  '0: nothing came that year though an order was open, by the register’s dates. –: no delivery identified, which is not the same as none. Empty: not in these figures.';
