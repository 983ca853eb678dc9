import type { App } from '../app.ts';
import type { Ref } from '../model/types.ts';
import type { Scene } from '../scene/scene.ts';
import { h } from '../ui/dom.ts';
import { glanceOf } from '../ui/glance.ts';

/** Pixels from the pointer to the tooltip. */
const OFF = 14;
const EDGE = 4;
/** Most names that are listed. */
const MOST_NAMED = 6;

/** A small box near the pointer that says at once what is under it. */
export interface Tooltip {
  /** Shows an item at a point of the map, in pixels, or the names of all that are drawn as one there; null hides the box. */
  show(ref: Ref | null, x: number, y: number, among?: readonly Ref[]): void;
  dispose(): void;
}

/** Makes the tooltip of a map in its container; it never takes the pointer, and screen readers have the card instead. */
export function createTooltip(container: HTMLElement, app: App, scene: () => Scene): Tooltip {
  const { atlas, store } = app;
  const box = h('div', { class: 'tooltip', 'data-tooltip': true, 'aria-hidden': 'true', hidden: true });
  container.append(box);
  let shown: string | null = null;
  const setting = () => ({
    register: app.register.peek(),
    period: scene().timeWindow.period,
    language: store.state().language,
  });
  const fill = (ref: Ref): boolean => {
    const deals = scene().flows.find((m) => m.ref === ref)?.deals;
    const glance = glanceOf(atlas, ref, { ...setting(), ...(deals ? { deals } : {}) });
    if (!glance) return false;
    box.replaceChildren(
      h('strong', {}, glance.title),
      ...glance.lines.map((line) => h('span', { class: 'tooltip-line' }, line)),
    );
    return true;
  };
  const list = (refs: readonly Ref[]): void => {
    const names = refs.map((ref) => glanceOf(atlas, ref, setting())?.title ?? ref);
    const rest = names.length - MOST_NAMED;
    box.replaceChildren(
      h('strong', {}, `${refs.length} events and places`),
      ...[...names.slice(0, MOST_NAMED), ...(rest > 0 ? [`and ${rest} more`] : [])].map((name) =>
        h('span', { class: 'tooltip-line' }, name),
      ),
    );
  };
  return {
    show(ref, x, y, among) {
      // what is drawn as one is another thing than the item that a click would open of it
      const key = among?.join(' ') ?? ref;
      if (key !== shown) {
        if (among) list(among);
        shown = among || (ref !== null && fill(ref)) ? key : null;
      }
      box.hidden = shown === null;
      if (box.hidden) return;
      const { clientWidth: width, clientHeight: height } = container;
      const { offsetWidth: w, offsetHeight: h } = box;
      // beside the pointer, on the other side of it where there is no room
      const left = x + OFF + w + EDGE > width ? x - OFF - w : x + OFF;
      const top = y + OFF + h + EDGE > height ? y - OFF - h : y + OFF;
      box.style.left = `${Math.max(EDGE, left)}px`;
      box.style.top = `${Math.max(EDGE, top)}px`;
    },
    dispose: () => box.remove(),
  };
}
