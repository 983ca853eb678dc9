import { readFileSync } from 'node:fs';
import isoCountries from 'i18n-iso-countries';
import { describe, expect, it } from 'vitest';
import { parseLabelled } from '../../../scripts/eval/labelled.ts';

const half = (name: string) =>
  parseLabelled(readFileSync(`tests/eval/${name}.md`, 'utf8'), `tests/eval/${name}.md`);
const dev = half('dev');
const held = half('held');

describe('parseLabelled', () => {
  it('gives the text a reader sees and where each mention is in it', () => {
    const [p] = parseLabelled(
      '# A title\n\nSome words.\n\n## zh-02 新闻\n\n[中](#country:CHN)[俄](#country:RUS)在[南海](#area:south-china-sea)。\n',
      'x.md',
    );
    expect(p).toEqual({
      id: 'zh-02',
      language: 'zh',
      style: '新闻',
      text: '中俄在南海。',
      labels: [
        { start: 0, end: 1, ref: 'country:CHN' },
        { start: 1, end: 2, ref: 'country:RUS' },
        { start: 3, end: 5, ref: 'area:south-china-sea' },
      ],
    });
  });

  it.each([
    [
      'a link never closed',
      '## en-01 news\n\nIn [Moscow(#place:moscow) it rained.',
      /^x\.md:3: malformed link/,
    ],
    [
      'a link without its #',
      '## en-01 news\n\nIn [Moscow](place:moscow) it rained.',
      /^x\.md:3: malformed link/,
    ],
    ['a kind nobody knows', '## en-01 news\n\nIn [Moscow](#city:moscow).', /^x\.md:3: "\[Moscow\].*no Ref/],
    ['a kind that is not labelled', '## en-01 news\n\n[War](#event:war).', /^x\.md:3: .*no Ref/],
    ['a span with a space', '## en-01 news\n\n[Mali ](#country:MLI).', /^x\.md:3: .*white space/],
    ['a heading of another form', '## english 1\n\nText.', /^x\.md:1: got "## english 1"/],
    ['two of one name', '## en-01 a\n\nText.\n\n## en-01 b\n\nText.', /^x\.md:5: "en-01" is there already/],
    ['a heading alone', '## en-01 a\n\n## en-02 b\n\nText.', /^x\.md:1: "en-01" has no paragraph/],
    ['a second paragraph', '## en-01 a\n\nText.\n\nMore.', /^x\.md:5: text with no heading/],
  ])('names file and line of %s', (_, markdown, message) => {
    expect(() => parseLabelled(markdown, 'x.md')).toThrow(message);
  });
});

describe('the two halves', () => {
  it('are drawn alike: as many paragraphs of each language and name', () => {
    expect(dev.length).toBeGreaterThanOrEqual(36);
    expect(dev.map((p) => `${p.id} ${p.style}`)).toEqual(held.map((p) => `${p.id} ${p.style}`));
  });

  it('share no sentence', () => {
    const sentences = (ps: typeof dev) => ps.flatMap((p) => p.text.split(/(?<=[.?!] )|(?<=[。？！])/));
    const inDev = new Set(sentences(dev).map((s) => s.trim()));
    expect(sentences(held).filter((s) => inDev.has(s.trim()))).toEqual([]);
  });

  it('name states by their codes', () => {
    const codes = [...dev, ...held]
      .flatMap((p) => p.labels.map((l) => l.ref))
      .filter((ref) => ref.startsWith('country:'))
      .map((ref) => ref.slice('country:'.length));
    const unknown = codes.filter((c) => c !== 'SUN' && c !== 'XKX' && !isoCountries.alpha3ToAlpha2(c));
    expect(unknown).toEqual([]);
  });

  it('leave a name without label only where it names something else', () => {
    // names that are never a person's, a river's or a food's in these texts: each of them must carry a label
    const always =
      /\b(Russia|Ukraine|Moscow|Tehran|Beijing|Soviet|Россия|России|США)\b|俄罗斯|美国|中国|北约/gu;
    const bare = [...dev, ...held].flatMap((p) =>
      [...p.text.matchAll(always)]
        .filter((m) => !p.labels.some((l) => l.start <= m.index && m.index < l.end))
        .map((m) => `${p.id} ${m[0]}`),
    );
    expect(bare).toEqual([]);
  });
});
