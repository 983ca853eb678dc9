import type { App } from '../app.ts';
import { type Figure, figureCitation, figureCsv } from '../register/figure.ts';
import { h } from '../ui/dom.ts';
import { pngOf, save } from '../ui/save.ts';
import { svgFile } from './svg-file.ts';

/** Export buttons of a figure: the picture as SVG and PNG, its rows as CSV, a citation. */
export function exportButtons(app: App, figure: () => Figure, charts: HTMLElement): HTMLElement {
  const status = h('p', { class: 'take-said', role: 'status' });
  const button = (kind: string, text: string, run: () => void | Promise<void>) =>
    h(
      'button',
      {
        type: 'button',
        'data-take': kind,
        onclick: () => {
          status.textContent = '';
          Promise.resolve()
            .then(run)
            .catch((error: Error) => {
              status.textContent = error.message;
            });
        },
      },
      text,
    );
  const picture = () => svgFile(charts, figure());
  const name = (ending: string) => `rimland-${figure().id}.${ending}`;
  return h(
    'div',
    { class: 'take' },
    h('span', { class: 'take-title' }, 'Export:'),
    button('svg', 'SVG', () => save(name('svg'), 'image/svg+xml', picture())),
    button('png', 'PNG', async () => save(name('png'), 'image/png', await pngOf(picture()))),
    button('csv', 'CSV', () => save(name('csv'), 'text/csv;charset=utf-8', figureCsv(figure()))),
    button('cite', 'Citation', async () => {
      const today = new Date().toISOString().slice(0, 10);
      const text = figureCitation(app.atlas, figure(), location.href, today);
      const copied = await navigator.clipboard?.writeText(text).then(
        () => true,
        () => false,
      );
      status.textContent = `${copied ? 'Copied: ' : ''}${text}`;
    }),
    status,
  );
}
