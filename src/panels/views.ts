import { effect } from '@preact/signals-core';
import type { App } from '../app.ts';
import { idOf } from '../model/ref.ts';
import { compareWith, showSources } from '../state/actions.ts';
import { firstComparison } from '../state/comparable.ts';
import { h } from '../ui/dom.ts';
import { createScope } from '../ui/scope.ts';

/** Buttons for the views that lie over the map: two side by side, and all sources. Returns its dispose. */
export function mountViewButtons(host: HTMLElement, app: App): () => void {
  const { store } = app;
  const press = (id: string, text: string, onclick: () => void) =>
    h('button', { type: 'button', 'data-view': id, 'aria-pressed': 'false', onclick }, text);
  const compare = press('compare', 'Compare', () => {
    const { compare: open, selected } = store.state();
    const code = selected?.startsWith('country:') ? idOf(selected) : null;
    store.update(compareWith(open ? null : firstComparison(app.register.peek(), code)), 'push');
  });
  const sources = press('sources', 'Sources', () => store.update((s) => showSources(!s.sources)(s), 'push'));
  host.replaceChildren(compare, sources);
  const state = store.select((s) => s);
  const stop = effect(() => {
    compare.hidden = firstComparison(app.register.value, null) === null;
    compare.setAttribute('aria-pressed', String(state.value.compare !== null));
    sources.setAttribute('aria-pressed', String(state.value.sources));
  });
  return () => {
    stop();
    host.replaceChildren();
  };
}

/** The views, whose code is loaded when one is first needed. Returns its dispose. */
export function mountViewsOnDemand(host: HTMLElement, app: App): () => void {
  const scope = createScope();
  const isOpen = app.store.select((s) => s.compare !== null || s.sources);
  let loading = false;
  scope.effect(() => {
    if (!isOpen.value || loading) return;
    loading = true;
    import('./over-map.ts').then(
      ({ mountOverMap }) => scope.add(mountOverMap(host, app)),
      () => {
        // loaded again the next time
        loading = false;
        app.report('This view did not load. Reload the page to try again.');
      },
    );
  });
  return scope.dispose;
}
