import type { App } from '../app.ts';
import { type Found, sentenceAt } from '../model/links.ts';
import type { Passage, Ref } from '../model/types.ts';
import { h, type Part } from '../ui/dom.ts';
import { listed, passageLink, section } from '../ui/links.ts';
import { walkerOf } from './walker.ts';

/** Where the essay names something: the walker, each passage with its sentence, and notes beside. `follow` marks the passage being read. */
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
  const box = h(
    'div',
    { class: 'mentions-scroll', role: 'region', 'aria-label': 'Passages that name it', tabindex: 0 },
    h('ul', { class: 'mentions' }, ...items.values()),
  );
  const follow = (id: string) => {
    walker.follow(id);
    for (const [passage, item] of items) {
      if (passage === id) item.setAttribute('aria-current', 'true');
      else item.removeAttribute('aria-current');
    }
    const item = items.get(id);
    if (item) box.scrollTop = item.offsetTop - box.offsetTop - 4;
  };
  return { node: section('Named in the essay', walker.node, box, notes), follow };
}

function itemOf(passage: Passage, found: readonly Found[]): HTMLElement {
  return h('li', {}, passageLink(passage), ' ', ...quoted(passage, found));
}

/** The sentences that hold the mentions, each once, the mentions marked. */
function quoted(passage: Passage, found: readonly Found[]): Part[] {
  const { text } = passage;
  const sentences = new Map(
    found.map((f) => {
      const [start, end] = sentenceAt(text, f.mention.start);
      return [start, Math.max(end, f.mention.end)] as const;
    }),
  );
  return [...sentences].flatMap(([start, end], i) => {
    const parts: Part[] = i ? [' … '] : [];
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
