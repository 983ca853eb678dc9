import type { DateText, LonLat, Names, Ref } from './basics.ts';
import type { FlowKind } from './flow-kind.ts';
import type { Evidence, Years } from './record.ts';
import type { Register } from './register.ts';
import type { Source } from './source.ts';
import type { Beat, View } from './view.ts';
import type { BoundarySegment, Worldview } from './worldview.ts';

export type { DateText, LonLat, Names, Ref } from './basics.ts';
export type { FlowKind } from './flow-kind.ts';
export type { Source } from './source.ts';
export type { Beat, View } from './view.ts';

export const KINDS = [
  'country',
  'place',
  'area',
  'flow',
  'alignment',
  'event',
  'actor',
  'system',
  'passage',
  'source',
] as const;
export type Kind = (typeof KINDS)[number];

interface EntityBase {
  readonly ref: Ref;
  readonly names: Names;
  /** Other names, for search and for the matcher. */
  readonly aliases: readonly string[];
  /** One or two sentences of our own, or null. */
  readonly note: string | null;
  readonly sources: readonly Ref[];
  /** Where its label is placed, or null when it is not on the map. */
  readonly anchor: LonLat | null;
}

/** A state of today (ISO 3166-1 alpha-3) or a historic one with the dates and the parts it is drawn from. */
export interface Country extends EntityBase {
  readonly kind: 'country';
  readonly from: DateText | null;
  readonly to: DateText | null;
  /** Alpha-3 codes of today's states from which a historic one is drawn; empty for a state of today. */
  readonly parts: readonly string[];
  /** Code of the state of today that carries on one of the past, in its colour and its sums; null for none. */
  readonly successor: string | null;
  /** Degrees from the middle to the edge of a cap as large as its largest part: how much room it needs in a frame. */
  readonly reach: number;
}

export interface Place extends EntityBase {
  readonly kind: 'place';
  readonly type: 'capital' | 'city' | 'base' | 'landmark' | 'port' | 'reef';
  readonly country: string | null;
}

/** A polygon, line or point of its own, or a union of states. */
export interface Area extends EntityBase {
  readonly kind: 'area';
  readonly type: 'disputed' | 'region' | 'province' | 'claim-line' | 'range' | 'former-state';
  readonly administeredBy: readonly string[];
  readonly claimedBy: readonly string[];
  readonly since: DateText | null;
  readonly until: DateText | null;
  /** Alpha-3 codes, when the area is a union of states. */
  readonly states: readonly string[];
  /** True for islands that are drawn as points. */
  readonly point: boolean;
  /** True for a shape known only roughly. */
  readonly approximate: boolean;
}

export const FLOW_STATUSES = [
  'delivered',
  'contracted',
  'cancelled',
  'stopped',
  'denied',
  'licensed',
  'mooted',
] as const;
export type FlowStatus = (typeof FLOW_STATUSES)[number];
export interface Flow extends EntityBase {
  readonly kind: 'flow';
  readonly supplier: string;
  readonly recipient: string;
  readonly goods: string;
  readonly type: FlowKind;
  readonly status: FlowStatus;
  /** True for all deliveries between two states; false for one deal or kind of goods. */
  readonly total: boolean;
  /** First and last year that it spans; `to` null while it lasts. */
  readonly from: number;
  readonly to: number | null;
  readonly systems: readonly Ref[];
  /** The register's rows that one deal is made of: `designation` or `designation@orderYear`; a total has all of its two states. */
  readonly orders: readonly string[];
  /** End points in lon/lat: named places, or the anchors of the two states. */
  readonly origin: LonLat;
  readonly destination: LonLat;
}

export type AlignmentKind = 'alliance' | 'entente' | 'partnership' | 'dialogue' | 'organisation' | 'idea';

export interface Membership {
  readonly state: string;
  readonly from: DateText;
  readonly to: DateText | null;
  readonly source: string;
}

