import type { Gazetteer } from '../../../src/link/gazetteer.ts';
import { createMatcher, type Found } from '../../../src/link/match.ts';

const NONE: Gazetteer = {
  names: [],
  metonyms: {},
  shorts: {},
  variants: ['', ''],
  irregular: {},
  senses: [],
  cues: {},
  positions: {},
};

/** A matcher of a gazetteer made for one test; what is not said is empty. */
export function matcherOf(gazetteer: Partial<Gazetteer>): (text: string) => Found[] {
  return createMatcher({ ...NONE, ...gazetteer });
}

/** Mentions as "words → ref". */
export const asText = (found: readonly Found[]): string[] => found.map((m) => `${m.text} → ${m.ref}`);
