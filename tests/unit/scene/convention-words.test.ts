import { describe, expect, it } from 'vitest';
import type { Area } from '../../../src/model/types.ts';
import type { AreaView, Worldview } from '../../../src/model/worldview.ts';
import { disputesInWords } from '../../../src/scene/convention-words.ts';
import { tinyAtlas } from '../tiny.ts';

const area = (id: string, more: Partial<Area> = {}): Area => ({
  kind: 'area',
  ref: `area:${id}`,
  names: { en: id, zh: null, ru: null },
  aliases: [],
  note: null,
  sources: [],
  anchor: [0, 0],
  type: 'disputed',
  administeredBy: ['AAA'],
  claimedBy: ['BBB'],
  since: '1950',
  until: null,
  states: [],
  point: false,
  approximate: false,
  ...more,
});
const view = (id: string, treatment: AreaView['treatment']): AreaView => ({
  area: `area:${id}`,
  treatment,
  of: treatment === 'part' ? 'AAA' : null,
  from: null,
  to: null,
  names: null,
  note: null,
  sources: [],
});
const worldview = (id: string, areas: readonly AreaView[]): Worldview => ({
  id,
  names: { en: id, zh: null, ru: null },
  line: `as ${id} draws them`,
  note: null,
  sources: [],
  areas,
});
const areas = [area('one'), area('two'), area('later', { since: '2022' }), area('sea', { type: 'region' })];
const atlas = {
  ...tinyAtlas(),
  entities: Object.fromEntries(areas.map((a) => [a.ref, a])),
  worldviews: [worldview('nobody', []), worldview('aaa', [view('one', 'part')])],
};

describe('the colophon says of disputed areas what is drawn', () => {
  it.each([
    ['all hatched', 'nobody', '2018', 'of 2 disputed areas at the date shown all are hatched.'],
    [
      'one drawn as part of a state',
      'aaa',
      '2018',
      'of 2 disputed areas at the date shown 1 of them is hatched, the rest as the convention has them.',
    ],
    [
      'another that is disputed since',
      'aaa',
      '2023',
      'of 3 disputed areas at the date shown 2 of them are hatched, the rest as the convention has them.',
    ],
  ])('%s', (_what, id, date, words) => {
    expect(disputesInWords(atlas, id, date)).toContain(words);
    expect(disputesInWords(atlas, id, date)).toContain(`Borders are drawn as ${id} draws them:`);
  });

  it('and nothing where there are none, or no convention', () => {
    expect(disputesInWords(tinyAtlas(), '', '2018')).toBe('');
    expect(disputesInWords({ ...atlas, worldviews: [] }, '', '2018')).toMatch(
      /^Disputed areas are hatched\./,
    );
  });
});
