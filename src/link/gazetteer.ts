import type { LonLat, Ref } from '../model/types.ts';

/** What sort of word a name is; it decides how it is inflected and what is said of a mention. */
export type NameKind = 'name' | 'adjective' | 'people' | 'prefix' | 'person' | 'stop';

/** Names of one sort for one entity, by language. Russian names are lemmas with marks, see `russian.ts`. */
export interface NameSet {
  readonly ref: Ref;
  readonly kind: NameKind;
  readonly en?: readonly string[];
  readonly zh?: readonly string[];
  readonly ru?: readonly string[];
}

/** When a rule of sense holds: what stands at the name's side, near it, anywhere, or nothing (`default`). */
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

/** One rule of an ambiguous name; rules are tried in order. `ref` null = no mention, undefined = what the name means anyway. */
export interface SenseRule {
  readonly names: readonly string[];
  readonly ref?: Ref | null;
  readonly when: When;
  readonly words: readonly string[];
}

/** Whom a place stands for when it acts: a capital by context, a `house` unless it is plainly the building, some always. */
export interface Seat {
  readonly ref: Ref;
  readonly mode: 'capital' | 'house' | 'always';
}

/** All that the matcher knows, as plain JSON; made by `geo/compiler/gazetteer.ts` from `geo/gazetteer` and an atlas. */
export interface Gazetteer {
  readonly names: readonly NameSet[];
  readonly seats: Readonly<Record<Ref, Seat>>;
  /** One Han character that stands for a state or an alliance. */
  readonly shorts: Readonly<Record<string, Ref>>;
  /** Traditional Chinese characters, and in the same order the simplified ones that the names are written in. */
  readonly variants: readonly [string, string];
  /** Forms of Russian words that follow no class, by lemma. */
  readonly irregular: Readonly<Record<string, readonly string[]>>;
  readonly senses: readonly SenseRule[];
  /** Lists of words by `language list`, such as `en place-before`. */
  readonly cues: Readonly<Record<string, readonly string[]>>;
  /** Where things are, roughly, in degrees: for what an atlas does not have itself. */
  readonly positions: Readonly<Record<Ref, LonLat>>;
}
