import { describe, expect, it } from 'vitest';
import type { Alignment, Country, Flow } from '../../../src/model/types.ts';
import { alignmentText, endonymOf, flowLinesOf, nameIn } from '../../../src/scene/label-words.ts';
import { type LabelSetting, labelsOf } from '../../../src/scene/labels.ts';
import { compose } from '../../../src/scene/scene.ts';
import { initialState } from '../../../src/state/state.ts';
import { compiled } from '../atlas.ts';
import { tinyAtlas } from '../tiny.ts';
import { area, convention, drawn, event, past, place, seen, world } from './tiny-world.ts';

const setting: LabelSetting = {
  ...{ ranks: [], projection: 'flat', language: 'en', scale: 1 },
  base: { waters: [], capitals: [], endonyms: {} },
};
type Given = Parameters<typeof seen>;
const labels = (atlas: Given[0], state: Given[1] = {}, more: Partial<LabelSetting> = {}) =>
  labelsOf(atlas, seen(atlas, state), { ...setting, ...more });
const of = (all: ReturnType<typeof labels>, ref: string) => all.find((l) => l.ref === ref);

describe('labels in their order', () => {
  const atlas = world(
    [event('e', '2014'), place('p')],
    ['event:e', 'place:p', 'country:AAA', 'flow:aaa-bbb', 'alignment:pact'],
  );

  it('put the selection first, then states, flows, what else is named and the rest; what is not tied to it has none', () => {
    const all = labels(atlas, { selected: 'flow:aaa-bbb' }, { ranks: ['country:AAA', 'country:CCC'] });
    expect(all.map((l) => l.ref)).toEqual([
      'flow:aaa-bbb',
      'country:AAA',
      'country:BBB',
      'event:e',
      'place:p',
      'country:CCC',
    ]);
    expect(all[0]?.selected).toBe(true);
    expect(all.filter((l) => l.selected)).toHaveLength(1);
  });

  it('are background names for companion states, and full names at a flow’s ends', () => {
    const group = world([], ['alignment:old']);
    expect(of(labels(group), 'country:BBB')?.kind).toBe('quiet');
    expect(of(labels(atlas), 'country:BBB')?.kind).toBe('country');
    expect(of(labels(atlas), 'country:BBB')?.layer).toBe('flows');
    expect(of(labels(world([], ['country:BBB'])), 'country:BBB')?.layer).toBe('borders');
  });

  it('of so much as all are the states at the ends of flows, not the flows', () => {
    const all = labels(world([], ['country:CCC']), { all: true });
    expect(of(all, 'country:AAA')?.kind).toBe('country');
    expect(all.filter((l) => l.kind === 'flow')).toEqual([]);
    const narrow = labels(world([], ['country:CCC']), { all: true }, { narrow: true });
    expect(of(narrow, 'country:AAA')).toBeUndefined();
  });

  it('are left out for dimmed items', () => {
    const refs = labels(atlas, { all: true, passage: 'p1' }).map((l) => l.ref);
    expect(refs).not.toContain('alignment:old');
    const reef = world([place('r', { type: 'reef' })]);
    expect(labels(reef).map((l) => l.ref)).toEqual([]);
    expect(of(labels(reef, { all: true }), 'place:r')).toBeUndefined();
    expect(labels(reef, { selected: 'place:r' }).map((l) => l.ref)).toEqual(['place:r']);
  });

  it('have several positions along a line, those nearer its destination first', () => {
    const label = of(labels(atlas), 'flow:aaa-bbb');
    expect(label?.at).toHaveLength(7);
    expect(label?.at[0]?.[0]).toBeGreaterThan(10);
    expect(label?.at[0]?.[0]).toBeLessThan(18);
  });
});

describe('the name of an alignment of few', () => {
  it('is along the line between its first two members, the middle first', () => {
    const label = of(labels(world([], ['alignment:old'])), 'alignment:old');
    const lons = label?.at.map((p) => p[0]) ?? [];
    expect(lons).toHaveLength(6);
    expect(Math.abs((lons[0] ?? 0) - 10)).toBeLessThan(3);
    for (const lon of lons) expect(lon > 0 && lon < 20).toBe(true);
    expect(new Set(lons).size).toBe(6);
  });
});

describe('a state of the past', () => {
  const atlas = world([past('OLD', '1922', '1991', ['AAA', 'BBB'])], ['country:AAA']);
  it('has one name while it existed, and its parts have theirs afterwards', () => {
    const then = labels(atlas, { ownYears: [1980, 1980] }, { ranks: ['country:BBB', 'country:CCC'] });
    expect(then.map((l) => [l.ref, l.kind])).toEqual([
      ['country:OLD', 'country'],
      ['country:CCC', 'quiet'],
    ]);
    expect(labels(atlas, { ownYears: [2000, 2000] }).map((l) => l.ref)).toEqual(['country:AAA']);
  });
});

describe('an area', () => {
  const X = area('x', { point: true });
  const own = convention('own', drawn(X.ref, { of: 'BBB', names: { en: 'Own', zh: '自', ru: null } }));
  const atlas = world([X], [], { worldviews: [convention('plain'), own] });
  it('has the convention’s name and the state that it is drawn as part of, where those differ from the default', () => {
    expect(labels(atlas)).toEqual([]);
    expect(labels(atlas, { worldview: 'own' })[0]).toMatchObject({
      text: 'Own (BBB)',
      kind: 'area',
      beside: true,
    });
    expect(labels(atlas, { worldview: 'own' }, { language: 'zh' })[0]?.text).toBe('自 (BBB)');
    expect(labels(atlas, { selected: 'area:x' })[0]?.text).toBe('x');
  });
});