export interface Alignment extends EntityBase {
  readonly kind: 'alignment';
  readonly type: AlignmentKind;
  /** Alpha-3 code of the state whose colour it takes; null for a colour of its own. */
  readonly lead: string | null;
  readonly members: readonly Membership[];
}

export type Vote = 'for' | 'against' | 'abstain';

export interface EventEntity extends EntityBase {
  readonly kind: 'event';
  readonly date: DateText;
  readonly end: DateText | null;
  readonly place: Ref | null;
  /** Alpha-3 codes of the states concerned. */
  readonly states: readonly string[];
  readonly votes: readonly { readonly state: string; readonly vote: Vote }[];
}

export interface Actor extends EntityBase {
  readonly kind: 'actor';
  readonly type: 'person' | 'office' | 'journal' | 'institution';
  readonly role: string;
  readonly place: Ref | null;
}

export interface System extends EntityBase {
  readonly kind: 'system';
  readonly type: string;
  /** The flows that carry it. */
  readonly flows: readonly Ref[];
}

export type Entity = Country | Place | Area | Flow | Alignment | EventEntity | Actor | System;

/** A span of a passage's text that names an entity; offsets in UTF-16 code units of `Passage.text`. */
export interface Mention {
  readonly start: number;
  readonly end: number;
  readonly ref: Ref;
}

/** Words that mean an entity in one passage. */
export interface Phrase {
  readonly text: string;
  readonly ref: Ref;
}

export interface Passage {
  readonly ref: Ref;
  /** Element id and hash: `p10`, `h1`, `note-i`. */
  readonly id: string;
  readonly kind: 'heading' | 'paragraph' | 'note';
  /** What is printed as its number: `10`, `i`, or empty for a heading. */
  readonly label: string;
  readonly text: string;
  readonly mentions: readonly Mention[];
  /** Its view, or that of its first beat. */
  readonly view: View;
  /** Its beats, when there are two or more. */
  readonly beats?: readonly Beat[];
  /** Further phrases that mean an entity here, used for an opened original. */
  readonly phrases?: readonly Phrase[];
}

/** A note of ours beside a passage: what the record says, with figure and source. */
export interface Annotation {
  readonly id: string;
  readonly passages: readonly string[];
  readonly title: string;
  readonly text: string;
  /** The figure or dated fact in a line. */
  readonly figure: string;
  readonly entities: readonly Ref[];
  readonly sources: readonly Ref[];
}

/** One essay with everything it is tied to: parsed, checked, joined. Plain JSON. */
export interface Atlas {
  readonly id: string;
  readonly title: string;
  readonly author: string;
  readonly year: string;
  /** The latest day the essay could know of; each time axis marks it. */
  readonly written: DateText;
  /** How the reading is credited, in a sentence. */
  readonly credit: string;
  /** Name of the site or the series; null when it has none. */
  readonly brand: string | null;
  /** Invites readers who may have the essay's original; null when this is the essay itself. */
  readonly invitation: string | null;
  /** Languages that names are offered in, English first. */
  readonly languages: readonly (keyof Names)[];
  /** Highest zoom that a passage's view may have. */
  readonly nearest: number;
  readonly passages: readonly Passage[];
  readonly entities: Readonly<Record<Ref, Entity>>;
  readonly sources: Readonly<Record<Ref, Source>>;
  readonly annotations: readonly Annotation[];
  /** The arms figures that come with it, null when none do. Views read `App.register`, which may be another. */
  readonly register: Register | null;
  /** First and last year of the timeline. */
  readonly timeline: Years;
  /** Spans of years that sums and shares are taken over; ours, not the register's. */
  readonly windows: readonly Years[];
  /** Figures beside the passages. */
  readonly evidence: readonly Evidence[];
  /** Suppliers that have a colour of their own, in legend order; the rest are "others". */
  readonly suppliers: readonly string[];
  /** Conventions by which borders are drawn; the first is the default. Empty when the atlas has none. */
  readonly worldviews: readonly Worldview[];
  readonly boundarySegments: readonly BoundarySegment[];
}
