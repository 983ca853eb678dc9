import type { LonLat, Names, Ref } from './basics.ts';

export const WATER_TYPES = ['ocean', 'sea', 'gulf', 'strait'] as const;

/** An ocean, sea, gulf or strait as it is named on the map. */
export interface Water {
  readonly id: string;
  readonly names: Names;
  readonly type: (typeof WATER_TYPES)[number];
  /** Positions for its name, best first. */
  readonly at: readonly LonLat[];
}

/** A seat of government, as a mark and a name on the map. */
export interface Capital {
  /** Alpha-3. */
  readonly country: string;
  readonly names: Names;
  readonly at: LonLat;
}

/** Names that belong to the map rather than to an atlas. */
export interface BaseNames {
  readonly waters: readonly Water[];
  readonly capitals: readonly Capital[];
  /** A state's name in the language of its official business, by Ref; none where that is unknown. */
  readonly endonyms: Readonly<Record<Ref, string>>;
}

/** Names and the sizes that rank them. */
export interface MapNames extends BaseNames {
  /** The land of each state in steradians, largest first. */
  readonly land: readonly (readonly [Ref, number])[];
}
