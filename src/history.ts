import { effect } from '@preact/signals-core';
import { createHistoryWriter } from './history-writer.ts';
import type { Atlas } from './model/types.ts';
import { goTo } from './state/address/ask.ts';
import type { State } from './state/state.ts';
import type { Store } from './state/store.ts';
import { type FromUrl, fromHash, isForeign, toHash } from './state/url.ts';
import type { Report } from './ui/problems.ts';

/** The state in the page's address; empty when the hash is an anchor outside the atlas. */
export function readAddress(atlas: Atlas): FromUrl {
  return isForeignHere(atlas, location.hash) ? { state: {}, ignored: [] } : fromHash(location.hash, atlas);
}

/** Reports the parts of an address that could not be read, one problem each. */
export function reportIgnored(ignored: readonly string[], report: Report): void {
  for (const sentence of ignored) report(sentence, 'Part of the page’s address was left out.');
}

/**
 * Keeps the address in step with the state, and the state with back, forward and a changed address. Our own entries hold whole
 * states and restore them exactly; an address that was typed or linked is merged into the current state. `checkedBy`
 * gives the atlas with the current register, against which addresses are checked. Returns its dispose.
 */
export function mountHistory(
  atlas: Atlas,
  store: Store,
  fallback: State,
  report: Report,
  checkedBy: () => Atlas = () => atlas,
): () => void {
  const mark = { atlas: atlas.id };
  const writer = createHistoryWriter(history, mark);
  // each entry has its passage, and the page goes there itself; the browser would go where it was when the entry was left
  const restoration = history.scrollRestoration;
  history.scrollRestoration = 'manual';
  const start = toHash(fallback, fallback);
  const arrived = location.hash;
  // the address as it was last read or written
  let present = arrived;
  const state = store.select((s) => s);
  const stop = effect(() => {
    const hash = toHash(state.value, fallback);
    if (hash === present) return;
    // a foreign hash is kept until the state differs from the default
    if (hash === start && isForeignHere(atlas, present)) return;
    present = hash;
    writer.write(hash, store.trace() === 'push');
  });
  if (present === arrived) writer.write(arrived || location.pathname + location.search, false);

  const onChange = () => {
    if (location.hash === present) return;
    writer.drop();
    const entry: unknown = history.state;
    const owner = (entry as Partial<typeof mark> | null)?.atlas;
    present = location.hash;
    const foreign = isForeignHere(atlas, present);
    if (owner === atlas.id) {
      store.update(() => ({ ...fallback, ...(foreign ? {} : fromHash(present, checkedBy()).state) }));
      return;
    }
    // an anchor of the page around the atlas, or an entry of an atlas that was here before
    if (owner !== undefined || foreign) return;
    const { state: requested, ignored } = fromHash(present, checkedBy());
    reportIgnored(ignored, report);
    store.update(goTo(requested));
  };
  // it tells of a hash that was typed or linked too
  addEventListener('popstate', onChange);
  addEventListener('pagehide', writer.flush);
  return () => {
    stop();
    // the current entry may belong to another atlas by now
    writer.drop();
    history.scrollRestoration = restoration;
    removeEventListener('popstate', onChange);
    removeEventListener('pagehide', writer.flush);
  };
}

function isForeignHere(atlas: Atlas, hash: string): boolean {
  return isForeign(hash, atlas, (id) => document.getElementById(id) !== null);
}
