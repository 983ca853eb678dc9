import { effect, type ReadonlySignal } from '@preact/signals-core';
import type { App } from '../app.ts';
import type { Palette } from '../encoding/colors.ts';
import { STATUS_IN_WORDS } from '../encoding/words.ts';
import { LAYERS } from '../layers/index.ts';
import type { LegendRow } from '../layers/layer.ts';
import { FLOW_STATUSES } from '../model/types.ts';
import { TIV_EXPLAINED } from '../register/words.ts';
import { calloutsAbout, signsOf } from '../scene/callouts.ts';
import { statusId } from '../scene/counts.ts';
import { predecessorsOf } from '../scene/predecessors.ts';
import { toggleLayer } from '../state/actions.ts';
import { LAYER_ROOTS } from '../state/layer-ids.ts';
import { sameItems, stable } from '../state/store.ts';
import { h } from '../ui/dom.ts';
import type { Counts } from './legend.ts';
import { statusLine } from './status-line.ts';
import { swatchOf } from './swatch.ts';

/** Layers that are the ground of every map and need no key. */
const GROUND: readonly string[] = ['borders', 'graticule'];

/**
 * The key of what is drawn now, in one line: each item is a button that hides its layer or shows it again. Returns its dispose.
 */
export function mountKey(host: HTMLElement, app: App, counts: ReadonlySignal<Counts>): () => void {
  const { store, palette } = app;
  const kinds = LAYER_ROOTS.flatMap((id) => LAYERS.filter((k) => k.id === id && !GROUND.includes(id)));
  const rowsIn = (p: Palette): LegendRow[] =>
    kinds.flatMap((k) => {
      const row = k.legend(app.atlas, p);
      return row.children ? [...row.children] : [row];
    });
  const hidden = store.select((s) => s.hiddenLayers);
  // what the reader has hidden here stays in the key, so that it can be brought back
  const drawn = stable(
    () =>
      rowsIn(palette.value).flatMap((r) => (counts.value[r.id] || hidden.value.includes(r.id) ? [r.id] : [])),
    sameItems,
  );
  /** True while a label of the map gives a volume. */
  const volumes = stable(() =>
    app.live.steady.value.flows.some((m) => m.emphasis !== 'dimmed' && m.flow.total && m.tiv !== null),
  );
  const predecessors = stable(
    () => predecessorsOf(app.atlas, app.live.steady.value.flows),
    (a, b) => sameItems([...a].flat(), [...b].flat()),
  );
  const selected = store.select((s) => s.selected);
  const signs = stable(() => signsOf(calloutsAbout(app.live.base.value.callouts, selected.value)), sameItems);
  /** What the line styles of the flows in view mean; a plain line is a delivery. */
  const statuses = stable(
    () => FLOW_STATUSES.filter((s) => s !== 'delivered' && (counts.value[statusId(s)] ?? 0) > 0),
    sameItems,
  );
  const voting = stable(() => app.live.steady.value.votes.size > 0);
  const chip = (row: LegendRow) =>
    h(
      'button',
      {
        type: 'button',
        'data-key': row.id,
        'aria-pressed': String(!hidden.value.includes(row.id)),
        title: `Hide or show: ${row.label}`,
        onclick: () => store.update(toggleLayer(row.id), 'push'),
      },
      row.swatch ? swatchOf(row.swatch) : null,
      row.label,
    );
  const stop = effect(() => {
    const rows = new Map(rowsIn(palette.value).map((r) => [r.id, r]));
    const focused = host.contains(document.activeElement)
      ? (document.activeElement as HTMLElement).dataset.key
      : null;
    host.replaceChildren(
      ...drawn.value.flatMap((id) => {
        const row = rows.get(id);
        const past = predecessors.value.get(id);
        return row ? [chip(past ? { ...row, label: `From ${past}` } : row)] : [];
      }),
      ...statuses.value.map((s) =>
        h('span', { class: 'key-signs' }, statusLine(s), ` ${STATUS_IN_WORDS[s]}`),
      ),
      ...(voting.value
        ? [h('span', { class: 'key-signs' }, '+ for: in colour  × against  – abstained')]
        : []),
      ...signs.value.map((words) => h('span', { class: 'key-signs' }, words)),
      ...(volumes.value ? [h('span', { class: 'key-signs' }, TIV_EXPLAINED)] : []),
    );
    // words alone must be reached by the keyboard to be scrolled
    if (host.childElementCount && !host.querySelector('button')) host.tabIndex = 0;
    else host.removeAttribute('tabindex');
    if (focused) host.querySelector<HTMLElement>(`[data-key="${focused}"]`)?.focus();
  });
  return () => {
    stop();
    host.replaceChildren();
  };
}
