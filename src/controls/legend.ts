import { effect, type ReadonlySignal } from '@preact/signals-core';
import { select } from 'd3-selection';
import type { App } from '../app.ts';
import type { Palette } from '../encoding/colors.ts';
import { flowWidth, WIDTH_KEY } from '../encoding/width.ts';
import { LAYERS } from '../layers/index.ts';
import type { LegendRow } from '../layers/layer.ts';
import { toggleLayer } from '../state/actions.ts';
import { LAYER_ROOTS } from '../state/layer-ids.ts';
import { h } from '../ui/dom.ts';
import { swatchOf } from './swatch.ts';

/** Items in view by layer id. */
export type Counts = Readonly<Record<string, number>>;

/** The key, which is the switchboard too: a checkbox for each layer and sub-layer, its look, and how many are in view. */
export function mountLegend(
  host: HTMLElement,
  app: App,
  palette: ReadonlySignal<Palette>,
  counts: ReadonlySignal<Counts>,
): () => void {
  const boxes = new Map<string, HTMLInputElement>();
  const numbers = new Map<string, HTMLElement>();

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
      r.id === 'flows' ? widthKey() : null,
    );
  };

  const draw = (p: Palette) => {
    boxes.clear();
    numbers.clear();
    const kinds = LAYER_ROOTS.flatMap((id) => LAYERS.filter((k) => k.id === id));
    const focused = (document.activeElement as HTMLElement | null)?.dataset.layer;
    const rows = kinds.map((k) => k.legend(app.atlas, p));
    const plain = rows.filter((r) => !r.children);
    const grouped = rows.filter((r) => r.children);
    host.replaceChildren(
      ...grouped.slice(0, -1).map(row),
      h('div', { class: 'legend-group legend-rest' }, ...grouped.slice(-1).map(row), ...plain.map(row)),
    );
    if (focused) boxes.get(focused)?.focus();
  };

  const off = app.store.select((s) => s.off);
  const stop = [
    effect(() => draw(palette.value)),
    effect(() => {
      palette.value;
      for (const [id, box] of boxes) box.checked = !off.value.includes(id);
    }),
    effect(() => {
      palette.value;
      for (const [id, node] of numbers) {
        const n = counts.value[id] ?? 0;
        node.textContent = String(n);
        node.setAttribute('aria-label', `${n} in view`);
        node.closest('.legend-row')?.classList.toggle('is-absent', n === 0);
      }
    }),
  ];
  return () => {
    for (const s of stop) s();
  };
}

/** Three widths with the TIV that they stand for. */
function widthKey(): HTMLElement {
  const host = h('p', { class: 'width-key' });
  const svg = select(host).append('svg').attr('width', 168).attr('height', 30).attr('role', 'img');
  svg.append('title').text('Width of a flow by its TIV, in millions over the period shown');
  const g = svg
    .selectAll('g')
    .data(WIDTH_KEY)
    .join('g')
    .attr('transform', (_d, i) => `translate(${i * 56},0)`);
  g.append('rect')
    .attr('width', 44)
    .attr('y', (d) => 9 - flowWidth(d) / 2)
    .attr('height', flowWidth)
    .attr('class', 'width-bar');
  g.append('text')
    .attr('x', 22)
    .attr('y', 28)
    .attr('text-anchor', 'middle')
    .text((d) => d.toLocaleString('en-GB'));
  host.append(h('span', {}, 'Width: TIV, millions. Broken lines were not delivered.'));
  return host;
}
