import type { FeatureCollection } from 'geojson';
import type { FilterSpecification, LayerSpecification } from 'maplibre-gl';
import type { Palette } from '../encoding/colors.ts';
import type { Atlas, Ref } from '../model/types.ts';
import type { Base } from '../scene/base.ts';
import type { Scene } from '../scene/scene.ts';
import type { Projection } from '../state/state.ts';
import type { Body, BorderLine } from './bodies.ts';

/** What a legend row shows of a layer. */
export interface Swatch {
  readonly shape: 'fill' | 'line' | 'arrow' | 'hatch' | 'dot' | 'diamond' | 'outline';
  readonly color: string;
  /** Dashes of a line in pixels of a 28 px swatch. */
  readonly dash?: string;
  /** Colour of a thin line within the line. */
  readonly core?: string;
}

export interface LegendRow {
  /** The `data-layer` of its checkbox. */
  readonly id: string;
  readonly label: string;
  readonly swatch: Swatch | null;
  readonly children?: readonly LegendRow[];
}

/** Which way the lines of a hatch run. */
export const WAYS = ['down', 'up', 'level', 'upright'] as const;

/** A hatch: a square of `size` pixels with lines `line` pixels wide. */
export interface Pattern {
  readonly color: string;
  readonly size: number;
  readonly line: number;
  readonly way: (typeof WAYS)[number];
}

/** A layer kind is data: sources, style rows, what the scene puts in them, and its legend. `map/paint.ts` is generic. */
export interface LayerKind {
  readonly id: string;
  /** Ids of its own GeoJSON sources, that `data` or `bodies` fill. */
  readonly sources: readonly string[];
  style(atlas: Atlas, palette: Palette): LayerSpecification[];
  data?(atlas: Atlas, base: Base, projection: Projection): Record<string, FeatureCollection>;
  /** How much each of its features is brought out, by source and the feature's Ref: the feature-state `emphasis`. `lines` are those of the borders as drawn. */
  states?(scene: Scene, lines: readonly BorderLine[]): Record<string, ReadonlyMap<Ref, number>>;
  /** Bodies of states by the source that holds them; their shapes come from the borders. Follows the date alone. */
  bodies?(atlas: Atlas, base: Base): Record<string, readonly Body[]>;
  /** Filters of its style rows that follow the scene. */
  filters?(atlas: Atlas, scene: Scene, lines: readonly BorderLine[]): Record<string, FilterSpecification>;
  /** Paint of its style rows that follows the scene: constants, which the map takes without laying anything out anew. */
  paints?(scene: Scene): Record<string, Readonly<Record<string, number>>>;
  /** Style rows that are drawn or not as a whole. */
  visible?(atlas: Atlas, base: Base): Record<string, boolean>;
  /** Images that its fills name. */
  patterns?(atlas: Atlas, palette: Palette): Record<string, Pattern>;
  /** Style rows of lands and of the claim line that can be picked, topmost first; flows, membership lines and dots are picked by their position. */
  readonly picks: readonly string[];
  legend(atlas: Atlas, palette: Palette): LegendRow;
}

export const EMPTY: FeatureCollection = { type: 'FeatureCollection', features: [] };

/** A filter that nothing passes. */
export const NOTHING: FilterSpecification = ['literal', false] as unknown as FilterSpecification;

/** A filter for the features of these Refs. */
export function among(refs: readonly string[]): FilterSpecification {
  return refs.length ? (['in', ['get', 'ref'], ['literal', [...refs]]] as FilterSpecification) : NOTHING;
}
