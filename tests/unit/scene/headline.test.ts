import { describe, expect, it } from 'vitest';
import { headlineOf } from '../../../src/scene/headline.ts';
import { tinyAtlas } from '../tiny.ts';

const atlas = tinyAtlas();
const view = { date: '2018', period: [2013, 2017] as const, headline: '', also: [], frame: [] };

describe('the headline of a view', () => {
  it('is the author’s', () => {
    expect(headlineOf(atlas, { ...view, headline: 'A claim' }, ['country:AAA'])).toBe('A claim');
  });

  it('else names the two states of a flow, and a deal with its years', () => {
    expect(headlineOf(atlas, view, ['country:CCC', 'flow:aaa-bbb'])).toBe('AAA to BBB');
    expect(headlineOf(atlas, view, ['flow:aaa-bbb-tanks'])).toMatch(/^AAA to BBB: .+, (since )?\d{4}/);
  });

  it('else spells out four names at most and counts the rest', () => {
    const states = ['country:AAA', 'country:BBB', 'country:CCC', 'alignment:pact', 'alignment:old'];
    expect(headlineOf(atlas, view, states)).toMatch(/^Named: AAA, BBB, CCC, .+ and 1 more$/);
    expect(headlineOf(atlas, view, [])).toBe('Nothing on the map is named here.');
  });
});
