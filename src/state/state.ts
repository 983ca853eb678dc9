import type { Years } from '../model/record.ts';
import type { Atlas, LonLat, Ref } from '../model/types.ts';

export type Projection = 'globe' | 'flat';
export type Theme = 'auto' | 'light' | 'dark';
export const LANGUAGES = ['en', 'zh', 'ru'] as const;
/** The language of the names on the map. */
export type Language = (typeof LANGUAGES)[number];
/** Where a reader has moved the map: longitude, latitude, zoom; null while the passage frames it. */
export type Camera = readonly [number, number, number];

/** Two recipients, or two suppliers, side by side. */
export interface Comparison {
  readonly side: 'recipients' | 'suppliers';
  /** Alpha-3 codes. */
  readonly pair: readonly [string, string];
}

/** What the reader has chosen: the one record from which everything on the page is derived. */
export interface State {
  /** Id of the passage being read, such as `p10`. */
  readonly passage: string;
  /** Which of the passage's beats is being read, from 1. */
  readonly beat: number;
  /** The entity whose card is open. */
  readonly selected: Ref | null;
  /** The entity under the pointer or the focus. */
  readonly hovered: Ref | null;
  /** Ids of the layers that the reader has switched off; all others are on. */
  readonly hiddenLayers: readonly string[];
  /** True to show every item, not only those that the passage names. */
  readonly all: boolean;
  readonly projection: Projection;
  /** True when the reader has chosen the projection; otherwise the beat or the page does. */
  readonly ownProjection: boolean;
  readonly theme: Theme;
  readonly language: Language;
  /** False to stop the marks that move along the flows. */
  readonly motion: boolean;
  readonly camera: Camera | null;
  /** True while the reader's own pan and zoom stay over passages, until they are given back. */
  readonly hold: boolean;
  /** Centres of rings that the reader has moved, by the area's Ref. */
  readonly rings: Readonly<Record<Ref, LonLat>>;
  /** Years of the reader's own choice; null while the passage sets them. */
  readonly ownYears: Years | null;
  readonly compare: Comparison | null;
  /** True while the view of all sources is open. */
  readonly sources: boolean;
  /** Id of the convention that borders are drawn by; empty when the atlas has none. */
  readonly worldview: string;
}

export function initialState(atlas: Atlas, projection: Projection): State {
  return {
    passage: atlas.passages[0]?.id ?? '',
    beat: 1,
    selected: null,
    hovered: null,
    hiddenLayers: [],
    all: false,
    projection,
    ownProjection: false,
    theme: 'auto',
    language: 'en',
    motion: true,
    camera: null,
    hold: false,
    rings: {},
    ownYears: null,
    compare: null,
    sources: false,
    worldview: atlas.worldviews[0]?.id ?? '',
  };
}
