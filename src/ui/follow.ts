import type { App } from '../app.ts';
import type { Ref } from '../model/types.ts';
import { type Action, compareWith, hover, read, selectItem, showSources } from '../state/actions.ts';
import { isKnown } from '../state/address/fields.ts';

/** A click that asks for the link here, and not in a tab or a window of its own. */
export function isPlainClick(e: MouseEvent): boolean {
  return e.button === 0 && !(e.ctrlKey || e.metaKey || e.shiftKey || e.altKey);
}

/**
 * The one place where links to items and passages are followed, wherever in the atlas they are: a click goes there, and what a
 * link names is highlighted while the pointer or the focus is on it. A link in a view over the map or in the search closes that view.
 * Any other click (with Ctrl, ⌘ or Shift, the middle button) is the browser's own. Returns its dispose.
 */
export function mountLinks(root: HTMLElement, app: App): () => void {
  const { store, atlas } = app;
  const linkAt = (target: EventTarget | null) =>
    target instanceof Element ? target.closest<HTMLAnchorElement>('a[href^="#"]') : null;
  const goes = (link: HTMLAnchorElement): Action | null => {
    const id = link.dataset.ref ?? link.hash.slice(1);
    if (isKnown(id, atlas)) return selectItem(id);
    return atlas.passages.some((p) => p.id === id) ? read(id) : null;
  };
  const click = (e: MouseEvent) => {
    const link = linkAt(e.target);
    if (!link || e.defaultPrevented || !isPlainClick(e)) return;
    const go = goes(link);
    if (!go) return skip(e, link);
    e.preventDefault();
    const within = link.closest('[data-panel], [data-search=box]');
    store.update((s) => (within ? makeRoom(go(s)) : go(s)), 'push');
  };
  const light = (ref: Ref | null) => store.update(hover(ref));
  const refAt = (target: EventTarget | null) => linkAt(target)?.dataset.ref ?? null;
  const enter = (e: Event) => {
    const ref = refAt(e.target);
    if (ref && isKnown(ref, atlas)) light(ref);
  };
  const leave = (e: Event) => {
    const from = linkAt(e.target);
    const to = linkAt((e as PointerEvent | FocusEvent).relatedTarget);
    // from one part of a link to another, or straight to the next link, which lights itself
    if (from?.dataset.ref && !to?.dataset.ref) light(null);
  };
  const listeners = { click, pointerover: enter, pointerout: leave, focusin: enter, focusout: leave };
  for (const [type, run] of Object.entries(listeners)) root.addEventListener(type, run as EventListener);
  return () => {
    for (const [type, run] of Object.entries(listeners)) root.removeEventListener(type, run as EventListener);
  };
}

const makeRoom: Action = (s) => showSources(false)(compareWith(null)(s));

/** A skip link moves the focus alone: the reader keeps the place and the address. */
function skip(e: MouseEvent, link: HTMLAnchorElement): void {
  const target = link.closest('.skip') ? document.getElementById(link.hash.slice(1)) : null;
  if (!target) return;
  e.preventDefault();
  const { top, bottom } = target.getBoundingClientRect();
  target.focus({ preventScroll: top < innerHeight && bottom > 0 });
}
