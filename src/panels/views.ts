import { effect } from '@preact/signals-core';
import type { App } from '../app.ts';
import { idOf } from '../model/ref.ts';
import { compareWith, showSources } from '../state/actions.ts';
import { firstComparison } from '../state/comparable.ts';
import { h } from '../ui/dom.ts';

/** Buttons for the views that lie over the map: two side by side, and all sources. Returns its dispose. */
export function mountViewButtons(host: HTMLElement, app: App): () => void {
  const { store } = app;
  const press = (id: string, text: string, onclick: () => void) =>
    h('button', { type: 'button', 'data-view': id, 'aria-pressed': 'false', onclick }, text);
  const compare = press('compare', 'Compare', () => {
    const { compare: now, chosen } = store.state();
    const code = chosen?.startsWith('country:') ? idOf(chosen) : null;
    store.update(compareWith(now ? null : firstComparison(app.atlas, code)), 'push');
  });
  const sources = press('sources', 'Sources', () => store.update((s) => showSources(!s.sources)(s), 'push'));
  host.replaceChildren(compare, sources);
  const state = store.select((s) => s);
  return effect(() => {
    compare.setAttribute('aria-pressed', String(state.value.compare !== null));
    sources.setAttribute('aria-pressed', String(state.value.sources));
  });
}

/** The views themselves, whose code is fetched when one is first asked for. `failed` is told when it cannot be had. */
export function mountViewsOnDemand(host: HTMLElement, app: App, failed: (message: string) => void): void {
  const asked = app.store.select((s) => s.compare !== null || s.sources);
  const stop = effect(() => {
    if (!asked.value) return;
    import('./over-map.ts').then(
      ({ mountOverMap }) => mountOverMap(host, app),
      () => failed('This view did not load. Reload the page to try again.'),
    );
    queueMicrotask(() => stop());
  });
}
