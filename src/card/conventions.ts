import type { App } from '../app.ts';
import { holds } from '../model/date.ts';
import type { Area } from '../model/types.ts';
import type { AreaView } from '../model/worldview.ts';
import { drawAs } from '../state/actions.ts';
import { drawnParts, sourceLinks } from '../ui/area-view.ts';
import { h, type Part } from '../ui/dom.ts';
import { section } from '../ui/links.ts';
import { tableOfNamed } from '../ui/table.ts';
import type { OnTimeWindow } from './time.ts';

/** How each named capital draws an area, with what it calls it, why, and the sources; null when none says anything. */
export function conventionsOf(app: App, area: Area, onShown: OnTimeWindow): HTMLElement | null {
  const { atlas, store } = app;
  const rows = atlas.worldviews.flatMap((w) =>
    w.areas.filter((v) => v.area === area.ref).map((view) => ({ worldview: w, view })),
  );
  if (rows.length === 0) return null;
  const [first] = atlas.worldviews;
  const silent = atlas.worldviews.filter((w) => w !== first && !rows.some((r) => r.worldview === w));
  const place = h('div', { class: 'conventions' });
  onShown(({ date }) => {
    place.replaceChildren(
      tableOfNamed(
        'How capitals draw it',
        [{ head: 'Drawn, called, sources' }],
        rows.map(({ worldview, view }) => ({
          name: [
            h(
              'button',
              {
                type: 'button',
                class: 'as-link',
                title: `Draw the borders ${worldview.line}`,
                onclick: () => store.update(drawAs(worldview.id), 'push'),
              },
              worldview.names.en,
            ),
            holds(view.from, view.to, date) ? '' : ' (not at the date shown)',
          ],
          cells: [
            [
              ...drawnParts(atlas, view),
              ...(view.names ? [' Called ', ...namesIn(view, area), '.'] : []),
              ' Sources: ',
              ...sourceLinks(atlas, view),
              '.',
            ],
          ],
        })),
      ),
    );
  });
  const names = silent.map((w) => w.names.en).join(', ');
  return section(
    'How capitals draw it',
    place,
    silent.length
      ? h('p', { class: 'card-small' }, `No source here for ${names}: drawn as by default.`)
      : null,
  );
}

function namesIn(view: AreaView, area: Area): Part[] {
  const { en, zh, ru } = view.names ?? area.names;
  const otherName = [view.names?.zh, view.names?.ru].find(
    (n) => n && n !== area.names.zh && n !== area.names.ru,
  );
  const lang = otherName && otherName === zh ? 'zh' : otherName && otherName === ru ? 'ru' : null;
  return [en, ...(otherName && lang ? [' ', h('span', { lang }, otherName)] : [])];
}
