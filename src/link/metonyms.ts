import type { Ref } from '../model/types.ts';
import { phrasesAfter, phrasesBefore } from './context.ts';
import { type Folded, isHan } from './fold.ts';
import type { Gazetteer, Metonym } from './gazetteer.ts';
import type { Hit } from './scan.ts';

/** How a place is meant: as a government, as a place, or undecided by the words beside it. */
type Use = { readonly as: 'state' | 'place' | 'open'; readonly sign: string };

const OPEN: Use = { as: 'open', sign: '' };

/**
 * Decides for each metonym whether it means the government ("Moscow warned") or the place ("in Moscow").
 * What the words beside it leave undecided is the government, unless the text uses the name only as a place.
 */
export function createMetonyms(g: Gazetteer): (f: Folded, hits: readonly Hit[]) => Hit[] {
  const sets = new Map<string, ReadonlySet<string>>();
  for (const lang of ['en', 'zh', 'ru'])
    for (const list of LISTS) sets.set(`${lang} ${list}`, new Set(g.cues[`${lang} ${list}`] ?? []));
  const find = (lang: string, list: string, phrases: readonly string[]) =>
    phrases.findLast((p) => sets.get(`${lang} ${list}`)?.has(p));

  const metonymOf = (hit: Hit): Metonym | undefined =>
    hit.form && !hit.settled ? g.metonyms[hit.ref] : undefined;

  /** True when the words after a building are more likely an act of a government than something that happens there. */
  const actsAfter = (f: Folded, hit: Hit): boolean => {
    const [lang, after] = [languageOf(f, hit), phrasesAfter(f.low, hit.end)];
    const act = find(lang, 'state-after', after);
    return act !== undefined && act.length > (find(lang, 'place-after', after)?.length ?? 0);
  };

  const useOf = (f: Folded, hits: readonly Hit[], i: number): Use => {
    const hit = hits[i] as Hit;
    const lang = languageOf(f, hit);
    const [first, last] = group(
      f,
      hits,
      i,
      (h) => metonymOf(h) !== undefined || h.ref.startsWith('place:'),
      g,
    );
    // 叙利亚大马士革: directly after its state's name
    const named = hits[i - 1];
    if (named?.ref === metonymOf(hit)?.ref && /^(?:'s )?$/.test(f.low.slice(named?.end, hit.start)))
      return { as: 'place', sign: 'after its state' };
    // 在莫斯科与华盛顿之间: the words after the last of them decide for all
    const following = find(lang, 'state-between', phrasesAfter(f.low, (hits[last] as Hit).end));
    if (following !== undefined && first !== last) return { as: 'state', sign: `'${following}' follows` };
    const use = decide(f, hit, hits[i + 1], lang);
    const cities = hits.slice(first, last + 1).some((h) => h.ref.startsWith('place:') && !metonymOf(h));
    if (cities && !/ follows$|^it owns/.test(use.sign)) return { as: 'place', sign: 'among cities' };
    if (use.as !== 'open' || first === last) return use;
    // "in Moscow and Beijing", "Moscow and Beijing agreed": one preposition, one verb for all
    const [head, tail] = [hits[first] as Hit, hits[last] as Hit];
    const left = decide(f, head, hits[first + 1], lang, 'before');
    if (left.as !== 'open') return left;
    const right = decide(f, tail, hits[last + 1], lang, 'after');
    if (right.as !== 'open') return right;
    return OPEN;
  };

  const decide = (
    f: Folded,
    hit: Hit,
    next: Hit | undefined,
    lang: string,
    side?: 'before' | 'after',
  ): Use => {
    const after = phrasesAfter(f.low, hit.end);
    const house = g.metonyms[hit.ref]?.mode === 'house';
    const before = phrasesBefore(f.low, house ? articleAt(f, hit.start) : hit.start);
    const possessive = after[0] === "'s" || after[0] === "'";
    const then = possessive ? phrasesAfter(f.low, hit.end + (after[0] as string).length) : after;
    const acts = find(lang, 'state-after', then);
    if (side !== 'before') {
      const strong = find(lang, 'state-strong', after);
      if (strong !== undefined) return { as: 'state', sign: `'${strong}' follows` };
      if (acts?.startsWith('-')) return { as: 'state', sign: `'${acts}' follows` };
      const place = find(lang, 'place-after', then);
      if (place !== undefined) return { as: 'place', sign: `'${place}' follows` };
      if (
        after[0] === ',' &&
        next &&
        /^, (?:the )?$/.test(f.low.slice(hit.end, next.start)) &&
        next.ref === g.metonyms[hit.ref]?.ref
      )
        return { as: 'place', sign: 'its state follows' };
      if (lang === 'zh' && /^\d/.test(f.low.slice(hit.end, hit.end + 1)))
        return { as: 'place', sign: 'a date follows' };
      if (!house && dateline(f, hit)) return { as: 'place', sign: 'a dateline' };
      const noun = acts === undefined ? secondWord(then, (p) => find(lang, 'place-noun', p)) : undefined;
      if (noun !== undefined) return { as: 'place', sign: `'${noun}' follows` };
      if (possessive) return { as: 'state', sign: 'it owns what follows' };
    }
    const rules = find(lang, 'state-before', before);
    if (side !== 'after') {
      const place = find(lang, 'place-before', before);
      if (place !== undefined && place.length > (rules?.length ?? 0))
        return { as: 'place', sign: `after '${place}'` };
    }
    const moved = side !== 'after' && rules !== undefined && lang !== 'zh' && MOVING.has(rules);
    const motion = moved ? motionBefore(f, hit, lang, rules) : undefined;
    if (motion !== undefined) return { as: 'place', sign: `after '${motion}'` };
    if (side !== 'before' && acts !== undefined) return { as: 'state', sign: `'${acts}' follows` };
    if (side !== 'after' && rules !== undefined) return { as: 'state', sign: `after '${rules}'` };
    if (side !== 'before' && lang === 'en' && !house && attributive(f, hit))
      return { as: 'place', sign: 'part of a name' };
    return OPEN;
  };

  /** Prepositions that mean a place after a verb of motion. */
  const MOVING: ReadonlySet<string> = new Set([
    ...(g.cues['en moving'] ?? []),
    ...(g.cues['ru moving'] ?? []),
  ]);

  /** A word of motion shortly before, or one that still governs the "to": "the visit of the minister to Moscow". */
  const motionBefore = (f: Folded, hit: Hit, lang: string, preposition: string): string | undefined => {
    const part = f.low.slice(Math.max(0, hit.start - 90), hit.start);
    const words = part.slice(part.search(/[.;!?\n][^.;!?\n]*$/) + 1).match(/[\p{L}-]+/gu) ?? [];
    const close = words.slice(-6).findLast((w) => sets.get(`${lang} motion`)?.has(w));
    if (close !== undefined || preposition !== 'to') return close;
    return words.findLast((w) => sets.get(`${lang} far-motion`)?.has(w));
  };

  return (f, hits) => {
    const uses = hits.map((hit, i): Use | null => {
      const metonym = metonymOf(hit);
      if (!metonym) return null;
      if (metonym.mode === 'always') return { as: 'state', sign: 'a seat of government' };
      const use = useOf(f, hits, i);
      const acts = metonym.mode === 'house' && !(use.as === 'place' && !actsAfter(f, hit));
      return acts ? { as: 'state', sign: 'a seat of government' } : use;
    });
    const counts = new Map<Ref, { state: number; place: number }>();
    uses.forEach((use, i) => {
      if (!use || use.as === 'open') return;
      const { ref } = hits[i] as Hit;
      const count = counts.get(ref) ?? { state: 0, place: 0 };
      count[use.as]++;
      counts.set(ref, count);
    });
    return hits.map((hit, i) => {
      const use = uses[i];
      if (!use) return hit;
      const open = use.as === 'open';
      const count = counts.get(hit.ref);
      const visited = count !== undefined && count.state === 0 && count.place > 1;
      const state = open ? !visited : use.as === 'state';
      if (!state) return { ...hit, why: open ? 'a place, as elsewhere in the text' : `a place: ${use.sign}` };
      const what = open ? 'capital standing for its government' : `capital acting as government: ${use.sign}`;
      return { ...hit, ref: (metonymOf(hit) as Metonym).ref, why: what };
    });
  };
}

const LISTS = [
  'state-between',
  'state-strong',
  'place-after',
  'place-noun',
  'place-before',
  'state-after',
  'state-before',
  'motion',
  'far-motion',
];

function languageOf(f: Folded, hit: Hit): string {
  const unit = f.low[hit.start] as string;
  return isHan(unit) ? 'zh' : /[Ѐ-ӿ]/.test(unit) ? 'ru' : 'en';
}

/** Where the article before a name begins, or the name itself. */
function articleAt(f: Folded, start: number): number {
  return f.low.slice(start - 4, start) === 'the ' ? start - 4 : start;
}

/** A noun of places as the second word: "Moscow's southern suburbs". */
function secondWord(
  phrases: readonly string[],
  found: (phrases: string[]) => string | undefined,
): string | undefined {
  const words = (phrases.at(-1) ?? '').split(' ');
  return words[0] !== undefined &&
    /^\p{L}/u.test(words[0]) &&
    !/^(and|or|the|a|in|to|of|for|on|by|with)$/.test(words[0])
    ? found(words.slice(0, 2).filter((w) => w !== undefined))
    : undefined;
}

/** "MOSCOW, March 3 -" or "BEIJING (Reuters)" at the head of a line. */
function dateline(f: Folded, hit: Hit): boolean {
  const bare = f.low[hit.start - 1] === '"' ? hit.start - 2 : hit.start - 1;
  if (bare >= 0 && f.low[bare] !== '\n' && !f.breaks.has(bare)) return false;
  return DATELINE.test(f.low.slice(hit.end, hit.end + 70));
}

const DATELINE =
  /^(?:, [a-z. ]{2,20})?(?:, [a-z]{3,9}\.? \d{1,2}[^\n]{0,24})? ?(?:\([a-z /]+\))?\.? ?(?:—|--?|:) |^, [a-z]{3,9}\.? \d{1,2}\b|^ \([a-z /]{2,20}\)/;

/** "the Moscow Conservatory": an article before, or a name's second word followed by a capital. */
function attributive(f: Folded, hit: Hit): boolean {
  const the = /\b(?:the|a|an|this|that|every|another) $/.test(
    f.low.slice(Math.max(0, hit.start - 8), hit.start),
  );
  return the && !/^(?:-|'s)/.test(f.low.slice(hit.end, hit.end + 2));
}

/** First and last of the hits in one list with hit i: "Moscow, Beijing and Tehran". */
function group(
  f: Folded,
  hits: readonly Hit[],
  i: number,
  belongs: (hit: Hit) => boolean,
  g: Gazetteer,
): [number, number] {
  const joins = new Set(g.cues['all joining'] ?? []);
  const joined = (a: Hit | undefined, b: Hit | undefined) =>
    a !== undefined &&
    b !== undefined &&
    belongs(a) &&
    belongs(b) &&
    joins.has(f.low.slice(a.end, b.start).trim());
  let [first, last] = [i, i];
  while (i - first < 8 && joined(hits[first - 1], hits[first])) first--;
  while (last - i < 8 && joined(hits[last], hits[last + 1])) last++;
  return [first, last];
}
