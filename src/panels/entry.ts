import type { App } from '../app.ts';
import type { Source } from '../model/types.ts';
import { bibtexOf } from '../register/citation.ts';
import { h } from '../ui/dom.ts';
import { entryOf, supportRows } from '../ui/source-entry.ts';

/** A source in full as an item of a list: its entry, its BibTeX to copy, and what it supports. */
export function sourceItem(app: App, source: Source): HTMLLIElement {
  return h(
    'li',
    { class: 'source-item', 'data-source': source.ref },
    h('p', { class: 'source-entry' }, ...entryOf(source)),
    copying(source),
    supported(app, source),
  );
}

function supported({ atlas, register }: App, source: Source): HTMLElement {
  const { n, rows } = supportRows(atlas, register.peek(), source);
  if (!rows) return h('p', { class: 'card-small' }, 'Nothing in the atlas cites it.');
  return h(
    'details',
    { class: 'card-details source-supports' },
    h('summary', {}, `What it supports (${n})`),
    rows,
  );
}

/** A button that copies the BibTeX of a source; where the clipboard refuses, the text is shown, selected. */
function copying(source: Source): HTMLElement {
  const status = h('span', { class: 'source-said', 'aria-live': 'polite' });
  const copy = async () => {
    const text = bibtexOf(source);
    status.textContent = '';
    node.querySelector('pre')?.remove();
    const copied = await navigator.clipboard?.writeText(text).then(
      () => true,
      () => false,
    );
    status.textContent = copied ? 'Copied.' : 'The clipboard refused; copy it from here.';
    if (copied) return;
    const bibtex = h('pre', { class: 'source-bibtex' }, text);
    node.append(bibtex);
    getSelection()?.selectAllChildren(bibtex);
  };
  const node = h(
    'div',
    { class: 'source-copy' },
    h(
      'button',
      { type: 'button', 'aria-label': `BibTeX of ${source.title}: copy`, onclick: () => void copy() },
      'BibTeX',
    ),
    status,
  );
  return node;
}
