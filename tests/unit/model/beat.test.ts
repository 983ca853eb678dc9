import { describe, expect, it } from 'vitest';
import { beatAt, beatsOf, namedIn, spansIn } from '../../../src/model/beat.ts';
import type { Passage } from '../../../src/model/types.ts';
import { tinyAtlas } from '../tiny.ts';

const [first] = tinyAtlas().passages as [Passage];
const text = 'Aland sold. Beland bought. Celand watched. All slept.';
const at = (word: string) => ({ start: text.indexOf(word), end: text.indexOf(word) + word.length });
const two: Passage = {
  ...first,
  text,
  mentions: [
    { ...at('Aland'), ref: 'country:AAA' },
    { ...at('Beland'), ref: 'country:BBB' },
    { ...at('Celand'), ref: 'country:CCC' },
  ],
  beats: [
    { start: 0, end: text.indexOf('Celand'), view: { ...first.view, dimmed: ['country:BBB'] } },
    { start: text.indexOf('Celand'), end: text.length, view: first.view },
  ],
};

describe('beats', () => {
  it('are the author’s, else one of the whole passage', () => {
    expect(beatsOf(two)).toHaveLength(2);
    expect(beatsOf(first)).toHaveLength(1);
    expect(beatAt(two, 9)).toBe(two.beats?.[1]);
    expect(beatAt(two, 0)).toBe(two.beats?.[0]);
  });

  it('bring out what their own sentences name, without what the author dims', () => {
    expect(namedIn(two, beatAt(two, 1))).toEqual(['country:AAA']);
    expect(namedIn(two, beatAt(two, 2))).toEqual(['country:CCC']);
    expect(namedIn(two, { ...beatAt(two, 2), view: { ...first.view, only: true } })).toEqual([]);
  });

  it('lie in another text in proportion to their sentences, at the ends of its own', () => {
    const other = 'One of the other. Two of it. Three of it. Four of it. Five of it. Six of it.';
    const [a, b] = spansIn(two, other);
    expect(other.slice(a?.start, a?.end).trim()).toBe('One of the other. Two of it. Three of it.');
    expect(other.slice(b?.start, b?.end)).toBe('Four of it. Five of it. Six of it.');
    const short = spansIn(two, 'Only one.');
    expect(short[0]).toEqual({ start: 0, end: 9 });
    expect(short[1]).toEqual({ start: 9, end: 9 });
  });
});
