import { dateInWords } from '../model/date.ts';
import { nameOf } from '../model/links.ts';
import type { Atlas, Source } from '../model/types.ts';
import { bibtexOf } from '../record/citation.ts';
import { supportsOf } from '../record/supports.ts';
import { h, type Part } from '../ui/dom.ts';
import { facts, list, passageLink, refLink } from './card/parts.ts';

const NAMES = new Intl.Collator('en');

/** A source in full as an item of a list: its entry, its BibTeX to copy, and what it supports. */
export function sourceItem(atlas: Atlas, source: Source): HTMLLIElement {
  return h(
    'li',
    { class: 'source-item', 'data-source': source.ref },
    h('p', { class: 'source-entry' }, ...entry(source)),
    copying(source),
    supported(atlas, source),
  );
}

/** Authors, title, where it appeared, when, and what we say of it; the title links to a safe address only. */
function entry(source: Source): Part[] {
  const url = webAddress(source.url);
  const title = h('cite', {}, source.title);
  const where = [source.container, source.publisher, source.date && dateInWords(source.date)];
  const rest = where.filter(Boolean).join(', ');
  return [
    source.authors.length ? `${source.authors.join(', ')}: ` : '',
    url ? h('a', { href: url, rel: 'noopener noreferrer', target: '_blank' }, title) : title,
    rest ? `. ${rest}.` : '.',
    source.note ? ` ${source.note}` : '',
  ];
}

function webAddress(text: string | null): string | null {
  if (!text || !URL.canParse(text)) return null;
  const url = new URL(text);
  return url.protocol === 'https:' || url.protocol === 'http:' ? url.href : null;
}

function supported(atlas: Atlas, source: Source): HTMLElement {
  const { entities, annotations, evidence, passages, figures } = supportsOf(atlas, source.ref);
  const n = entities.length + annotations.length + evidence.length;
  if (!n && !figures) return h('p', { class: 'card-small' }, 'Nothing in the atlas cites it.');
  const items = [...entities].sort((a, b) => NAMES.compare(nameOf(atlas, a), nameOf(atlas, b)));
  const links = (parts: readonly Part[], look = 'source-links') => {
    const rows = parts.map((part) => [part]);
    return rows.length ? [list(look, rows)] : [];
  };
  const titled = ({ title, passages: [at] }: { title: string; passages: readonly string[] }): Part =>
    at === undefined ? title : h('a', { class: 'passage-link', href: `#${at}` }, title);
  return h(
    'details',
    { class: 'card-details source-supports' },
    h('summary', {}, `What it supports (${n})`),
    figures
      ? h('p', { class: 'card-small' }, 'Every sum, share and chart of arms deliveries rests on it.')
      : null,
    facts([
      ['Passages', links(passages.map(passageLink), 'source-links is-inline')],
      ['Figures', links(evidence.map(titled))],
      ['Notes', links(annotations.map(titled))],
      ['Items', links(items.map((ref) => refLink(atlas, ref)))],
    ]),
  );
}

/** A button that copies the BibTeX of a source; where the clipboard refuses, the text is shown, selected. */
function copying(source: Source): HTMLElement {
  const said = h('span', { class: 'source-said', 'aria-live': 'polite' });
  const copy = async () => {
    const text = bibtexOf(source);
    said.textContent = '';
    node.querySelector('pre')?.remove();
    const copied = await navigator.clipboard?.writeText(text).then(
      () => true,
      () => false,
    );
    said.textContent = copied ? 'Copied.' : 'The clipboard refused; copy it from here.';
    if (copied) return;
    const shown = h('pre', { class: 'source-bibtex' }, text);
    node.append(shown);
    getSelection()?.selectAllChildren(shown);
  };
  const node = h(
    'div',
    { class: 'source-copy' },
    h(
      'button',
      { type: 'button', 'aria-label': `BibTeX of ${source.title}: copy`, onclick: () => void copy() },
      'BibTeX',
    ),
    said,
  );
  return node;
}
