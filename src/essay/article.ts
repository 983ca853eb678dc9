import type { Words } from '../model/edition.ts';
import type { Atlas, Passage } from '../model/types.ts';
import { type Article, mostNamed } from '../text/article.ts';
import { h } from '../ui/dom.ts';
import { wordParts } from './words.ts';

/** Things that are listed as named most. */
const MOST = 12;

/** Replaces the page's essay with an opened article: title, origin, what it names most, its passages. */
export function showArticle(
  hosts: { head: HTMLElement; article: HTMLElement },
  { atlas, calls }: Article,
  essay: Atlas,
): void {
  const notes = new Set(atlas.passages.flatMap((p) => (p.kind === 'note' ? [p.label] : [])));
  const set = (selector: string, ...parts: (Node | string)[]) =>
    hosts.head.querySelector(selector)?.replaceChildren(...parts);
  set('h1', atlas.title);
  set('.byline', 'A text of your own');
  set('.credit-own', `${atlas.credit} It is read in this tab and was sent nowhere.`);
  const most = mostNamed(atlas, MOST);
  const list = h(
    'p',
    { class: 'most-named' },
    most.length ? 'Named most: ' : 'It names nothing that the map can show.',
    ...most.flatMap(({ ref, n }, i) => [
      i ? ', ' : '',
      h('a', { class: 'mention', href: `#${ref}`, 'data-ref': ref }, atlas.entities[ref]?.names.en ?? ref),
      ` ${n}`,
    ]),
  );
  const text = atlas.passages.map((p) => passageNode(p, calls.get(p.id) ?? [], notes));
  hosts.article.replaceChildren(list, ...text);
  document.title = `${atlas.title} · ${essay.title}`;
}

function passageNode(p: Passage, calls: Words['calls'], notes: ReadonlySet<string>): HTMLElement {
  const attributes = {
    id: p.id,
    'data-passage': p.id,
    class: p.kind === 'note' ? 'passage note' : 'passage',
    dir: 'auto',
  };
  const words = wordParts({ text: p.text, mentions: p.mentions, calls }, notes);
  if (p.kind === 'heading') return h('h2', attributes, ...words);
  const name = p.kind === 'note' ? `Note ${p.label}` : `Paragraph ${p.label}`;
  return h(
    'p',
    attributes,
    h('a', { class: 'number', href: `#${p.id}`, 'aria-label': name }, p.label),
    ' ',
    ...words,
  );
}
