import type { Ref } from '../model/types.ts';
import { near, nearestOf, phrasesAfter, phrasesBefore } from './context.ts';
import { type Folded, fold, isWord } from './fold.ts';
import type { Form } from './forms.ts';
import type { Gazetteer, SenseRule } from './gazetteer.ts';
import { isCapitalised, runsInSentence } from './people.ts';

/** What a name means in its context: an entity and why, or null when it is no mention. */
export type Sense = { readonly ref: Ref; readonly why: string | null; readonly settled: boolean } | null;

interface Rule extends SenseRule {
  readonly set: ReadonlySet<string>;
}

/** What sense rules may know of the text so far. */
export interface Around {
  /** True after a given name, a title or an initial. */
  readonly given: boolean;
  /** True when a person of this name was named earlier in the text. */
  readonly person: boolean;
  /** Entities mentioned earlier in the same paragraph. */
  readonly before: ReadonlySet<Ref>;
  /** True for words that may follow a state's name with a capital: "Foreign", "Army". */
  readonly official: (word: string) => boolean;
}

/** The rules of ambiguous names, by name; rules are tried in order and the first that applies decides. */
export function createSenses(
  g: Gazetteer,
): (f: Folded, start: number, end: number, form: Form, a: Around) => Sense {
  const rules = new Map<string, Rule[]>();
  for (const rule of g.senses) {
    const words = rule.words.map((w) => fold(w).low);
    const made: Rule = { ...rule, words, set: new Set(words) };
    for (const name of rule.names) rules.set(name, [...(rules.get(name) ?? []), made]);
  }
  return (f, start, end, form, around) => {
    const ofName = rules.get(form.name) ?? [];
    for (let i = 0; i < ofName.length; i++) {
      let rule = ofName[i] as Rule;
      let sign: string | null;
      if (rule.when === 'near') {
        // consecutive `near` rules are one question: which of their words is nearest
        const run = ofName.slice(i).findIndex((r) => r.when !== 'near');
        const last = run < 0 ? ofName.length : i + run;
        const met = nearestRule(ofName.slice(i, last), near(f, start, end));
        i = last - 1;
        if (met === null) continue;
        ({ rule, sign } = met);
      } else sign = holds(rule, f, start, end, around);
      if (sign === null) continue;
      if (rule.ref === null) return null;
      return {
        ref: rule.ref ?? form.set.ref,
        why: sign === '' ? null : `context: '${sign}' nearby`,
        settled: rule.ref !== undefined,
      };
    }
    return { ref: form.set.ref, why: null, settled: false };
  };
}

/** Of several `near` rules the one whose word is nearest. */
function nearestRule(rules: readonly Rule[], text: string): { rule: Rule; sign: string } | null {
  let best: { rule: Rule; sign: string; distance: number } | null = null;
  for (const rule of rules) {
    const met = nearestOf(text, rule.words);
    if (met && (best === null || met.distance < best.distance))
      best = { rule, sign: met.word, distance: met.distance };
  }
  return best;
}

/** The word that makes a rule apply, '' when it needs none, null when it does not apply. */
function holds(rule: Rule, f: Folded, start: number, end: number, around: Around): string | null {
  switch (rule.when) {
    case 'before':
      return phrasesBefore(f.low, start).find((p) => rule.set.has(p)) ?? null;
    case 'caps-before':
      return allCapitals(f, start)
        ? (phrasesBefore(f.low, start).find((p) => rule.set.has(p)) ?? null)
        : null;
    case 'after':
      return phrasesAfter(f.low, end).find((p) => rule.set.has(p)) ?? null;
    case 'given':
      return around.given ? '' : null;
    case 'person':
      return around.person ? '' : null;
    case 'surname':
      return surnameFollows(f, end, around) ? '' : null;
    case 'with':
      return rule.words.every((ref) => [...around.before].some((r) => r.toLowerCase() === ref)) ? '' : null;
    case 'near':
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
