import { describe, expect, it } from 'vitest';
import { fold } from '../../../src/search/fold.ts';
import { marked, snippet } from '../../../src/search/marks.ts';
import { stem } from '../../../src/search/stem.ts';
import { termsOf, wordsOf } from '../../../src/search/words.ts';

describe('words', () => {
  it('are folded: case, diacritics, ё, designations in Latin letters', () => {
    expect(fold('Côte')).toBe('cote');
    expect(fold('Шлёв')).toBe('шлев');
    expect(fold('С400')).toBe('s400');
    expect(fold('АЛ31Ф')).toBe('al31f');
    expect(fold('Алжир')).toBe('алжир');
  });

  it('lose the endings of Russian cases and English plurals, and never all but two letters', () => {
    expect(['Китай', 'Китая', 'Китаю', 'Китаем', 'Китае'].map((w) => stem(fold(w)))).toEqual(
      Array(5).fill('кит'),
    );
    expect(['российский', 'российского', 'российских', 'российскими'].map((w) => stem(fold(w)))).toEqual(
      Array(4).fill('россииск'),
    );
    expect(stem('сша')).toBe('сша');
    expect(['frigates', 'countries', 'class', 'russia'].map(stem)).toEqual([
      'frigate',
      'country',
      'class',
      'russia',
    ]);
  });

  it('are where the text has them, hyphenated ones whole and in pieces, Chinese by pairs', () => {
    const text = '“C-28A型护卫舰” for Russia’s U.S.-made';
    expect(wordsOf(text).map((w) => [text.slice(w.start, w.end), w.folded])).toEqual([
      ['C-28A', 'c28a'],
      ['型护卫舰', '型护卫舰'],
      ['for', 'for'],
      ['Russia’s', 'russia'],
      ['U.S.', 'us'],
      ['made', 'made'],
    ]);
    expect(wordsOf('C-28A 护卫').map(termsOf)).toEqual([
      ['c28a', 'c', '28a'],
      ['护', '卫', '护卫'],
    ]);
  });
});

describe('marks', () => {
  it('touch what was found and nothing else', () => {
    const { text, marks } = marked(
      'Algeria, not Algiers: the Saint-Nazaire yard',
      new Set(['algeria', 'nazaire']),
    );
    expect(marks.map(([a, b]) => text.slice(a, b))).toEqual(['Algeria', 'Nazaire']);
  });

  it('stay on their words in a snippet, which is cut between words', () => {
    const long = `${'before it all '.repeat(40)}the needle here ${'and after it '.repeat(40)}`;
    const { text, marks } = snippet(marked(long, new Set(['needle'])));
    expect(text.length).toBeLessThan(170);
    expect(marks.map(([a, b]) => text.slice(a, b))).toEqual(['needle']);
    expect(text).toMatch(/^… (before|it|all) .* (and|after|it) …$/);
  });
});
