import type { App } from '../app.ts';
import type { Figure } from '../register/figure.ts';
import { h } from '../ui/dom.ts';
import { table } from '../ui/table.ts';
import { exportButtons } from './export-buttons.ts';

/** A figure and how to draw it. */
export interface Drawing {
  readonly figure: Figure;
  /** The charts at a width in pixels; with `share`, as parts of each year's total. */
  charts(width: number, share: boolean): readonly SVGElement[];
  /** Number of panels side by side, where there is room. */
  readonly columns?: number;
  /** Offers the choice between TIV and share. */
  readonly shares?: boolean;
  /** A line under the charts, such as what its signs mean. */
  readonly note?: string;
  /** A sentence about the current years, shown beside the figure. */
  readonly live?: string;
}

/** Charts narrower than this get a row each. */
const NARROWEST = 200;
const ROWS = 12;

/** A figure on the page: charts that fill the available width, key, table, and export buttons. */
export function figureView(
  app: App,
  first: Drawing,
): { readonly node: HTMLElement; update(drawing: Drawing): void; dispose(): void } {
  let drawing = first;
  let share = false;
  let width = 0;
  const charts = h('div', { class: 'figure-charts' });
  const live = h('p', { class: 'figure-live', 'aria-live': 'polite' });
  const key = h('ul', { class: 'chart-key' });
  const note = h('p', { class: 'card-small' });
  const rows = h('div', { class: 'figure-table' });
  const details = h('details', { class: 'card-details' }, h('summary', {}, 'Rows'), rows);
  const modes = h(
    'fieldset',
    { class: 'figure-modes', 'aria-label': 'What the bars show' },
    ...(['TIV', 'Share'] as const).map((name, i) =>
      h(
        'button',
        {
          type: 'button',
          'data-share': i,
          onclick: () => {
            share = i === 1;
            draw();
          },
        },
        name,
      ),
    ),
  );
  const node = h(
    'div',
    { class: 'figure', 'data-figure': first.figure.id },
    live,
    modes,
    charts,
    key,
    note,
    details,
    exportButtons(app, () => drawing.figure, charts),
  );

  // a figure without charts shows its table open
  details.open = first.charts(NARROWEST, false).length === 0;
  const draw = () => {
    if (!width) return;
    const { figure } = drawing;
    const columns = Math.max(1, Math.min(drawing.columns ?? 1, Math.floor(width / NARROWEST)));
    const each = Math.floor((width - (columns - 1) * 12) / columns);
    charts.replaceChildren(...drawing.charts(each, share));
    key.replaceChildren(...figure.key.map((k) => h('li', { class: k.look }, k.label)));
    key.hidden = figure.key.length < 2 && !figure.key.some((k) => k.look === 'of-others');
    note.textContent = drawing.note ?? '';
    note.hidden = !drawing.note;
    live.textContent = drawing.live ?? '';
    live.hidden = !drawing.live;
    modes.hidden = !drawing.shares;
    for (const b of modes.querySelectorAll('button'))
      b.setAttribute('aria-pressed', String((b.dataset.share === '1') === share));
    if (details.open) fill();
  };
  const fill = () => {
    const { figure } = drawing;
    rows.replaceChildren(
      h('p', { class: 'card-small' }, `${figure.unit}. ${figure.foot}`),
      table(figure.title, figure.columns, figure.rows, ROWS * 2),
    );
  };
  details.addEventListener('toggle', () => {
    if (details.open) fill();
  });
  const sized = new ResizeObserver(([entry]) => {
    const available = Math.floor(entry?.contentRect.width ?? 0);
    if (available === width) return;
    width = available;
    draw();
  });
  sized.observe(charts);
  return {
    node,
    update(next) {
      drawing = next;
      draw();
    },
    dispose() {
      sized.disconnect();
      node.remove();
    },
  };
}
