import { describe, expect, it } from 'vitest';
import { articleAtlas, mostNamed } from '../../../src/text/article.ts';
import { blockOf, plainBlocks } from '../../../src/text/blocks.ts';
import { datesIn } from '../../../src/text/dates.ts';
import { editionOf } from '../../../src/text/edition.ts';
import { runsOf } from '../../../src/text/languages.ts';
import { entityOf } from '../../../src/text/unknown.ts';
import { tinyAtlas } from '../tiny.ts';

const dates = (text: string) => datesIn(text).map((d) => d.date);

describe('a date at the edge of what is one', () => {
  it.each([
    ['1 January 1500', ['1500-01-01']],
    ['31 December 2099', ['2099-12-31']],
    ['32 May 2016', ['2016-05']],
    ['0 May 2016', ['2016-05']],
    ['2016-12-01', ['2016-12-01']],
    ['2016-13-01', []],
    ['2016-00-01', []],
    ['in 1499 or 2100', []],
    ['from 1500 to 2099', ['1500', '2099']],
    ['2018年12月31日', ['2018-12-31']],
    ['May 3rd, 2016', ['2016-05-03']],
    ['в 2014 году', ['2014']],
    ['2014 % or 2014.5', []],
  ])('%s', (text, expected) => {
    expect(dates(text)).toEqual(expected);
  });
});

describe('a block', () => {
  const kindOf = (text: string) => blockOf(text)[0]?.kind;
  it('is a heading up to ninety characters and fourteen words, without a stop at its end', () => {
    expect(kindOf('x'.repeat(90))).toBe('heading');
    expect(kindOf('x'.repeat(91))).toBe('paragraph');
    expect(kindOf(Array(14).fill('ab').join(' '))).toBe('heading');
    expect(kindOf(Array(15).fill('ab').join(' '))).toBe('paragraph');
    expect(kindOf('A short line.')).toBe('paragraph');
    expect(kindOf('He said “no.”')).toBe('paragraph');
    expect(kindOf('A short line')).toBe('heading');
  });

  it('joins lines, keeps a hyphen at a line’s end, and begins anew at a note’s mark', () => {
    expect(plainBlocks('The Sino-\nRussian way is\nlong.').map((b) => b.text)).toEqual([
      'The Sino-Russian way is long.',
    ]);
    expect(plainBlocks('Words here.\n[4] A note.\n[5] Another note.').map((b) => b.marker)).toEqual([
      null,
      '4',
      '5',
    ]);
  });

  it('of lines as long as paragraphs is as many paragraphs, when half of them are long', () => {
    const long = `${'word '.repeat(40)}end.`;
    expect(plainBlocks(`${long}\nshort one.`)).toHaveLength(2);
    expect(plainBlocks(`${long}\nshort one.\nshort two.`)).toHaveLength(1);
    expect(plainBlocks(`${'x'.repeat(160)}\n${'y'.repeat(160)}`)).toHaveLength(1);
  });

  it('takes a mark for a note’s only in brackets and at its start, in small letters', () => {
    expect(blockOf('[IV] A note.')[0]).toMatchObject({ kind: 'note', marker: 'iv' });
    expect(blockOf('[^12]: A note.')[0]).toMatchObject({ kind: 'note', marker: '12' });
    expect(blockOf('[1234] No note, says it.')[0]?.kind).toBe('paragraph');
    expect(blockOf('He says so [IV].')[0]?.calls).toEqual([{ at: 10, marker: 'iv' }]);
  });

  it('of nothing but marks is none', () => {
    expect(blockOf('  \n ')).toEqual([]);
    expect(blockOf('[i]')).toEqual([]);
  });
});

describe('runs of a text by script', () => {
  it('part Chinese and Russian from the rest', () => {
    expect(runsOf('A 中国，B Красная Звезда C')).toEqual([
      { text: 'A ', lang: null },
      { text: '中国，', lang: 'zh' },
      { text: 'B ', lang: null },
      { text: 'Красная Звезда', lang: 'ru' },
      { text: ' C', lang: null },
    ]);
  });
});

const REFS: Record<string, string> = {
  Aland: 'country:AAA',
  Beland: 'country:BBB',
  Celand: 'country:CCC',
  Pact: 'alignment:pact',
  Trade: 'flow:aaa-bbb',
  May: 'country:AAA',
};
const names = (text: string) =>
  [...text.matchAll(/Aland|Beland|Celand|Pact|Trade|May/g)].map((m) => ({
    ref: REFS[m[0]] as string,
    start: m.index,
    end: m.index + m[0].length,
  }));
const made = (text: string) =>
  articleAtlas(tinyAtlas(), { name: 'a.txt', blocks: plainBlocks(text) }, names, () => null);

