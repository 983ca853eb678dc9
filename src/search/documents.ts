import { indexLinks } from '../model/links.ts';
import type { Deal } from '../model/record.ts';
import type { Atlas, Entity, Flow, Passage, Ref, Source } from '../model/types.ts';

/** The searchable text of one thing; fields with several values have one a line. */
interface Texts {
  /** Its name, in every language. */
  readonly name: string;
  readonly alias: string;
  /** Its text, kind, note, goods. */
  readonly text: string;
  /** Searched but not shown: names in other languages of what it is about, years. */
  readonly beside: string;
}

/** A thing that can be found. */
export type Document = Texts & { readonly id: number } & (
    | { readonly kind: 'entity'; readonly item: Entity }
    | { readonly kind: 'passage'; readonly item: Passage; readonly original: boolean }
    | { readonly kind: 'deal'; readonly item: Deal }
    | { readonly kind: 'source'; readonly item: Source }
  );

type Unnumbered = Document extends infer D ? (D extends Document ? Omit<D, 'id'> : never) : never;

/** Everything that can be found in an atlas, in the deals, and in another text of its passages (by passage id). */
export function documentsOf(
  atlas: Atlas,
  deals: readonly Deal[],
  texts: ReadonlyMap<string, string> | null,
): Document[] {
  const documents: Unnumbered[] = [
    ...Object.values(atlas.entities).map((item) => entityDocument(atlas, item)),
    ...atlas.passages.map((item) => passageDocument(atlas, item, item.text, false)),
    ...atlas.passages.flatMap((item) => {
      const text = texts?.get(item.id);
      return text ? [passageDocument(atlas, item, text, true)] : [];
    }),
    ...deals.map((item) => dealDocument(atlas, item)),
    ...Object.values(atlas.sources).map(sourceDocument),
  ];
  return documents.map((d, id) => ({ ...d, id }) as Document);
}

/** How often the essay names an entity: of two equal matches, the one named more often is first. */
export function timesNamed(atlas: Atlas): (ref: Ref) => number {
  const links = indexLinks(atlas);
  return (ref) => links.mentionsOf(ref).length;
}

function entityDocument(atlas: Atlas, item: Entity): Unnumbered {
  return {
    kind: 'entity',
    item,
    name: lines([item.names.en, item.names.zh, item.names.ru]),
    alias: lines(item.aliases),
    text: lines([...kindWords(item), item.note]),
    beside: item.kind === 'flow' ? statesOf(atlas, item) : '',
  };
}

/** What kind of thing an entity is, in the words of its fields. */
function kindWords(item: Entity): (string | null)[] {
  switch (item.kind) {
    case 'flow':
      return [item.goods, item.type, item.status];
    case 'event':
      return [item.date, item.end];
    case 'actor':
      return [item.type, item.role];
    case 'country':
      return [];
    default:
      return [item.type];
  }
}

function passageDocument(atlas: Atlas, item: Passage, text: string, original: boolean): Unnumbered {
  const named = new Set(item.mentions.map((m) => m.ref));
  const foreign = [...named].flatMap((ref) => foreignNames(atlas, ref));
  return {
    kind: 'passage',
    item,
    original,
    name: '',
    alias: '',
    text,
    beside: original ? '' : lines(foreign),
  };
}

/** The names that an English text does not use; a flow is named after its states, which are named themselves. */
export function foreignNames(atlas: Atlas, ref: Ref): string[] {
  const entity = atlas.entities[ref];
  if (!entity || entity.kind === 'flow') return [];
  return [entity.names.zh, entity.names.ru].filter((n): n is string => !!n);
}

function dealDocument(atlas: Atlas, item: Deal): Unnumbered {
  return {
    kind: 'deal',
    item,
    name: item.designation,
    alias: '',
    text: lines([item.description, item.category, item.status]),
    beside: lines([
      statesOf(atlas, item),
      ...[item.ordered, ...item.delivered].map((y) => (y === null ? null : String(y))),
    ]),
  };
}

function sourceDocument(item: Source): Unnumbered {
  const { title, authors, container, publisher, date, note } = item;
  return {
    kind: 'source',
    item,
    name: title,
    alias: '',
    text: lines([...authors, container, publisher, date, note]),
    beside: '',
  };
}

/** All names of the two states of a flow or a deal, so that "Chinese frigates" and «Алжир» find them too. */
function statesOf(atlas: Atlas, { supplier, recipient }: Pick<Flow, 'supplier' | 'recipient'>): string {
  return lines(
    [supplier, recipient].flatMap((code) => {
      const state = atlas.entities[`country:${code}`];
      return state ? [state.names.en, state.names.zh, state.names.ru, ...state.aliases] : [code];
    }),
  );
}

function lines(texts: readonly (string | null)[]): string {
  return texts.filter(Boolean).join('\n');
}
