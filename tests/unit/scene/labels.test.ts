import { describe, expect, it } from 'vitest';
import type { BaseNames } from '../../../src/model/base.ts';
import { type LabelSetting, labelsOf } from '../../../src/scene/labels.ts';
import { compose } from '../../../src/scene/scene.ts';
import { initialState, type State } from '../../../src/state/state.ts';
import { tinyAtlas } from '../tiny.ts';

const atlas = tinyAtlas();
const start = initialState(atlas, 'globe');
const base: BaseNames = {
  waters: [
    { id: 'wide', names: { en: 'Wide Ocean', zh: '洋', ru: 'Океан' }, type: 'ocean', at: [[0, 0]] },
    { id: 'strait', names: { en: 'Strait', zh: '峡', ru: null }, type: 'strait', at: [[5, 5]] },
  ],
  capitals: [
    { country: 'AAA', names: { en: 'Capital', zh: '都', ru: 'Столица' }, at: [1, 1] },
    { country: 'CCC', names: { en: 'Far', zh: '远', ru: 'Даль' }, at: [60, 1] },
  ],
  endonyms: { 'country:AAA': 'Own', 'country:BBB': atlas.entities['country:BBB']?.names.en ?? '' },
};
const setting: LabelSetting = { ranks: [], projection: 'globe', language: 'en', base, scale: 5 };
const labels = (state: Partial<State> = {}, change: Partial<LabelSetting> = {}) =>
  labelsOf(atlas, compose(atlas, { ...start, ...state }), { ...setting, ...change });
const find = (ref: string, of = labels()) => of.find((l) => l.ref === ref);

describe('labels', () => {
  it('are in the selected language, or in English where there is no name', () => {
    const zh = labels({}, { language: 'zh', scale: 30 });
    expect(find('water:wide', zh)?.text).toBe('洋');
    expect(find('water:strait', labels({}, { language: 'ru', scale: 30 }))?.text).toBe('Strait');
  });

  it('name a former state in the selected language', () => {
    const scene = compose(atlas, start);
    const former = {
      ref: 'area:old',
      emphasis: 'dimmed',
      names: { en: 'Old Union', zh: '旧联盟', ru: null },
      item: { type: 'former-state', anchor: [9, 9] },
    };
    const text = (language: LabelSetting['language']) =>
      labelsOf(atlas, { ...scene, areas: [former] as never }, { ...setting, language }).find(
        (l) => l.ref === 'area:old',
      )?.text;
    expect(text('zh')).toBe('旧联盟');
    expect(text('ru')).toBe('Old Union');
  });

  it('carry a state’s endonym when it differs, on coming near', () => {
    const near = (ref: string) => labels({}, { scale: 20 }).find((l) => l.ref === ref)?.endonym;
    expect(near('country:AAA')).toBe('Own');
    expect(near('country:BBB')).toBeNull();
    expect(find('country:AAA')?.endonym).toBeNull();
  });

  it('name waters and capitals by scale, those of highlighted states first', () => {
    const refs = (scale: number) =>
      labels({}, { scale })
        .map((l) => l.ref)
        .filter((r) => /^(water|capital):/.test(r));
    expect(refs(1)).toEqual([]);
    expect(refs(5)).toEqual(['water:wide']);
    expect(refs(14)).toEqual(['water:wide', 'capital:AAA']);
    expect(refs(30)).toEqual(['water:wide', 'water:strait', 'capital:AAA', 'capital:CCC']);
  });

  it('put the selection first and names of the base map last', () => {
    const all = labels({ selected: 'country:BBB' }, { scale: 30 });
    expect(all[0]?.ref).toBe('country:BBB');
    expect(all.at(-1)?.ref).toMatch(/^capital:/);
  });

  it('never name an item twice, and a click on a water selects nothing', () => {
    const all = labels({ all: true }, { scale: 30, ranks: ['country:AAA', 'country:BBB'] });
    expect(new Set(all.map((l) => l.ref)).size).toBe(all.length);
    expect(find('water:wide', all)?.pick).toBeNull();
    expect(find('capital:AAA', all)?.pick).toBe('country:AAA');
  });
});
