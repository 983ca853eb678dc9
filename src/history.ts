import { effect } from '@preact/signals-core';
import type { Atlas } from './model/types.ts';
import type { State } from './state/state.ts';
import type { Store } from './state/store.ts';
import { fromHash, toHash } from './state/url.ts';

/** Keeps the address in step with the state, and the state with back, forward and a changed address. Returns its dispose. */
export function mountHistory(
  atlas: Atlas,
  store: Store,
  fallback: State,
  report: (text: string) => void,
): () => void {
  let written = location.hash;
  const state = store.select((s) => s);
  const stop = effect(() => {
    const hash = toHash(state.value, fallback);
    if (hash === written) return;
    // an address without a hash stands for the start of the essay
    if (written === '' && hash === toHash(fallback, fallback)) return;
    written = hash;
    if (store.trace() === 'push') history.pushState(null, '', hash);
    else history.replaceState(null, '', hash);
  });
  const onChange = () => {
    if (location.hash === written) return;
    written = location.hash;
    const { state: asked, ignored } = fromHash(location.hash, atlas);
    if (ignored.length) report(ignored.join(' '));
    store.update(() => ({ ...fallback, ...asked }));
  };
  addEventListener('popstate', onChange);
  addEventListener('hashchange', onChange);
  return () => {
    stop();
    removeEventListener('popstate', onChange);
    removeEventListener('hashchange', onChange);
  };
}
