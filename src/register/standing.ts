import { yearOf } from '../model/date.ts';
import type { Atlas, DateText } from '../model/types.ts';

/**
 * What is known of a year between two states: something was `delivered`; an order was open and nothing came (`pending`);
 * the register identifies `none`; or the year or the pair is `outside` these figures.
 */
export type Standing = 'delivered' | 'pending' | 'none' | 'outside';

/** How a year stands between a supplier and a recipient. */
export function standingOf(atlas: Atlas, recipient: string, supplier: string, year: number): Standing {
  const from = atlas.transfers[recipient];
  if (from?.[supplier]?.[year] !== undefined) return 'delivered';
  const [first, last] = atlas.coverage;
  const held = from?.[supplier] !== undefined || atlas.complete.includes(recipient);
  if (year < first || year > last || !held || supplier === recipient) return 'outside';
  if (!existed(atlas, supplier, year) || !existed(atlas, recipient, year)) return 'outside';
  return atlas.pending[recipient]?.[supplier]?.includes(year) ? 'pending' : 'none';
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

/** A state of today that was then part of a larger one did not yet deal for itself. */
function existed(atlas: Atlas, code: string, year: number): boolean {
  const state = atlas.entities[`country:${code}`];
  if (state?.kind !== 'country') return true;
  const lived = (from: DateText | null, to: DateText | null) =>
    (from === null || yearOf(from) <= year) && (to === null || yearOf(to) >= year);
  if (!lived(state.from, state.to)) return false;
  return !Object.values(atlas.entities).some(
    (e) => e.kind === 'country' && e.parts.includes(code) && e.to !== null && lived(e.from, e.to),
  );
}
