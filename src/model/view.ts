import type { DateText, LonLat, Ref } from './basics.ts';
import type { Callout } from './callout.ts';

/** What the map shows for a passage, or for a beat of it. */
export interface View {
  /** The day the map shows: memberships and statuses as of then. */
  readonly date: DateText;
  /** First and last year of the flows' TIV, inclusive. */
  readonly period: readonly [number, number];
  /** What the map claims, in a sentence; empty when it follows from what is highlighted. */
  readonly headline: string;
  /** Highlighted although the text does not link them. */
  readonly also: readonly Ref[];
  /** Not highlighted although the text names them. */
  readonly dimmed?: readonly Ref[];
  /** True when nothing is highlighted but `also`. */
  readonly only?: boolean;
  /** How this view is drawn until the reader chooses; absent for the page's default. */
  readonly projection?: 'globe' | 'flat';
  /** What is written and drawn on the map beside its items. */
  readonly callouts?: readonly Callout[];
  /** What the camera must show; empty = everything highlighted. */
  readonly frame: readonly Ref[];
  /** Positions that the camera must show too. */
  readonly points?: readonly LonLat[];
}

/** A stretch of a passage with a view of its own. */
export interface Beat {
  /** From its first character in the passage's text to after its last, in UTF-16 code units. */
  readonly start: number;
  readonly end: number;
  readonly view: View;
}
