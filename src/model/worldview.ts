import type { DateText, Names, Ref } from './basics.ts';

/** How a convention draws an area: hatched, as part of a state, as separate land, or not at all. */
export type Treatment = 'disputed' | 'part' | 'separate' | 'absent';

/** How one convention draws one area, between two dates. */
export interface AreaView {
  readonly area: Ref;
  readonly treatment: Treatment;
  /** Alpha-3 code of the state that it is drawn as part of. */
  readonly of: string | null;
  readonly from: DateText | null;
  readonly to: DateText | null;
  /** What the capital calls it; null when that is the area's usual name. */
  readonly names: Names | null;
  readonly note: string | null;
  readonly sources: readonly Ref[];
}

/** A convention by which borders are drawn: a capital's, or that of UN resolutions. */
export interface Worldview {
  /** As in the address: `beijing`. */
  readonly id: string;
  readonly names: Names;
  /** The words shown on the map after "Borders:". */
  readonly line: string;
  readonly note: string | null;
  readonly sources: readonly Ref[];
  readonly areas: readonly AreaView[];
}

/** One side of a segment: an area (empty for none) on a state's land (empty for sea). */
export interface Side {
  readonly area: Ref;
  readonly state: string;
}

/** A stretch of line along an area, on one side or both: the convention decides whether it is a border. */
export interface BoundarySegment {
  /** The `segment` of its features among the areas. */
  readonly id: string;
  readonly sides: readonly [Side, Side];
  /** True for a line drawn in the sea. */
  readonly sea: boolean;
}
