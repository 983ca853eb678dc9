import { describe, expect, it } from 'vitest';
import { decodeBorders } from '../../../geo/compiler/lines.ts';
import { splitAtSegments } from '../../../geo/compiler/split.ts';
import { bodyFeatures } from '../../../src/layers/bodies.ts';
import type { Years } from '../../../src/model/record.ts';
import { type LabelSetting, labelsOf } from '../../../src/scene/labels.ts';
import { compose, type Scene } from '../../../src/scene/scene.ts';
import { bodyAt } from '../../../src/scene/unions.ts';
import { differences, worldviewOf } from '../../../src/scene/worldview.ts';
import { initialState, type State } from '../../../src/state/state.ts';
import { fromHash, toHash } from '../../../src/state/url.ts';
import { compiled } from '../atlas.ts';

const { atlas, layers } = compiled;
const start: State = { ...initialState(atlas, 'flat'), passage: 'h1' };
const by = (worldview: string, year: number, more: Partial<State> = {}): Scene =>
  compose(atlas, { ...start, worldview, ownYears: [year, year] as Years, ...more });
const area = (scene: Scene, id: string) => scene.areas.find((a) => a.ref === `area:${id}`);
/** How the line between two sides is drawn; a side is `UKR` or `UKR(area:crimea)`. */
const segment = (scene: Scene, a: string, b: string) => {
  const look = scene.segments.get(`${a}|${b}`) ?? scene.segments.get(`${b}|${a}`);
  if (look === undefined) throw new Error(`There is no boundary segment ${a}|${b}.`);
  return look;
};
const CRIMEA = 'UKR(area:crimea)';
const HELD = { IND: 'IND(area:kashmir-indian)', PAK: 'PAK(area:kashmir-pakistani)' };

/** What labels depend on beside the scene: a flat map in English, far off. */
const setting = (ranks: readonly string[]): LabelSetting => ({
  ranks,
  projection: 'flat',
  language: 'en',
  base: { waters: [], capitals: [], endonyms: {} },
  scale: 1,
});

