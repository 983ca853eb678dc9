import { edits } from '../model/edits.ts';
import { fold } from './fold.ts';
import { isStopWord } from './stop-words.ts';
import type { Word } from './words.ts';

/**
 * A similar query for one that found nothing, which finds something (`finds`): its unknown words corrected by the
 * vocabulary (folded word → as written), or one word left out. Null when there is none.
 */
export function nearQuery(
  query: string,
  words: readonly Word[],
  vocabulary: ReadonlyMap<string, string>,
  finds: (query: string) => boolean,
): string | null {
  const texts = words.map((w) => query.slice(w.start, w.end));
  const right = words.map((w, i) =>
    finds(texts[i] as string) ? (texts[i] as string) : nearest(w.folded, vocabulary),
  );
  const whole = right.filter((t) => t !== null).join(' ');
  const fewer = right.length > 1 ? right.map((_t, i) => right.filter((t, j) => t && j !== i).join(' ')) : [];
  const same = fold(texts.join(' '));
  return [whole, ...fewer.reverse()].find((q) => q && fold(q) !== same && finds(q)) ?? null;
}

/** The word of the vocabulary with the fewest letters changed, when it is near enough to be meant. */
function nearest(folded: string, vocabulary: ReadonlyMap<string, string>): string | null {
  if (folded.length < 4 || folded.length > 40) return null;
  let best: string | null = null;
  let least = Math.floor(folded.length * 0.4) + 1;
  for (const [word, written] of vocabulary) {
    if (word.length < 3 || Math.abs(word.length - folded.length) >= least || isStopWord(word)) continue;
    const d = edits(folded, word);
    if (d < least) {
      least = d;
      best = written;
    }
  }
  return best;
}
