import { describe, expect, it } from 'vitest';
import { indexLinks, nameOf, sentenceAt } from '../../../src/model/links.ts';
import { problemText } from '../../../src/model/problem.ts';
import { idOf, kindOf, parseRef } from '../../../src/model/ref.ts';
import { tinyAtlas } from '../tiny.ts';

describe('who names what', () => {
  const atlas = tinyAtlas();
  const note = { id: 'n', passages: ['p2', 'p1'], title: '', text: '', figure: '', sources: [] };
  const links = indexLinks({
    ...atlas,
    passages: atlas.passages.map((p) => ({
      ...p,
      mentions: [...p.mentions, { ref: 'country:CCC', start: 3, end: 4 }],
    })),
    annotations: [
      { ...note, entities: ['country:AAA'] },
      { ...note, entities: ['country:AAA', 'country:BBB'] },
      { ...note, passages: ['p9'], entities: ['country:BBB'] },
    ],
  });

  it('is every mention in reading order', () => {
    expect(links.mentionsOf('country:CCC').map((f) => f.passage.id)).toEqual(['p1', 'p2']);
    expect(links.mentionsOf('country:AAA')).toHaveLength(1);
    expect(links.mentionsOf('country:ZZZ')).toEqual([]);
  });

  it('is the passage that a note is beside, once', () => {
    expect(links.annotatedIn('country:AAA').map((p) => p.id)).toEqual(['p2']);
    expect(links.annotatedIn('country:BBB').map((p) => p.id)).toEqual(['p2']);
    expect(links.annotatedIn('country:CCC')).toEqual([]);
  });
});

describe('a sentence', () => {
  it('holds an offset from its first character to its last', () => {
    const text = 'One is here. Two is there.';
    expect(sentenceAt(text, 0)).toEqual([0, 13]);
    expect(sentenceAt(text, 12)).toEqual([0, 13]);
    expect(sentenceAt(text, 13)).toEqual([13, 26]);
    expect(sentenceAt(text, 99)).toEqual([0, 26]);
  });
});

describe('a Ref', () => {
  it('is a kind and an id', () => {
    expect(parseRef('flow:chn-tkm-hq9')).toEqual({ kind: 'flow', id: 'chn-tkm-hq9' });
    for (const wrong of ['flow:', 'flow', ':x', 'ship:x', 'flow:-x', 'flow:a b', 'xflow:a', 'flow:a:b'])
      expect(parseRef(wrong), wrong).toBeNull();
    expect([idOf('area:x-y'), kindOf('area:x-y')]).toEqual(['x-y', 'area']);
  });

  it('has a name: of an item, of a source, else itself', () => {
    const atlas = tinyAtlas();
    expect(['country:AAA', 'source:s', 'area:none'].map((ref) => nameOf(atlas, ref))).toEqual([
      'AAA',
      'S',
      'area:none',
    ]);
  });
});

it('a problem names file, line, field and the nearest value', () => {
  const problem = { file: 'a.csv', line: 3, field: 'x', got: 'y', expected: 'z', nearest: null };
  expect(problemText(problem)).toBe('a.csv:3: x: got "y"; expected z.');
  expect(problemText({ ...problem, nearest: 'w' })).toContain('Did you mean "w"?');
});
