import { type Folded, isWord } from './fold.ts';

/** True for a word with a capital and small letters after it, at an offset. */
export function isCapitalised(f: Folded, at: number): boolean {
  const [first, second] = [f.norm[at], f.norm[at + 1]];
  if (first === undefined || first === f.low[at] || first === first.toLowerCase()) return false;
  return second !== undefined && second === second.toLowerCase() && second !== second.toUpperCase();
}

/** True when the words after a name of two words are those of running text, not of a headline in capitals. */
export function runsInSentence(f: Folded, start: number, end: number): boolean {
  const after = f.norm.slice(end, end + 60).split('\n')[0] as string;
  const before = f.norm
    .slice(Math.max(0, start - 60), start)
    .split('\n')
    .at(-1) as string;
  const words = `${before} ${after}`.match(/\p{L}{4,}/gu) ?? [];
  const small = words.filter((w) => w[0] === w[0]?.toLowerCase()).length;
  return small * 2 >= words.length && words.length > 1;
}

/** The word directly before an offset and where it starts; '' when there is none. */
function wordBefore(f: Folded, offset: number): { word: string; start: number } {
  if (f.norm[offset - 1] !== ' ') return { word: '', start: offset };
  let start = offset - 1;
  if (f.norm[start - 1] === '.') start--;
  const end = start;
  while (start > 0 && end - start < 24 && (isWord(f.norm[start - 1]) || f.norm[start - 1] === '-')) start--;
  return { word: f.low.slice(start, end), start };
}

/** True when a given name, a title or an initial precedes an offset: "Michael Jordan", "Mr. Jordan", "J. Jordan". */
export function createGiven(names: ReadonlySet<string>, titles: ReadonlySet<string>) {
  return (f: Folded, offset: number): boolean => {
    const { word, start } = wordBefore(f, offset);
    if (word === '' || f.norm[start] === f.low[start]) return false;
    if (titles.has(word)) return true;
    const point = f.norm[offset - 2] === '.';
    // an initial: one capital and a point, after another word of a name
    if (point) return word.length === 1 && names.has(wordBefore(f, start).word);
    return isCapitalised(f, start) && names.has(word);
  };
}