describe('waters and capitals', () => {
  const base = {
    waters: (['ocean', 'sea', 'gulf', 'strait'] as const).map((type) => ({
      ...{ id: type, type, names: { en: type, zh: null, ru: null }, at: [[50, 50]] as const },
    })),
    capitals: ['AAA', 'CCC', 'BBB'].map((country, i) => ({
      ...{ country, names: { en: `C${i}`, zh: null, ru: null }, at: [30 * i, 5] as const },
    })),
    endonyms: {},
  };
  const at = (scale: number, atlas = world([], ['country:AAA']), ranks: string[] = []) =>
    labels(atlas, {}, { base, scale, ranks }).flatMap((l) =>
      /^(water|capital):/.test(l.ref) ? [l.ref] : [],
    );

  it('are named from their scale on', () => {
    expect(at(2.4)).toEqual([]);
    expect(at(2.5)).toEqual(['water:ocean']);
    expect(at(8.4)).toEqual(['water:ocean']);
    expect(at(8.5)).toEqual(['water:ocean', 'water:sea']);
    expect(at(11.9)).not.toContain('capital:AAA');
    expect(at(12)).toEqual(['water:ocean', 'water:sea', 'capital:AAA']);
    expect(at(20).filter((r) => r.startsWith('capital'))).toHaveLength(3);
    expect(at(24)).toContain('water:strait');
  });

  it('are ordered by the rank of their states, and left out where the atlas has a place or an area', () => {
    const capitals = (atlas: ReturnType<typeof world>) =>
      at(20, atlas, ['country:BBB', 'country:CCC', 'country:AAA']).filter((r) => r.startsWith('capital'));
    expect(capitals(world([]))).toEqual(['capital:BBB', 'capital:CCC', 'capital:AAA']);
    expect(capitals(world([place('near', { anchor: [30.3, 5.3] })], ['place:near']))).not.toContain(
      'capital:CCC',
    );
    expect(capitals(world([place('far', { anchor: [30.5, 5.3] })], ['place:far']))).toContain('capital:CCC');
    const sea = area('sea', { type: 'region' });
    expect(at(9, world([sea], ['area:sea']))).toEqual(['water:ocean']);
  });
});

describe('words on the map', () => {
  const atlas = tinyAtlas();
  const pact = atlas.entities['alignment:pact'] as Alignment;
  const state = atlas.entities['country:AAA'] as Country;
  const flow = atlas.entities['flow:aaa-bbb'] as Flow;
  const names = { en: 'A', zh: '甲', ru: null };

  it('are in the selected language, in English where there is no name', () => {
    expect([nameIn(names, 'zh'), nameIn(names, 'ru'), nameIn(names, 'en')]).toEqual(['甲', 'A', 'A']);
    expect(alignmentText(pact.names, 'current', 'en')).toBe('Pact');
    expect(alignmentText(pact.names, 'ended', 'en')).toBe('Pact (ended)');
    expect(alignmentText(pact.names, 'future', 'en')).toBe('Pact (later)');
  });

  it('name the deals, then the share and the volume of a total, and no figures where there are none', () => {
    const mark = seen(atlas).flows.find((f) => f.ref === flow.ref);
    if (!mark) throw new Error('no flow');
    const lines = (of: typeof mark, language: 'en' | 'ru' = 'en') =>
      flowLinesOf(atlas, of, language, atlas.register, [2013, 2017]);
    expect(lines({ ...mark, deals: [] })).toEqual(['2013–17: 40 m TIV']);
    expect(lines({ ...mark, deals: [], tiv: null }, 'ru')).toEqual(['нет данных']);
    expect(lines({ ...mark, deals: [], counted: false })).toEqual(['arms']);
    const ships = { ...flow, total: false, goods: 'ships', from: 2014, to: 2014 };
    expect(lines({ ...mark, deals: [ships], flow: ships })).toEqual(['ships', '2014']);
    expect(lines({ ...mark, deals: [ships] })[0]).toBe('ships');
    const open = { ...ships, status: 'contracted' as const, to: null };
    expect(lines({ ...mark, deals: [open], flow: open })).toEqual(['ships', 'ordered 2014']);
  });

  it('say of a deal when it was delivered, as far as the years shown', () => {
    const { atlas } = compiled;
    const mark = compose(atlas, { ...initialState(atlas, 'globe'), passage: 'p15', beat: 2 }).flows.find(
      (m) => m.ref === 'flow:rus-chn-s400',
    );
    if (!mark) throw new Error('no flow');
    const until = (year: number) => flowLinesOf(atlas, mark, 'en', atlas.register, [2013, year])[1];
    expect([2017, 2018, 2019, 2025].map(until)).toEqual([
      'ordered 2015',
      'delivered from 2018',
      'delivered 2018–19',
      'delivered 2018–19',
    ]);
  });

  it('give a state’s endonym only where it differs', () => {
    const endonyms = { 'country:AAA': '甲' };
    expect(endonymOf(names, 'en', endonyms, state.ref)).toBe('甲');
    expect(endonymOf(names, 'zh', endonyms, state.ref)).toBeNull();
    expect(endonymOf(names, 'en', {}, state.ref)).toBeNull();
  });
});
