import type { App } from '../app.ts';
import { compareWith, moveCamera, selectItem, showSources, turn } from '../state/actions.ts';

/** The page's keys: arrows go between passages, `r` returns the map to the passage's view, `/` opens the search, Escape closes what was opened last. */
export function mountKeys(app: App, search: { open(): void; close(): boolean }): () => void {
  const { store, atlas } = app;
  const onKey = (e: KeyboardEvent) => {
    if (e.defaultPrevented || e.ctrlKey || e.metaKey || e.altKey) return;
    // keys belong to an open dialog
    if (app.root.querySelector('dialog[open]')) return;
    const at = e.target instanceof Element ? e.target : null;
    if (e.key !== 'Escape' && at?.closest('input:not([type=checkbox]), select, textarea, [contenteditable]'))
      return;
    if (e.key === 'Escape') {
      if (search.close()) return;
      if (app.closers.closeLast()) return;
      const { compare, sources } = store.state();
      if (compare) store.update(compareWith(null), 'push');
      else if (sources) store.update(showSources(false), 'push');
      else if (store.state().selected) store.update(selectItem(null), 'push');
      else if (store.state().camera) store.update(moveCamera(null), 'push');
      return;
    }
    // arrows pan the map when it has the focus, and scroll regions that scroll
    if (e.key.startsWith('Arrow') && at?.closest('.maplibregl-canvas, [role=region][tabindex]')) return;
    if (e.key === 'ArrowRight' || e.key === 'j') store.update(turn(atlas, 1), 'push');
    else if (e.key === 'ArrowLeft' || e.key === 'k') store.update(turn(atlas, -1), 'push');
    else if (e.key === '/') search.open();
    else if (e.key === 'r') store.update(moveCamera(null), 'push');
    else return;
    e.preventDefault();
  };
  document.addEventListener('keydown', onKey);
  return () => document.removeEventListener('keydown', onKey);
}
