import { type Box, distanceTo, overlaps } from '../geometry/placement.ts';
import { idOf } from '../model/ref.ts';
import type { Atlas, Ref } from '../model/types.ts';
import type { LabelKind } from '../scene/labels.ts';

/** A name on the map: what it names, and the box of its text in pixels. */
export interface Name {
  /** The item that a click on it selects; null when it is only a name. */
  readonly pick: Ref | null;
  readonly kind: LabelKind | 'callout';
  readonly box: Box;
  /** True when a thin line leads from it to what it names. */
  readonly leads: boolean;
}

/** Names of lines are theirs wherever they stand; all others are held to their land. */
const OF_LINES: readonly Name['kind'][] = ['flow', 'alignment'];
const OF_STATES: readonly Name['kind'][] = ['country', 'quiet'];

/**
 * The item whose name is at a point: a name counts on the land of what it names, within what it names (`fills`: all that is
 * filled there), on the sea, at the end of a leader, and when it is that of a line. On the land of another it leaves the
 * click to that land.
 */
export function nameAt(
  atlas: Atlas,
  names: readonly Name[],
  fills: readonly Ref[],
  land: Ref | null,
  x: number,
  y: number,
): Ref | null {
  const point = { x, y, width: 0, height: 0 };
  for (const { pick, kind, box, leads } of names) {
    if (!pick || !overlaps(box, point)) continue;
    // an annotation may lie over land, where a click means the land
    if (kind === 'callout' && land !== null) continue;
    const isOwn = land === null || fills.includes(pick) || standsOn(atlas, pick, land);
    if (OF_LINES.includes(kind) || leads || isOwn) return pick;
  }
  return null;
}

/** True within some pixels of the name of the state on whose land the point is. */
export function besideName(
  names: readonly Name[],
  land: Ref | null,
  x: number,
  y: number,
  reach: number,
): boolean {
  return names.some(
    ({ pick, kind, box }) =>
      land !== null && pick === land && OF_STATES.includes(kind) && distanceTo(box, x, y) < reach,
  );
}

/** True when the land of a state or an area is that of an item: its own, its state's, or that of an area it belongs to. */
export function standsOn(atlas: Atlas, ref: Ref, land: Ref): boolean {
  if (ref === land) return true;
  const codes = codesOf(atlas, land);
  return [...codesOf(atlas, ref)].some((code) => codes.has(code));
}

/** Codes of the states on whose land an item is. */
function codesOf(atlas: Atlas, ref: Ref): ReadonlySet<string> {
  const item = atlas.entities[ref];
  switch (item?.kind) {
    case 'country':
      return new Set([idOf(ref), ...item.parts]);
    case 'place':
      return new Set(item.country ? [item.country] : []);
    case 'area':
      return new Set([...item.administeredBy, ...item.claimedBy, ...item.states]);
    case 'event':
      return new Set([...item.states, ...(item.place ? codesOf(atlas, item.place) : [])]);
    case 'actor':
      return item.place ? codesOf(atlas, item.place) : new Set();
    default:
      return new Set();
  }
}
