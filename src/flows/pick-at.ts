import type { Pixel } from '../geometry/near.ts';
import type { Area, Atlas, Ref } from '../model/types.ts';
import { type Dot, dotAt, nearer, type Reach } from './choose.ts';
import { besideName, type Name, nameAt } from './names.ts';
import { END, type Hit } from './pick.ts';
import { type StatePoint, stateAt } from './small.ts';

/** Areas that say nothing of whose the land is. */
const OVER_LAND: readonly Area['type'][] = ['region', 'province', 'range'];

/** Pixels from the middle of a state within which a click is on it. */
const AT = 5;

/** What can be picked on the screen at the moment. */
export interface Picture {
  readonly atlas: Atlas;
  /** Names over the map, the first drawn first. */
  readonly names: readonly Name[];
  /** The middles of all states. */
  readonly states: readonly StatePoint[];
  /** What is filled at a point, the topmost first: states, bodies of states, areas. */
  fills(x: number, y: number): readonly Ref[];
  /** The body of states that a state is drawn as part of, otherwise the item itself. */
  body(ref: Ref): Ref;
  /** The claim line within some pixels of a point. */
  claim(x: number, y: number, reach: number): Ref | null;
  /** The screen position of the middle of a state or an area. */
  middle(ref: Ref): Pixel | null;
  /** The flow or membership line nearest to a point, within some pixels of its stroke; never a dimmed one. */
  line(x: number, y: number, reach: number): Hit | null;
  readonly dots: readonly Dot[];
}

/**
 * The item that a click at a point picks, in this order: about the middle of a state, a dot that is hit or the state; a dot
 * within reach; a name that stands where it belongs; a highlighted line, unless the state's own name is near; a claim line;
 * the state, or what is disputed of it, or at sea the area.
 */
export function pickAt(picture: Picture, x: number, y: number, reach: Reach): Ref | null {
  const { atlas, names, dots, body } = picture;
  const away = (ref: Ref) => {
    const at = picture.middle(ref);
    return at ? Math.hypot(at[0] - x, at[1] - y) : Number.POSITIVE_INFINITY;
  };
  const fills = picture.fills(x, y);
  const under = landOf(atlas, fills);
  // what is written over the sea is meant before a small state whose point happens to lie beneath it
  const written = under === null ? nameAt(atlas, names, fills, null, x, y) : null;
  if (written) return dotAt(dots, x, y, reach.dot, Number.POSITIVE_INFINITY)?.ref ?? body(written);
  const meant = stateAt(picture.states, under ? { ref: under, middle: away(under) } : null, x, y, reach);
  const land = meant && body(meant);
  const distance = land ? Math.min(away(land), away(meant)) : Number.POSITIVE_INFINITY;
  const dot = dotAt(dots, x, y, reach.dot, distance);
  const line = besideName(names, land, x, y, END) ? null : picture.line(x, y, reach.line);
  // at sea a line that passes is meant before a state whose middle is farther than it
  const passes = line !== null && under === null && distance > Math.max(line.edge, AT);
  if (land && distance < reach.middle && !passes) return dot?.ref ?? land;
  const named = nameAt(atlas, names, fills, land, x, y);
  if (named) return dot?.ref ?? body(named);
  return nearer(dot, line) ?? picture.claim(x, y, reach.line) ?? land;
}

/**
 * Whose land a point is on: that of the state, or the area that is disputed there; a region or a range is opened by its
 * name, and where no state is.
 */
function landOf(atlas: Atlas, fills: readonly Ref[]): Ref | null {
  const overLand = (ref: Ref) => {
    const item = atlas.entities[ref];
    return item?.kind === 'area' && OVER_LAND.includes(item.type);
  };
  return fills.find((ref) => !overLand(ref)) ?? fills[0] ?? null;
}
