import { h, type Part } from '../ui/dom.ts';
import { icon } from '../ui/icon.ts';

/** A view over the map: a heading, a close button and its content. It does not trap the focus. */
export function panelOf(id: string, title: string, close: () => void, ...parts: Part[]): HTMLElement {
  return h(
    'section',
    { class: 'panel', 'data-panel': id, 'aria-label': title },
    h(
      'header',
      { class: 'panel-head' },
      h('h2', { tabindex: -1 }, title),
      h(
        'button',
        { type: 'button', class: 'card-close', 'aria-label': 'Close', onclick: close },
        icon('close'),
      ),
    ),
    h('div', { class: 'panel-body' }, ...parts),
  );
}
