import { textWidth } from '../measure.ts';

const FAMILY = '"IBM Plex Sans Condensed", "Arial Narrow", "Noto Sans CJK SC", "PingFang SC", sans-serif';
/** Height of a line of a callout's text in pixels. */
export const LINE_HEIGHT = 17;
/** Size of a callout's text in pixels, on a wide map and on a narrow one; the style sheet has the same. */
export const PX = { wide: 14.5, narrow: 12.5 } as const;

/** A text in lines of at most so many pixels; a word that is longer has a line of its own. Chinese is broken between characters. */
export function wrapped(text: string, most: number, px: number): string[] {
  const font = `600 ${px}px ${FAMILY}`;
  const words = text.match(/[\u3000-\u9fff\uff00-\uffef]|[^\s\u3000-\u9fff\uff00-\uffef]+\s*/gu) ?? [];
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
