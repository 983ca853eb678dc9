import { describe, expect, it } from 'vitest';
import { problemText } from '../../../src/model/problem.ts';
import { seeded } from '../seeded.ts';
import { compileTiny, files } from './tiny.ts';

const evil = '<script>alert(1)</script><img src=x onerror=alert(2)>"\'&';
const names = Object.keys(files);
const tables = names.filter((n) => n.endsWith('.csv'));

/** Markup that this compiler writes; anything else came out of a file. */
const OURS =
  /<\/?(?:p|h2|a|em|span|details|summary|ul|li|section)(?: (?:id|class|lang|href|aria-label|data-[a-z]+)="[^"<>]*")*>/g;
function foreignMarkup(html: string): string[] {
  return html.replace(OURS, '').match(/<[^\s].{0,40}|on[a-z]+="/g) ?? [];
}

describe('a script in a file never becomes markup', () => {
  it('the test can tell: it sees markup that is not ours', () => {
    expect(foreignMarkup(`<p id="p1">${evil}</p>`)).not.toEqual([]);
    expect(foreignMarkup('<p onclick="x">a</p>')).not.toEqual([]);
    expect(foreignMarkup(compileTiny().html)).toEqual([]);
  });

  it.each(tables)('in every cell of %s, one at a time', (file) => {
    const lines = (files[file] ?? '').split('\n');
    const cells = (lines[1] ?? '').split(',');
    for (const i of cells.keys()) {
      const cell = `"${evil.replaceAll('"', '""')}"`;
      const line = cells.map((c, j) => (i === j ? cell : c)).join(',');
      const { html } = compileTiny({ [file]: [lines[0], line, ...lines.slice(2)].join('\n') });
      expect(foreignMarkup(html), `cell ${i}`).toEqual([]);
    }
  });

  it('in the text, the words of a link, its address, a heading and a note', () => {
    const essay = `# ${evil}\n\nA ${evil} [${evil}](#country:FRA) [x](javascript:alert(1)) [y](#country:"onload=")[^i]\n\n## ${evil}\n\n<script>\nalert(1)\n</script>\n\n<img src=x onerror=alert(1)>\n\n[^i]: ${evil}\n`;
    const { html, problems } = compileTiny({ 'essay.md': essay });
    expect(foreignMarkup(html)).toEqual([]);
    expect(html).not.toContain('javascript:');
    expect(problems.map(problemText).filter((t) => t.includes(': html: '))).not.toEqual([]);
  });

  it('in each text of a source', () => {
    const source = {
      id: 'book',
      type: evil,
      title: evil,
      author: [{ literal: evil }],
      URL: 'javascript:alert(1)',
      note: evil,
    };
    const { html, atlas } = compileTiny({ 'sources.json': JSON.stringify([source]) });
    expect(foreignMarkup(html)).toEqual([]);
    expect(atlas.sources['source:book']?.url).toBeNull();
  });
});

describe('nothing that a file holds makes the compiler throw', () => {
  it.each([
    ['NUL bytes', '\0\0\0'],
    ['binary', '\u0089PNG\r\n\u001a\n\0'],
    ['one quotation mark', '"'],
    ['a prototype as a header', '__proto__,constructor\n1,2\n'],
    ['ten thousand commas', ','.repeat(10000)],
    ['nothing', ''],
    ['a byte order mark', '\uFEFF'],
    ['JSON null', 'null'],
    ['JSON of a wrong type', '{"type":"FeatureCollection","features":[null,5,"x",[],{"type":"Feature"}]}'],
    ['a key __proto__', '{"__proto__":{"polluted":true},"constructor":{"prototype":{"polluted":true}}}'],
    ['deep JSON', '['.repeat(2000)],
    ['a deep quotation', `${'> '.repeat(2000)}x`],
    ['many stars', '*'.repeat(5000)],
    ['a lone surrogate', 'a\uD800b'],
  ])('%s in any file is a problem', (_what, text) => {
    for (const file of names) {
      const { problems } = compileTiny({ [file]: text });
      expect(problems.length, file).toBeGreaterThan(0);
      for (const p of problems) expect(p.line, problemText(p)).toBeGreaterThan(0);
    }
    expect(({} as Record<string, unknown>).polluted).toBeUndefined();
  });

  it('three hundred files with pieces cut out, doubled and moved', () => {
    const random = seeded(20180420);
    const pick = (n: number) => Math.floor(random() * n);
    for (let i = 0; i < 300; i++) {
      const file = names[pick(names.length)] as string;
      let text = files[file] ?? '';
      for (let k = 0; k < 3; k++) {
        const [a, b, c] = [pick(text.length + 1), pick(20), pick(text.length + 1)];
        const piece = text.slice(a, a + b);
        text = [
          text.slice(0, a) + text.slice(a + b),
          text.slice(0, c) + piece + text.slice(c),
          `${text.slice(0, c)}${'",;[]{}<>\n\\\0'[pick(12)]}${text.slice(c)}`,
        ][pick(3)] as string;
      }
      const { html } = compileTiny({ [file]: text });
      expect(foreignMarkup(html), `${file}: ${JSON.stringify(text)}`).toEqual([]);
    }
  });

  it('no files at all: each that is needed is named', () => {
    const { problems } = compileTiny(Object.fromEntries(names.map((n) => [n, null])));
    expect(
      problems
        .filter((p) => p.got === 'no such file')
        .map((p) => p.file)
        .sort(),
    ).toEqual(['atlas.json', 'essay.md', 'sources.json', 'views.csv']);
  });
});

describe('the way a file was saved', () => {
  const sound = JSON.stringify(compileTiny());
  it.each([
    ['line ends of Windows', (t: string) => t.replaceAll('\n', '\r\n')],
    ['line ends of old Macs', (t: string) => t.replaceAll('\n', '\r')],
    ['a byte order mark', (t: string) => `\uFEFF${t}`],
  ])('makes no difference: %s', (_what, save) => {
    expect(JSON.stringify(compileTiny(Object.fromEntries(names.map((n) => [n, save(files[n] ?? '')]))))).toBe(
      sound,
    );
  });
});
