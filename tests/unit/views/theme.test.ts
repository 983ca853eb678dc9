// @vitest-environment happy-dom
import { signal } from '@preact/signals-core';
import { expect, it } from 'vitest';
import type { App } from '../../../src/app.ts';
import { mountCaption } from '../../../src/caption.ts';
import { DARK, LIGHT, type Palette } from '../../../src/encoding/colors.ts';
import { mountLegend } from '../../../src/legend/legend.ts';
import { compose } from '../../../src/scene/scene.ts';
import { hover, moveCamera, read, useTheme } from '../../../src/state/actions.ts';
import { initialState } from '../../../src/state/state.ts';
import { createStore } from '../../../src/state/store.ts';
import { tinyAtlas } from '../tiny.ts';

const atlas = tinyAtlas();

it.each(['[data-layer="flows"]', '[data-layer="flows:AAA"]', '[data-language]', '[data-motion]'])(
  'a theme change paints the key anew and leaves the focus on %s',
  (selector) => {
    document.body.innerHTML = '<section></section>';
    const host = document.body.firstElementChild as HTMLElement;
    const palette = signal<Palette>(LIGHT);
    const store = createStore(initialState(atlas, 'globe'));
    const dispose = mountLegend(
      host,
      { store, atlas, palette, register: signal(null) } as unknown as App,
      signal({ flows: 3 }),
    );
    const swatches = () => [...host.querySelectorAll('.swatch')].map((s) => s.outerHTML);
    const before = swatches();
    const node = host.querySelector<HTMLElement>(selector);
    node?.focus();
    expect(document.activeElement).toBe(node);
    palette.value = DARK;
    expect(document.activeElement).toBe(node);
    expect(swatches()).toHaveLength(before.length);
    expect(swatches()).not.toEqual(before);
    // the switches still work
    const flows = host.querySelector<HTMLInputElement>('[data-layer="flows"]');
    flows?.click();
    expect(store.state().hiddenLayers).toEqual(['flows']);
    expect(flows?.checked).toBe(false);
    dispose();
  },
);

it('the line over the map is said anew only when its words change', () => {
  const store = createStore(initialState(atlas, 'globe'));
  const host = document.createElement('p');
  const dispose = mountCaption(
    host,
    store.select((s) => compose(atlas, s)),
  );
  const first = host.firstChild;
  expect(host.textContent).toContain('view 1');
  store.update(hover('country:AAA'));
  store.update(moveCamera([1, 2, 3]));
  store.update(useTheme('dark'));
  expect(host.firstChild).toBe(first);
  store.update(read('p2'));
  expect(host.textContent).toContain('view 2');
  dispose();
});
