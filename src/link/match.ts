import type { Ref } from '../model/types.ts';
import { type Folded, fold, isHan } from './fold.ts';
import { type Form, formsOf } from './forms.ts';
import type { Gazetteer, NameKind } from './gazetteer.ts';
import { createShorts } from './han.ts';
import { indexForms, type NameIndex } from './index.ts';
import { createLanguages } from './languages.ts';
import { createMetonyms } from './metonyms.ts';
import { createGiven } from './people.ts';
import { addresses, type Hit, longestAt, mayBegin } from './scan.ts';
import { createSenses } from './senses.ts';
import { createSurnames } from './surnames.ts';

/** A mention: offsets in UTF-16 units of the given text, what it names and why. */
export interface Found {
  readonly start: number;
  readonly end: number;
  /** The text from start to end, unchanged. */
  readonly text: string;
  readonly ref: Ref;
  /** The name in the gazetteer that matched. */
  readonly alias: string;
  /** A short sentence. */
  readonly why: string;
}

/**
 * Makes the function that finds every mention of a gazetteer's entities in a text, in order and never overlapping. Pure,
 * linear in the text's length; takes any string.
 */
export function createMatcher(gazetteer: Gazetteer): (text: string) => Found[] {
  const scan = createScan(gazetteer);
  const metonyms = createMetonyms(gazetteer);
  const [traditional, simplified] = gazetteer.variants;
  const variants = new Map([...traditional].map((unit, i) => [unit, simplified[i] as string]));
  return (text) => {
    const f = fold(text, variants);
    return metonyms(f, scan(f)).map((hit) => {
      const [start, end] = [f.from[hit.start] as number, f.to[hit.end - 1] as number];
      return { start, end, text: text.slice(start, end), ref: hit.ref, alias: hit.alias, why: hit.why };
    });
  };
}

/** One pass from left to right: the longest name at each place, ignoring names inside it. */
function createScan(g: Gazetteer): (f: Folded) => Hit[] {
  const index = indexForms(formsOf(g));
  const senses = createSenses(g);
  const shorts = createShorts(g);
  const given = createGiven(new Set(g.cues['all given-name']), new Set(g.cues['all title']));
  const bodies = new Set(g.cues['zh bodies']);
  // 美国务卿 is 美 and 国务卿: a name leaves its last character to the body that follows
  const shorten: Shorten = (f, at, known) =>
    known !== null &&
    isHan(f.low[at]) &&
    [3, 4].some((n) => bodies.has(f.low.slice(known.end - 1, known.end - 1 + n)))
      ? null
      : known;
  const officials = new Set(g.cues['en official']);
  const official = (word: string) => officials.has(word) || index.has(word);
  return (f) => {
    const hits: Hit[] = [];
    const pastAddress = addresses(f.low);
    const persons = new Set<string>();
    const surnames = createSurnames(g);
    const languages = createLanguages(g);
    let before = new Set<Ref>();
    let at = 0;
    while (at < f.low.length) {
      const past = pastAddress(at);
      if (past > at) at = past;
      if (f.low[at] === '\n') before = new Set();
      if (at >= f.low.length || !mayBegin(f, at)) {
        at++;
        continue;
      }
      const known = shorten(f, at, longestAt(index, f, at));
      if (known === null) {
        const short = isHan(f.low[at]) ? shorts(f, at, (o) => longestAt(index, f, o) !== null) : [];
        for (const one of short) {
          hits.push({
            start: one.at,
            end: one.at + 1,
            ref: one.ref,
            alias: f.norm[one.at] as string,
            why: one.why,
            form: null,
          });
          before.add(one.ref);
        }
        const surname = short.length === 0 ? surnames.at(f, at) : null;
        if (surname) hits.push(surname);
        at = surname ? surname.end : at + Math.max(1, short.length);
        continue;
      }
      const { form, end } = known;
      const start = at;
      at = end;
      if (form.set.kind === 'stop') {
        at = isHan(f.low[start]) ? nameAcross(index, f, start, end) : end;
        continue;
      }
      if (languages.holds(f, start, end, form)) continue;
      const isGiven = isNamed(form) && given(f, start);
      const person = persons.has(form.low);
      const sense = senses(f, start, end, form, { given: isGiven, person, before, official });
      if (sense === null || (isGiven && isSurname(form))) {
        if (isGiven) persons.add(form.low);
        continue;
      }
      const quoted = form.norm.startsWith('"') && form.norm.endsWith('"') ? 1 : 0;
      hits.push({
        start: start + quoted,
        end: end - quoted,
        ref: sense.ref,
        alias: form.name.replace(/^["«“]|["»”]$/g, ''),
        why: sense.why ?? WHY[form.set.kind](form.set.ref),
        form,
        settled: sense.settled,
      });
      before.add(sense.ref);
      surnames.saw(form);
    }
    return hits;
  };
}

type Known = { readonly form: Form; readonly end: number } | null;
type Shorten = (f: Folded, at: number, known: Known) => Known;

/** Where to continue after a Chinese word that names nothing: at a name that begins in it and ends past it, else after it. */
function nameAcross(index: NameIndex, f: Folded, start: number, end: number): number {
  for (let at = start + 1; at < end; at++) {
    const inside = longestAt(index, f, at);
    if (inside !== null && inside.end > end && inside.form.set.kind !== 'stop') return at;
  }
  return end;
}

/** Latin names of one word, which may be people's names too. */
function isNamed(form: Form): boolean {
  return /^[a-z'-]+$/.test(form.low) && form.set.kind !== 'prefix';
}

/** Names that become a surname after a given name; names of actors, systems, alignments and events do not. */
function isSurname(form: Form): boolean {
  return !/^(actor|system|alignment|event):/.test(form.set.ref);
}

const NOUNS: Readonly<Record<string, string>> = {
  country: 'a state',
  place: 'a place',
  area: 'a sea or region',
  alignment: 'an alignment',
  system: 'a weapon system',
  actor: 'a person or body',
  event: 'an event',
};

const nounOf = (ref: Ref) => NOUNS[ref.slice(0, ref.indexOf(':'))] ?? 'an entity';

/** How a mention is explained when no context rule decided it. */
const WHY: Readonly<Record<NameKind, (ref: Ref) => string>> = {
  name: (ref) => `name of ${nounOf(ref)}`,
  person: () => 'name of a person',
  adjective: (ref) => `adjective of ${nounOf(ref)}`,
  people: (ref) => `adjective or people of ${nounOf(ref)}`,
  prefix: (ref) => `first part of a compound, for ${nounOf(ref)}`,
  stop: () => 'no mention',
};
