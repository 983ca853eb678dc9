import type { App } from '../app.ts';
import { essayMarker, yearNote } from '../charts/drawings.ts';
import { figureView } from '../charts/figure-view.ts';
import { stackedBars } from '../charts/stacked-bars.ts';
import { eventDate } from '../model/date.ts';
import type { Ref } from '../model/types.ts';
import { deliveriesFigure } from '../register/stack-figure.ts';
import type { Timeline } from '../scene/timeline.ts';
import { closeOnEscape } from '../ui/closers.ts';
import { h } from '../ui/dom.ts';

/** What the timeline shows as lists and a table, and its deliveries as a figure of their own. Returns its dispose. */
export function mountRows(host: HTMLElement, app: App, timeline: Timeline): () => void {
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
  const fill = () => {
    const figure = deliveriesFigure(atlas, timeline.deliveries);
    const view = figureView(app, {
      figure,
      shares: true,
      charts: (width, share) => [
        stackedBars(timeline.deliveries, {
          title: figure.title,
          description: figure.summary,
          width,
          height: 180,
          share,
          band: null,
          marker: essayMarker(atlas),
          note: yearNote(atlas, timeline.deliveries),
        }),
      ],
    });
    dispose = view.dispose;
    const list = (items: readonly (Node | string)[][]) =>
      h('ul', {}, ...items.map((parts) => h('li', {}, ...parts)));
    panel.replaceChildren(
      h('h3', {}, 'Events'),
      list(timeline.events.map((e) => [`${eventDate(e.event)}: `, link(e.ref, e.event.names.en)])),
      h('h3', {}, 'Alignments'),
      list(
        timeline.bars.map((b) => [
          link(b.ref, b.alignment.names.en),
          `, ${b.alignment.type}, ${Math.floor(b.from)}–${b.lasting ? '' : Math.floor(b.to)}`,
        ]),
      ),
      h('h3', {}, figure.title),
      view.node,
    );
  };
  details.addEventListener('toggle', () => {
    if (details.open && !panel.childNodes.length) fill();
  });
  const stopEscape = closeOnEscape(app.closers, details);
  return () => {
    stopEscape();
    dispose();
    details.remove();
  };
}
