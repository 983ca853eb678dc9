import { describe, expect, it } from 'vitest';
import type { Context } from '../../../geo/compiler/context.ts';
import { readSources } from '../../../geo/compiler/sources.ts';
import type { Source } from '../../../src/model/types.ts';
import { bibtexAll, bibtexOf, cslAll, cslOf } from '../../../src/register/citation.ts';

const bare: Source = {
  ref: 'source:bare',
  type: 'webpage',
  title: 'A page',
  authors: [],
  container: null,
  publisher: null,
  date: null,
  url: null,
  note: null,
};
const source = (more: Partial<Source>): Source => ({ ...bare, ...more });
const field = (name: string, more: Partial<Source>) =>
  new RegExp(`^ {2}${name} = (.*?),?$`, 'm').exec(bibtexOf(source(more)))?.[1] ?? null;

describe('BibTeX', () => {
  it('of an article has every field, umlauts as they are, and escapes what LaTeX would act on', () => {
    const article = source({
      ref: 'source:mueller-2018',
      type: 'article-journal',
      title: 'Öl & Gas: 50 % of file_name',
      authors: ['Jürgen Müller', 'Zoë van der Berg'],
      container: 'Zeitschrift für Außen- & Sicherheitspolitik',
      publisher: 'Springer',
      date: '2018-04-05',
      url: 'https://example.org/a%20b_c?x=1&y=~2#top',
      note: 'Costs $5; see #3.',
    });
    expect(bibtexOf(article)).toBe(`@article{mueller-2018,
  author = {Jürgen Müller and Zoë van der Berg},
  title = {{Öl \\& Gas: 50 \\% of file\\_name}},
  journal = {Zeitschrift für Außen- \\& Sicherheitspolitik},
  publisher = {Springer},
  year = {2018},
  month = apr,
  day = {5},
  url = {https://example.org/a%20b_c?x=1&y=~2#top},
  note = {Costs \\$5; see \\#3.}
}
`);
  });

  it('of an institution’s data keeps its name whole, and leaves out what is not known', () => {
    const data = source({
      ref: 'source:natural-earth',
      type: 'dataset',
      title: 'Borders',
      authors: ['Natural Earth'],
      publisher: 'NACIS',
      date: '2022-05',
    });
    expect(bibtexOf(data)).toBe(`@misc{natural-earth,
  author = {{Natural Earth}},
  title = {{Borders}},
  howpublished = {NACIS},
  year = {2022},
  month = may
}
`);
  });

  it.each([
    ['article-journal', 'article'],
    ['article-newspaper', 'article'],
    ['article-magazine', 'article'],
    ['book', 'book'],
    ['chapter', 'incollection'],
    ['entry-encyclopedia', 'incollection'],
    ['report', 'techreport'],
    ['webpage', 'misc'],
    ['post-weblog', 'misc'],
    ['dataset', 'misc'],
    ['legislation', 'misc'],
    ['treaty', 'misc'],
    ['constructor', 'misc'],
  ])('says %s as @%s', (type, entry) => {
    expect(bibtexOf(source({ type }))).toBe(`@${entry}{bare,\n  title = {{A page}}\n}\n`);
  });

  it.each([
    ['chapter', 'booktitle', 'publisher'],
    ['report', 'series', 'institution'],
  ])('says where a %s appeared as %s and %s', (type, container, publisher) => {
    const more = { type, container: 'Where', publisher: 'Who' };
    expect([field(container, more), field(publisher, more)]).toEqual(['{Where}', '{Who}']);
  });

  it('says once where a page appeared and who brought it out', () => {
    expect(field('howpublished', { container: 'Site', publisher: 'Who' })).toBe('{Site, Who}');
    expect(field('howpublished', { container: 'Site', publisher: 'Site' })).toBe('{Site}');
  });

  it.each([
    ['Tadeusz Dmochowski', '{Tadeusz Dmochowski}'],
    ['J. R. O’Neill-Smith', '{J. R. O’Neill-Smith}'],
    ['Charles de Gaulle', '{Charles de Gaulle}'],
    ['Xi (习)', '{{Xi (习)}}'],
    ['Plato', '{{Plato}}'],
    [
      'Stockholm International Peace Research Institute',
      '{{Stockholm International Peace Research Institute}}',
    ],
    ['The Rimland contributors', '{{The Rimland contributors}}'],
    ['Food and Agriculture', '{{Food and Agriculture}}'],
    ['NATO HQ', '{{NATO HQ}}'],
    ['Human Rights, Inc', '{{Human Rights, Inc}}'],
    ['Marks & Spencer', '{{Marks \\& Spencer}}'],
    ['Médecins Press', '{{Médecins Press}}'],
    ['Asia Times', '{{Asia Times}}'],
  ])('author %s is %s', (author, text) => {
    expect(field('author', { authors: [author], publisher: 'Asia Times' })).toBe(text);
  });

  it('joins a person and an institution', () => {
    expect(field('author', { authors: ['Ann Lee', 'World Bank'] })).toBe('{Ann Lee and {World Bank}}');
  });

  it('leaves no brace of a text bare, so that every entry closes where it ends', () => {
    const more = {
      title: 'a { b } c \\ d ^ e ~ f',
      note: '}}}\n\n@misc{x,',
      url: 'https://e.org/{a}\\b^c d',
    };
    expect(field('title', more)).toBe(
      '{{a \\textbraceleft{} b \\textbraceright{} c \\textbackslash{} d \\textasciicircum{} e \\textasciitilde{} f}}',
    );
    expect(field('url', more)).toBe('{https://e.org/%7Ba%7D%5Cb%5Ec%20d}');
    const text = bibtexOf(source(more));
    expect(text.split('{').length).toBe(text.split('}').length);
    expect(text.split('\n')).toHaveLength(6);
  });

  it('of several is one file with a line between', () => {
    expect(bibtexAll([bare, source({ ref: 'source:b' })])).toBe(
      '@misc{bare,\n  title = {{A page}}\n}\n\n@misc{b,\n  title = {{A page}}\n}\n',
    );
  });
});

describe('CSL-JSON', () => {
  const items = [
    { id: 'bare', type: 'webpage', title: 'A page' },
    {
      id: 'full-1',
      type: 'chapter',
      title: 'Öl & {Gas} "50 %"',
      author: [{ literal: 'Jürgen Müller' }, { literal: 'SIPRI' }],
      issued: { 'date-parts': [[2018, 4, 5]] },
      'container-title': 'A book',
      publisher: 'Springer',
      URL: 'https://example.org/a%20b_c',
      note: 'One line.',
    },
    { id: 'month', type: 'report', title: 'R', issued: { 'date-parts': [[1969, 3]] } },
  ];
  const read = (text: string): Source[] => {
    const c: Context = {
      files: { 'sources.json': text },
      problems: [],
      entities: new Map(),
      sources: new Map(),
      defined: new Map(),
    };
    readSources(c);
    expect(c.problems).toEqual([]);
    return [...c.sources.values()];
  };

  it('comes out as it went in', () => {
    expect(JSON.parse(cslAll(read(JSON.stringify(items))))).toEqual(items);
  });

  it('is read back as the same sources', () => {
    const sources = read(JSON.stringify(items));
    expect(sources).toHaveLength(3);
    expect(read(cslAll(sources))).toEqual(sources);
  });

  it('leaves out what is not known, and is laid out to be read', () => {
    expect(Object.keys(cslOf(bare))).toEqual(['id', 'type', 'title']);
    expect(cslAll([bare])).toBe(
      '[\n  {\n    "id": "bare",\n    "type": "webpage",\n    "title": "A page"\n  }\n]\n',
    );
  });
});
