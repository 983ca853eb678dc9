import { describe, expect, it } from 'vitest';
import type { Area } from '../../../src/model/types.ts';
import { areaDrawingOf, differences, segmentLook, worldviewOf } from '../../../src/scene/worldview.ts';
import { area, convention, drawn, seen, segment, world } from './tiny-world.ts';

const X = area('x');
const plain = convention('plain');

describe('how a convention draws an area', () => {
  const standing = (views: ReturnType<typeof drawn>[], date: string, first = plain) => {
    const view = convention('own', ...views);
    const atlas = world([X], [], { worldviews: [first, view] });
    return areaDrawingOf(atlas, view, X, date);
  };

  it('is by the latest row that is valid, whatever the order of the rows', () => {
    const early = drawn(X.ref, { from: '1990', of: 'AAA' });
    const late = drawn(X.ref, { from: '2014', of: 'BBB' });
    for (const rows of [
      [early, late],
      [late, early],
    ]) {
      expect(standing(rows, '2018').of).toBe('BBB');
      expect(standing(rows, '2013').of).toBe('AAA');
      expect(standing(rows, '1989').of).toBeNull();
    }
  });

  it('is valid from the first to the last day of a row', () => {
    const rows = [drawn(X.ref, { from: '2014-03-18', to: '2016-05-01' })];
    const on = ['2014-03-17', '2014-03-18', '2016-05-01', '2016-05-02'].map(
      (d) => standing(rows, d).treatment,
    );
    expect(on).toEqual(['disputed', 'part', 'part', 'disputed']);
  });

  it('is the default’s where it has no row, and disputed where the default has none', () => {
    const first = convention('plain', drawn(X.ref, { treatment: 'separate', of: null }));
    expect(standing([], '2018', first)).toMatchObject({ treatment: 'separate', of: null, view: null });
    expect(standing([], '2018')).toMatchObject({ treatment: 'disputed', of: null, view: null });
    expect(standing([drawn('area:other')], '2018').treatment).toBe('disputed');
  });

  it('has the names of the convention, where it gives any', () => {
    const names = { en: 'Own', zh: null, ru: null };
    expect(standing([drawn(X.ref, { names })], '2018').names.en).toBe('Own');
    expect(standing([drawn(X.ref)], '2018').names.en).toBe('x');
  });

  it('of a state of the past is part of that state', () => {
    const half = area('half', { type: 'former-state', administeredBy: ['OLD'] });
    expect(areaDrawingOf(world([half]), null, half, '1980')).toMatchObject({ treatment: 'part', of: 'OLD' });
  });
});

describe('a convention', () => {
  it('is the one with the id, otherwise the first, otherwise null', () => {
    const atlas = world([], [], { worldviews: [plain, convention('own')] });
    expect(worldviewOf(atlas, 'own')?.id).toBe('own');
    expect(worldviewOf(atlas, 'none')?.id).toBe('plain');
    expect(worldviewOf(world([]), 'own')).toBeNull();
  });

  it('differs where it has a row for an area whose dispute lasts', () => {
    const Y = area('y', { until: '2000' });
    const own = convention('own', drawn(X.ref), drawn(X.ref, { from: '2030' }), drawn(Y.ref));
    const atlas = world([X, Y], [], { worldviews: [plain, own] });
    expect(differences(atlas, own, '2018').map((d) => d.area.ref)).toEqual(['area:x']);
    expect(differences(atlas, own, '1999').map((d) => d.area.ref)).toEqual(['area:x', 'area:y']);
  });
});

describe('the line between two sides', () => {
  const atlas = world([X, area('y', { administeredBy: ['CCC'], claimedBy: [] })]);
  const look = (a: string, b: string, owners: Record<string, string | null>) =>
    segmentLook(atlas, segment(a, b), (ref) => owners[ref]);

  it('is hidden within one owner’s land, and solid between two', () => {
    expect(look('AAA area:x', 'AAA', { 'area:x': 'AAA' })).toBe('hidden');
    expect(look('AAA area:x', 'AAA', { 'area:x': 'BBB' })).toBe('solid');
    expect(look('AAA area:x', 'BBB', { 'area:x': 'BBB' })).toBe('hidden');
    expect(look('AAA area:x', 'BBB', {})).toBe('solid');
    expect(look('AAA area:x', 'AAA', {})).toBe('hidden');
  });

  it('is dashed where a side is disputed, unless the other state has no part in the dispute', () => {
    const open = { 'area:x': null };
    expect(look('AAA area:x', 'AAA', open)).toBe('dashed');
    expect(look('AAA', 'AAA area:x', open)).toBe('dashed');
    expect(look('AAA area:x', 'BBB', open)).toBe('dashed');
    expect(look('AAA area:x', 'CCC', open)).toBe('solid');
    expect(look('CCC', 'AAA area:x', open)).toBe('solid');
    expect(look('AAA area:x', 'CCC area:y', { 'area:x': null, 'area:y': null })).toBe('dashed');
  });

  it('at a coast is drawn as a coast', () => {
    expect(segmentLook(atlas, segment('AAA area:x', ''), () => null)).toBe('hidden');
    expect(segmentLook(atlas, segment('AAA area:x', ' area:y', true), () => null)).toBe('dashed');
  });
});

describe('the scene by a convention', () => {
  const own = convention(
    'own',
    drawn(X.ref, { of: 'BBB' }),
    drawn('area:gone', { treatment: 'absent', of: null }),
  );
  const atlas = world([X, area('gone'), area('sep')], [], {
    worldviews: [convention('plain', drawn('area:sep', { treatment: 'separate', of: null })), own],
    boundarySegments: [segment('AAA area:x', 'AAA')],
  });
  const of = (worldview: string, more = {}) => seen(atlas, { worldview, ...more });

  it('gives the owner of each area', () => {
    expect([...of('plain').owners]).toEqual([
      ['area:x', null],
      ['area:gone', null],
      ['area:sep', 'area:sep'],
    ]);
    expect(of('own').owners.get('area:x')).toBe('BBB');
  });

  it('leaves out an area that the convention does not draw, unless it is selected or hovered', () => {
    const areas = (more = {}) => of('own', more).areas.map((a) => a.ref);
    expect(areas()).toEqual(['area:x', 'area:sep']);
    expect(areas({ selected: 'area:gone' })).toContain('area:gone');
    expect(areas({ hovered: 'area:gone' })).toContain('area:gone');
  });

  it('marks what differs from the default', () => {
    const marked = (worldview: string) =>
      of(worldview)
        .areas.filter((a) => a.marked)
        .map((a) => a.ref);
    expect(marked('plain')).toEqual([]);
    expect(marked('own')).toEqual(['area:x']);
  });

  it('draws an area that is part of a state while disputes are hidden', () => {
    const off = of('own', { hiddenLayers: ['areas:disputed'] }).areas as readonly { item: Area }[];
    expect(off.map((a) => a.item.ref)).toEqual(['area:x']);
  });

  it('draws its boundary segments', () => {
    expect(of('plain').segments.get('AAA area:x|AAA')).toBe('dashed');
    expect(of('own').segments.get('AAA area:x|AAA')).toBe('solid');
  });
});
