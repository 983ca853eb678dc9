import type { DateText, Names, Ref } from './types.ts';

/** How a capital draws an area: hatched; as land of a state; as a land of its own; not at all. */
export type Treatment = 'disputed' | 'part' | 'separate' | 'absent';

/** One area as one capital draws it, while the dates hold. */
export interface AreaView {
  readonly area: Ref;
  readonly treatment: Treatment;
  /** Alpha-3 code of the state that it is drawn as part of. */
  readonly of: string | null;
  readonly from: DateText | null;
  readonly to: DateText | null;
  /** What the capital calls it; null where that is the area's own name. */
  readonly names: Names | null;
  readonly note: string | null;
  readonly sources: readonly Ref[];
}

/** A convention by which borders are drawn: a capital's, or that of resolutions. */
export interface Worldview {
  /** As in the address: `beijing`. */
  readonly id: string;
  readonly names: Names;
  /** How it is told on the map, after "Borders:". */
  readonly line: string;
  readonly note: string | null;
  readonly sources: readonly Ref[];
  readonly areas: readonly AreaView[];
}

/** A side of a line: an area (empty for none) on a state's land (empty for the sea). */
export interface Side {
  readonly area: Ref;
  readonly state: string;
}

/** A line with an area on one side or on both: whether it is a border depends on whose map it is. */
export interface Seam {
  /** The `seam` of its features among the areas. */
  readonly id: string;
  readonly sides: readonly [Side, Side];
  /** True for a line drawn in the sea. */
  readonly sea: boolean;
}
