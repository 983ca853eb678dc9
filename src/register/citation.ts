import { idOf } from '../model/ref.ts';
import type { Source } from '../model/types.ts';

/** A source as a CSL-JSON item; unknown fields are left out. */
interface CslItem {
  readonly id: string;
  readonly type: string;
  readonly title: string;
  readonly author?: readonly { readonly literal: string }[];
  readonly issued?: { readonly 'date-parts': readonly (readonly number[])[] };
  readonly 'container-title'?: string;
  readonly publisher?: string;
  readonly URL?: string;
  readonly note?: string;
}

/** The BibTeX equivalent of a CSL type: the entry type, and the fields for container and publisher. */
interface Shape {
  readonly entry: string;
  readonly container: string;
  readonly publisher: string;
}

const ARTICLE: Shape = { entry: 'article', container: 'journal', publisher: 'publisher' };
const PART: Shape = { entry: 'incollection', container: 'booktitle', publisher: 'publisher' };
// styles print no publisher for @misc, so container and publisher both go into howpublished
const MISC: Shape = { entry: 'misc', container: 'howpublished', publisher: 'howpublished' };
const SHAPES = new Map<string, Shape>([
  ['article-journal', ARTICLE],
  ['article-newspaper', ARTICLE],
  ['article-magazine', ARTICLE],
  ['book', { entry: 'book', container: 'series', publisher: 'publisher' }],
  ['chapter', PART],
  ['entry-encyclopedia', PART],
  ['entry-dictionary', PART],
  ['report', { entry: 'techreport', container: 'series', publisher: 'institution' }],
]);

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/** Characters that are commands in LaTeX; the replacements contain no bare braces, because BibTeX counts those even after a backslash. */
const SPECIAL: Record<string, string> = {
  '\\': '\\textbackslash{}',
  '{': '\\textbraceleft{}',
  '}': '\\textbraceright{}',
  '^': '\\textasciicircum{}',
  '~': '\\textasciitilde{}',
};

const INSTITUTION =
  /\b(academy|agency|army|assembly|association|authority|bank|bureau|cent(er|re)|college|commission|committee|company|congress|contributors|corporation|council|department|foundation|government|group|institute|ministry|museum|nations|network|news|office|organi[sz]ation|parliament|party|press|programme|project|service|society|staff|team|union|university)\b/i;
/** A capitalised word that is not all capitals, an initial, or a particle of a family name. */
const WORD_OF_A_NAME =
  /^(\p{Lu}\p{M}*[’']?\p{L}*\p{Ll}[\p{L}\p{M}]*([-’'][\p{L}\p{M}]+)*|(\p{Lu}\.-?)+|al-\p{L}+|bin|da|de|del|della|den|der|di|dos|du|ibn|la|le|ten|ter|van|von|y|zu)$/u;

/**
 * A source as a BibTeX entry (UTF-8, fields escaped, the address as it is). A title is in double braces, so that no
 * style changes its capitals. An author is plain text: taken for a person ("Given Family", family name last) when it is
 * two to four words of a Latin name; kept whole in double braces when anything speaks for an institution (a word such as
 * Institute, "The", an acronym, the publisher's or the container's own name, the maker of a data set) or when it is
 * otherwise in doubt: a name kept whole is printed right, a name cut at the wrong place is not.
 */
export function bibtexOf(source: Source): string {
  const shape = SHAPES.get(source.type) ?? MISC;
  const [year, month, day] = (source.date ?? '').split('-').map(Number);
  const fields = new Map<string, string>();
  const put = (field: string, text: string | null) => {
    if (text === null || text === '') return;
    const before = fields.get(field)?.slice(1, -1);
    fields.set(field, before === undefined || before === text ? `{${text}}` : `{${before}, ${text}}`);
  };
  put('author', source.authors.map((a) => authorOf(source, a)).join(' and '));
  put('title', `{${escaped(source.title)}}`);
  put(shape.container, source.container && escaped(source.container));
  put(shape.publisher, source.publisher && escaped(source.publisher));
  put('year', year ? String(year) : null);
  // a month is one of BibTeX's own words, which the style writes out
  const named = MONTHS[(month ?? 0) - 1];
  if (named) fields.set('month', named);
  put('day', day ? String(day) : null);
  put('url', source.url && address(source.url));
  put('note', source.note && escaped(source.note));
  const lines = [...fields].map(([field, value]) => `  ${field} = ${value}`);
  return `@${shape.entry}{${idOf(source.ref)},\n${lines.join(',\n')}\n}\n`;
}

/** Sources as one BibTeX file. */
export function bibtexAll(sources: readonly Source[]): string {
  return sources.map(bibtexOf).join('\n');
}

/** A source as a CSL-JSON item, as `sources.json` has it. */
export function cslOf(source: Source): CslItem {
  const { authors, date, container, publisher, url, note } = source;
  return {
    id: idOf(source.ref),
    type: source.type,
    title: source.title,
    ...(authors.length ? { author: authors.map((literal) => ({ literal })) } : {}),
    ...(container === null ? {} : { 'container-title': container }),
    ...(publisher === null ? {} : { publisher }),
    ...(date === null ? {} : { issued: { 'date-parts': [date.split('-').map(Number)] } }),
    ...(url === null ? {} : { URL: url }),
    ...(note === null ? {} : { note }),
  };
}

/** Sources as one CSL-JSON file. */
export function cslAll(sources: readonly Source[]): string {
  return `${JSON.stringify(sources.map(cslOf), null, 2)}\n`;
}

function authorOf(source: Source, author: string): string {
  return isPerson(source, author) ? escaped(author) : `{${escaped(author)}}`;
}

function isPerson({ type, publisher, container }: Source, author: string): boolean {
  if (type === 'dataset' || author === publisher || author === container) return false;
  if (INSTITUTION.test(author) || /^The /.test(author) || !/^[\p{Script=Latin}\p{M} .’'-]+$/u.test(author))
    return false;
  const words = author.split(' ');
  return words.length >= 2 && words.length <= 4 && words.every((w) => WORD_OF_A_NAME.test(w));
}

function escaped(text: string): string {
  return text.replace(/\s+/g, ' ').replace(/[\\{}$&#^_~%]/g, (c) => SPECIAL[c] ?? `\\${c}`);
}

/** An address as it is; only what would end the field, or be no part of an address, is percent-encoded. */
function address(url: string): string {
  return url.replace(/[\\{}\s^<>"`|]/g, (c) => encodeURIComponent(c));
}