describe('whose borders', () => {
  it('has the eight conventions, the resolutions first', () => {
    expect(atlas.worldviews.map((w) => w.id)).toEqual([
      'un',
      'beijing',
      'moscow',
      'new-delhi',
      'kyiv',
      'tokyo',
      'hanoi',
      'washington',
    ]);
    expect(start.worldview).toBe('un');
  });

  it('has a source for every line that a convention draws differently', () => {
    for (const w of atlas.worldviews)
      for (const v of w.areas) expect(v.sources.length, `${w.id} ${v.area}`).toBeGreaterThan(0);
  });

  it.each([
    ['un', 2013, undefined, null, 'hidden'],
    ['un', 2014, 'disputed', null, 'dashed'],
    ['un', 2018, 'disputed', null, 'dashed'],
    ['beijing', 2018, 'disputed', null, 'dashed'],
    ['moscow', 2013, undefined, null, 'hidden'],
    ['moscow', 2014, 'part', 'RUS', 'solid'],
    ['moscow', 2018, 'part', 'RUS', 'solid'],
    ['kyiv', 2018, 'part', 'UKR', 'hidden'],
    ['washington', 2018, 'part', 'UKR', 'hidden'],
    ['tokyo', 2018, 'part', 'UKR', 'hidden'],
  ])('Crimea as %s draws it in %i', (worldview, year, treatment, of, look) => {
    const scene = by(worldview, year);
    expect(area(scene, 'crimea')?.treatment).toBe(treatment);
    expect(area(scene, 'crimea')?.of ?? null).toBe(of);
    expect(segment(scene, CRIMEA, 'UKR(area:four-regions)')).toBe(look);
  });

  it('the regions claimed in 2022 are Moscow’s from then only, and hatched by default', () => {
    expect(area(by('moscow', 2018), 'four-regions')).toBeUndefined();
    expect(area(by('moscow', 2018), 'donbas')?.treatment).toBe('disputed');
    expect(area(by('moscow', 2023), 'donbas')?.of).toBe('RUS');
    expect(area(by('un', 2023), 'four-regions')?.treatment).toBe('disputed');
    expect(segment(by('moscow', 2023), 'UKR', 'UKR(area:four-regions)')).toBe('solid');
    expect(segment(by('moscow', 2023), 'RUS', 'UKR(area:donbas)')).toBe('hidden');
  });

  it('Kashmir: a broken Line of Control by default, none as New Delhi draws it', () => {
    expect(segment(by('un', 2018), HELD.IND, HELD.PAK)).toBe('dashed');
    const delhi = by('new-delhi', 2018);
    expect(segment(delhi, HELD.IND, HELD.PAK)).toBe('hidden');
    expect(segment(delhi, 'PAK', HELD.PAK)).toBe('solid');
    expect(segment(delhi, 'IND', HELD.IND)).toBe('hidden');
    expect(segment(delhi, 'CHN', 'CHN(area:aksai-chin)')).toBe('solid');
    for (const id of [
      'kashmir-indian',
      'kashmir-pakistani',
      'siachen',
      'shaksgam',
      'aksai-chin',
      'arunachal',
    ])
      expect(area(delhi, id)?.of, id).toBe('IND');
  });

  it('Beijing takes in Aksai Chin and the land south of the McMahon Line, and Kashmir stays hatched', () => {
    const scene = by('beijing', 2018);
    expect(segment(scene, 'CHN', 'IND(area:arunachal)')).toBe('hidden');
    expect(segment(scene, 'IND', 'IND(area:arunachal)')).toBe('solid');
    expect(segment(scene, 'CHN', 'CHN(area:aksai-chin)')).toBe('hidden');
    expect(area(scene, 'kashmir-indian')?.treatment).toBe('disputed');
    expect(segment(by('un', 2018), 'CHN', 'IND(area:arunachal)')).toBe('dashed');
  });

  it('a border with a state that has no part in the dispute stays a line', () => {
    const scene = by('un', 2018);
    expect(segment(scene, 'BTN', 'IND(area:arunachal)')).toBe('solid');
    expect(segment(scene, 'AFG', HELD.PAK)).toBe('solid');
  });

  it('the Southern Kurils: one line in the sea by each side, both by default', () => {
    const lines = (w: string) => [
      segment(by(w, 2018), 'JPN', '(area:kurils)'),
      segment(by(w, 2018), '(area:kurils)', 'RUS'),
    ];
    expect(lines('un')).toEqual(['dashed', 'dashed']);
    expect(lines('moscow')).toEqual(['solid', 'hidden']);
    expect(lines('tokyo')).toEqual(['hidden', 'solid']);
    expect(area(by('kyiv', 2018), 'kurils')?.treatment).toBe('disputed');
    expect(area(by('kyiv', 2023), 'kurils')?.of).toBe('JPN');
  });

  it('Western Sahara is Morocco’s to Washington since December 2020', () => {
    const at = (year: number) => segment(by('washington', year), 'ESH(area:western-sahara)', 'MAR');
    expect([at(2018), at(2019), at(2020), at(2025)]).toEqual(['dashed', 'dashed', 'hidden', 'hidden']);
    expect(segment(by('un', 1974), 'ESH(area:western-sahara)', 'MAR')).toBe('solid');
  });

  it('the nine-dash line is Beijing’s own, a claim by default, and not drawn by Hanoi unless it is asked for', () => {
    expect(area(by('beijing', 2018), 'nine-dash')?.treatment).toBe('part');
    expect(area(by('un', 2018), 'nine-dash')?.treatment).toBe('disputed');
    expect(area(by('hanoi', 2018), 'nine-dash')).toBeUndefined();
    expect(area(by('hanoi', 2018, { selected: 'area:nine-dash' }), 'nine-dash')?.treatment).toBe('absent');
    expect(area(by('un', 1940), 'nine-dash')).toBeUndefined();
  });

  it('uses the convention’s names, with the state that areas are drawn as part of', () => {
    const text = (w: string, id: string) =>
      labelsOf(atlas, by(w, 2018), setting([])).find((l) => l.ref === `area:${id}`)?.text;
    expect(text('beijing', 'senkaku')).toBe('Diaoyu Dao (China)');
    expect(text('tokyo', 'senkaku')).toBe('Senkaku Islands (Japan)');
    expect(text('hanoi', 'paracels')).toBe('Hoàng Sa (Vietnam)');
    expect(text('un', 'senkaku')).toBeUndefined();
  });

  it('lists what a convention draws differently at a date', () => {
    const moscow = worldviewOf(atlas, 'moscow');
    if (!moscow) throw new Error('no Moscow');
    const at = (date: string) => differences(atlas, moscow, date).map((d) => d.area.ref);
    expect(at('2013')).toEqual(['area:kurils', 'area:taiwan']);
    expect(at('2018')).toEqual(['area:crimea', 'area:kurils', 'area:taiwan']);
    expect(at('2023')).toContain('area:donbas');
  });

  it('disputed islands and reefs are drawn when all is shown', () => {
    const refs = by('un', 2018, { all: true }).places.map((p) => p.ref);
    for (const id of [
      'woody-island',
      'itu-aba',
      'thitu',
      'spratly-island',
      'fiery-cross',
      'subi',
      'mischief',
    ])
      expect(refs).toContain(`place:${id}`);
  });

  it('is in the address, and an unknown convention is named', () => {
    const state = { ...start, worldview: 'beijing' };
    expect(toHash(state, start)).toBe('#h1&as=beijing');
    expect(fromHash(toHash(state, start), atlas).state.worldview).toBe('beijing');
    const { state: read, ignored } = fromHash('#p1&as=atlantis', atlas);
    expect(read.worldview).toBeUndefined();
    expect(ignored).toHaveLength(1);
    expect(ignored[0]).toContain('"atlantis"');
  });
});

