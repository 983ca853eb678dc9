import { effect, type ReadonlySignal } from '@preact/signals-core';
import type { App } from '../app.ts';
import type { Palette } from '../encoding/colors.ts';
import { LAYERS } from '../layers/index.ts';
import type { LegendRow } from '../layers/layer.ts';
import { toggleLayer } from '../state/actions.ts';
import { isOn, LAYER_ROOTS } from '../state/layer-ids.ts';
import { h } from '../ui/dom.ts';
import { absentSwitch, languageSwitch, motionSwitch, statusKey, widthKey } from './parts.ts';
import { layersOf, presentRow } from './present.ts';
import { swatchOf } from './swatch.ts';

/** Items in view by layer id. */
export type Counts = Readonly<Record<string, number>>;

/**
 * The legend: for each layer and sub-layer a checkbox, a swatch, and how many items are in view. Those without any are listed
 * when the reader asks for them.
 */
export function mountLegend(host: HTMLElement, app: App, counts: ReadonlySignal<Counts>): () => void {
  const { palette } = app;
  const boxes = new Map<string, HTMLInputElement>();
  const numbers = new Map<string, HTMLElement>();
  const swatches = new Map<string, SVGSVGElement>();

  const widths = widthKey();
  const statuses = statusKey(counts);
  const motion = motionSwitch(app);
  const names = languageSwitch(app);
  const absent = absentSwitch(host);

  const row = (r: LegendRow): HTMLElement => {
    const box = h('input', {
      type: 'checkbox',
      'data-layer': r.id,
      onchange: () => app.store.update(toggleLayer(r.id), 'push'),
    });
    const number = h('span', { class: 'count' });
    boxes.set(r.id, box);
    numbers.set(r.id, number);
    const swatch = r.swatch ? swatchOf(r.swatch) : null;
    if (swatch) swatches.set(r.id, swatch);
    const label = h(
      'label',
      { class: 'legend-row' },
      box,
      swatch,
      h('span', { class: 'legend-label' }, r.label),
      number,
    );
    if (!r.children) return h('div', { class: 'legend-item' }, label);
    const list = h('ul', { class: 'legend-children' }, ...r.children.map((c) => h('li', {}, row(c))));
    return h(
      'div',
      { class: `legend-group legend-${r.id}` },
      label,
      list,
      ...(r.id === 'flows' ? [widths, statuses.node, motion.node] : []),
    );
  };

  const kinds = LAYER_ROOTS.flatMap((id) => LAYERS.filter((k) => k.id === id));
  const present = layersOf(app.atlas);
  const rowsIn = (p: Palette) => kinds.flatMap((k) => presentRow(k.legend(app.atlas, p), present) ?? []);
  const rows = rowsIn(palette.peek());
  const grouped = rows.filter((r) => r.children);
  host.replaceChildren(
    ...grouped.slice(0, -1).map(row),
    h(
      'div',
      { class: 'legend-group legend-rest' },
      ...grouped.slice(-1).map(row),
      ...rows.filter((r) => !r.children).map(row),
      ...(app.atlas.languages.length > 1 ? [names.node] : []),
    ),
    absent.node,
  );
  // a new palette replaces only the swatches, so that a focused checkbox keeps the focus
  const paint = (r: LegendRow) => {
    const next = r.swatch && swatchOf(r.swatch);
    if (next) {
      swatches.get(r.id)?.replaceWith(next);
      swatches.set(r.id, next);
    }
    r.children?.forEach(paint);
  };

  const hiddenLayers = app.store.select((s) => s.hiddenLayers);
  const stop = [
    effect(() => rowsIn(palette.value).forEach(paint)),
    // without figures all flows have the same width
    effect(() => {
      widths.hidden = app.register.value === null;
    }),
    effect(() => {
      for (const [id, box] of boxes) box.checked = !hiddenLayers.value.includes(id);
    }),
    effect(() => {
      // before a map is drawn, and without one, nothing is known to be absent
      const known = Object.keys(counts.value).length > 0;
      let none = 0;
      for (const [id, node] of numbers) {
        const n = counts.value[id] ?? 0;
        node.textContent = String(n);
        node.setAttribute('aria-label', `${n} in view`);
        // what the reader has switched off stays, to be switched on again
        const isAbsent = known && n === 0 && isOn(id, hiddenLayers.value);
        const label = node.closest('.legend-row');
        const row = label?.closest('li') ?? label?.parentElement;
        row?.classList.toggle('is-absent', isAbsent);
        // a group counts by what is in it
        if (isAbsent && !row?.classList.contains('legend-group')) none++;
      }
      absent.count(none);
    }),
  ];
  return () => {
    for (const s of [...stop, statuses.stop, motion.stop, names.stop]) s();
    host.replaceChildren();
  };
}
