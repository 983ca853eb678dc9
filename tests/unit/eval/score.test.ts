import { describe, expect, it } from 'vitest';
import { nameList } from '../../../scripts/eval/baseline.ts';
import { parseLabelled, type Span } from '../../../scripts/eval/labelled.ts';
import { errors, table } from '../../../scripts/eval/report.ts';
import { pair, rates, tally } from '../../../scripts/eval/score.ts';

const span = (start: number, end: number, ref = 'country:USA'): Span => ({ start, end, ref });

describe('pair', () => {
  it('takes a find that shares half of the longer span, and not one that shares less', () => {
    expect(pair([span(0, 10)], [span(0, 5)]).right).toHaveLength(1);
    expect(pair([span(0, 10)], [span(0, 4)])).toMatchObject({ right: [], false: [{}], missed: [{}] });
    expect(pair([span(4, 17)], [span(0, 17)]).right).toHaveLength(1);
    expect(pair([span(0, 4)], [span(0, 9)]).right).toHaveLength(0);
  });

  it('asks for the same Ref: the right words for the wrong thing are two errors', () => {
    const got = pair([span(0, 7, 'country:GEO')], [span(0, 7, 'area:georgia')]);
    expect(got).toMatchObject({
      right: [],
      false: [{ ref: 'area:georgia' }],
      missed: [{ ref: 'country:GEO' }],
    });
  });

  it('gives a label to one find only, the one that fits best', () => {
    const best = span(0, 13);
    const got = pair([span(0, 13)], [span(0, 8), best]);
    expect(got.right).toHaveLength(1);
    expect(got.false).toEqual([span(0, 8)]);
  });

  it('gives a find to one label only', () => {
    expect(pair([span(0, 2), span(2, 4)], [span(0, 4)])).toMatchObject({
      right: [{}],
      missed: [{}],
      false: [],
    });
  });

  it('leaves finds of other kinds out of the count', () => {
    expect(pair([], [span(0, 3, 'event:war')]).false).toEqual([]);
  });
});

// Counted by hand. The bare list knows Russia, China, Jordan and Moscow:
// en-01: Russia right; Moscow (a government here) false as a place and missed as a state; Chinese missed.
// en-02: Jordan the man false.
// ru-01: Китай missed, for the list has only English.
const SET = parseLabelled(
  `## en-01 news

[Russia](#country:RUS) said so; [Moscow](#country:RUS) told [Chinese](#country:CHN) editors.

## en-02 essay

My neighbour Jordan was away.

## ru-01 news

[Китай](#country:CHN) ответил.
`,
  'hand.md',
);
const LIST = nameList([
  { name: 'Russia', ref: 'country:RUS' },
  { name: 'China', ref: 'country:CHN' },
  { name: 'Jordan', ref: 'country:JOR' },
  { name: 'Moscow', ref: 'place:moscow' },
]);

describe('tally', () => {
  it('counts what was counted by hand', () => {
    expect(tally(SET, LIST, null)).toEqual({ right: 1, false: 2, missed: 3 });
    expect(tally(SET, LIST, 'country')).toEqual({ right: 1, false: 1, missed: 3 });
    expect(tally(SET, LIST, 'place')).toEqual({ right: 0, false: 1, missed: 0 });
  });

  it('becomes precision, recall and F1', () => {
    expect(rates({ right: 3, false: 1, missed: 2 })).toEqual({ precision: 3 / 4, recall: 3 / 5, f1: 6 / 9 });
    expect(rates({ right: 0, false: 0, missed: 0 })).toEqual({ precision: null, recall: null, f1: null });
  });
});

describe('the report', () => {
  it('sets the finders side by side, every number under its head', () => {
    const lines = table('dev', SET, [
      { name: 'matcher', find: () => [] },
      { name: 'baseline', find: LIST },
    ]).split('\n');
    expect(lines[0]).toBe('dev: 3 paragraphs, 4 mentions');
    const ends = (line: string, pattern: RegExp) =>
      [...line.matchAll(pattern)].map((m) => m.index + m[0].length);
    expect(ends(lines.at(-1) as string, /[\d.-]+/g)).toEqual(ends(lines[2] as string, /\S+/g));
    expect((lines.at(-1) as string).split(/ +/)).toEqual([
      'all',
      '4',
      '-',
      '0.000',
      '0.000',
      '0',
      '4',
      '4',
      '0.333',
      '0.250',
      '0.286',
      '2',
      '3',
      '5',
    ]);
  });

  it('lists each error at its place in the text', () => {
    const lines = errors(SET, { name: 'baseline', find: LIST }).split('\n');
    expect(lines).toHaveLength(6);
    expect(lines[1]).toMatch(
      /^en-01 {2}missed {2}country:RUS .*…Russia said so; \[Moscow\] told Chinese editors\.…$/,
    );
    expect(lines[4]).toMatch(/^en-02 {2}false {3}country:JOR /);
  });
});

describe('the bare list of names', () => {
  it('takes the longest name, whole words only in Latin and Cyrillic, anywhere in Chinese', () => {
    const find = nameList([
      { name: 'Guinea', ref: 'country:GIN' },
      { name: 'Guinea-Bissau', ref: 'country:GNB' },
      { name: 'Oman', ref: 'country:OMN' },
      { name: '美国', ref: 'country:USA' },
    ]);
    const text = 'Guinea-Bissau, Roman Guineans, Oman; 对美国说';
    expect(find(text).map((f) => [text.slice(f.start, f.end), f.ref])).toEqual([
      ['Guinea-Bissau', 'country:GNB'],
      ['Oman', 'country:OMN'],
      ['美国', 'country:USA'],
    ]);
  });
});
