import type { App } from '../app.ts';
import type { Passage, Ref } from '../model/types.ts';
import { read } from '../state/actions.ts';
import { h } from '../ui/dom.ts';

/** Steps through the passages that name something, in reading order, from the one being read. */
export function walkerOf(app: App, ref: Ref): { node: HTMLElement; follow: (passage: string) => void } {
  const { atlas, store, texts } = app;
  const order = new Map(atlas.passages.map((p, i) => [p.id, i]));
  const naming: Passage[] = [
    ...new Set(
      texts.links
        .peek()
        .mentionsOf(ref)
        .map((f) => f.passage),
    ),
  ];
  const placeOf = (id: string) => order.get(id) ?? -1;

  const target = (way: -1 | 1): Passage | undefined => {
    const current = placeOf(store.state().passage);
    return way === 1
      ? naming.find((p) => placeOf(p.id) > current)
      : naming.findLast((p) => placeOf(p.id) < current);
  };
  const button = (way: -1 | 1, text: string, label: string) =>
    h(
      'button',
      {
        type: 'button',
        'data-walk': way === 1 ? 'next' : 'prev',
        'aria-label': `${text}: ${label}`,
        onclick: () => {
          const to = target(way);
          if (to) store.update(read(to.id), 'push');
        },
      },
      text,
    );
  const back = button(-1, '‹ prev', 'Previous passage that names it');
  const on = button(1, 'next ›', 'Next passage that names it');
  const where = h('span', { class: 'walk-at', role: 'status' });
  const follow = (passage: string) => {
    const at = naming.findIndex((p) => p.id === passage);
    where.textContent =
      at >= 0
        ? `${at + 1} of ${naming.length}`
        : `${naming.length} ${naming.length === 1 ? 'passage' : 'passages'}`;
    // greyed, not disabled: a button that is disabled under the finger loses the focus
    back.setAttribute('aria-disabled', String(!target(-1)));
    on.setAttribute('aria-disabled', String(!target(1)));
  };
  const node = h('div', { class: 'walker', role: 'group', 'aria-label': 'Walk the passages that name it' });
  node.append(back, where, on);
  return { node, follow };
}
