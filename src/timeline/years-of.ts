import { effect } from '@preact/signals-core';
import type { App } from '../app.ts';
import { h } from '../ui/dom.ts';

/** The word before the years shown: of what they are, when arms are drawn on the map. */
export function mountYearsOf(app: App): { readonly node: HTMLElement; dispose(): void } {
  const node = h('span', { class: 'time-of', 'aria-hidden': 'true' });
  const dispose = effect(() => {
    const { flows } = app.live.steady.value;
    const isArms = flows.some((m) => m.emphasis !== 'dimmed' && m.tiv !== null);
    node.textContent = isArms ? 'Arms of' : 'Years';
  });
  return { node, dispose };
}
