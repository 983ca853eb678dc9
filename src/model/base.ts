import type { LonLat, Names, Ref } from './types.ts';

export const WATER_TYPES = ['ocean', 'sea', 'gulf', 'strait'] as const;

/** An ocean, sea, gulf or strait as it is named on the map. */
export interface Water {
  readonly id: string;
  readonly names: Names;
  readonly type: (typeof WATER_TYPES)[number];
  /** Where its name may stand, best first. */
  readonly at: readonly LonLat[];
}

/** A seat of government. */
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

/** What names are placed by. */
export interface MapNames extends BaseNames {
  /** The land of each state in steradians, largest first. */
  readonly land: readonly (readonly [Ref, number])[];
}
