import { effect } from '@preact/signals-core';
import type { App } from '../app.ts';
import { dateInWords } from '../model/date.ts';
import type { Ref } from '../model/types.ts';
import { unionsAt } from '../scene/unions.ts';
import { differences, worldviewOf } from '../scene/worldview.ts';
import { drawAs } from '../state/actions.ts';
import { drawnParts, sourceLinks } from '../ui/area-view.ts';
import { closeOnEscape } from '../ui/closers.ts';
import { h, type Part } from '../ui/dom.ts';
import { isPlainClick } from '../ui/follow.ts';
import { refLink } from '../ui/links.ts';

/**
 * On the map: the choice of the convention that borders are drawn by, a line that names the one in force, and a list of what
 * that convention draws, why, and by which source. Returns its dispose.
 */
export function mountWorldview(host: HTMLElement, app: App): () => void {
  const { atlas, store } = app;
  if (atlas.worldviews.length === 0) {
    host.hidden = true;
    return () => {};
  }
  const box = h(
    'select',
    {
      id: 'worldview',
      'data-worldview': true,
      onchange: () => store.update(drawAs(box.value), 'push'),
    },
    ...atlas.worldviews.map((w) => h('option', { value: w.id }, w.names.en)),
  );
  const status = h('span', { class: 'convention-said', role: 'status' });
  const list = h('div', { class: 'convention-list' });
  const details = h('details', { class: 'convention-why' }, h('summary', {}, status), list);
  // the list closes so that it does not cover what the link opens
  list.addEventListener('click', (e) => {
    if (isPlainClick(e) && (e.target as Element).closest('a[data-ref]')) details.open = false;
  });
  host.replaceChildren(
    h(
      'div',
      { class: 'convention-bar' },
      h('label', { for: 'worldview' }, 'Borders as drawn by'),
      box,
      details,
    ),
  );
  const stopEscape = closeOnEscape(app.closers, details);
  const worldviewId = store.select((s) => s.worldview);
  const stop = effect(() => {
    const worldview = worldviewOf(atlas, worldviewId.value);
    if (!worldview) return;
    const { date } = app.live.window.value;
    box.value = worldview.id;
    status.textContent = `Borders: ${worldview.line}`;
    const rows = differences(atlas, worldview, date);
    const joined = unionsAt(atlas, date).map((u) => u.state.names.en);
    list.replaceChildren(
      h('h3', {}, `Borders ${worldview.line}, ${dateInWords(date)}`),
      ...(worldview.note ? [h('p', {}, worldview.note)] : []),
      rows.length
        ? h('ul', {}, ...rows.map(({ area, view }) => h('li', {}, ...line(app, area.ref, view))))
        : h('p', {}, 'At this date it draws nothing otherwise than by default.'),
      h('p', {}, shapesNote(joined)),
    );
  });
  return () => {
    stop();
    stopEscape();
    host.replaceChildren();
  };
}

function line({ atlas }: App, area: Ref, view: Parameters<typeof drawnParts>[1]): Part[] {
  const name = view.names?.en;
  return [
    h('b', {}, refLink(atlas, area)),
    name && name !== atlas.entities[area]?.names.en ? `, called ${name}` : '',
    ': ',
    ...drawnParts(atlas, view),
    ' ',
    ...sourceLinks(atlas, view),
  ];
}

/** Where the shapes that all conventions share are from. */
function shapesNote(joined: readonly string[]): string {
  const base = 'Shapes are those of today’s states (Natural Earth).';
  return joined.length
    ? `${base} Joined or cut from them for this date, roughly: ${joined.join(', ')}.`
    : `${base} What a convention leaves open is hatched.`;
}
