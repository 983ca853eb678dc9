import type { Ref } from '../model/types.ts';
import { type Folded, isWord } from './fold.ts';
import type { Form } from './forms.ts';
import type { Gazetteer } from './gazetteer.ts';
import type { Hit } from './scan.ts';

/** Surnames of persons named in full in a text: from then on the surname alone is a mention too. */
export interface Surnames {
  /** Remembers a full name. */
  saw(form: Form): void;
  /** The mention by surname alone at an offset, or null. */
  at(f: Folded, start: number): Hit | null;
}

/** Surnames of one text. A name whose first word is not a given name is taken to begin with the surname ("Wei Fenghe"). */
export function createSurnames(g: Gazetteer): Surnames {
  const given = new Set(g.cues['all given-name']);
  const seen = new Map<string, Ref>();
  return {
    saw(form) {
      if (form.set.kind !== 'person') return;
      const words = form.norm.split(' ');
      if (words.length !== 2) return;
      const [first, second] = words as [string, string];
      const surname = given.has(first.toLowerCase()) || /[Ѐ-ӿ]/.test(second) ? second : first;
      seen.set(surname, form.set.ref);
    },
    at(f, start) {
      if (seen.size === 0 || f.norm[start] === f.low[start]) return null;
      let end = start;
      while (end - start < 24 && isWord(f.norm[end])) end++;
      const word = f.norm.slice(start, end);
      const ref = seen.get(word);
      if (ref === undefined) return null;
      return { start, end, ref, alias: word, why: 'surname of a person named before', form: null };
    },
  };
}
