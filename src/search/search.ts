import MiniSearch from 'minisearch';
import type { Deal } from '../model/record.ts';
import type { Atlas, Entity, Ref } from '../model/types.ts';
import { type Document, documentsOf, timesNamed } from './documents.ts';
import { nearQuery } from './near.ts';
import { formsOf, knows, queryOf, queryWords } from './query.ts';
import { dealResult, entityResult, flowsByDeal, passageResult, type Result, sourceResult } from './result.ts';
import { keysOf, termsOf, wordsOf } from './words.ts';

export interface Search {
  /** What is found, kind by kind, the best of each first; nothing for an empty query. Never throws. */
  find(query: string): Result[];
  /** A query near to one that found nothing, or null. */
  near(query: string): string | null;
}

const FIELDS = ['name', 'alias', 'text', 'beside'] as const;
const BOOST = { name: 4, alias: 3, text: 1, beside: 0.5 };

/** How an entity's name matches a query: it is the name, another name, a prefix, a part, or not at all. */
type Tier = 0 | 1 | 2 | 3 | 4;
const UNNAMED: Tier = 4;

interface Hit {
  readonly result: Result;
  readonly tier: Tier;
  readonly score: number;
}

/** Reads the atlas, the deals and, where there is one, another text of the passages; then answers queries. */
export function createSearch(
  atlas: Atlas,
  deals: readonly Deal[],
  texts: ReadonlyMap<string, string> | null = null,
): Search {
  const documents = documentsOf(atlas, deals, texts);
  // the names of states are in more than a thousand rows
  const seen = new Map<string, string[]>();
  const termsOfLine = (line: string) => {
    const terms = seen.get(line) ?? wordsOf(line).flatMap(termsOf);
    seen.set(line, terms);
    return terms;
  };
  const index = new MiniSearch<Document>({
    fields: [...FIELDS],
    tokenize: (text) => text.split('\n').flatMap(termsOfLine),
    processTerm: (term) => term,
    // the terms of a query are made already
    searchOptions: { tokenize: (term) => [term], boost: BOOST },
  });
  index.addAll(documents);
  const flowOf = flowsByDeal(atlas);
  const named = timesNamed(atlas);
  const vocabulary = new Map<string, string>();

  const find = (query: string): Result[] => {
    const words = queryWords(query);
    if (!words.length) return [];
    const keys = keysOf(words.map((w) => query.slice(w.start, w.end)).join(' '));
    const hits = index.search(queryOf(index, words)).flatMap((row): Hit[] => {
      const document = documents[row.id] as Document;
      const result = resultOf(document, keys, new Set(Object.keys(row.match)));
      if (!result) return [];
      const fields = new Set(Object.values(row.match).flat());
      return [{ result, ...rankOf(document, fields, keys, row.score) }];
    });
    return inOrder(hits);
  };

  const rankOf = (d: Document, fields: ReadonlySet<string>, keys: readonly string[], score: number) => {
    if (d.kind === 'entity') {
      const tier = tierOf(d.item, keys, fields.has('name') || fields.has('alias'));
      // of two that match alike, the one that the essay names more often
      return { tier, score: score * (1 + Math.log1p(named(d.item.ref))) };
    }
    // deals found by their states only: the largest first
    const byStates = d.kind === 'deal' && !fields.has('name') && !fields.has('text');
    return byStates ? { tier: UNNAMED, score: d.item.tivDelivered ?? 0 } : { tier: 3 as const, score };
  };

  const resultOf = (d: Document, keys: readonly string[], terms: ReadonlySet<string>): Result | null => {
    switch (d.kind) {
      case 'entity':
        return entityResult(d.item, keys, terms);
      case 'passage':
        return passageResult(atlas, d.item, d.text, d.original, terms);
      case 'deal':
        return dealResult(atlas, d.item, flowOf(d.item), terms);
      case 'source':
        return sourceResult(d.item, terms);
    }
  };

  return {
    find,
    near(query) {
      if (!vocabulary.size) learn(vocabulary, documents);
      const finds = (q: string) => {
        const words = queryWords(q);
        return (
          words.length > 0 &&
          knows(index, { combineWith: 'AND', queries: words.map((w) => formsOf(w, false)) })
        );
      };
      return nearQuery(query, queryWords(query), vocabulary, finds);
    },
  };
}

function tierOf(entity: Entity, keys: readonly string[], inName: boolean): Tier {
  const { en, zh, ru } = entity.names;
  const names = [en, zh, ru].filter((n) => n !== null).flatMap(keysOf);
  if (names.some((n) => keys.includes(n))) return 0;
  if (entity.aliases.flatMap(keysOf).some((n) => keys.includes(n))) return 1;
  if (names.some((n) => n.startsWith(keys[0] as string))) return 2;
  return inName ? 3 : UNNAMED;
}

/** Entities before passages, unless none matches by its name; then deals and sources. Each passage once. */
function inOrder(hits: readonly Hit[]): Result[] {
  const byName = hits.some((h) => h.result.kind === 'entity' && h.tier < UNNAMED);
  const kinds = byName
    ? (['entity', 'passage', 'deal', 'source'] as const)
    : (['passage', 'entity', 'deal', 'source'] as const);
  const taken = new Set<Ref>();
  return kinds.flatMap((kind) =>
    hits
      .filter((h) => h.result.kind === kind)
      .sort((a, b) => a.tier - b.tier || b.score - a.score)
      .map((h) => h.result)
      .filter((r) => {
        if (r.kind !== 'passage') return true;
        const first = !taken.has(r.ref);
        taken.add(r.ref);
        return first;
      }),
  );
}

/** The words of names and texts as they are written, for suggestions; a name's spelling before a text's. */
function learn(vocabulary: Map<string, string>, documents: readonly Document[]): void {
  for (const { name, alias, text } of documents) {
    for (const field of [name, alias, text]) {
      for (const word of wordsOf(field)) {
        if (!word.han && !vocabulary.has(word.folded))
          vocabulary.set(word.folded, field.slice(word.start, word.end));
      }
    }
  }
}
