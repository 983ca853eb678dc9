import type { LonLat, Ref } from '../model/types.ts';

/** Pixels within which dots that are not meant are gathered into one. */
export const NEAR = 19;

/** Several dots as one, at the first of them. */
export interface Gathered {
  readonly at: LonLat;
  readonly refs: readonly Ref[];
  /** Pixels from the first to the farthest of them. */
  readonly spread: number;
}

/** Most levels that the map comes nearer at once to bring dots apart. */
const MOST = 4;

/**
 * What a click on gathered dots does: the zoom at which the farthest stands by itself, or, where coming nearer does not
 * part them, the next of them to open after the one that is.
 */
export function openGathered(
  { refs, spread }: Gathered,
  zoom: number,
  maxZoom: number,
  selected: Ref | null,
): { readonly zoom: number } | { readonly ref: Ref } {
  const levels = Math.max(1, Math.ceil(Math.log2((NEAR * 1.2) / spread)));
  if (levels <= MOST && zoom + levels <= maxZoom) return { zoom: zoom + levels };
  const at = selected === null ? -1 : refs.indexOf(selected);
  return { ref: refs[(at + 1) % refs.length] as Ref };
}
