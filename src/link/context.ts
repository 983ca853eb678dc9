import { type Folded, isHan, isWord } from './fold.ts';

/** How far beside a name words are looked for, in units. */
const SIDE = 72;
/** How many words, or Chinese characters, make the longest cue. */
const WORDS = 4;

/** The words that end at an offset, as the phrases of four words to one: "the new mayor of" … "of". */
export function phrasesBefore(low: string, offset: number): string[] {
  const part = low.slice(Math.max(0, offset - SIDE), offset).trimEnd();
  if (part === '' || low[offset - 1] === '\n') return [];
  if (isHan(part.at(-1))) return hanTails(part);
  const words = wordsOf(part.slice(part.lastIndexOf('\n') + 1), SIDE).slice(-WORDS);
  return words.map((_, i) => words.slice(i).join(' '));
}

/** The words that begin at an offset, as the phrases of one to four words. */
export function phrasesAfter(low: string, offset: number): string[] {
  const part = low.slice(offset, offset + SIDE);
  if (isHan(part[0])) return hanHeads(part);
  const paragraph = part.indexOf('\n');
  const words = wordsOf(paragraph < 0 ? part : part.slice(0, paragraph), WORDS);
  return words.map((_, i) => words.slice(0, i + 1).join(' '));
}

/** Words with their apostrophes and hyphens ("-based", "'s"), marks of punctuation and Chinese characters, `most` of them. */
function wordsOf(text: string, most: number): string[] {
  const words: string[] = [];
  let at = 0;
  while (at < text.length && words.length < most) {
    const unit = text[at] as string;
    let end = at + 1;
    if (unit !== ' ') {
      const opens =
        (unit === '-' && isWord(text[end])) || (unit === "'" && text[end] === 's' && !isWord(text[end + 1]));
      if (opens || isWord(unit)) {
        while (isWord(text[end]) || ((text[end] === "'" || text[end] === '-') && isWord(text[end + 1])))
          end++;
      }
      words.push(text.slice(at, end));
    }
    at = end;
  }
  return words;
}

function hanTails(part: string): string[] {
  return [1, 2, 3, 4].map((n) => part.slice(-n));
}

function hanHeads(part: string): string[] {
  return [1, 2, 3, 4].map((n) => part.slice(0, n));
}

/** How far "near" reaches on each side, in units; it ends at the paragraph. */
const NEAR = 220;

/** The text near a name within its paragraph, with a mark in the place of the name. */
export function near(f: Folded, start: number, end: number): string {
  const before = f.low.slice(Math.max(0, start - NEAR), start);
  const after = f.low.slice(end, end + NEAR);
  const stop = after.indexOf('\n');
  return `${before.slice(before.lastIndexOf('\n') + 1)}\u0001${stop < 0 ? after : after.slice(0, stop)}`;
}

/** The word of a list nearest to the mark of a name in `near`; whole words only, or prefixes where marked `*`. */
export function nearestOf(text: string, words: readonly string[]): { word: string; distance: number } | null {
  const middle = text.indexOf('\u0001');
  let best: { word: string; distance: number } | null = null;
  for (const word of words) {
    const open = word.endsWith('*');
    const plain = open ? word.slice(0, -1) : word;
    for (let at = text.indexOf(plain); at >= 0; at = text.indexOf(plain, at + 1)) {
      if (!isHan(plain[0]) && (isWord(text[at - 1]) || (!open && isWord(text[at + plain.length])))) continue;
      const distance = at < middle ? middle - at - plain.length : at - middle;
      if (best === null || distance < best.distance) best = { word: plain, distance };
    }
  }
  return best;
}
