import type { App } from '../app.ts';
import { eventDate } from '../model/date.ts';
import type { Ref } from '../model/types.ts';
import type { Timeline } from '../scene/timeline.ts';
import { closeOnEscape } from '../ui/closers.ts';
import { h } from '../ui/dom.ts';
import { once } from '../ui/once.ts';

/**
 * The timeline's contents as lists, with its deliveries as a figure whose code is loaded when the rows are first opened.
 * `update` rebuilds them.
 */
export function mountRows(
  host: HTMLElement,
  app: App,
  timeline: () => Timeline,
): { update(): void; dispose(): void } {
  const link = (ref: Ref, text: string) => h('a', { href: `#${ref}`, 'data-ref': ref }, text);
  const panel = h('div', {
    class: 'time-rows-panel',
    role: 'region',
    'aria-label': 'Rows of the timeline',
    tabindex: 0,
  });
  const details = h('details', { class: 'time-rows' }, h('summary', {}, 'Rows'), panel);
  host.append(details);
  const load = once(() => import('./deliveries.ts'));
  let dispose = () => {};
  // counts rebuilds: a figure that loads after the rows were rebuilt or removed is dropped
  let version = 0;
  const addDeliveries = async (requested: number) => {
    const status = h('p', { class: 'card-small', role: 'status' }, 'Loading the deliveries …');
    panel.append(status);
    const loaded = await load().catch(() => null);
    const register = app.register.peek();
    if (requested !== version || !register) return;
    if (!loaded) {
      status.textContent = 'The deliveries did not load. Close the rows and open them to try again.';
      return;
    }
    const view = loaded.deliveriesView(app, register, timeline().deliveries);
    dispose = view.dispose;
    status.replaceWith(h('h3', {}, view.title), view.node);
  };
  const clear = () => {
    version++;
    dispose();
    dispose = () => {};
    panel.replaceChildren();
  };
  const fill = () => {
    clear();
    const { events, bars } = timeline();
    const list = (items: readonly (Node | string)[][]) =>
      h('ul', {}, ...items.map((parts) => h('li', {}, ...parts)));
    panel.append(
      h('h3', {}, 'Events'),
      list(events.map((e) => [`${eventDate(e.event)}: `, link(e.ref, e.event.names.en)])),
      h('h3', {}, 'Alignments'),
      list(
        bars.map((b) => [
          link(b.ref, b.alignment.names.en),
          `, ${b.alignment.type}, ${Math.floor(b.from)}–${b.lasting ? '' : Math.floor(b.to)}`,
        ]),
      ),
    );
    if (app.register.peek()) void addDeliveries(version);
  };
  details.addEventListener('toggle', () => {
    if (details.open) fill();
  });
  const stopEscape = closeOnEscape(app.closers, details);
  return {
    update() {
      if (details.open) fill();
    },
    dispose() {
      stopEscape();
      clear();
      details.remove();
    },
  };
}
