import { toHtml } from 'hast-util-to-html';
import { h } from 'hastscript';
import { type Context, fileText } from './context.ts';
import type { Head } from './head.ts';

/** An atlas's parts of the page's HTML, by the name of the mark in `index.html`. */
export type Page = Readonly<Record<(typeof MARKS)[number], string>>;

const MARKS = ['title', 'author', 'credit', 'page-title', 'description', 'brand'] as const;

/** The file with the terms of a folder's data. */
const NOTICE = 'notice.txt';

/** The parts of an atlas's head that are in the page before any script has run. */
export function pageOf(head: Head): Page {
  const { brand, tagline } = head;
  const kind = h('span', { class: 'kind' }, tagline);
  return {
    title: escaped(head.title),
    author: escaped(head.author),
    credit: escaped(head.credit),
    'page-title': escaped(brand === null ? head.title : `${brand}: ${tagline}`),
    // it is the value of an attribute
    description: escaped(head.description).replaceAll('"', '&quot;'),
    brand: toHtml(
      brand === null ? [kind] : [h('span', { class: 'brand' }, brand), { type: 'text', value: ' ' }, kind],
    ),
  };
}

/** Replaces the marks `<!--name-->` of an HTML file with the parts. */
export function fillPage(html: string, page: Page): string {
  return MARKS.reduce((text, mark) => text.replaceAll(`<!--${mark}-->`, () => page[mark]), html);
}

/** The terms of a folder's data, from `notice.txt`; empty when it has none. */
export function noticeOf(c: Context): string {
  return Object.hasOwn(c.files, NOTICE) ? (fileText(c, NOTICE)?.trim() ?? '') : '';
}

/** The notice that is published: the code's terms, the atlas's own data, then what all atlases share. */
export function wholeNotice(atlasNotice: string, shared: string): string {
  const head =
    'THE DATA AND THEIR TERMS\n\nThe MIT licence of this project covers its code. The data have terms of their own.';
  return `${[head, atlasNotice, shared.trim()].filter(Boolean).join('\n\n')}\n`;
}

function escaped(text: string): string {
  return toHtml({ type: 'text', value: text });
}
