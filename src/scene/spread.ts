import { angle, RADIANS, toVector } from '../geometry/sphere.ts';
import type { Atlas } from '../model/types.ts';
import type { State } from '../state/state.ts';
import { membersAt } from './focus.ts';
import { timeWindowOf } from './time.ts';

/** Degrees between the middles of two states up to which a globe seen from near shows all land of both. */
const MOST_SEEN = 118;

/** Degrees between the two of these states that are farthest apart. */
function spreadOf({ entities }: Pick<Atlas, 'entities'>, codes: readonly string[]): number {
  const points = codes.flatMap((code) => {
    const at = entities[`country:${code}`]?.anchor;
    return at ? [toVector(at)] : [];
  });
  return Math.max(0, ...points.flatMap((a) => points.map((b) => angle(a, b) / RADIANS)));
}

/** True while an alignment is selected whose members no one side of a globe has. */
export function needsFlat(
  atlas: Atlas,
  state: Pick<State, 'passage' | 'beat' | 'ownYears' | 'selected'>,
): boolean {
  const item = state.selected === null ? undefined : atlas.entities[state.selected];
  if (item?.kind !== 'alignment') return false;
  return spreadOf(atlas, membersAt(atlas, item.ref, timeWindowOf(atlas, state).date)) > MOST_SEEN;
}
