import type { LonLat, Ref } from '../model/types.ts';

/** What kind of word a name is; decides how it is inflected and how a mention is explained. */
export type NameKind = 'name' | 'adjective' | 'people' | 'prefix' | 'person' | 'stop';

/** Names of one kind for one entity, by language. Russian names are lemmas with marks, see `russian.ts`. */
export interface NameSet {
  readonly ref: Ref;
  readonly kind: NameKind;
  readonly en?: readonly string[];
  readonly zh?: readonly string[];
  readonly ru?: readonly string[];
}

/** When a sense rule applies: by the words directly before or after the name, near it or anywhere, or always (`default`). */
export type When =
  | 'before'
  | 'after'
  | 'near'
  | 'caps-before'
  | 'given'
  | 'surname'
  | 'person'
  | 'with'
  | 'default';

/** One rule of an ambiguous name; rules are tried in order. `ref` null = no mention, undefined = the name's usual meaning. */
export interface SenseRule {
  readonly names: readonly string[];
  readonly ref?: Ref | null;
  readonly when: When;
  readonly words: readonly string[];
}

/** The government that a place means: a `capital` by context, a `house` unless it is clearly the building, some `always`. */
export interface Metonym {
  readonly ref: Ref;
  readonly mode: 'capital' | 'house' | 'always';
}

/** All that the matcher knows, as plain JSON; made by `geo/compiler/gazetteer.ts` from `geo/gazetteer` and an atlas. */
export interface Gazetteer {
  readonly names: readonly NameSet[];
  readonly metonyms: Readonly<Record<Ref, Metonym>>;
  /** Single Han characters that mean a state or an alliance. */
  readonly shorts: Readonly<Record<string, Ref>>;
  /** Traditional Chinese characters, and in the same order the simplified ones that the names are written in. */
  readonly variants: readonly [string, string];
  /** Forms of irregular Russian words, by lemma. */
  readonly irregular: Readonly<Record<string, readonly string[]>>;
  readonly senses: readonly SenseRule[];
  /** Lists of words by `language list`, such as `en place-before`. */
  readonly cues: Readonly<Record<string, readonly string[]>>;
  /** Rough positions in degrees, for entities that an atlas does not have itself. */
  readonly positions: Readonly<Record<Ref, LonLat>>;
}
