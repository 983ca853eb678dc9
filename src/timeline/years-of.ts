import { effect } from '@preact/signals-core';
import type { App } from '../app.ts';
import { h } from '../ui/dom.ts';

/**
 * The word before the years shown: of what they are. They are those of arms too where none are drawn and the map is of a
 * date outside them: of the columns beside them, and of the figures in tooltips and cards.
 */
export function mountYearsOf(app: App): { readonly node: HTMLElement; dispose(): void } {
  const node = h('span', { class: 'time-of', 'aria-hidden': 'true' });
  const dispose = effect(() => {
    const { flows } = app.live.steady.value;
    const isArms = flows.some((m) => m.emphasis !== 'dimmed' && m.tiv !== null);
    const { period, date } = app.live.window.value;
    const year = Number.parseInt(date, 10);
    node.textContent = isArms || year < period[0] || year > period[1] ? 'Arms of' : 'Years';
  });
  return { node, dispose };
}
