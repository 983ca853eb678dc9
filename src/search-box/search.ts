import type { App } from '../app.ts';
import { h } from '../ui/dom.ts';
import type { SearchBox } from './box.ts';

export interface SearchOptions {
  /** Another text of the passages by their id, such as the original's, once a reader has opened it. */
  readonly texts?: () => ReadonlyMap<string, string> | null;
  /** Told when the search cannot be had. */
  readonly failed: (message: string) => void;
}

/** What keys and other views may ask of the search. */
export interface SearchControl {
  open(): void;
  /** Closes the box; false when it is not open. */
  close(): boolean;
}

/** A button that opens the search over the essay; its code and its index are fetched when it is first opened. */
export function mountSearch(
  buttonHost: HTMLElement,
  host: HTMLElement,
  app: App,
  options: SearchOptions,
): SearchControl {
  let box: Promise<SearchBox> | null = null;
  let opened: SearchBox | null = null;
  const open = () => {
    const from = document.activeElement;
    box ??= import('./box.ts').then(({ mountSearchBox }) =>
      mountSearchBox(host, app, {
        texts: options.texts ?? (() => null),
        shown: (is) => button.setAttribute('aria-expanded', String(is)),
      }),
    );
    box.then(
      (b) => {
        opened = b;
        b.open(from instanceof HTMLElement ? from : null);
      },
      () => {
        box = null;
        options.failed('The search did not load. Reload the page to try again.');
      },
    );
  };
  const button = h(
    'button',
    {
      type: 'button',
      class: 'search-open',
      'data-search': 'open',
      'aria-expanded': 'false',
      'aria-keyshortcuts': '/',
      onclick: open,
    },
    'Search',
    h('kbd', { 'aria-hidden': 'true' }, '/'),
  );
  buttonHost.append(button);
  return { open, close: () => opened?.close() ?? false };
}
