import { describe, expect, it } from 'vitest';
import { blockOf, plainBlocks } from '../../../src/text/blocks.ts';
import { isMarkdown, markdownBlocks } from '../../../src/text/markdown.ts';

const PROSE =
  'Algeria bought ships from China, and nobody in Moscow was pleased to hear it, though few said so aloud.';
const texts = (blocks: readonly { text: string }[]) => blocks.map((b) => b.text);

describe('paragraphs of plain text', () => {
  it('are parted by empty lines, and lines within one are joined', () => {
    const wrapped = PROSE.replace('nobody ', 'nobody\n');
    expect(texts(plainBlocks(`${wrapped}\n \n\n${PROSE}`))).toEqual([PROSE, PROSE]);
  });

  it('are lines where no empty line parts them and the lines are long', () => {
    const long = `${PROSE} ${PROSE}`;
    expect(texts(plainBlocks([long, long, 'Short.'].join('\n')))).toHaveLength(3);
  });

  it('know a heading, a note and the calls of notes', () => {
    const [heading, body, note] = plainBlocks(
      `Shared Interests\n\n${PROSE.slice(0, -1)}[i], he says[^2].\n\n[iv] A book, 2016.`,
    );
    expect(heading).toMatchObject({ kind: 'heading', text: 'Shared Interests' });
    expect(body?.text).toBe(`${PROSE.slice(0, -1)}, he says.`);
    expect(body?.calls).toEqual([
      { at: PROSE.length - 1, marker: 'i' },
      { at: PROSE.length + 8, marker: '2' },
    ]);
    expect(note).toMatchObject({ kind: 'note', marker: 'iv', text: 'A book, 2016.' });
  });

  it('part notes that were run together', () => {
    expect(blockOf('[i] The first. [ii] The second.').map((b) => [b.marker, b.text])).toEqual([
      ['i', 'The first.'],
      ['ii', 'The second.'],
    ]);
  });

  it('of ten thousand lines of one character are one paragraph', () => {
    expect(plainBlocks('a\n'.repeat(10_000))).toHaveLength(1);
  });
});

describe('Markdown', () => {
  it('is told from plain text by its name or its marks', () => {
    expect(isMarkdown('a.md', PROSE)).toBe(true);
    expect(isMarkdown('a.txt', `# Title\n\n${PROSE}`)).toBe(true);
    expect(isMarkdown('a.txt', `${PROSE}[i] #1`)).toBe(false);
  });

  it('gives its paragraphs without marks, pictures, code and HTML', () => {
    const blocks = markdownBlocks(
      '# A *title*\n\nSee [Algeria](https://e.org "x") and **China**[^i].\n\n<script>alert(1)</script>\n\n```\ncode\n```\n\n> Quoted text here.\n\n- item one\n\n[^i]: The note it is.',
    );
    expect(blocks.map((b) => [b.kind, b.text])).toEqual([
      ['heading', 'A title'],
      ['paragraph', 'See Algeria and China.'],
      ['paragraph', 'Quoted text here.'],
      ['heading', 'item one'],
      ['note', 'The note it is.'],
    ]);
  });
});
