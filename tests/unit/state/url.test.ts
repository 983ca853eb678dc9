import { describe, expect, it } from 'vitest';
import { initialState, type State } from '../../../src/state/state.ts';
import { fromHash, isForeign, toHash } from '../../../src/state/url.ts';
import { tinyAtlas } from '../tiny.ts';

const atlas = tinyAtlas();
const start = initialState(atlas, 'globe');

function roundTrip(state: State): State {
  return { ...start, ...fromHash(toHash(state, start), atlas).state };
}

describe('the address', () => {
  it('restores every state exactly', () => {
    const states: State[] = [
      start,
      { ...start, passage: 'p2', selected: 'flow:aaa-bbb' },
      { ...start, hiddenLayers: ['alignment:pact', 'flows:AAA', 'places'], all: true },
      { ...start, language: 'zh', motion: false },
      { ...start, projection: 'flat', ownProjection: true, theme: 'dark', camera: [37.5, -12.25, 3.125] },
      { ...start, passage: 'p2', camera: [10, 20, 3], hold: true },
    ];
    for (const state of states) expect(roundTrip(state)).toEqual(state);
  });

  it('leaves defaults out', () => {
    expect(toHash(start, start)).toBe('#p1');
  });

  it('takes a bare Ref as the item to select', () => {
    expect(fromHash('#country:BBB', atlas).state).toEqual({ selected: 'country:BBB' });
  });

  it.each([
    ['#p99', 'p99'],
    ['#p1&sel=country:ZZZ', 'country:ZZZ'],
    ['#p1&off=nonsense', 'nonsense'],
    ['#p1&map=1,2', '1,2'],
    ['#p1&map=0,99,3', '0,99,3'],
    ['#p1&map=,,', ',,'],
    ['#p1&view=cube', 'cube'],
    ['#p1&theme=pink', 'pink'],
    ['#p1&lang=de', 'de'],
    ['#p1&what=ever', 'what'],
    ['#p1&off=flows:ZZZ', 'flows:ZZZ'],
    ['#p1&all=yes', 'yes'],
    ['#p1&years=2017-2013', '2017'],
    ['#p1&years=20', '20'],
    ['#p1&map=0x10,1,1', '0x10'],
    ['#p1&=p2', '""'],
    ['#p1&sel=__proto__', '__proto__'],
    ['#p1&sel=country:constructor', 'country:constructor'],
  ])('says what of %s it could not read', (hash, named) => {
    const { ignored } = fromHash(hash, atlas);
    expect(ignored).toHaveLength(1);
    expect(ignored[0]).toContain(named);
  });

  it('takes a language only when the atlas offers names in it, and says which it offers', () => {
    expect(fromHash('#p1&lang=zh', atlas)).toMatchObject({ state: { language: 'zh' }, ignored: [] });
    expect(fromHash('#p1&lang=zh', { ...atlas, languages: ['en'] })).toEqual({
      state: { passage: 'p1' },
      ignored: ['lang: "zh" is no language in which this atlas has names (en), so names stay as they were.'],
    });
  });

  it('clears fields with an empty value', () => {
    const { state, ignored } = fromHash('#sel=&off=&map=&years=&compare=', atlas);
    expect(ignored).toEqual([]);
    expect(state).toEqual({ selected: null, hiddenLayers: [], camera: null, ownYears: null, compare: null });
  });

  it('leaves anchors that are not the atlas’s own alone', () => {
    const has = (id: string) => ['essay', 'p1', 'a page'].includes(id);
    expect(isForeign('#essay', atlas, has)).toBe(true);
    expect(isForeign('#a%20page', atlas, has)).toBe(true);
    expect(isForeign('', atlas, has)).toBe(true);
    expect(isForeign('#p1', atlas, has)).toBe(false);
    expect(isForeign('#country:AAA', atlas, has)).toBe(false);
    expect(isForeign('#nowhere', atlas, has)).toBe(false);
  });

  it('keeps the valid parts of a bad address', () => {
    const { state, ignored } = fromHash('#p2&sel=country:ZZZ&theme=dark', atlas);
    expect(state).toEqual({ passage: 'p2', theme: 'dark' });
    expect(ignored).toHaveLength(1);
  });

  it('never throws, whatever it is given', () => {
    for (const hash of [
      '#%',
      '#%E0%A4%A',
      '#&&&=&',
      '#='.repeat(3000),
      '#\u0000\ud800',
      '#p1&map=1e999,0,0',
      '#<script>',
    ]) {
      expect(() => fromHash(hash, atlas)).not.toThrow();
    }
  });
});
