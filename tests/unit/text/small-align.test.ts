import { describe, expect, it } from 'vitest';
import { align, type Target } from '../../../src/text/align.ts';
import { plainBlocks } from '../../../src/text/blocks.ts';
import { featuresOf, weightsOf } from '../../../src/text/features.ts';

/** Sentences of made-up words: `letters` gives each its own ten, so that what two texts share can be counted. */
const words = (letter: string, n = 10, from = 0) =>
  Array.from({ length: n }, (_, i) => `${letter.repeat(4)}${String.fromCharCode(97 + from + i)}`).join(' ');
const capital = (text: string) => `${text[0]?.toUpperCase()}${text.slice(1)}.`;
const sentence = (letter: string, n = 10, from = 0) => capital(words(letter, n, from));
const paragraph = (id: string, text: string): Target => ({ id, kind: 'paragraph', label: '', text });
const note = (label: string, text: string): Target => ({ id: `note-${label}`, kind: 'note', label, text });
const heading = (id: string, text: string): Target => ({ id, kind: 'heading', label: '', text });

/** Passage → the texts of its pieces, and what was left over. */
function alignmentOf(text: string, targets: readonly Target[], head: readonly string[] = []) {
  const blocks = plainBlocks(text);
  const { matched, unmatched, fit } = align(blocks, targets, () => [], head);
  const pieces = (id: string) =>
    (matched.get(id) ?? []).map((p) => blocks[p.block]?.text.slice(p.start, p.end).trim());
  return {
    pieces,
    ids: [...matched.keys()],
    unmatched: unmatched.map((i) => blocks[i]?.text),
    fit,
  };
}

const two = [
  paragraph('p1', `${sentence('a')} ${sentence('b')}`),
  paragraph('p2', `${sentence('c')} ${sentence('d')}`),
];

describe('a paragraph', () => {
  it('stays with its passage though a sentence of it has a few words of the next', () => {
    const stray = capital(`${words('c', 3)} ${words('z', 4)}`);
    const { pieces } = alignmentOf(`${sentence('a')} ${sentence('b')} ${stray}\n\n${sentence('d')}`, two);
    expect(pieces('p1')).toEqual([`${sentence('a')} ${sentence('b')} ${stray}`]);
    expect(pieces('p2')).toEqual([sentence('d')]);
  });

  it('is parted where the next passage plainly begins in it', () => {
    const long = [paragraph('p1', sentence('a', 20)), paragraph('p2', sentence('c', 20))];
    const { pieces } = alignmentOf(`${sentence('a', 20)} ${sentence('c', 20)}`, long);
    expect(pieces('p1')).toEqual([sentence('a', 20)]);
    expect(pieces('p2')).toEqual([sentence('c', 20)]);
  });

  it('split over two blocks lands in two pieces', () => {
    const { pieces, ids } = alignmentOf(`${sentence('a')}\n\n${sentence('b')}\n\n${sentence('c')}`, two);
    expect(pieces('p1')).toEqual([sentence('a'), sentence('b')]);
    expect(ids).toEqual(['p1', 'p2']);
  });

  it('of another text is left over, and what follows it still lands', () => {
    const { ids, unmatched } = alignmentOf(
      `${sentence('a')}\n\n${sentence('x', 20)}\n\n${sentence('c')}`,
      two,
    );
    expect(ids).toEqual(['p1', 'p2']);
    expect(unmatched).toEqual([sentence('x', 20)]);
  });

  it('never goes back to a passage before the last one reached', () => {
    const { pieces, unmatched } = alignmentOf(
      `${sentence('c')}\n\n${sentence('d')}\n\n${sentence('a', 3)}`,
      two,
    );
    expect(pieces('p1')).toEqual([]);
    expect(pieces('p2').length + unmatched.length).toBe(3);
  });

  it('skips a passage that is missing', () => {
    const three = [...two, paragraph('p3', sentence('e'))];
    expect(alignmentOf(`${sentence('a')}\n\n${sentence('e')}`, three).ids).toEqual(['p1', 'p3']);
  });

  it('that could be either of two like passages is the next one', () => {
    const like = [
      paragraph('p1', sentence('a')),
      paragraph('p2', sentence('b')),
      paragraph('p3', sentence('b')),
    ];
    expect(alignmentOf(`${sentence('a')}\n\n${sentence('b')}`, like).ids).toEqual(['p1', 'p2']);
  });

  it('is not skipped for the sake of one word', () => {
    const like = [
      paragraph('p1', sentence('a')),
      paragraph('p2', sentence('b')),
      paragraph('p3', `${sentence('b')} ${sentence('q', 1)}`),
    ];
    const { ids } = alignmentOf(`${sentence('a')}\n\n${capital(`${words('b')} ${words('q', 1)}`)}`, like);
    expect(ids).toEqual(['p1', 'p2']);
  });

  it('that says mostly other things than the passage is not taken for it', () => {
    const four = ['a', 'b', 'c', 'd'].map((letter, i) => paragraph(`p${i + 1}`, sentence(letter)));
    const other = ['v', 'w', 'x', 'y', 'z'].map((letter) => words(letter, 20)).join(' ');
    expect(alignmentOf(capital(`${words('a', 8)} ${other}`), four).ids).toEqual([]);
    expect(alignmentOf(capital(`${words('a', 8)} ${words('z', 20)}`), four).ids).toEqual(['p1']);
  });

  it('that shares too little is not taken for the passage', () => {
    const little = capital(`${words('a', 1)} ${words('y', 24)}`);
    expect(alignmentOf(little, [paragraph('p1', sentence('a'))]).ids).toEqual([]);
  });
});

