import type { App } from '../app.ts';
import { figureView } from '../charts/figure-view.ts';
import { essayMarker, stackCharts } from '../charts/stack-charts.ts';
import { eventDate } from '../model/date.ts';
import type { Register } from '../model/register.ts';
import type { Ref } from '../model/types.ts';
import { settingOf } from '../register/setting.ts';
import { deliveriesFigure } from '../register/stack-figure.ts';
import type { Timeline } from '../scene/timeline.ts';
import { closeOnEscape } from '../ui/closers.ts';
import { h } from '../ui/dom.ts';

/** What the timeline shows as lists and a table, and its deliveries as a figure of their own; `update` writes them anew. */
export function mountRows(
  host: HTMLElement,
  app: App,
  timeline: () => Timeline,
): { update(): void; dispose(): void } {
  const { atlas } = app;
  const link = (ref: Ref, text: string) => h('a', { href: `#${ref}`, 'data-ref': ref }, text);
  const panel = h('div', {
    class: 'time-rows-panel',
    role: 'region',
    'aria-label': 'Rows of the timeline',
    tabindex: 0,
  });
  const details = h('details', { class: 'time-rows' }, h('summary', {}, 'Rows'), panel);
  host.append(details);
  let dispose = () => {};
  const deliveries = (register: Register): HTMLElement[] => {
    const setting = settingOf(atlas);
    const stack = timeline().deliveries;
    const figure = deliveriesFigure(register, stack, setting);
    const look = { height: 180, band: null, marker: essayMarker(atlas), setting };
    const view = figureView(app, { figure, shares: true, charts: stackCharts(figure, [{ stack }], look) });
    dispose = view.dispose;
    return [h('h3', {}, figure.title), view.node];
  };
  const fill = () => {
    dispose();
    dispose = () => {};
    const { events, bars } = timeline();
    const register = app.register.peek();
    const list = (items: readonly (Node | string)[][]) =>
      h('ul', {}, ...items.map((parts) => h('li', {}, ...parts)));
    panel.replaceChildren(
      h('h3', {}, 'Events'),
      list(events.map((e) => [`${eventDate(e.event)}: `, link(e.ref, e.event.names.en)])),
      h('h3', {}, 'Alignments'),
      list(
        bars.map((b) => [
          link(b.ref, b.alignment.names.en),
          `, ${b.alignment.type}, ${Math.floor(b.from)}–${b.lasting ? '' : Math.floor(b.to)}`,
        ]),
      ),
      ...(register ? deliveries(register) : []),
    );
  };
  details.addEventListener('toggle', () => {
    if (details.open && !panel.childNodes.length) fill();
  });
  const stopEscape = closeOnEscape(app.closers, details);
  return {
    update() {
      if (panel.childNodes.length) fill();
    },
    dispose() {
      stopEscape();
      dispose();
      details.remove();
    },
  };
}
