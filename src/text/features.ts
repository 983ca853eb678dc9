/** The content of a stretch of text as keys to compare: things named, rare words, numbers, Chinese pairs. */
export type Features = ReadonlySet<string>;

/** Finds the Refs that a text names. */
export type Names = (
  text: string,
) => readonly { readonly ref: string; readonly start: number; readonly end: number }[];

/** Letters of a word that count: endings differ between versions and, in Russian, between cases. */
const STEM = 6;

/** Keys of a text: `ref:…` for what it names, `w:…` for words of four letters and more, `n:…` for numbers, `c:…` for pairs of Chinese characters. */
export function featuresOf(text: string, names: Names): Features {
  const keys = new Set<string>();
  for (const { ref } of names(text)) keys.add(`ref:${ref}`);
  for (const [word] of text.matchAll(/\p{Script=Han}+|[\p{L}\p{M}]+|\d[\d.,]*/gu)) {
    if (/^\d/.test(word)) keys.add(`n:${word.replace(/[.,]+$/, '')}`);
    else if (/^\p{Script=Han}/u.test(word))
      for (let i = 0; i + 1 < word.length; i++) keys.add(`c:${word.slice(i, i + 2)}`);
    else if (word.length >= 4) keys.add(`w:${word.toLowerCase().slice(0, STEM)}`);
  }
  return keys;
}

/** Weight of each key: the rarer among the passages, the heavier; unknown keys weigh as much as the rarest. */
export function weightsOf(passages: readonly Features[]): (key: string) => number {
  const seen = new Map<string, number>();
  for (const keys of passages) for (const key of keys) seen.set(key, (seen.get(key) ?? 0) + 1);
  const n = passages.length;
  return (key) => Math.log((n + 1) / ((seen.get(key) ?? 0.5) + 0.5)) * (key.startsWith('w:') ? 1 : 1.6);
}
