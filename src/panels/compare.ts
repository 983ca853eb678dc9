import type { App } from '../app.ts';
import { essayMarker, yearNote } from '../charts/drawings.ts';
import { type Drawing, figureView } from '../charts/figure-view.ts';
import { stackedBars } from '../charts/stacked-bars.ts';
import { compared, compareFigure, differenceInWords } from '../register/compare.ts';
import { countryName, totalsOf } from '../register/series.ts';
import { type Shown, shownKey, shownOf } from '../scene/shown.ts';
import { compareWith } from '../state/actions.ts';
import { comparable } from '../state/comparable.ts';
import type { Comparison } from '../state/state.ts';
import { h } from '../ui/dom.ts';
import { keepFocus } from '../ui/focus.ts';
import { panelOf } from './panel.ts';

/** Two recipients or two suppliers side by side, on one scale, with one sentence of what differs. Returns its dispose. */
export function mountCompare(host: HTMLElement, app: App): () => void {
  const { atlas, store } = app;
  const focus = keepFocus(host);
  let open: ReturnType<typeof compareView> | null = null;
  const key = store.select(({ compare }) => (compare ? `${compare.side}:${compare.pair}` : ''));
  const stop = [
    store.watch(key, () => {
      const { compare } = store.state();
      if (!compare) {
        const wasInside = open?.node.contains(document.activeElement) ?? false;
        open?.dispose();
        open = null;
        host.hidden = host.childElementCount === 0;
        focus.restore(wasInside);
        return;
      }
      if (open) return open.show(compare, shownOf(atlas, store.state()));
      const takes = focus.leave(store.trace() === 'push');
      open = compareView(app, compare, shownOf(atlas, store.state()));
      host.append(open.node);
      host.hidden = false;
      if (takes) open.node.querySelector('h2')?.focus({ preventScroll: true });
    }),
    store.watch(
      store.select((s) => shownKey(shownOf(atlas, s))),
      () => {
        const { compare } = store.state();
        if (compare) open?.show(compare, shownOf(atlas, store.state()));
      },
    ),
  ];
  return () => {
    for (const s of stop) s();
    open?.dispose();
  };
}

function compareView(app: App, first: Comparison, at: Shown) {
  const { atlas, store } = app;
  const sentence = h('p', { class: 'compare-said', 'aria-live': 'polite' });
  const choice = (name: string, label: string, onchange: (value: string) => void) => {
    const select = h('select', {
      'data-compare': name,
      onchange: (e) => onchange((e.target as HTMLSelectElement).value),
    });
    return { select, node: h('label', {}, `${label} `, select) };
  };
  const now = () => store.state().compare ?? first;
  const side = choice('side', 'Compare', (value) => {
    const all = comparable(atlas, value as Comparison['side']);
    const kept = now().pair.filter((c) => all.includes(c));
    const [a = '', b = ''] = [...new Set([...kept, ...all])];
    store.update(compareWith({ side: value as Comparison['side'], pair: [a, b] }), 'push');
  });
  const put = (value: string, end: 0 | 1) => {
    const other = now().pair[1 - end] as string;
    // the one that is already there changes places
    const rest = other === value ? (now().pair[end] as string) : other;
    store.update(compareWith({ side: now().side, pair: end ? [rest, value] : [value, rest] }), 'push');
  };
  const a = choice('first', 'first', (value) => put(value, 0));
  const b = choice('second', 'second', (value) => put(value, 1));
  side.select.append(
    ...(['recipients', 'suppliers'] as const).map((s) => h('option', { value: s }, `two ${s}`)),
  );
  const figure = figureView(app, drawing(app, first, at));
  const node = panelOf(
    'compare',
    'Side by side',
    () => store.update(compareWith(null), 'push'),
    h('div', { class: 'compare-choices' }, side.node, a.node, b.node),
    sentence,
    figure.node,
    h('p', { class: 'card-small' }, 'The sentence is of the years shown; change them on the timeline.'),
  );
  const show = (comparison: Comparison, shown: Shown) => {
    const all = comparable(atlas, comparison.side);
    side.select.value = comparison.side;
    for (const [i, { select }] of [a, b].entries()) {
      select.replaceChildren(...all.map((code) => h('option', { value: code }, countryName(atlas, code))));
      select.value = comparison.pair[i] as string;
    }
    sentence.textContent = differenceInWords(
      atlas,
      compared(atlas, comparison.side, comparison.pair),
      shown.period,
    );
    figure.update(drawing(app, comparison, shown));
  };
  show(first, at);
  return {
    node,
    show,
    dispose() {
      figure.dispose();
      node.remove();
    },
  };
}

function drawing({ atlas }: App, { side, pair }: Comparison, { period }: Shown): Drawing {
  const two = compared(atlas, side, pair);
  const figure = compareFigure(atlas, two, period);
  const top = Math.max(...two.stacks.flatMap((s) => totalsOf(s).map((t) => t ?? 0)));
  return {
    figure,
    columns: 2,
    shares: side === 'recipients',
    note: 'TIV in millions, both on the same years and the same scale. The band: the years shown.',
    charts: (width, share) =>
      two.stacks.map((stack, i) =>
        stackedBars(stack, {
          title: `${figure.title}: ${two.names[i]}`,
          description: figure.summary,
          heading: two.names[i] as string,
          width,
          height: 220,
          share,
          top,
          band: period,
          marker: essayMarker(atlas),
          note: yearNote(atlas, stack),
        }),
      ),
  };
}