describe('the view of a passage of any text', () => {
  const view = (text: string) =>
    made(`${text} It is a full sentence, with its stop.`).atlas.passages[0]?.view;

  it('sums five years up to the latest it names, within the figures', () => {
    expect(view('In 2012 and 2016.')?.period).toEqual([2012, 2016]);
    expect(view('In 2016 and 2012.')).toMatchObject({ period: [2012, 2016], date: '2016' });
    expect(view('In 1950.')?.period).toEqual([2001, 2001]);
    expect(view('In 2003.')?.period).toEqual([2001, 2003]);
    expect(view('In 2050.')?.period).toEqual([2014, 2018]);
    expect(view('Now.')).toMatchObject({ period: [2014, 2018], date: '2018-12-31' });
  });
});

describe('an atlas of any text', () => {
  it('widens its timeline to the dates the text names, and no further', () => {
    expect(made('It was 1920, then 2060, says this long sentence.').atlas.timeline).toEqual([1920, 2060]);
    expect(made('It was 1990, says this long sentence.').atlas.timeline).toEqual([1945, 2020]);
  });

  it('takes the first of two mentions that lie over one another', () => {
    const { mentions } = made('On 3 May 2016 Aland bought it, they say.').atlas.passages[0] ?? {};
    expect(mentions?.map((m) => m.ref)).toEqual(['event:date-2016-05-03', 'country:AAA']);
  });

  it('keeps a note’s mark for the first to bear it', () => {
    const { passages } = made('[iv] Aland said.\n\n[iv] Beland said.').atlas;
    expect(passages.map((p) => [p.id, p.label])).toEqual([
      ['note-iv', 'iv'],
      ['note-2x', '2*'],
    ]);
  });

  it('counts what is named most, the most first', () => {
    const { atlas } = made('Beland, Aland, Beland and again Beland; Aland and Celand in 2016.');
    expect(mostNamed(atlas, 9)).toEqual([
      { ref: 'country:BBB', n: 3 },
      { ref: 'country:AAA', n: 2 },
      { ref: 'country:CCC', n: 1 },
    ]);
    expect(mostNamed(atlas, 1)).toHaveLength(1);
  });

  it('makes a thing of what only the gazetteer knows, of its kind', () => {
    const known = { names: { en: 'X', zh: null, ru: null }, at: [1, 2] } as const;
    expect(entityOf('country:XXX', known)).toMatchObject({ kind: 'country', anchor: [1, 2] });
    expect(entityOf('area:x', known)).toMatchObject({ kind: 'area', approximate: true });
    expect(entityOf('alignment:x', known)).toMatchObject({ kind: 'alignment', members: [] });
    expect(entityOf('flow:x', known)).toBeNull();
  });
});

describe('the essay in other words', () => {
  const telling = [
    'Aland sells many heavy tanks.',
    'Beland buys several fast ships.',
    'Celand wants better radars.',
  ];
  const atlas = {
    ...tinyAtlas(),
    passages: telling.map((text, i) => ({
      ...(tinyAtlas().passages[0] as ReturnType<typeof tinyAtlas>['passages'][number]),
      id: `p${i + 1}`,
      ref: `passage:p${i + 1}`,
      text,
    })),
  };
  const open = (text: string, more = names) =>
    editionOf(atlas, { name: 'x.txt', blocks: plainBlocks(text), remarks: ['r'] }, more);

  it('is known when two of five passages land, and not by one', () => {
    expect(open(telling.slice(0, 2).join('\n\n'))).not.toBeNull();
    expect(open(telling[0] as string)).toBeNull();
  });

  it('says what it left over, shortened, and what was left out of it', () => {
    const other = `Completely foreign paragraph ${'about something else '.repeat(6)}`.trim();
    const edition = open(`${telling.join('\n\n')}\n\n${other}.`);
    expect(edition?.unmatched).toHaveLength(1);
    expect(edition?.unmatched[0]).toMatch(/^Completely foreign .*…$/);
    expect(edition?.unmatched[0]?.length).toBeLessThanOrEqual(80);
    expect(edition?.remarks).toEqual(['r']);
  });

  it('links only what the atlas has, and keeps the calls of notes at their places', () => {
    const more = (text: string) => [...names(text), { ref: 'country:ZZZ', start: 12, end: 16 }];
    const edition = open(`Aland sells[iv] many heavy tanks. ${telling[1]}[v]\n\n${telling[2]}`, more);
    expect(edition?.words.get('p1')).toMatchObject({
      text: expect.stringMatching(/^Aland sells many heavy tanks\./),
      mentions: [{ start: 0, end: 5, ref: 'country:AAA' }],
      calls: [{ at: 11, marker: 'iv' }],
    });
  });
});
