import type { App } from '../app.ts';
import type { Ref } from '../model/types.ts';
import { type Action, compareWith, hover, read, selectItem, showSources } from '../state/actions.ts';
import { isKnown } from '../state/address/fields.ts';

/** True for a click that opens a link in this page, not in a new tab or window. */
export function isPlainClick(e: MouseEvent): boolean {
  return e.button === 0 && !(e.ctrlKey || e.metaKey || e.shiftKey || e.altKey);
}

/**
 * Handles every link to an item or a passage in the atlas: a click follows it, and the item is highlighted while the pointer or
 * the focus is on the link. A link in a view over the map or in the search closes that view. Other clicks (with Ctrl, ⌘ or
 * Shift, or the middle button) are left to the browser. Returns its dispose.
 */
export function mountLinks(root: HTMLElement, app: App): () => void {
  const { store, atlas } = app;
  const linkAt = (target: EventTarget | null) =>
    target instanceof Element ? target.closest<HTMLAnchorElement>('a[href^="#"]') : null;
  const actionOf = (link: HTMLAnchorElement): Action | null => {
    const id = link.dataset.ref ?? link.hash.slice(1);
    if (isKnown(id, atlas)) return selectItem(id);
    return atlas.passages.some((p) => p.id === id) ? read(id) : null;
  };
  const click = (e: MouseEvent) => {
    const link = linkAt(e.target);
    if (!link || e.defaultPrevented || !isPlainClick(e)) return;
    const go = actionOf(link);
    if (!go) return skip(e, link);
    e.preventDefault();
    const within = link.closest('[data-panel], [data-search=box]');
    store.update((s) => (within ? closeViews(go(s)) : go(s)), 'push');
  };
  const highlight = (ref: Ref | null) => store.update(hover(ref));
  const refAt = (target: EventTarget | null) => linkAt(target)?.dataset.ref ?? null;
  const enter = (e: Event) => {
    const ref = refAt(e.target);
    if (ref && isKnown(ref, atlas)) highlight(ref);
  };
  const leave = (e: Event) => {
    const from = linkAt(e.target);
    const to = linkAt((e as PointerEvent | FocusEvent).relatedTarget);
    // not when the pointer moves within a link or straight to another, which highlights its own item
    if (from?.dataset.ref && !to?.dataset.ref) highlight(null);
  };
  const listeners = { click, pointerover: enter, pointerout: leave, focusin: enter, focusout: leave };
  for (const [type, run] of Object.entries(listeners)) root.addEventListener(type, run as EventListener);
  return () => {
    for (const [type, run] of Object.entries(listeners)) root.removeEventListener(type, run as EventListener);
  };
}

const closeViews: Action = (s) => showSources(false)(compareWith(null)(s));

/** A skip link moves only the focus: scroll position and address stay. */
function skip(e: MouseEvent, link: HTMLAnchorElement): void {
  const target = link.closest('.skip') ? document.getElementById(link.hash.slice(1)) : null;
  if (!target) return;
  e.preventDefault();
  const { top, bottom } = target.getBoundingClientRect();
  target.focus({ preventScroll: top < innerHeight && bottom > 0 });
}
