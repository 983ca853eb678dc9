import { fold } from './fold.ts';
import { stem } from './stem.ts';
import { isStopWord } from './stop-words.ts';

/** A piece of a word between hyphens or quotes; offsets in UTF-16 code units of the text. */
interface Piece {
  readonly start: number;
  readonly end: number;
  readonly folded: string;
}

/** A word of a text: `S-400` is one word, `s400`, of two pieces; a run of Chinese characters is one too. */
export interface Word extends Piece {
  readonly pieces: readonly Piece[];
  readonly han: boolean;
}

const HAN = '\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}';
const LETTERS = `(?:(?![${HAN}])[\\p{L}\\p{N}\\p{M}])+`;
const INITIALS = '(?:\\p{L}\\.){2,}';
const JOINERS = "[-‐‑'’ʼ]";
const WORD = new RegExp(`[${HAN}]+|${INITIALS}|${LETTERS}(?:${JOINERS}${LETTERS})*`, 'gu');
const STARTS_HAN = new RegExp(`^[${HAN}]`, 'u');
const PIECE = new RegExp(LETTERS, 'gu');

/** The words of a text in any script, with their offsets. Never throws. */
export function wordsOf(text: string): Word[] {
  return [...text.matchAll(WORD)].map((m) => {
    const start = m.index;
    const end = start + m[0].length;
    if (STARTS_HAN.test(m[0])) return { start, end, folded: fold(m[0]), pieces: [], han: true };
    const pieces = piecesOf(m[0], start);
    return { start, end, folded: fold(pieces.map((p) => p.text).join('')), pieces, han: false };
  });
}

/** What a word is found by: itself and what is left without its ending, and its pieces; of Chinese, characters and pairs. */
export function termsOf(word: Word): string[] {
  if (word.han) {
    const characters = [...word.folded];
    return [...characters, ...pairsOf(characters)];
  }
  const forms = word.pieces.length > 1 ? [word, ...word.pieces] : [word];
  const terms = new Set(forms.flatMap((f) => [f.folded, stem(f.folded)]));
  return [...terms].filter((t) => t !== '' && !isStopWord(t));
}

export function pairsOf(characters: readonly string[]): string[] {
  return characters.slice(1).map((c, i) => `${characters[i]}${c}`);
}

/** A name as one word without spaces, hyphens and stop words, as written and without endings: to tell equal names. */
export function keysOf(text: string): string[] {
  const words = wordsOf(text)
    .map((w) => w.folded)
    .filter((w) => !isStopWord(w));
  return [...new Set([words.join(''), words.map(stem).join('')])].filter(Boolean);
}

function piecesOf(word: string, from: number): (Piece & { text: string })[] {
  return [...word.matchAll(PIECE)]
    .filter((m) => !(m[0] === 's' && /['’ʼ]/.test(word[m.index - 1] ?? '')))
    .map((m) => ({
      start: from + m.index,
      end: from + m.index + m[0].length,
      text: m[0],
      folded: fold(m[0]),
    }));
}
