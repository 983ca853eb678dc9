import { describe, expect, it } from 'vitest';
import type { Atlas, Country, Passage, Source } from '../../../src/model/types.ts';
import { joined, marked, snippet } from '../../../src/search/marks.ts';
import { queryWords } from '../../../src/search/query.ts';
import { entityResult, flowsByDeal, passageResult, sourceResult } from '../../../src/search/result.ts';
import { createSearch } from '../../../src/search/search.ts';
import { keysOf } from '../../../src/search/words.ts';
import { deal, tinyAtlas } from '../tiny.ts';

const tiny = tinyAtlas();
const state = (code: string, en: string, more: Partial<Country> = {}): Country => ({
  ...(tiny.entities['country:AAA'] as Country),
  ref: `country:${code}`,
  names: { en, zh: null, ru: null },
  ...more,
});
const p = (n: number, text: string, refs: string[]): Passage => ({
  ...(tiny.passages[0] as Passage),
  ...{
    id: `p${n}`,
    ref: `passage:p${n}`,
    label: String(n),
    text,
    mentions: refs.map((ref, i) => ({ ref, start: i, end: i + 1 })),
  },
});
const atlas: Atlas = {
  ...tiny,
  entities: Object.fromEntries(
    [
      state('GIN', 'Guinea'),
      state('GNB', 'Guinea Bissau', { note: 'Once a colony with a long history of trade.' }),
      state('PNG', 'New Guinea', {
        aliases: ['Papua'],
        names: { en: 'New Guinea', zh: '新几内亚', ru: null },
      }),
      state('OTH', 'Otherland', { aliases: ['Guinea'] }),
    ].map((s) => [s.ref, s]),
  ),
  passages: [
    p(1, 'The frigates went to New Guinea.', ['country:PNG']),
    p(2, 'Frigates, and more frigates.', ['country:GNB', 'country:GNB']),
  ],
};
const deals = [
  deal('GIN', 'GNB', { designation: 'Frigate', tivDelivered: 5 }),
  deal('GIN', 'PNG', { designation: 'Tank', tivDelivered: 50 }),
  deal('GIN', 'OTH', { designation: 'Boat', tivDelivered: 500 }),
];
const search = createSearch(atlas, deals);
const refs = (query: string, kind: string) =>
  search
    .find(query)
    .filter((r) => r.kind === kind)
    .map((r) => r.ref);

describe('what is found', () => {
  it('is first the name itself, then another name, a beginning, a part', () => {
    expect(refs('Guinea', 'entity')).toEqual(['country:GIN', 'country:OTH', 'country:GNB', 'country:PNG']);
  });

  it('of like matches is the one that the essay names more often first', () => {
    const twins = [state('TWA', 'Twin Aland'), state('TWB', 'Twin Beland'), state('TWC', 'Twin Celand')];
    const like = {
      ...atlas,
      entities: Object.fromEntries(twins.map((t) => [t.ref, t])),
      passages: [p(1, 'x', ['country:TWB', 'country:TWC', 'country:TWC'])],
    };
    const found = createSearch(like, []).find('Twin');
    expect(found.filter((r) => r.kind === 'entity').map((r) => r.ref)).toEqual([
      'country:TWC',
      'country:TWB',
      'country:TWA',
    ]);
  });

  it('wants every word, and takes the last one as a beginning', () => {
    expect(refs('new gui', 'entity')).toEqual(['country:PNG']);
    expect(refs('new boat', 'entity')).toEqual([]);
    expect(refs('gui new', 'entity')).toEqual([]);
  });

  it('of deals by their states alone is the largest first', () => {
    const found = search
      .find('Otherland')
      .concat(search.find('Guinea'))
      .filter((r) => r.kind === 'deal');
    expect(found.at(-1)?.title.text).toBe('Frigate');
    expect(
      search
        .find('Guinea')
        .filter((r) => r.kind === 'deal')
        .map((r) => r.title.text),
    ).toEqual(['Boat', 'Tank', 'Frigate']);
  });

  it('is a passage before anything else, where no name matches', () => {
    expect(search.find('frigates')[0]?.kind).toBe('passage');
    expect(search.find('Papua')[0]).toMatchObject({
      kind: 'entity',
      ref: 'country:PNG',
      english: 'New Guinea',
    });
  });

  it('though misspelt by one letter in a short word and two in a long one', () => {
    expect(refs('Guinae', 'entity').length + refs('Guina', 'entity').length).toBeGreaterThan(0);
    expect(refs('Ottherlandd', 'entity')).toEqual(['country:OTH']);
    expect(refs('Gun', 'entity')).toEqual([]);
  });
});

describe('what is near to a query that finds nothing', () => {
  it('is its words put right, or one word fewer, and never the query itself', () => {
    expect(search.near('Otherlnad zzzzzz')).toBe('Otherland');
    expect(search.near('Papua zanzibar')).toBe('Papua');
    expect(search.near('zzzz')).toBeNull();
  });
});

