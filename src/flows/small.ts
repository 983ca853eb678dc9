import type { Pixel } from '../geometry/near.ts';
import type { Atlas, LonLat, Ref } from '../model/types.ts';
import type { Reach } from './choose.ts';

/** A state by its middle on the screen. */
export interface StatePoint {
  readonly ref: Ref;
  readonly x: number;
  readonly y: number;
  /** How many pixels across its largest part is. */
  readonly across: number;
  /** True for land that is no region by the standard (CLDR, after ISO 3166), such as a glacier between states: it has one name. */
  readonly unlisted: boolean;
}

/** The share of a state's breadth, and the least number of pixels, that a smaller state's point takes of its land. */
const SHARE = 0.08;
const LEAST = 2;

/** Every state of today with its middle on the screen; those behind the globe are left out. */
export function statePoints(atlas: Atlas, project: (at: LonLat) => Pixel | null): StatePoint[] {
  return Object.values(atlas.entities).flatMap((state): StatePoint[] => {
    if (state.kind !== 'country' || state.parts.length > 0 || state.to !== null || !state.anchor) return [];
    const [lon, lat] = state.anchor;
    const at = project([lon, lat]);
    const beside = project([lon, lat + (lat > 0 ? -1 : 1)]);
    if (!at || !beside) return [];
    const degree = Math.hypot(at[0] - beside[0], at[1] - beside[1]);
    const unlisted = state.names.zh === null && state.names.ru === null;
    return [{ ref: state.ref, x: at[0], y: at[1], across: 2 * state.reach * degree, unlisted }];
  });
}

/**
 * The state that a click means: that on whose land it is, or a state too small to be hit there whose point is within reach.
 * On the land of a larger state a small one takes only what is near its point and nearer than the larger one's middle, and
 * land that is no state's nothing.
 */
export function stateAt(
  states: readonly StatePoint[],
  land: { readonly ref: Ref; readonly middle: number } | null,
  x: number,
  y: number,
  { middle, small, enclave }: Reach,
): Ref | null {
  const own = land && states.find((s) => s.ref === land.ref);
  const { across, radius } = land ? enclave : small;
  const inside = Math.min(radius, Math.max(LEAST, (own?.across ?? 0) * SHARE));
  let found: { readonly ref: Ref; readonly away: number } | null = null;
  for (const s of states) {
    const isSmall = s.across < across && (!own || s.across < own.across);
    if (s.ref === land?.ref || (land && (!isSmall || s.unlisted))) continue;
    const away = Math.hypot(s.x - x, s.y - y);
    // the middle of a state of many islands may lie in the sea
    const within = land ? inside : isSmall ? radius : middle;
    if (away > within || (land && away >= land.middle) || (found && found.away <= away)) continue;
    found = { ref: s.ref, away };
  }
  return found?.ref ?? land?.ref ?? null;
}
