import { signal } from '@preact/signals-core';
import type { App } from '../../src/app.ts';
import { dealsWith } from '../../src/deals.ts';
import { LIGHT } from '../../src/encoding/colors.ts';
import type { Register } from '../../src/model/register.ts';
import type { Atlas } from '../../src/model/types.ts';
import { liveScene } from '../../src/scene/live.ts';
import { initialState } from '../../src/state/state.ts';
import { createStore } from '../../src/state/store.ts';
import { createTexts } from '../../src/state/texts.ts';
import { createClosers } from '../../src/ui/closers.ts';
import { createPanelBoxes } from '../../src/ui/panel-boxes.ts';

/** A page's worth of what views are given, in a DOM without layout; the test may put another register in place. */
export function pageWith(atlas: Atlas, first: Register | null = atlas.register) {
  const register = signal(first);
  const store = createStore(initialState(atlas, 'flat'));
  const texts = createTexts(atlas);
  const problems: string[] = [];
  const app: App = {
    root: document.body,
    atlas,
    essay: atlas,
    store,
    texts,
    live: liveScene(store, texts.atlas, register),
    palette: signal(LIGHT),
    boxes: createPanelBoxes(),
    wholeMap: signal(false),
    closers: createClosers(),
    register,
    deals: dealsWith(
      () => register.peek(),
      () => Promise.reject(new Error('no file')),
    ),
    names: async () => () => [],
    report: (text) => problems.push(text),
    openText: async () => {},
  };
  const host = document.createElement('div');
  document.body.append(host);
  return { app, store, register, host, problems, text: () => host.textContent ?? '' };
}
