import type { Deal } from '../model/record.ts';
import type { Atlas, Entity, Flow, Mention, Passage, Ref, Source } from '../model/types.ts';
import { isOf } from '../register/flow-tiv.ts';
import { settingOf } from '../register/setting.ts';
import { foreignNames } from './documents.ts';
import { joined, type Marked, marked, type Span, snippet } from './marks.ts';
import { keysOf } from './words.ts';

type Language = 'en' | 'zh' | 'ru';

/** One thing found. */
export interface Result {
  readonly kind: 'passage' | 'entity' | 'deal' | 'source';
  /** Where it leads: a passage, an entity or a source; a deal leads to its flow, else to the recipient. */
  readonly ref: Ref;
  /** What is read first: the name that matched; of a passage, the words around the match. */
  readonly title: Marked;
  readonly language: Language;
  /** The English name, when the title is another one. */
  readonly english: string | null;
  /** A second line about it. */
  readonly detail: Marked | null;
  /** What to highlight on the map; null when it is not on the map. */
  readonly highlights: Ref | null;
  /** True for a passage found in its other text. */
  readonly original: boolean;
}

const PLAIN = { language: 'en', english: null, detail: null, original: false } as const;

/** An entity under the name that matches best; its note, when that is where the match is. */
export function entityResult(entity: Entity, keys: readonly string[], terms: ReadonlySet<string>): Result {
  const { names, aliases, note, ref } = entity;
  const all: { text: string | null; language: Language }[] = [
    { text: names.en, language: 'en' },
    { text: names.zh, language: 'zh' },
    { text: names.ru, language: 'ru' },
    ...aliases.map((text) => ({ text, language: 'en' as const })),
  ];
  let best = { title: marked(names.en, terms), language: 'en' as Language, score: 0 };
  for (const { text, language } of all) {
    if (!text) continue;
    const title = marked(text, terms);
    const same = keysOf(text).some((k) => keys.includes(k)) ? 1000 : 0;
    const score = same + title.marks.reduce((sum, [a, b]) => sum + b - a, 0);
    if (score > best.score) best = { title, language, score };
  }
  const noteMarked = note ? marked(note, terms) : null;
  return {
    ...PLAIN,
    kind: 'entity',
    ref,
    title: best.title,
    language: best.language,
    english: best.title.text === names.en ? null : names.en,
    detail: best.score === 0 && noteMarked?.marks.length ? snippet(noteMarked) : null,
    highlights: ref,
  };
}

/** A passage by the words around the match; names of its mentions in other languages mark the mention. */
export function passageResult(
  atlas: Atlas,
  passage: Passage,
  text: string,
  original: boolean,
  terms: ReadonlySet<string>,
): Result {
  const found = marked(text, terms);
  const mentions = original ? [] : passage.mentions;
  const foreign = mentions.filter((m) =>
    foreignNames(atlas, m.ref).some((name) => marked(name, terms).marks.length > 0),
  );
  const marks = joined([...found.marks, ...foreign.map((m): Span => [m.start, m.end])]);
  // what the match names, else what is named nearest to it
  const [nearest] = [...mentions].sort((a, b) => away(a, marks) - away(b, marks));
  return {
    ...PLAIN,
    kind: 'passage',
    ref: passage.ref,
    title: snippet({ text, marks }),
    highlights: nearest?.ref ?? null,
    original,
  };
}

/** Distance of a mention from the first mark in characters; -1 when a mark is in it. */
function away({ start, end }: Mention, marks: readonly Span[]): number {
  if (marks.some(([a, b]) => a < end && b > start)) return -1;
  return Math.abs(start - (marks[0]?.[0] ?? 0));
}

/** A row of the register: what, from whom, to whom, when. */
export function dealResult(
  atlas: Atlas,
  deal: Deal,
  flow: Flow | null,
  terms: ReadonlySet<string>,
): Result | null {
  const states = [deal.recipient, deal.supplier].map((code) => `country:${code}`);
  const ref = flow?.ref ?? states.find((r) => Object.hasOwn(atlas.entities, r));
  if (!ref) return null;
  const ordered = deal.ordered === null ? null : `ordered ${deal.ordered}${deal.orderedEstimated ? '?' : ''}`;
  const { nameOf } = settingOf(atlas);
  const parts = [
    `${nameOf(deal.supplier)} → ${nameOf(deal.recipient)}`,
    ordered,
    deal.description === deal.designation ? null : deal.description,
  ];
  return {
    ...PLAIN,
    kind: 'deal',
    ref,
    title: marked(deal.designation, terms),
    detail: marked(parts.filter(Boolean).join(', '), terms),
    highlights: ref,
  };
}

/** A source by its title, with who wrote it, where and when. */
export function sourceResult(source: Source, terms: ReadonlySet<string>): Result {
  const { title, authors, container, publisher, date, note } = source;
  const about = [authors.join(', '), container ?? publisher, date?.slice(0, 4)].filter(Boolean).join('. ');
  const byline = marked(about, terms);
  const titleMarked = marked(title, terms);
  const noted = note && !byline.marks.length && !titleMarked.marks.length ? marked(note, terms) : null;
  return {
    ...PLAIN,
    kind: 'source',
    ref: source.ref,
    title: titleMarked,
    detail: noted?.marks.length ? snippet(noted) : byline.text ? byline : null,
    highlights: null,
  };
}

/** The flow that a deal belongs to: a flow of this deal rather than a total. */
export function flowsByDeal(atlas: Atlas): (deal: Deal) => Flow | null {
  const flows = Object.values(atlas.entities)
    .filter((e): e is Flow => e.kind === 'flow' && e.type === 'arms')
    .sort((a, b) => Number(b.total) - Number(a.total));
  return (deal) => flows.findLast((flow) => isOf(deal, flow)) ?? null;
}
