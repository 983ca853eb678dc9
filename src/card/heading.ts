import type { App } from '../app.ts';
import type { Names } from '../model/types.ts';
import { selectItem } from '../state/actions.ts';
import { h } from '../ui/dom.ts';
import { icon } from '../ui/icon.ts';

/** Names in the atlas's languages, what kind of thing it is, and the button that closes the card. */
export function headingOf(app: App, names: Names, kind: string, note: string | null): HTMLElement[] {
  const others = [
    names.zh && app.atlas.languages.includes('zh') ? h('span', { lang: 'zh' }, names.zh) : null,
    names.ru && app.atlas.languages.includes('ru') ? h('span', { lang: 'ru' }, names.ru) : null,
  ].filter((x) => x !== null);
  const head = h(
    'header',
    { class: 'card-head' },
    h('h2', { tabindex: -1 }, names.en),
    others.length ? h('p', { class: 'card-names' }, ...others) : null,
    h('p', { class: 'card-kind' }, kind),
    h(
      'button',
      {
        type: 'button',
        class: 'card-close',
        'aria-label': 'Close',
        onclick: () => app.store.update(selectItem(null), 'push'),
      },
      icon('close'),
    ),
  );
  return note ? [head, h('p', { class: 'card-note' }, note)] : [head];
}
