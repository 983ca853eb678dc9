import type { Block } from './blocks.ts';
import { type Features, featuresOf, type Names, weightsOf } from './features.ts';

/** A passage to match to, as an atlas has it. */
export interface Target {
  readonly id: string;
  readonly kind: 'heading' | 'paragraph' | 'note';
  /** A note's mark; empty for the others. */
  readonly label: string;
  readonly text: string;
}

/** A stretch of an opened block that belongs to a passage: offsets into the block's text. */
interface Piece {
  readonly block: number;
  readonly start: number;
  readonly end: number;
}

/** Which blocks of an opened text belong to which passages. */
export interface Alignment {
  /** Passage id → its pieces, in the order of the text; unmatched passages are absent. */
  readonly matched: ReadonlyMap<string, readonly Piece[]>;
  /** Indices of blocks that belong to no passage. */
  readonly unmatched: readonly number[];
  /** How well the matched paragraphs agree with their passages, from 0 to 1: the share of their keys that the passages have. */
  readonly fit: number;
}

/** One sentence of a block, or a heading inside one. */
interface Sentence extends Piece {
  readonly kind: Block['kind'];
  readonly marker: string | null;
  readonly keys: Features;
  /** It begins a block, or follows a heading. */
  readonly opens: boolean;
}

/** Costs of changing the passage within a paragraph, of leaving the essay, and of skipping a passage. */
const WITHIN = 9;
const OUT = 3;
const SKIP = 1.2;
/** Cost of a key that the passage lacks, as a share of its weight, and the most that all of them cost. */
const STRANGE = 0.12;
const MOST_STRANGE = 6;
/** Gain of a note whose mark agrees: it is that note, whatever its words. */
const MARKED = 30;
/** Most sentences that are aligned; a longer text is another text. */
const MOST = 6_000;

/**
 * Matches an opened text to an atlas's passages by what its sentences name and say and by their order: passages can be
 * split, joined, missing, or have other text between. Each sentence goes to one passage or to none, and never back.
 * `head` is what may come above the essay, such as its title: recognised and left out.
 */
export function align(
  blocks: readonly Block[],
  essay: readonly Target[],
  names: Names,
  head: readonly string[] = [],
): Alignment {
  const targets = [...head.map((text): Target => ({ id: '', kind: 'heading', label: '', text })), ...essay];
  const passages = targets.map((t) => featuresOf(t.text, names));
  const weight = weightsOf(passages);
  const titles = targets.filter((t) => t.kind === 'heading').map((t) => t.text);
  const sentences = sentencesOf(blocks, names, titles);
  if (sentences.length === 0 || sentences.length > MOST || targets.length === 0)
    return { matched: new Map(), unmatched: blocks.map((_b, i) => i), fit: 0 };
  const scores = sentences.map((s) => targets.map((t, p) => emission(s, t, passages[p] as Features, weight)));
  const path = bestPath(sentences, scores, targets.length);
  return joined(path, sentences, targets, passages, blocks, weight);
}

/** The sentences of all blocks; a known heading that runs into a sentence is split off. */
function sentencesOf(blocks: readonly Block[], names: Names, titles: readonly string[]): Sentence[] {
  const segmenter = new Intl.Segmenter('en', { granularity: 'sentence' });
  // if most blocks look like headings, they are wrapped lines
  const hasHeadings = blocks.filter((b) => b.kind === 'heading').length < blocks.length * 0.5;
  return blocks.flatMap((b, block) => {
    const kind = b.kind === 'heading' && !hasHeadings ? 'paragraph' : b.kind;
    const { marker } = b;
    const sentence = (kind: Block['kind'], start: number, end: number, opens: boolean): Sentence => ({
      ...{ block, kind, marker, start, end, opens },
      keys: featuresOf(b.text.slice(start, end), names),
    });
    return [...segmenter.segment(b.text)].flatMap(({ index, segment }): Sentence[] => {
      const end = index + segment.length;
      const title = titles.find((t) => begins(segment, t));
      if (title === undefined) return [sentence(kind, index, end, index === 0)];
      const cut = index + title.length;
      const head = sentence('heading', index, cut, true);
      return cut >= end ? [head] : [head, sentence(kind, cut, end, true)];
    });
  });
}

function begins(text: string, title: string): boolean {
  const plain = (s: string) => s.replaceAll(/[’‘]/g, "'").toLowerCase();
  return (
    plain(text.slice(0, title.length)) === plain(title) &&
    !/^\p{Ll}/u.test(text.slice(title.length).trimStart())
  );
}

