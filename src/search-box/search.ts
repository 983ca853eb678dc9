import type { App } from '../app.ts';
import { h } from '../ui/dom.ts';
import { createScope } from '../ui/scope.ts';
import type { SearchBox } from './box.ts';

/** What keys and other views may ask of the search. */
export interface SearchControl {
  open(): void;
  /** Closes the box; false when it is not open. */
  close(): boolean;
  dispose(): void;
}

/** A button that opens the search over the essay; its code and its index are fetched when it is first opened. */
export function mountSearch(buttonHost: HTMLElement, host: HTMLElement, app: App): SearchControl {
  const scope = createScope();
  let box: Promise<SearchBox> | null = null;
  let opened: SearchBox | null = null;
  const open = () => {
    const from = document.activeElement;
    box ??= import('./box.ts').then(({ mountSearchBox }) => {
      const mounted = mountSearchBox(host, app, (is) => button.setAttribute('aria-expanded', String(is)));
      scope.add(mounted.dispose);
      return mounted;
    });
    box.then(
      (b) => {
        if (scope.disposed) return;
        opened = b;
        b.open(from instanceof HTMLElement ? from : null);
      },
      () => {
        box = null;
        app.report('The search did not load. Reload the page to try again.');
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
  scope.add(() => button.remove());
  return { open, close: () => opened?.close() ?? false, dispose: scope.dispose };
}