describe('a note', () => {
  const notes = [
    paragraph('p1', sentence('a')),
    note('i', `See the ${words('n', 4)}.`),
    note('ii', `See the ${words('n', 4)}.`),
  ];

  it('goes to the note of its own mark, whatever its words', () => {
    expect(alignmentOf(`${sentence('a')}\n\n[ii] See the ${words('n', 4)}.`, notes).ids).toEqual([
      'p1',
      'note-ii',
    ]);
    expect(alignmentOf(`${sentence('a')}\n\n[i] ${sentence('q', 6)}`, notes).ids).toEqual(['p1', 'note-i']);
  });

  it('is no paragraph, and a paragraph is no note', () => {
    expect(alignmentOf(`[iv] ${sentence('a')}`, [paragraph('p1', sentence('a'))]).ids).toEqual([]);
    const four = ['a', 'b', 'c', 'd'].map((letter, i) => paragraph(`p${i + 1}`, sentence(letter, 20)));
    expect(alignmentOf(`[iv] ${sentence('a', 20)}`, four).ids).toEqual([]);
    const both = [paragraph('p1', sentence('a')), note('i', sentence('a'))];
    expect(alignmentOf(sentence('a'), both).ids).toEqual(['p1']);
  });
});

describe('a heading', () => {
  const titled = [
    paragraph('p1', sentence('a')),
    heading('h1', 'The Second Part'),
    paragraph('p2', `The second part: ${words('c')}.`),
  ];

  it('goes to a heading, not to the paragraph that names the same', () => {
    const { pieces } = alignmentOf(`${sentence('a')}\n\nThe Second Part\n\n${sentence('c')}`, titled);
    expect(pieces('h1')).toEqual(['The Second Part']);
    expect(pieces('p2')).toEqual([sentence('c')]);
  });

  it('that ran into a sentence is taken off it', () => {
    const { pieces } = alignmentOf(`${sentence('a')}\n\nThe second part ${sentence('c')}`, titled);
    expect(pieces('h1')).toEqual(['The second part']);
    expect(pieces('p2')).toEqual([sentence('c')]);
    const going = alignmentOf(`${sentence('a')}\n\nThe second part ${words('c')}.`, titled);
    expect(going.pieces('h1')).toEqual([]);
  });

  it('above the essay, such as its title, is known and not kept', () => {
    const { ids, unmatched } = alignmentOf(`A Title of Words\n\n${sentence('a')}`, two, ['A Title of Words']);
    expect(ids).toEqual(['p1']);
    expect(unmatched).toEqual(['A Title of Words']);
  });
});

describe('how well a text fits', () => {
  it('is 1 for the text itself, less for one that says other things, 0 for nothing', () => {
    const self = two.map((t) => t.text).join('\n\n');
    expect(alignmentOf(self, two).fit).toBe(1);
    const half = alignmentOf(capital(`${words('a')} ${words('x', 10)}`), two).fit;
    expect(half).toBeGreaterThan(0.2);
    expect(half).toBeLessThan(0.8);
    expect(alignmentOf('', two)).toMatchObject({ fit: 0, ids: [] });
  });
});

describe('what a text says', () => {
  it('is its words of four letters by their first six, numbers, and pairs of Chinese characters', () => {
    const keys = featuresOf('The ships SHIPPING 1,950.5, 2016. 中国人', () => [
      { ref: 'country:X', start: 0, end: 1 },
    ]);
    expect([...keys]).toEqual([
      'ref:country:X',
      'w:ships',
      'w:shippi',
      'n:1,950.5',
      'n:2016',
      'c:中国',
      'c:国人',
    ]);
    expect([...featuresOf('of cats', () => [])]).toEqual(['w:cats']);
  });

  it('tells the more, the rarer it is, and a name more than a word', () => {
    const weight = weightsOf([new Set(['w:all', 'w:one', 'n:1']), new Set(['w:all'])]);
    expect(weight('w:one')).toBeGreaterThan(weight('w:all'));
    expect(weight('w:none')).toBeGreaterThan(weight('w:one'));
    expect(weight('n:1')).toBeGreaterThan(weight('w:one'));
  });
});