describe('states of the past', () => {
  it('the Soviet Union is one body until the end of 1991, with one label', () => {
    const scene = by('un', 1985, { passage: 'note-i' });
    expect(scene.unions.map((u) => u.ref)).toContain('country:SUN');
    const ranks = ['country:RUS', 'country:UKR', 'country:KAZ', 'country:CHN'];
    const quiet = by('un', 1985);
    const labels = labelsOf(atlas, quiet, setting(ranks)).map((l) => l.ref);
    expect(labels).toContain('country:SUN');
    expect(labels).toContain('country:CHN');
    for (const ref of ['country:RUS', 'country:UKR', 'country:KAZ']) expect(labels).not.toContain(ref);
    expect(by('un', 1991).unions.map((u) => u.ref)).toContain('country:SUN');
    expect(by('un', 1992).unions.map((u) => u.ref)).toEqual(['country:CSK']);
    expect(labelsOf(atlas, by('un', 1992), setting(ranks)).map((l) => l.ref)).toContain('country:UKR');
  });

  it('is highlighted as a whole when a part of it is', () => {
    const scene = by('un', 1985, { selected: 'country:KAZ' });
    expect(scene.countries.get('country:RUS')).toBe('selected');
    expect(by('un', 1992, { selected: 'country:KAZ' }).countries.get('country:UKR')).not.toBe('selected');
  });

  it('is picked by a click on one of its parts', () => {
    expect(bodyAt(atlas, 'country:KAZ', '1985')).toBe('country:SUN');
    expect(bodyAt(atlas, 'country:KAZ', '1992')).toBe('country:KAZ');
    expect(bodyAt(atlas, 'country:HRV', '1985')).toBe('country:YUG');
    expect(bodyAt(atlas, 'country:DEU', '1985')).toBe('country:DEU');
    expect(bodyAt(atlas, 'area:east-germany', '1985')).toBe('country:DDR');
    expect(bodyAt(atlas, 'area:crimea', '1985')).toBe('area:crimea');
  });

  it('Germany is two until October 1990', () => {
    const inner = (year: number) => segment(by('un', year), 'DEU', 'DEU(area:east-germany)');
    expect([inner(1940), inner(1985), inner(1990), inner(1991)]).toEqual([
      'hidden',
      'solid',
      'solid',
      'hidden',
    ]);
    expect(area(by('un', 1985), 'east-germany')?.of).toBe('DDR');
    expect(area(by('un', 2018), 'east-germany')).toBeUndefined();
  });
});

describe('the lines of the borders', () => {
  const fine = splitAtSegments(decodeBorders(layers.borders50), layers.areas, 0.03);
  const length = (lines: readonly (readonly number[])[][]) =>
    lines.reduce((sum, line) => sum + line.length - 1, 0);
  const pieces = (kind: string, a: string, b: string) =>
    fine.features.filter((f) => f.properties?.line === kind && f.properties.a === a && f.properties.b === b);

  it('replace stretches of borders along an area', () => {
    expect(pieces('segment', 'IND', 'PAK').length).toBeGreaterThan(0);
    const [plain] = pieces('border', 'IND', 'PAK');
    const points = plain?.geometry.type === 'MultiLineString' ? plain.geometry.coordinates.flat() : [];
    expect(Math.max(...points.map((p) => p[1] as number))).toBeLessThan(32.5);
  });

  it('lose no length when they are split', () => {
    const count = (features: typeof fine.features) =>
      features
        .filter((f) => f.properties?.line && f.properties.a !== f.properties.b)
        .reduce(
          (sum, f) => sum + (f.geometry.type === 'MultiLineString' ? length(f.geometry.coordinates) : 0),
          0,
        );
    expect(count(fine.features)).toBe(count(decodeBorders(layers.borders50).features));
  });

  it('are found at both levels of detail', () => {
    const coarse = splitAtSegments(decodeBorders(layers.borders110), layers.areas, 0.45);
    const has = (area: string) =>
      coarse.features.some((f) => f.properties?.area_a === area || f.properties?.area_b === area);
    for (const id of ['crimea', 'kashmir-indian', 'arunachal', 'western-sahara'])
      expect(has(`area:${id}`), id).toBe(true);
  });

  it('an outline follows the owner of an area', () => {
    const outline = (owners: [string, string][]) =>
      bodyFeatures(fine, [{ id: 'x', codes: ['RUS'] }], new Map(owners))
        .features.filter((f) => f.properties?.part === 'line')
        .flatMap((f) => (f.geometry.type === 'MultiLineString' ? f.geometry.coordinates.flat() : []));
    const near = (points: number[][]) =>
      points.filter(([x = 0, y = 0]) => x > 32.4 && x < 35.5 && y > 44.3 && y < 46.2).length;
    expect(near(outline([]))).toBe(0);
    expect(near(outline([['area:crimea', 'RUS']]))).toBeGreaterThan(30);
  });
});
