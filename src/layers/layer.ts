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
  readonly shape: 'fill' | 'line' | 'thin' | 'arrow' | 'hatch' | 'dot' | 'diamond' | 'outline';
  readonly color: string;
  /** Dashes of a line, in pixels of a 28 px swatch. */
  readonly dash?: string;
  /** Colour of a thin line inside the line. */
  readonly core?: string;
}

export interface LegendRow {
  /** The `data-layer` of its checkbox. */
  readonly id: string;
  readonly label: string;
  readonly swatch: Swatch | null;
  /** What several of its kind are called together; without one, by their layer's label. */
  readonly many?: string;
  readonly children?: readonly LegendRow[];
}

/** Direction of a hatch's lines. */
export const WAYS = ['down', 'up', 'level', 'upright'] as const;

/** A hatch: a square of `size` pixels with lines `line` pixels wide. */
export interface Pattern {
  readonly color: string;
  readonly size: number;
  readonly line: number;
  readonly way: (typeof WAYS)[number];
}

/** A kind of layer as data: its sources, style layers, what the scene puts into them, and its legend rows. `map/paint.ts` draws any of them. */
export interface LayerKind {
  readonly id: string;
  /** Ids of its GeoJSON sources, which `data` or `bodies` fill. */
  readonly sources: readonly string[];
  style(atlas: Atlas, palette: Palette): LayerSpecification[];
  data?(atlas: Atlas, base: Base, projection: Projection): Record<string, FeatureCollection>;
  /** The feature-state `emphasis` of its features, by source and Ref. `lines` are those of the borders as drawn. */
  states?(scene: Scene, lines: readonly BorderLine[]): Record<string, ReadonlyMap<Ref, number>>;
  /** The feature-state `tone` of its features, by source and Ref. */
  tones?(scene: Scene): Record<string, ReadonlyMap<Ref, number>>;
  /** Bodies of states by the source that holds them; their shapes come from the borders. Follows the date alone. */
  bodies?(atlas: Atlas, base: Base): Record<string, readonly Body[]>;
  /** Filters of its style layers that depend on the scene. */
  filters?(atlas: Atlas, scene: Scene, lines: readonly BorderLine[]): Record<string, FilterSpecification>;
  /** Paint properties of its style layers that depend on the scene: constants, which the map applies without a new layout. */
  paints?(scene: Scene): Record<string, Readonly<Record<string, number>>>;
  /** Style layers that are shown or hidden as a whole. */
  visible?(atlas: Atlas, base: Base): Record<string, boolean>;
  /** Images of its fill patterns. */
  patterns?(atlas: Atlas, palette: Palette): Record<string, Pattern>;
  /** Style layers of land and claim lines that can be picked, topmost first; flows, membership lines and dots are picked by position. */
  readonly picks: readonly string[];
  legend(atlas: Atlas, palette: Palette): LegendRow;
}

export const EMPTY: FeatureCollection = { type: 'FeatureCollection', features: [] };

/** A filter that matches nothing. */
export const NOTHING: FilterSpecification = ['literal', false] as unknown as FilterSpecification;

/** A filter for the features of these Refs. */
export function among(refs: readonly string[]): FilterSpecification {
  return refs.length ? (['in', ['get', 'ref'], ['literal', [...refs]]] as FilterSpecification) : NOTHING;
}
