import type { Metonym, When } from '../../../src/link/gazetteer.ts';

/** When a rule of `senses.csv` applies. */
export const SENSE_WHENS: readonly When[] = [
  'before',
  'after',
  'near',
  'caps-before',
  'given',
  'surname',
  'person',
  'with',
  'default',
];

/** The rules of `senses.csv` that ask for words. */
export const WITH_WORDS: ReadonlySet<When> = new Set(['before', 'after', 'near', 'caps-before', 'with']);

/** How a metonym means a government. */
export const METONYM_MODES: readonly Metonym['mode'][] = ['capital', 'house', 'always'];

/** The lists of `cues.csv`. */
export const CUE_LISTS = [
  'place-before',
  'place-after',
  'place-noun',
  'state-before',
  'state-after',
  'state-between',
  'state-strong',
  'moving',
  'motion',
  'official',
  'joining',
  'title',
  'language',
  'language-before',
  'far-motion',
  'bodies',
  'given-name',
  'short-free',
  'short-pair',
  'short-before',
  'short-after',
  'short-after-several',
  'short-with-before',
  'short-alone',
  'short-other',
  'short-ambiguous',
  'short-exact',
] as const;
