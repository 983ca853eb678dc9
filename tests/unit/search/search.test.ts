import { describe, expect, it } from 'vitest';
import type { Marked } from '../../../src/search/marks.ts';
import type { Result } from '../../../src/search/result.ts';
import { createSearch } from '../../../src/search/search.ts';
import { compiled } from '../atlas.ts';

const { atlas, deals } = compiled;
const search = createSearch(atlas, deals);

const refs = (query: string, kind?: Result['kind']) =>
  search
    .find(query)
    .filter((r) => !kind || r.kind === kind)
    .map((r) => r.ref);
const cut = ({ text, marks }: Marked) => marks.map(([a, b]) => text.slice(a, b));

describe('a name is found', () => {
  it.each([
    ['Algeria', 'country:DZA'],
    ['algeria', 'country:DZA'],
    ['阿尔及利亚', 'country:DZA'],
    ['越南', 'country:VNM'],
    ['Алжир', 'country:DZA'],
    ['Moscow', 'place:moscow'],
    ['Peking', 'place:beijing'],
    ['Quad', 'alignment:quad'],
    ['Cote d’Ivoire', 'country:CIV'],
    ['turkiye', 'country:TUR'],
    ['Чжуннаньхаи', 'place:zhongnanhai'],
    ['us', 'country:USA'],
  ])('first, when it is the whole query: %s', (query, ref) => {
    expect(refs(query)[0]).toBe(ref);
  });

  it.each([
    ['s400', 'system:s-400'],
    ['S-400', 'system:s-400'],
    ['С-400', 'system:s-400'],
    ['с400', 'system:s-400'],
    ['s 400', 'system:s-400'],
    ['су35', 'system:su-35'],
    ['«Бастион-П»', 'system:bastion-p'],
    ['nazaire', 'place:saint-nazaire'],
  ])('with hyphens, quotes and alphabets mixed: %s', (query, ref) => {
    expect(refs(query)[0]).toBe(ref);
  });

  it.each([
    ['Алжира', 'country:DZA'],
    ['Алжиром', 'country:DZA'],
    ['Китаем', 'country:CHN'],
    ['Китая', 'country:CHN'],
    ['Вьетнамом', 'country:VNM'],
    ['России', 'country:RUS'],
    ['Индией', 'country:IND'],
    ['Крыму', 'area:crimea'],
    ['Москвой', 'place:moscow'],
  ])('in the cases of Russian: %s', (query, ref) => {
    expect(refs(query)[0]).toBe(ref);
  });

  it.each([
    ['Algera', 'country:DZA'],
    ['Turkmenstan', 'country:TKM'],
    ['Bastoin', 'system:bastion-p'],
    ['Zelenodolks', 'place:zelenodolsk'],
    ['Вьетнм', 'country:VNM'],
    ['Египта', 'country:EGY'],
  ])('though it is misspelt: %s', (query, ref) => {
    expect(refs(query)[0]).toBe(ref);
  });

  it('as it is typed, letter by letter', () => {
    for (const n of [3, 4, 5, 6, 7, 8]) expect(refs('Indonesia'.slice(0, n))).toContain('country:IDN');
  });

  it('but a known word is not taken for another that is spelt nearly so', () => {
    expect(refs('Iran')[0]).toBe('country:IRN');
    expect(refs('Iran')).not.toContain('country:IRQ');
    expect(refs('s400', 'deal').length).toBeGreaterThan(0);
    for (const r of search.find('s400').filter((x) => x.kind === 'deal'))
      expect(r.title.text).toContain('S-400');
  });

  it('in the language that matched, with the English beside it', () => {
    const [zh] = search.find('阿尔及利亚');
    expect(zh).toMatchObject({ language: 'zh', english: 'Algeria', highlights: 'country:DZA' });
    expect(zh && cut(zh.title)).toEqual(['阿尔及利亚']);
    const [ru] = search.find('Алжира');
    expect(ru).toMatchObject({ language: 'ru', english: 'Algeria' });
    expect(ru && cut(ru.title)).toEqual(['Алжир']);
    expect(search.find('Algeria')[0]).toMatchObject({ language: 'en', english: null });
  });
});