describe('a query', () => {
  const words = (query: string) => queryWords(query).map((w) => w.folded);
  it('is its telling words, all of them when there is nothing else, twelve at most', () => {
    expect(words('the ships of Guinea')).toEqual(['ships', 'guinea']);
    expect(words('of the')).toEqual(['of', 'the']);
    expect(words(Array.from({ length: 20 }, (_, i) => `w${i}x`).join(' '))).toHaveLength(12);
    expect(keysOf('The Côte-d’Or')).toEqual(['cotedor']);
  });
});

describe('marks', () => {
  it('that touch or overlap are one, in order', () => {
    expect(
      joined([
        [5, 8],
        [0, 2],
        [2, 4],
        [6, 7],
        [9, 10],
      ]),
    ).toEqual([
      [0, 4],
      [5, 8],
      [9, 10],
    ]);
    expect(
      joined([
        [0, 9],
        [1, 2],
      ]),
    ).toEqual([[0, 9]]);
  });

  it('show the stretch that holds most of them, whole when it is short', () => {
    const short = marked('A frigate here', new Set(['frigate']));
    expect(snippet(short)).toEqual({ text: 'A frigate here', marks: [[2, 9]] });
    const long = `one frigate ${'and so on '.repeat(40)}a frigate and a frigate ${'and so on '.repeat(20)}`;
    const cut = snippet(marked(long, new Set(['frigate'])));
    expect(cut.marks.map(([a, b]) => cut.text.slice(a, b))).toEqual(['frigate', 'frigate']);
    expect(cut.text.startsWith('… ')).toBe(true);
    expect(cut.text.endsWith(' …')).toBe(true);
    expect(snippet(marked('x'.repeat(150), new Set())).text).toHaveLength(150);
  });

  it('of Chinese are the pair, else the character', () => {
    const at = (terms: string[]) => marked('中国人', new Set(terms)).marks;
    expect(at(['中国'])).toEqual([[0, 2]]);
    expect(at(['人'])).toEqual([[2, 3]]);
    expect(at(['中国', '国人'])).toEqual([[0, 3]]);
  });
});

describe('a result', () => {
  it('is under the name that matches best, its note only where that is the match', () => {
    const png = atlas.entities['country:PNG'] as Country;
    expect(entityResult(png, keysOf('新几内亚'), new Set(['新几'])).language).toBe('zh');
    const both = state('TWO', 'Alpha Beta', { aliases: ['Beta Alpha'] });
    expect(entityResult(both, [], new Set(['alpha'])).title.text).toBe('Alpha Beta');
    expect(entityResult(png, keysOf('papua'), new Set(['papua'])).title.text).toBe('Papua');
    const gnb = atlas.entities['country:GNB'] as Country;
    expect(entityResult(gnb, [], new Set(['colony'])).detail?.text).toContain('colony');
    expect(entityResult(gnb, [], new Set(['guinea', 'colony'])).detail).toBeNull();
  });

  it('of a passage highlights what the match names, else what is named nearest', () => {
    const passage = {
      ...p(1, 'Aland and Beland bought a ship for Celand.', []),
      mentions: [
        { ref: 'country:GIN', start: 0, end: 5 },
        { ref: 'country:GNB', start: 10, end: 16 },
        { ref: 'country:PNG', start: 35, end: 41 },
      ],
    };
    const highlights = (term: string) =>
      passageResult(atlas, passage, passage.text, false, new Set([term])).highlights;
    expect(highlights('beland')).toBe('country:GNB');
    expect(highlights('celand')).toBe('country:PNG');
    expect(highlights('bought')).toBe('country:GNB');
    expect(passageResult(atlas, passage, passage.text, true, new Set(['beland'])).highlights).toBeNull();
  });

  it('of a source says who, where and when, its note only when that is the match', () => {
    const source: Source = {
      ...(tiny.sources['source:s'] as Source),
      ...{
        title: 'A book',
        authors: ['Ann Lee', 'Bo Li'],
        publisher: 'Press',
        date: '2018-04',
        note: 'On frigates.',
      },
    };
    expect(sourceResult(source, new Set(['lee'])).detail?.text).toBe('Ann Lee, Bo Li. Press. 2018');
    expect(sourceResult(source, new Set(['frigates'])).detail?.text).toBe('On frigates.');
    expect(sourceResult(source, new Set(['frigates', 'book'])).detail?.text).toBe(
      'Ann Lee, Bo Li. Press. 2018',
    );
  });

  it('of a deal leads to its own flow before that of all deliveries', () => {
    const of = flowsByDeal(tiny);
    expect(of(deal('AAA', 'BBB', { designation: 'tank' }))?.ref).toBe('flow:aaa-bbb-tanks');
    expect(of(deal('AAA', 'BBB', { designation: 'ship' }))?.ref).toBe('flow:aaa-bbb');
    expect(of(deal('BBB', 'AAA', { designation: 'tank' }))).toBeNull();
  });
});
