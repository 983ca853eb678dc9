import type { LonLat, Names, Ref } from './basics.ts';
import type { Years } from './record.ts';

/** The eight sides of a point, clockwise from above. */
export const SIDES = ['n', 'ne', 'e', 'se', 's', 'sw', 'w', 'nw'] as const;
export type Side = (typeof SIDES)[number];

/** What a line between two places stands for: what is so, or else what is only feared, watched and so on. */
export const LINE_SENSES = ['fact', 'feared', 'supposed', 'absent', 'watched', 'said'] as const;
export type LineSense = (typeof LINE_SENSES)[number];

/** How each is drawn; a dotted line is thin, and its head open. */
export const LINE_LOOKS: Readonly<Record<LineSense, 'solid' | 'dashed' | 'dotted'>> = {
  fact: 'solid',
  feared: 'dashed',
  supposed: 'dashed',
  absent: 'dashed',
  watched: 'dotted',
  said: 'dotted',
};

interface CalloutBase {
  /** What it is put at, when that is an item; a click on its words selects it. */
  readonly ref: Ref | null;
  readonly at: LonLat;
  readonly text: Names;
  /** The side of its place on which its words are put, if there is room. */
  readonly side: Side | null;
  /** True when narrow maps leave it out. */
  readonly wide: boolean;
}

/** A short text at a place, with a thin leader. */
interface Note extends CalloutBase {
  readonly kind: 'note';
  /** Code of the state whose colour it has; null for the colour of text. */
  readonly color: string | null;
}

/** A relation between two places with its verb: an arrow, or a tie without a head. */
export interface Relation extends CalloutBase {
  readonly kind: 'arrow' | 'tie';
  readonly to: LonLat;
  readonly sense: LineSense;
  /** True when an arrow has a head at each end. */
  readonly both: boolean;
  /** Code of the state whose colour it has; null for the colour of text. */
  readonly color: string | null;
}

/** Stands for all suppliers that columns do not name. */
export const OTHERS = '*';

/** Columns of arms deliveries: shares or volumes of a recipient's imports, or shares of the world's when `recipient` is null. */
export interface Bars extends CalloutBase {
  readonly kind: 'bars';
  readonly measure: 'share' | 'volume';
  readonly recipient: string | null;
  /** Codes, one group of columns each; `OTHERS` for the rest. */
  readonly suppliers: readonly string[];
  /** One column each in every group. */
  readonly windows: readonly Years[];
}

/** The votes of an event, counted. */
export interface Tally extends CalloutBase {
  readonly kind: 'tally';
  readonly event: Ref;
}

/** An annotation of a beat on the map. */
export type Callout = Note | Relation | Bars | Tally;

export const CALLOUT_KINDS = [
  'note',
  'arrow',
  'tie',
  'bars',
  'tally',
] as const satisfies readonly Callout['kind'][];
