import type MiniSearch from 'minisearch';
import type { Query } from 'minisearch';
import { stem } from './stem.ts';
import { isStopWord } from './stop-words.ts';
import { pairsOf, type Word, wordsOf } from './words.ts';

/** Characters and words of a query that are read. */
const LONGEST = 200;
const MOST_WORDS = 12;

/** The words of a query that are searched for: without stop words, unless there is nothing else. */
export function queryWords(query: string): Word[] {
  const words = wordsOf(query.slice(0, LONGEST)).slice(0, MOST_WORDS);
  const telling = words.filter((w) => !isStopWord(w.folded));
  return telling.length ? telling : words;
}

/** A query for every word: as written, stemmed, in pieces; the last one as a prefix; misspelt if nothing else is found. */
export function queryOf(index: MiniSearch, words: readonly Word[]): Query {
  return {
    combineWith: 'AND',
    queries: words.map((word, i) => {
      const last = i === words.length - 1;
      const whole = formsOf(word, false);
      // a two-letter word that is in the index is not used as a prefix
      const exact = last && !(word.folded.length < 3 && knows(index, whole)) ? formsOf(word, true) : whole;
      return word.han || knows(index, exact) ? exact : misspelt(word, exact);
    }),
  };
}

/** True when something is found for a query. */
export function knows(index: MiniSearch, query: Query): boolean {
  return index.search(query).length > 0;
}

/** The forms of a word that may be in the index. */
export function formsOf(word: Word, last: boolean): Query {
  if (word.han) {
    const characters = [...word.folded];
    return { combineWith: 'AND', queries: characters.length > 1 ? pairsOf(characters) : characters };
  }
  const queries: Query[] = [
    { queries: [word.folded], prefix: last },
    { queries: [stem(word.folded)], boost: NEARLY },
  ];
  // `China-Algeria` is searched by its pieces; `S-400` only as a whole
  if (word.pieces.length > 1 && word.pieces.every((p) => p.folded.length > 1))
    queries.push({ combineWith: 'AND', queries: word.pieces.map((p) => p.folded), boost: NEARLY });
  return { combineWith: 'OR', queries };
}

const NEARLY = { name: 3, alias: 2, text: 0.8, beside: 0.4 };

/** One letter wrong in a word of four to six, two in a longer one; a designation is right or wrong. */
function misspelt(word: Word, exact: Query): Query {
  const { folded } = word;
  if (folded.length < 4 || /\p{N}/u.test(folded)) return exact;
  const forms = [...new Set([folded, stem(folded)])].filter((f) => f.length >= 4);
  return {
    combineWith: 'OR',
    queries: [exact, ...forms.map((f): Query => ({ queries: [f], fuzzy: f.length < 7 ? 1 : 2 }))],
  };
}
