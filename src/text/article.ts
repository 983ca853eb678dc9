import { dateInWords } from '../model/date.ts';
import { isSupply } from '../model/flow-kind.ts';
import type { Years } from '../model/record.ts';
import type { Atlas, Entity, EventEntity, Flow, Mention, Passage, Ref, View } from '../model/types.ts';
import type { Block } from './blocks.ts';
import { datesIn } from './dates.ts';
import type { Names } from './features.ts';

/** Years of arms figures that a passage's view sums, up to the latest year it names. */
const SPAN = 5;

/** An atlas of a text, and where each passage of it calls its notes. */
export interface Article {
  readonly atlas: Atlas;
  readonly calls: ReadonlyMap<string, Block['calls']>;
}

/**
 * An atlas of any text: its passages with what `names` finds in them, the dates it names as events, and of `base` the
 * states, alignments, areas and figures. `unknown` makes an entity of what is named and `base` does not have.
 */
export function articleAtlas(
  base: Atlas,
  opened: { name: string; blocks: readonly Block[] },
  names: Names,
  unknown: (ref: Ref) => Entity | null,
): Article {
  // events of another essay would show on this one's timeline
  const entities: Record<Ref, Entity> = Object.fromEntries(
    Object.entries(base.entities).filter(([, entity]) => entity.kind !== 'event'),
  );
  const numbered = numbering();
  const [first] = opened.blocks;
  const titled = first?.kind === 'heading' ? first.text : null;
  const body = titled === null ? opened.blocks : opened.blocks.slice(1);
  const calls = new Map<string, Block['calls']>();
  const passages = body.map((block): Passage => {
    const { text } = block;
    const dates = datesIn(text);
    for (const { date } of dates) entities[eventRef(date)] ??= eventOf(date);
    const mentions = [...names(text), ...dates.map((d) => ({ ...d, ref: eventRef(d.date) }))]
      .filter(({ ref }) => {
        const entity = entities[ref] ?? base.entities[ref] ?? unknown(ref);
        if (entity) entities[ref] = entity;
        return entity !== null && entity !== undefined;
      })
      .sort((a, b) => a.start - b.start)
      .filter((m, i, all) => i === 0 || m.start >= (all[i - 1] as Mention).end)
      .map(({ start, end, ref }) => ({ start, end, ref }));
    const { id, label } = numbered(block);
    calls.set(id, block.calls);
    const view = viewOf(
      base,
      entities,
      text,
      mentions,
      dates.map((d) => d.date),
    );
    return { ref: `passage:${id}`, id, kind: block.kind, label, text, mentions, view };
  });
  const dates = passages.flatMap((p) => p.mentions).flatMap(({ ref }) => dateOf(entities[ref]));
  const years = dates.map((date) => Number(date.slice(0, 4)));
  // the latest date it names is the only sign of when the text was written
  const latest = [...dates].sort().at(-1) ?? `${figuresOf(base)[1]}-12-31`;
  const atlas: Atlas = {
    ...base,
    id: 'opened',
    title: titled ?? opened.name,
    author: '',
    year: '',
    written: latest,
    credit: `The text of “${opened.name}”, as its reader opened it, linked by this page.`,
    passages,
    entities,
    annotations: [],
    evidence: [],
    timeline: [Math.min(base.timeline[0], ...years), Math.max(base.timeline[1], ...years)],
  };
  return { atlas, calls };
}

/** What a text names most, dates aside: Ref and number of mentions, most first. */
export function mostNamed(atlas: Atlas, most: number): { ref: Ref; n: number }[] {
  const counts = new Map<Ref, number>();
  for (const { mentions } of atlas.passages)
    for (const { ref } of mentions) if (!isDate(ref)) counts.set(ref, (counts.get(ref) ?? 0) + 1);
  return [...counts]
    .map(([ref, n]) => ({ ref, n }))
    .sort((a, b) => b.n - a.n)
    .slice(0, most);
}

/** Ids and labels as an atlas has them: `p1`, `h1`, `note-1`; a note keeps its mark unless an earlier note has it. */
function numbering(): (block: Block) => { id: string; label: string } {
  const at = { paragraph: 0, heading: 0, note: 0 };
  const marks = new Set<string>();
  return ({ kind, marker }) => {
    at[kind]++;
    if (kind === 'heading') return { id: `h${at.heading}`, label: '' };
    if (kind === 'paragraph') return { id: `p${at.paragraph}`, label: String(at.paragraph) };
    const label = marker !== null && !marks.has(marker) ? marker : `${at.note}*`;
    marks.add(label);
    return { id: `note-${label.replace('*', 'x')}`, label };
  };
}

