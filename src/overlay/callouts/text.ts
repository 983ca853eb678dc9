import { textWidth } from '../measure.ts';

const FAMILY = '"IBM Plex Sans Condensed", "Arial Narrow", "Noto Sans CJK SC", "PingFang SC", sans-serif';
/** Words, and single Chinese characters with the punctuation that ends no line before them. */
const WORDS =
  /[“《（]?[\u3000-\u9fff\uff00-\uffef][，。：；、？！”》）]*|[^\s\u3000-\u9fff\uff00-\uffef]+\s*/gu;
/** Height of a line of a callout's text in pixels. */
export const LINE_HEIGHT = 17;
/** Size of a callout's text in pixels, on a wide map and on a narrow one; the style sheet has the same. */
export const PX = { wide: 14.5, narrow: 12.5 } as const;

/** Steps of halving in which the least width of some lines is found, to about a pixel. */
const STEPS = 7;

/**
 * A text in lines of at most so many pixels, as few as there can be and then as even, so that no last line has one word.
 * A word that is longer has a line of its own. Chinese is broken between characters.
 */
export function wrapped(text: string, most: number, px: number): string[] {
  let lines = filled(text, most, px);
  let [low, high] = [0, most];
  for (let i = 0; i < STEPS && lines.length > 1; i++) {
    const width = (low + high) / 2;
    const narrower = filled(text, width, px);
    if (narrower.length > lines.length || widest(narrower, px) > width) low = width;
    else [lines, high] = [narrower, width];
  }
  return lines;
}

/** A text in lines that are each as full as they can be. */
function filled(text: string, most: number, px: number): string[] {
  const font = `600 ${px}px ${FAMILY}`;
  const words = text.match(WORDS) ?? [];
  const lines: string[] = [];
  for (const word of words) {
    const line = `${lines.at(-1) ?? ''}${word}`;
    if (lines.length && textWidth(line.trimEnd(), font) <= most) lines[lines.length - 1] = line;
    else lines.push(word);
  }
  return lines.map((line) => line.trim());
}

/** Width in pixels of the widest of some lines. */
export function widest(lines: readonly string[], px: number): number {
  return Math.max(0, ...lines.map((line) => textWidth(line, `600 ${px}px ${FAMILY}`)));
}