describe('passages', () => {
  it('are found by their words, with the words marked and a thing to light', () => {
    const found = search.find('growing market in Indonesia').filter((r) => r.kind === 'passage');
    expect(found.map((r) => r.ref)).toEqual(['passage:p10']);
    expect(found[0] && cut(found[0].title)).toEqual(['growing', 'market', 'Indonesia']);
    expect(found[0]?.highlights).toMatch(/^(country|flow):/);
  });

  it('are found by what they name in Chinese and Russian, the mention marked', () => {
    for (const query of ['阿尔及利亚', 'Алжиру']) {
      const found = search.find(query).find((r) => r.kind === 'passage');
      expect(found?.ref, query).toBe('passage:p10');
      expect(found && cut(found.title), query).toEqual(['Algeria']);
      expect(found?.highlights).toBe('country:DZA');
    }
  });

  it('are found by another text of theirs, each passage once', () => {
    const texts = new Map([
      ['p10', 'A sentence with zanzibarium in it.'],
      ['p11', 'Moscow again.'],
    ]);
    const both = createSearch(atlas, deals, texts);
    expect(both.find('zanzibarium')).toMatchObject([
      { kind: 'passage', ref: 'passage:p10', original: true, title: { marks: [[16, 27]] } },
    ]);
    const moscow = both
      .find('Moscow')
      .filter((r) => r.kind === 'passage')
      .map((r) => r.ref);
    expect(new Set(moscow).size).toBe(moscow.length);
    expect(refs('zanzibarium')).toEqual([]);
  });
});

describe('deals and sources', () => {
  it('finds a deal by what it is and for whom, and leads to its flow', () => {
    const found = search.find('frigate Algeria').filter((r) => r.kind === 'deal');
    const corvette = found.find((r) => r.title.text === 'C-28A');
    expect(corvette).toMatchObject({ ref: 'flow:chn-dza-c28a', highlights: 'flow:chn-dza-c28a' });
    expect(corvette?.detail?.text).toMatch(/China → Algeria, ordered 2012/);
    for (const r of found) expect(r.detail?.text).toMatch(/→ Algeria.*frigate/);
  });

  it('finds deals by the states in any language and by the year', () => {
    expect(refs('C-28A Алжир', 'deal')).toEqual(['flow:chn-dza-c28a']);
    expect(refs('C-28A 阿尔及利亚', 'deal')).toEqual(['flow:chn-dza-c28a']);
    expect(refs('C-28A 2012', 'deal')).toEqual(['flow:chn-dza-c28a']);
    expect(refs('C-28A 1972', 'deal')).toEqual([]);
  });

  it('leads every deal to something that the atlas has', () => {
    const all = search.find('Algeria').filter((r) => r.kind === 'deal');
    expect(all.length).toBe(deals.filter((d) => d.recipient === 'DZA' || d.supplier === 'DZA').length);
    for (const r of all) expect(atlas.entities[r.ref], r.ref).toBeDefined();
  });

  it('finds a source by its author, though nothing of it lies on the map', () => {
    const [found] = search.find('Wezeman');
    expect(found).toMatchObject({ kind: 'source', ref: 'source:wezeman-2017', highlights: null });
    expect(found?.detail && cut(found.detail)).toEqual(['Wezeman']);
  });

  it('puts names before passages, and those before deals and sources', () => {
    const kinds = [...new Set(search.find('China').map((r) => r.kind))];
    expect(kinds).toEqual(['entity', 'passage', 'deal', 'source']);
  });
});

describe('what finds nothing', () => {
  it('says nothing for an empty query', () => {
    for (const query of ['', '   ', '—', '“”', '.*[(']) {
      expect(search.find(query), query).toEqual([]);
      expect(search.near(query), query).toBeNull();
    }
  });

  it('wants every word, and suggests what is near', () => {
    expect(search.find('frigate Bolivia')).toEqual([]);
    expect(search.near('frigate Bolivia')).toBe('frigate');
    expect(search.find('Frdrchshafn')).toEqual([]);
    expect(search.near('Frdrchshafn')).toBe('Friedrichshafen');
    expect(search.near('xqxqxqxqxq')).toBeNull();
  });

  it('leaves stop words out, but for a query of nothing else', () => {
    expect(refs('the frigates of Algeria')).toEqual(refs('frigates Algeria'));
    expect(refs('фрегаты для')).toEqual(refs('фрегаты'));
  });
});

describe('no query makes it fail', () => {
  it.each([
    ['characters of patterns', '(a+)+$ \\d{3} [^x] .* ?! $& ^'],
    ['10,000 letters', 'a'.repeat(10_000)],
    ['10,000 words', 'China '.repeat(10_000)],
    ['10,000 Chinese characters', '越南'.repeat(5_000)],
    ['10,000 hyphens', `${'a-'.repeat(5_000)}a`],
    ['lone surrogates', 'Chi\ud800na \udc00 \ud83d'],
    ['right to left', '\u202eالجزائر \u202dישראל'],
    ['marks without letters', '\u0301\u0301\u200d\ufe0f'],
    ['names of an object’s own', '__proto__ constructor hasOwnProperty toString'],
    ['markup', '<img src=x onerror=alert(1)>'],
    ['zeros and controls', '\u0000\u0007\n\tChina'],
  ])('%s', (_what, query) => {
    const found = search.find(query);
    search.near(query);
    for (const { title, detail } of found) {
      for (const m of [title, detail]) {
        if (!m) continue;
        let at = 0;
        for (const [start, end] of m.marks) {
          expect(start >= at && end > start && end <= m.text.length).toBe(true);
          at = end;
        }
      }
    }
  });
});
