import { describe, expect, it } from 'vitest';
import { problemText } from '../../../src/model/problem.ts';
import { compileTiny } from './tiny.ts';

const HEADER = 'passage,beat,kind,at,to,text,text_zh,text_ru,color,side,value,wide';
const read = (...rows: string[]) => compileTiny({ 'callouts.csv': `${[HEADER, ...rows].join('\n')}\n` });
const wrong = (row: string) => read(row).problems.map(problemText);

describe('annotations', () => {
  it('are read for their beat, in order, at an item or at a position', () => {
    const { atlas, problems } = read(
      'p1,,note,country:FRA,,here,这里,здесь,FRA,e,,',
      'p1,1,arrow,10 20,country:FJI,there,,,,,watched both,yes',
      'p1,,tie,country:FRA,country:FJI,,,,,,,',
      'p1,,bars,country:FJI,,Shares,,,,s,"FJI FRA,* 2010-2015,2016-2020",',
      'p1,,bars,country:FJI,,Volumes,,,,s,volume FJI FRA 2010-2015,',
    );
    expect(problems.map(problemText)).toEqual([]);
    const callouts = atlas.passages.find((p) => p.id === 'p1')?.view.callouts ?? [];
    expect(callouts).toMatchObject([
      { kind: 'note', ref: 'country:FRA', color: 'FRA', side: 'e', text: { en: 'here', zh: '这里' } },
      { kind: 'arrow', ref: null, at: [10, 20], sense: 'watched', both: true, wide: true },
      { kind: 'tie', ref: 'country:FRA', sense: 'fact', both: false },
      {
        kind: 'bars',
        measure: 'share',
        suppliers: ['FRA', '*'],
        windows: [
          [2010, 2015],
          [2016, 2020],
        ],
      },
      { kind: 'bars', measure: 'volume', recipient: 'FJI' },
    ]);
  });

  it.each([
    ['a passage that is not there', 'p9,,note,country:FRA,,x,,,,,,', 'callouts.csv:2: passage: got "p9"'],
    ['a kind that is none', 'p1,,nota,country:FRA,,x,,,,,,', 'callouts.csv:2: kind: got "nota"'],
    ['an item that is not there', 'p1,,note,country:QQX,,x,,,,,,', 'callouts.csv:2: at: got "country:QQX"'],
    ['a position off the globe', 'p1,,note,10 95,,x,,,,,,', 'callouts.csv:2: at: got "10 95"'],
    ['no text', 'p1,,note,country:FRA,,,,,,,,', 'callouts.csv:2: text: got ""; expected a short text'],
    ['no other end', 'p1,,arrow,country:FRA,,x,,,,,,', 'callouts.csv:2: to: got ""'],
    [
      'a sense that is none',
      'p1,,arrow,country:FRA,country:FJI,x,,,,,dotted,',
      'callouts.csv:2: value: got "dotted"; expected one of fact, feared, supposed, absent, watched, said, or nothing; then both.',
    ],
    [
      'columns without years',
      'p1,,bars,country:FJI,,x,,,,,FJI FRA,',
      'callouts.csv:2: value: got "FJI FRA"; expected a recipient or "world"',
    ],
    [
      'votes of no event',
      'p1,,tally,country:FJI,,x,,,,,event:none,',
      'callouts.csv:2: value: got "event:none"',
    ],
    ['a colour of no state', 'p1,,note,country:FRA,,x,,,XXX,,,', 'callouts.csv:2: color: got "XXX"'],
    ['a beat that is no number', 'p1,first,note,country:FRA,,x,,,,,,', 'callouts.csv:2: beat: got "first"'],
  ])('with %s are named by line and field', (_what, row, problem) => {
    const problems = wrong(row);
    expect(problems).toHaveLength(1);
    expect(problems[0]).toContain(problem);
  });
});

describe('positions that a view holds', () => {
  const HEAD =
    'passage,sentences,headline,date,period_from,period_to,projection,also,dimmed,only,frame,points';
  const views = (points: string) => compileTiny({ 'views.csv': `${HEAD}\np1,,Here,,,,,,,,,${points}\n` });

  it('are read with the view', () => {
    const { atlas } = views('10 20;-30.5 -40');
    expect(atlas.passages.find((p) => p.id === 'p1')?.view.points).toEqual([
      [10, 20],
      [-30.5, -40],
    ]);
  });

  it('are named when they are none', () => {
    expect(views('10 20;200 40').problems.map(problemText)[0]).toContain('views.csv:2: points');
  });
});
