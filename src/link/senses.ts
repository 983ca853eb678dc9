import type { Ref } from '../model/types.ts';
import { holdsAny, near, phrasesAfter, phrasesBefore } from './context.ts';
import { type Folded, fold, isWord } from './fold.ts';
import type { Form } from './forms.ts';
import type { Gazetteer, SenseRule } from './gazetteer.ts';
import { isCapitalised, runsInSentence } from './people.ts';

/** What a name means where it stands: an entity and why, or null when it is no mention. */
export type Sense = { readonly ref: Ref; readonly why: string | null } | null;

interface Rule extends SenseRule {
  readonly set: ReadonlySet<string>;
}

/** What rules of sense may ask of the text so far. */
export interface Around {
  /** True when a given name, a title or an initial stands before. */
  readonly given: boolean;
  /** True when a person of this name stood earlier in the text. */
  readonly person: boolean;
  /** Entities mentioned before in the same paragraph. */
  readonly before: ReadonlySet<Ref>;
  /** True for words that may follow a state's name with a capital: "Foreign", "Army". */
  readonly official: (word: string) => boolean;
}

/** The rules of ambiguous names, by name; rules are tried in order and the first that holds decides. */
export function createSenses(g: Gazetteer): (f: Folded, start: number, end: number, form: Form, a: Around) => Sense {
  const rules = new Map<string, Rule[]>();
  for (const rule of g.senses) {
    const words = rule.words.map((w) => fold(w).low);
    const made: Rule = { ...rule, words, set: new Set(words) };
    for (const name of rule.names) rules.set(name, [...(rules.get(name) ?? []), made]);
  }
  return (f, start, end, form, around) => {
    for (const rule of rules.get(form.name) ?? []) {
      const sign = holds(rule, f, start, end, around);
      if (sign === null) continue;
      if (rule.ref === null) return null;
      return { ref: rule.ref ?? form.set.ref, why: sign === '' ? null : `context: '${sign}' nearby` };
    }
    return { ref: form.set.ref, why: null };
  };
}

/** The word that makes a rule hold, '' when it needs none, null when it does not hold. */
function holds(rule: Rule, f: Folded, start: number, end: number, around: Around): string | null {
  switch (rule.when) {
    case 'before':
      return phrasesBefore(f.low, start).find((p) => rule.set.has(p)) ?? null;
    case 'caps-before':
      return allCapitals(f, start) ? (phrasesBefore(f.low, start).find((p) => rule.set.has(p)) ?? null) : null;
    case 'after':
      return phrasesAfter(f.low, end).find((p) => rule.set.has(p)) ?? null;
    case 'near':
      return holdsAny(near(f, start, end), rule.words);
    case 'text':
      return holdsAny(f.low, rule.words);
    case 'given':
      return around.given ? '' : null;
    case 'person':
      return around.person ? '' : null;
    case 'surname':
      return surnameFollows(f, end, around) ? '' : null;
    case 'with':
      return rule.words.every((ref) => [...around.before].some((r) => r.toLowerCase() === ref)) ? '' : null;
    case 'default':
      return '';
  }
}

/** True when the word before is all in capitals too. */
function allCapitals(f: Folded, start: number): boolean {
  const word = /([\p{L}']+)[\s,:]*$/u.exec(f.norm.slice(Math.max(0, start - 30), start))?.[1];
  return word !== undefined && word.length > 1 && word === word.toUpperCase() && word !== word.toLowerCase();
}

/** "Jordan Peterson said": one more word with a capital that no state's name is followed by, in running text. */
function surnameFollows(f: Folded, end: number, around: Around): boolean {
  if (f.norm[end] !== ' ' || !isCapitalised(f, end + 1)) return false;
  let stop = end + 1;
  while (isWord(f.norm[stop]) || (f.norm[stop] === "'" && isWord(f.norm[stop + 1]))) stop++;
  const word = f.low.slice(end + 1, stop).replace(/'s$/, '');
  return !around.official(word) && runsInSentence(f, end + 1, stop);
}