/** How well a sentence fits a passage: shared keys count for it, keys that the passage lacks a little against it. */
function emission(s: Sentence, target: Target, passage: Features, weight: (key: string) => number): number {
  let score = 0;
  let strange = 0;
  for (const key of s.keys) {
    if (passage.has(key)) score += weight(key);
    else strange += weight(key) * STRANGE;
  }
  // a heading and its passage may name the same things: match headings to headings first
  if (target.kind === 'heading') return s.kind === 'heading' ? 2 * score - strange / STRANGE : -MARKED;
  score -= Math.min(strange, MOST_STRANGE);
  if (s.kind === 'heading') return score - OUT;
  if (s.kind !== 'note') return target.kind === 'note' ? score - OUT : score;
  if (target.kind !== 'note') return -MARKED;
  return score + (s.marker === target.label ? MARKED : -MARKED / 3);
}

/** The best path (Viterbi): for each sentence its passage, or -1. States are (last passage reached, inside it or out). */
function bestPath(sentences: readonly Sentence[], scores: readonly number[][], n: number): number[] {
  // state p + 1: in passage p; state n + 1 + p: out of the essay, p passages done
  const states = 2 * n + 1;
  let best = new Float64Array(states).fill(-Infinity);
  best[n] = 0;
  const back: Int16Array[] = [];
  for (const [i, s] of sentences.entries()) {
    const next = new Float64Array(states).fill(-Infinity);
    const from = new Int16Array(states).fill(-1);
    const move = s.opens ? 0 : WITHIN;
    const leave = s.opens ? 0.5 : WITHIN;
    const offer = (to: number, value: number, at: number) => {
      if (value <= (next[to] as number)) return;
      next[to] = value;
      from[to] = at;
    };
    for (let p = 0; p < n; p++) {
      const gain = scores[i]?.[p] as number;
      offer(p, (best[p] as number) + gain, p);
      for (let q = 0; q < p; q++) offer(p, (best[q] as number) + gain - move - SKIP * (p - q - 1), q);
      for (let done = 0; done <= p; done++)
        offer(p, (best[n + done] as number) + gain - (s.opens ? 0 : WITHIN) - SKIP * (p - done), n + done);
    }
    for (let done = 0; done <= n; done++) {
      offer(n + done, best[n + done] as number, n + done);
      if (done > 0) offer(n + done, (best[done - 1] as number) - leave, done - 1);
    }
    best = next;
    back.push(from);
  }
  let state = best.indexOf(Math.max(...best));
  const path: number[] = [];
  for (let i = sentences.length - 1; i >= 0; i--) {
    path.push(state < n ? state : -1);
    state = back[i]?.[state] as number;
  }
  return path.reverse();
}

/** Joins the sentences of one passage in one block to one piece; passages that share too little with theirs stay unmatched. */
function joined(
  path: readonly number[],
  sentences: readonly Sentence[],
  targets: readonly Target[],
  passages: readonly Features[],
  blocks: readonly Block[],
  weight: (key: string) => number,
): Alignment {
  const matched = new Map<string, Piece[]>();
  const kept = new Set<number>();
  let shared = 0;
  let all = 0;
  for (const [p, target] of targets.entries()) {
    const assigned = sentences.filter((_s, i) => path[i] === p);
    if (assigned.length === 0 || target.id === '') continue;
    const keys = new Set(assigned.flatMap((s) => [...s.keys]));
    const sum = (list: Iterable<string>) => [...list].reduce((n, key) => n + weight(key), 0);
    const both = sum([...keys].filter((key) => passages[p]?.has(key)));
    const total = sum(keys);
    const marked = target.kind === 'note' && assigned.some((s) => s.marker === target.label);
    if (total === 0 || (both / total < LEAST && !marked)) continue;
    if (target.kind === 'paragraph') {
      shared += both;
      all += total;
    }
    const pieces: Piece[] = [];
    for (const { block, start, end } of assigned) {
      const last = pieces.at(-1);
      if (last?.block === block && last.end === start) pieces[pieces.length - 1] = { ...last, end };
      else pieces.push({ block, start, end });
      kept.add(block);
    }
    matched.set(target.id, pieces);
  }
  return {
    matched,
    unmatched: blocks.flatMap((_b, i) => (kept.has(i) ? [] : [i])),
    fit: all ? shared / all : 0,
  };
}

/** Least share of a passage's matched keys that it must have itself. */
const LEAST = 0.15;
