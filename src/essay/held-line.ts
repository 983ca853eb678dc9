import { type Span, sentencesOf } from '../model/sentences.ts';
import { topAt } from './places.ts';

/** A passage's element and its text. */
export interface Words {
  readonly element: HTMLElement;
  readonly text: string;
  /** The passage after it. */
  readonly after: HTMLElement | null;
}

/** The words at a line of the window. */
interface Held extends Words {
  /** The sentence that begins last at or above the line, else the first; the offset in it of the word whose line of print that is. */
  readonly sentence: Span;
  readonly offset: number;
  /** Pixels from the top of that line of print down to the line of the window; negative above all text. */
  readonly below: number;
}

/** Notes what stands at a line of the window, and after the page is laid out anew says how far to scroll to have it there again. */
export interface HeldLine {
  /** Notes the words at the line. */
  take(): void;
  /** Pixels to scroll by, so that the same sentence is at the line; no more than `most` where that is possible too. */
  drift(most: number): number;
}

/** The window's width and height in pixels, with a space between. */
export const windowSize = (): string => `${innerWidth} ${innerHeight}`;

/** `at` gives the passage at a line of the window, `line` where that line is now. */
export function createHeldLine(at: (line: number) => Words | null, line: () => number): HeldLine {
  let held: Held | null = null;
  const take = () => {
    const y = line();
    const words = at(y);
    held = words && heldAt(words, y);
  };
  return {
    take,
    drift(most) {
      if (!held) return 0;
      const { element, text, after, sentence, offset, below } = held;
      const y = line();
      // a page is scrolled by whole pixels: what was at the line by less than one would be under it
      let by = topAt(element, offset) + (below < 0 ? below : Math.max(below, 1)) - y;
      // where print is wider the next sentence may begin on the same line: then the line before it is held
      const next = sentence.end < text.length ? topAt(element, sentence.end) : after && topAt(after, 0);
      if (next !== null && next - by <= y)
        by = Math.max(topAt(element, sentence.start) - y + 1, next - y - 2);
      return Math.min(by, Math.max(most, topAt(element, sentence.start) - y + 1));
    },
  };
}

function heldAt({ element, text, after }: Words, y: number): Held | null {
  const sentences = sentencesOf(text);
  const sentence = sentences.findLast((s) => topAt(element, s.start) <= y) ?? sentences[0];
  if (!sentence) return null;
  // the last word of the sentence that is at or above the line
  const words = [...text.slice(sentence.start, sentence.end).matchAll(/\S+/g)].map(
    (m) => sentence.start + m.index,
  );
  let [low, high] = [0, words.length - 1];
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if (topAt(element, words[middle] as number) <= y) low = middle;
    else high = middle - 1;
  }
  const offset = words[low] ?? sentence.start;
  return { element, text, after, sentence, offset, below: y - topAt(element, offset) };
}
