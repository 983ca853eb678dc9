import type { App } from '../app.ts';
import { passageLabel } from '../encoding/words.ts';
import { type Found, sentenceAt } from '../model/links.ts';
import type { Passage, Ref } from '../model/types.ts';
import { h, type Part } from '../ui/dom.ts';
import { listed, passageLink, section } from '../ui/links.ts';
import { walkerOf } from './walker.ts';

/**
 * What the essay says of something: each passage that names it with its whole sentences, which lead to it, and notes beside.
 * `follow` puts the passage being read first and marks it; the others are in reading order.
 */
export function mentionsOf(app: App, ref: Ref): { node: HTMLElement; follow: (passage: string) => void } {
  const links = app.texts.links.peek();
  const found = byPassage(links.mentionsOf(ref));
  const beside = links.annotatedIn(ref);
  const notes = beside.length
    ? h('p', { class: 'card-beside' }, 'Named in the notes beside ', ...listed(beside.map(passageLink)))
    : null;
  if (!found.size) {
    const none = section('In the essay', h('p', {}, 'The essay does not name it.'), notes);
    return { node: none, follow: () => {} };
  }
  const walker = walkerOf(app, ref);
  const items = new Map([...found].map(([passage, mentions]) => [passage.id, itemOf(passage, mentions)]));
  const list = h('ul', { class: 'mentions' }, ...items.values());
  const follow = (id: string) => {
    walker.follow(id);
    for (const [passage, item] of items) {
      if (passage === id) item.setAttribute('aria-current', 'true');
      else item.removeAttribute('aria-current');
    }
    // a link that has the focus would lose it
    if (list.contains(document.activeElement)) return;
    const first = items.get(id);
    list.replaceChildren(...(first ? [first] : []), ...[...items.values()].filter((item) => item !== first));
  };
  return { node: section('In the essay', list, walker.node, notes), follow };
}

function itemOf(passage: Passage, found: readonly Found[]): HTMLElement {
  const said = quoted(passage, found).map((parts) => h('span', { class: 'said' }, ...parts));
  return h(
    'li',
    {},
    h(
      'a',
      { class: 'mention-passage', href: `#${passage.id}` },
      h('span', { class: 'passage-link' }, passageLabel(passage)),
      ...said.flatMap((sentence): Part[] => [' ', sentence]),
    ),
  );
}

/** The sentences that hold the mentions, each once and whole, the mentions marked. */
function quoted(passage: Passage, found: readonly Found[]): Part[][] {
  const { text } = passage;
  const sentences = new Map(
    found.map((f) => {
      const [start, end] = sentenceAt(text, f.mention.start);
      return [start, Math.max(end, f.mention.end)] as const;
    }),
  );
  return [...sentences].map(([start, end]) => {
    const parts: Part[] = [];
    let at = start;
    for (const { mention } of found) {
      if (mention.start < at || mention.end > end) continue;
      parts.push(text.slice(at, mention.start), h('mark', {}, text.slice(mention.start, mention.end)));
      at = mention.end;
    }
    return [...parts, text.slice(at, end).trimEnd()];
  });
}

function byPassage(found: readonly Found[]): Map<Passage, Found[]> {
  const groups = new Map<Passage, Found[]>();
  for (const f of found) groups.set(f.passage, [...(groups.get(f.passage) ?? []), f]);
  return groups;
}
