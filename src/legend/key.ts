import { effect, type ReadonlySignal } from '@preact/signals-core';
import type { App } from '../app.ts';
import { STATUS_IN_WORDS } from '../encoding/words.ts';
import { LAYERS } from '../layers/index.ts';
import type { LegendRow } from '../layers/layer.ts';
import { FLOW_STATUSES } from '../model/types.ts';
import { NONE_ON_RECORD, TIV_EXPLAINED } from '../register/words.ts';
import { isBare } from '../scene/bare.ts';
import { calloutsAbout, signsOf } from '../scene/callouts.ts';
import { statusId } from '../scene/counts.ts';
import { predecessorsOf } from '../scene/predecessors.ts';
import { toggleLayer } from '../state/actions.ts';
import { LAYER_ROOTS } from '../state/layer-ids.ts';
import { sameItems, stable } from '../state/store.ts';
import { h } from '../ui/dom.ts';
import { keyRows } from './key-rows.ts';
import type { Counts } from './legend.ts';
import { statusLine } from './status-line.ts';
import { swatchOf } from './swatch.ts';

/** Layers that are the ground of every map and need no key. */
const GROUND: readonly string[] = ['borders', 'graticule'];

/** What is written on the map explains itself; only the styles of its lines need a key. */
const TEXTS = 'callouts';

/**
 * The key of what is drawn now, in one line: each item is a button that hides its layer or shows it again. Returns its dispose.
 */
export function mountKey(host: HTMLElement, app: App, counts: ReadonlySignal<Counts>): () => void {
  const { store, palette } = app;
  const kinds = LAYER_ROOTS.flatMap((id) => LAYERS.filter((k) => k.id === id && !GROUND.includes(id)));
  const hidden = store.select((s) => s.hiddenLayers);
  const selected = store.select((s) => s.selected);
  const signs = stable(() => signsOf(calloutsAbout(app.live.base.value.callouts, selected.value)), sameItems);
  const seen = (id: string) => (id === TEXTS ? signs.value.length : (counts.value[id] ?? 0)) > 0;
  const rows = stable(
    () =>
      keyRows(
        kinds.map((k) => k.legend(app.atlas, palette.value)),
        seen,
        hidden.value,
      ),
    (a, b) => JSON.stringify(a) === JSON.stringify(b),
  );
  /** True while a label of the map gives a volume. */
  const volumes = stable(() =>
    app.live.steady.value.flows.some((m) => m.emphasis !== 'dimmed' && m.flow.total && m.tiv !== null),
  );
  /** True while the map would show flows, and there is none in the years that the reader has chosen. */
  const bare = stable(() => !hidden.value.includes('flows') && isBare(app.atlas, app.live.steady.value));
  const predecessors = stable(
    () => predecessorsOf(app.atlas, app.live.steady.value.flows),
    (a, b) => sameItems([...a].flat(), [...b].flat()),
  );
  /** What the line styles of the flows in view mean; a plain line is a delivery. */
  const statuses = stable(
    () => FLOW_STATUSES.filter((s) => s !== 'delivered' && (counts.value[statusId(s)] ?? 0) > 0),
    sameItems,
  );
  const voting = stable(() => app.live.steady.value.votes.size > 0);
  const chip = (row: LegendRow, label = row.label) =>
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
      label,
    );
  const stop = effect(() => {
    const focused = host.contains(document.activeElement)
      ? (document.activeElement as HTMLElement).dataset.key
      : null;
    host.replaceChildren(
      ...rows.value.map((row) => {
        if (row.id === TEXTS && signs.value.length)
          return chip({ ...row, swatch: null }, signs.value.join(', '));
        const past = predecessors.value.get(row.id);
        return chip(row, past && `From ${past}`);
      }),
      ...statuses.value.map((s) =>
        h('span', { class: 'key-signs' }, statusLine(s), ` ${STATUS_IN_WORDS[s]}`),
      ),
      ...(voting.value
        ? [h('span', { class: 'key-signs' }, '+ for: in colour  × against  – abstained')]
        : []),
      ...(bare.value ? [h('span', { class: 'key-signs' }, NONE_ON_RECORD)] : []),
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
