import type { App } from '../app.ts';
import type { Source } from '../model/types.ts';
import { bibtexAll, cslAll } from '../register/citation.ts';
import { showSources } from '../state/actions.ts';
import { h } from '../ui/dom.ts';
import { keepFocus } from '../ui/focus.ts';
import { save } from '../ui/save.ts';
import { sourceItem } from './entry.ts';
import { panelOf } from './panel.ts';

/** Kinds of CSL-JSON as headings, in the order they are shown; any other kind comes after them under its own name. */
const KINDS: Record<string, string> = {
  dataset: 'Data',
  treaty: 'Treaties and joint statements',
  legislation: 'Resolutions, laws and orders',
  report: 'Reports',
  document: 'Documents',
  book: 'Books',
  chapter: 'Chapters of books',
  'article-journal': 'Journal articles',
  'article-magazine': 'Magazine articles',
  'article-newspaper': 'News articles',
  article: 'Other articles',
  'entry-encyclopedia': 'Encyclopaedia entries',
  webpage: 'Web pages',
  'post-weblog': 'Blog posts',
};
const TITLES = new Intl.Collator('en', { numeric: true });

/** All sources of the atlas over the map, each with what it supports. Returns its dispose. */
export function mountSources(host: HTMLElement, app: App): () => void {
  const { store } = app;
  const focus = keepFocus(host);
  const remove = () => {
    host.querySelector('[data-panel=sources]')?.remove();
    // the comparison may lie in the same place
    host.hidden = host.childElementCount === 0;
  };
  const stop = store.watch(
    store.select((s) => s.sources),
    (open) => {
      if (!open) {
        const wasInside =
          host.querySelector('[data-panel=sources]')?.contains(document.activeElement) ?? false;
        remove();
        focus.restore(wasInside);
        return;
      }
      const takes = focus.leave(store.trace() === 'push');
      const node = sourcesView(app);
      host.append(node);
      host.hidden = false;
      if (takes) node.querySelector('h2')?.focus({ preventScroll: true });
    },
  );
  return () => {
    stop();
    remove();
  };
}

function sourcesView(app: App): HTMLElement {
  const { atlas, store } = app;
  const all = Object.values(atlas.sources).sort((a, b) => TITLES.compare(a.title, b.title));
  const rows = all.map((source) => ({ source, node: sourceItem(app, source), text: searched(source) }));
  const groups = kindsOf(all).map((kind) => {
    const ofKind = rows.filter((r) => r.source.type === kind);
    const list = h('ul', { class: 'sources-list' }, ...ofKind.map((r) => r.node));
    return { ofKind, node: h('section', { class: 'sources-kind' }, h('h3', {}, headingOf(kind)), list) };
  });
  const status = h('p', { class: 'sources-said', role: 'status' });
  const listed = () => rows.filter((r) => !r.node.hidden).map((r) => r.source);
  const take = (kind: string, text: string, run: () => void) =>
    h('button', { type: 'button', 'data-take': kind, onclick: run }, text);
  const buttons = [
    take('bibtex', 'BibTeX', () =>
      save('rimland-sources.bib', 'application/x-bibtex;charset=utf-8', bibtexAll(listed())),
    ),
    take('csl', 'CSL-JSON', () =>
      save('rimland-sources.json', 'application/vnd.citationstyles.csl+json', cslAll(listed())),
    ),
  ];
  const filter = () => {
    const text = folded(box.value);
    for (const row of rows) row.node.hidden = !row.text.includes(text);
    for (const { ofKind, node } of groups) node.hidden = ofKind.every((r) => r.node.hidden);
    const n = listed().length;
    for (const button of buttons) button.disabled = n === 0;
    status.textContent = text && (n ? `${n} of ${all.length} match.` : 'No source matches.');
  };
  const box = h('input', { type: 'search', autocomplete: 'off', oninput: filter });
  box.addEventListener('keydown', (e) => {
    if (e.key !== 'Escape' || !box.value) return;
    // the first Escape empties the box, the next closes the view
    e.preventDefault();
    box.value = '';
    filter();
  });
  const node = panelOf(
    'sources',
    'Sources',
    () => store.update(showSources(false), 'push'),
    h('p', { class: 'sources-count' }, `${all.length} ${all.length === 1 ? 'source' : 'sources'}.`),
    h(
      'div',
      { class: 'sources-bar' },
      h('label', {}, 'Filter ', box),
      h('div', { class: 'take' }, h('span', { class: 'take-title' }, 'Save those shown:'), ...buttons),
    ),
    status,
    ...groups.map((g) => g.node),
  );
  return node;
}

/** The kinds that there are, known ones first. */
function kindsOf(sources: readonly Source[]): string[] {
  const known = Object.keys(KINDS);
  const other = sources.map((s) => s.type).filter((t) => !known.includes(t));
  return [...known.filter((k) => sources.some((s) => s.type === k)), ...new Set(other.sort())];
}

function headingOf(kind: string): string {
  const words = kind.replaceAll(/[-_]/g, ' ');
  return Object.hasOwn(KINDS, kind)
    ? (KINDS[kind] as string)
    : words.charAt(0).toUpperCase() + words.slice(1);
}

function searched({ title, authors, container }: Source): string {
  return folded([title, ...authors, container ?? ''].join('\n'));
}

function folded(text: string): string {
  return text.trim().toLowerCase();
}