/** What ends a clause, in which what is named belongs together. */
const CLAUSE = /[.,;:!?。，；：！？]/;

/** What each clause of a text names, in its order. */
function clausesOf(text: string, mentions: readonly Mention[]): Ref[][] {
  const clauses: Ref[][] = [];
  let end = -1;
  for (const { start, end: next, ref } of mentions) {
    if (end < 0 || CLAUSE.test(text.slice(end, start))) clauses.push([]);
    clauses.at(-1)?.push(ref);
    end = next;
  }
  return clauses;
}

function viewOf(
  base: Atlas,
  entities: Atlas['entities'],
  text: string,
  mentions: readonly Mention[],
  dates: readonly string[],
): View {
  const [first, last] = figuresOf(base);
  const latest = [...dates].sort().at(-1) ?? `${last}-12-31`;
  const year = Math.min(last, Math.max(first, Number(latest.slice(0, 4))));
  const named = [...new Set(mentions.map((m) => m.ref))].filter((ref) => !isDate(ref));
  const period: Years = [Math.max(first, year - SPAN + 1), year];
  const also = armsAmong(named, clausesOf(text, mentions), entities, period);
  return { date: latest, period, headline: '', also, frame: frameOf(named, also, entities) };
}

/** Most flows that are drawn for what a passage names by itself. */
const MOST_DRAWN = 6;

/**
 * The arms flows of a span of years between states that are both named: the deals in systems that are named too, else all
 * that is delivered to or by the state that is named first, in all or in a clause, unless that names an alignment, whose
 * members deliver nothing by being that.
 */
function armsAmong(
  named: readonly Ref[],
  clauses: readonly (readonly Ref[])[],
  entities: Atlas['entities'],
  [from, to]: Years,
): Ref[] {
  const isNamed = new Set(named);
  const among = Object.values(entities).filter(
    (e): e is Flow =>
      e.kind === 'flow' &&
      isSupply(e) &&
      isNamed.has(`country:${e.supplier}`) &&
      isNamed.has(`country:${e.recipient}`) &&
      e.from <= to &&
      (e.to ?? to) >= from,
  );
  const deals = among.filter((e) => !e.total && e.systems.some((system) => isNamed.has(system)));
  const totals = among.filter((e) => e.total);
  const plain = clauses.filter((refs) => !refs.some((ref) => entities[ref]?.kind === 'alignment'));
  const told = [named, ...plain].map((refs) => refs.filter((ref) => entities[ref]?.kind === 'country'));
  const meant = totals.filter(({ supplier, recipient }) => {
    const ends = [`country:${supplier}`, `country:${recipient}`] as const;
    return told.some(
      ([subject, ...others]) =>
        ends.some((end) => end === subject) && ends.some((end) => others.includes(end)),
    );
  });
  return (deals.length ? deals : meant).slice(0, MOST_DRAWN).map((e) => e.ref);
}

/** The years of the arms figures, or of the timeline where there are none. */
function figuresOf({ register, timeline }: Atlas): Years {
  return register?.years ?? timeline;
}

/** What a view holds: the two states of each flow that is named or drawn, else the states, else everything. */
function frameOf(named: readonly Ref[], also: readonly Ref[], entities: Atlas['entities']): Ref[] {
  const items = [...named, ...also].flatMap((ref) => entities[ref] ?? []);
  const ends = items.flatMap((e) =>
    e.kind === 'flow' ? [`country:${e.supplier}`, `country:${e.recipient}`] : [],
  );
  const states = ends.length ? ends : items.flatMap((e) => (e.kind === 'country' ? [e.ref] : []));
  return [...new Set(states)];
}

function eventOf(date: string): EventEntity {
  const ref = eventRef(date);
  const names = { en: dateInWords(date), zh: null, ru: null };
  return {
    ...{ kind: 'event', ref, names, aliases: [], note: null, sources: [], anchor: null },
    ...{ date, end: null, place: null, states: [], votes: [] },
  };
}

const eventRef = (date: string): Ref => `event:date-${date}`;
const isDate = (ref: Ref) => ref.startsWith(eventRef(''));

function dateOf(entity: Entity | undefined): string[] {
  return entity?.kind === 'event' ? [entity.date] : [];
}
