import { passageLabel } from '../encoding/words.ts';
import type { Passage } from '../model/types.ts';
import type { Result } from '../search/result.ts';

/** Kinds of results as headings. */
export const GROUPS: Readonly<Record<Result['kind'], string>> = {
  entity: 'On the map',
  passage: 'Passages',
  deal: 'Deals',
  source: 'Sources',
};

const ONE_AND_MORE: Readonly<Record<Result['kind'], readonly [string, string]>> = {
  entity: ['on the map', 'on the map'],
  passage: ['passage', 'passages'],
  deal: ['deal', 'deals'],
  source: ['source', 'sources'],
};

const LANGUAGE_WORDS: Readonly<Record<string, string>> = { en: 'English', zh: 'Chinese', ru: 'Russian' };

/** The languages that a search may be in, as a sentence after another; empty for one alone. */
export function languagesInWords(languages: readonly string[]): string {
  const names = languages.map((l) => LANGUAGE_WORDS[l] ?? l);
  return names.length < 2 ? '' : ` ${names.slice(0, -1).join(', ')} or ${names.at(-1)}.`;
}

/** So many passages are named one by one. */
const NAMED = 4;

/** What was found, in a line: `12 results: 5 on the map, 3 passages, 4 deals`. */
export function countsInWords(results: readonly Result[]): string {
  const kinds = [...new Set(results.map((r) => r.kind))];
  const counts = kinds.map((kind) => {
    const n = results.filter((r) => r.kind === kind).length;
    return `${n.toLocaleString('en-GB')} ${ONE_AND_MORE[kind][n === 1 ? 0 : 1]}`;
  });
  const all = results.length.toLocaleString('en-GB');
  return `${all} ${results.length === 1 ? 'result' : 'results'}: ${counts.join(', ')}.`;
}

/** Where the essay names something: `in ¶ 10, 15, Note ii`; empty when it does not. */
export function passagesInWords(passages: readonly Passage[]): string {
  const numbers = passages.filter((p) => p.kind === 'paragraph').map((p) => p.label);
  const others = passages.filter((p) => p.kind !== 'paragraph').map(passageLabel);
  const labels = [...numbers.map((n, i) => (i ? n : `¶\u00a0${n}`)), ...others];
  if (!labels.length) return '';
  if (labels.length <= NAMED) return `in\u00a0${labels.join(', ')}`;
  return `in\u00a0${labels.slice(0, NAMED - 1).join(', ')} and ${labels.length - NAMED + 1} more`;
}
