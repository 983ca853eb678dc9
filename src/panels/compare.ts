import type { App } from '../app.ts';
import { type Drawing, figureView } from '../charts/figure-view.ts';
import { essayMarker } from '../charts/plot.ts';
import { stackCharts } from '../charts/stack-charts.ts';
import type { Register } from '../model/register.ts';
import { compared, compareFigure, differenceInWords } from '../register/compare.ts';
import { topOf } from '../register/series.ts';
import { settingOf } from '../register/setting.ts';
import { TIV_EXPLAINED } from '../register/words.ts';
import type { TimeWindow } from '../scene/time.ts';
import { compareWith } from '../state/actions.ts';
import { comparable } from '../state/comparable.ts';
import type { Comparison } from '../state/state.ts';
import { sameItems } from '../state/store.ts';
import { h } from '../ui/dom.ts';
import { keepFocus } from '../ui/focus.ts';
import { panelOf } from './panel.ts';

/** What the comparison shows: which two, by which figures, in which years. */
interface ComparisonView {
  readonly comparison: Comparison;
  readonly register: Register;
  readonly timeWindow: TimeWindow;
}

/** Two recipients or two suppliers side by side, on one scale, with one sentence of what differs; nothing while no figures hold the two. Returns its dispose. */
export function mountCompare(host: HTMLElement, app: App): () => void {
  const { store } = app;
  const focus = keepFocus(host);
  let open: ReturnType<typeof compareView> | null = null;
  const compared = (): ComparisonView | null => {
    const comparison = store.state().compare;
    const register = app.register.peek();
    const able = comparable(register, comparison?.side ?? 'recipients');
    if (!comparison || !register || !comparison.pair.every((code) => able.includes(code))) return null;
    return { comparison, register, timeWindow: app.live.window.peek() };
  };
  const close = () => {
    const wasInside = open?.node.contains(document.activeElement) ?? false;
    open?.dispose();
    open = null;
    host.hidden = host.childElementCount === 0;
    focus.restore(wasInside);
  };
  const draw = () => {
    const current = compared();
    if (!current) return close();
    if (open) return open.show(current);
    const takes = focus.leave(store.trace() === 'push');
    open = compareView(app, current);
    host.append(open.node);
    host.hidden = false;
    if (takes) open.node.querySelector('h2')?.focus({ preventScroll: true });
  };
  const comparison = store.select((s) => s.compare, sameComparison);
  const stop = [
    store.watch(comparison, draw),
    store.watch(app.register, draw),
    store.watch(app.live.window, () => {
      if (open) draw();
    }),
  ];
  return () => {
    for (const s of stop) s();
    open?.dispose();
  };
}

/** True when two comparisons show the same two. */
function sameComparison(a: Comparison | null, b: Comparison | null): boolean {
  return a === b || (a !== null && b !== null && a.side === b.side && sameItems(a.pair, b.pair));
}

function compareView(app: App, first: ComparisonView) {
  const { atlas, store } = app;
  const setting = settingOf(atlas);
  const sentence = h('p', { class: 'compare-said', 'aria-live': 'polite' });
  const choice = (name: string, label: string, onchange: (value: string) => void) => {
    const select = h('select', {
      'data-compare': name,
      onchange: (e) => onchange((e.target as HTMLSelectElement).value),
    });
    return { select, node: h('label', {}, `${label} `, select) };
  };
  const current = () => store.state().compare ?? first.comparison;
  const side = choice('side', 'Compare', (value) => {
    const all = comparable(app.register.peek(), value as Comparison['side']);
    const kept = current().pair.filter((c) => all.includes(c));
    const [a = '', b = ''] = [...new Set([...kept, ...all])];
    store.update(compareWith({ side: value as Comparison['side'], pair: [a, b] }), 'push');
  });
  const put = (value: string, end: 0 | 1) => {
    const other = current().pair[1 - end] as string;
    // the one that is already there changes places
    const rest = other === value ? (current().pair[end] as string) : other;
    store.update(compareWith({ side: current().side, pair: end ? [rest, value] : [value, rest] }), 'push');
  };
  const a = choice('first', 'first', (value) => put(value, 0));
  const b = choice('second', 'second', (value) => put(value, 1));
  side.select.append(
    ...(['recipients', 'suppliers'] as const).map((s) => h('option', { value: s }, `two ${s}`)),
  );
  const figure = figureView(app, drawing(app, first));
  const node = panelOf(
    'compare',
    'Side by side',
    () => store.update(compareWith(null), 'push'),
    h('div', { class: 'compare-choices' }, side.node, a.node, b.node),
    sentence,
    figure.node,
    h('p', { class: 'card-small' }, 'The sentence is of the years shown; change them on the timeline.'),
  );
  const show = (next: ComparisonView) => {
    const { comparison, register, timeWindow } = next;
    const all = comparable(register, comparison.side);
    for (const option of side.select.options)
      option.disabled = comparable(register, option.value as Comparison['side']).length < 2;
    side.select.value = comparison.side;
    for (const [i, { select }] of [a, b].entries()) {
      select.replaceChildren(...all.map((code) => h('option', { value: code }, setting.nameOf(code))));
      select.value = comparison.pair[i] as string;
    }
    sentence.textContent = differenceInWords(
      register,
      compared(register, comparison.side, comparison.pair, setting),
      timeWindow.period,
      setting,
    );
    figure.update(drawing(app, next));
  };
  show(first);
  return {
    node,
    show,
    dispose() {
      figure.dispose();
      node.remove();
    },
  };
}

function drawing({ atlas }: App, { comparison, register, timeWindow }: ComparisonView): Drawing {
  const setting = settingOf(atlas);
  const { stacks, ...two } = compared(register, comparison.side, comparison.pair, setting);
  const figure = compareFigure(register, { stacks, ...two }, timeWindow.period, setting);
  return {
    figure,
    columns: 2,
    shares: two.side === 'recipients',
    note: `TIV in millions, both on the same years and the same scale. The band: the years shown. ${TIV_EXPLAINED}`,
    charts: stackCharts(
      figure,
      stacks.map((stack, i) => ({ stack, heading: two.names[i] as string })),
      { height: 220, top: topOf(stacks), band: timeWindow.period, marker: essayMarker(atlas), setting },
    ),
  };
}
