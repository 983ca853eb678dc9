import { signal } from '@preact/signals-core';
import type { App } from '../../src/app.ts';
import { LIGHT } from '../../src/encoding/colors.ts';
import type { Deal } from '../../src/model/record.ts';
import type { Register } from '../../src/model/register.ts';
import type { Atlas } from '../../src/model/types.ts';
import { initialState, type State } from '../../src/state/state.ts';
import { createStore } from '../../src/state/store.ts';
import { createTexts } from '../../src/state/texts.ts';
import { createClosers } from '../../src/ui/closers.ts';
import { createPanelBoxes } from '../../src/ui/panel-boxes.ts';

/** Everything is so many pixels wide, for nothing is laid out here. */
export const WIDTH = 400;

class Sized {
  readonly run: ResizeObserverCallback;
  constructor(run: ResizeObserverCallback) {
    this.run = run;
  }
  observe() {
    this.run([{ contentRect: { width: WIDTH, height: WIDTH } } as ResizeObserverEntry], this as never);
  }
  unobserve() {}
  disconnect() {}
}

/** What a view is mounted with, on a page that has no map. The palette and the register can be changed. */
export function viewOf(atlas: Atlas, state: Partial<State> = {}, deals: readonly Deal[] = []) {
  document.body.replaceChildren();
  globalThis.ResizeObserver = Sized as never;
  const root = document.createElement('main');
  const host = document.createElement('div');
  root.append(host);
  document.body.append(root);
  const palette = signal(LIGHT);
  const register = signal<Register | null>(atlas.register);
  const app: App = {
    ...{ root, atlas, essay: atlas, palette, register },
    store: createStore({ ...initialState(atlas, 'flat'), ...state }),
    texts: createTexts(atlas),
    boxes: createPanelBoxes(),
    closers: createClosers(),
    deals: () => Promise.resolve(deals),
    names: () => Promise.resolve(() => []),
    report: () => {},
    openText: () => {},
  };
  return { app, host, palette, register };
}

/** An element of the page; a missing one fails the test. */
export function one<E extends Element = HTMLElement>(host: ParentNode, selector: string): E {
  const found = host.querySelector<E>(selector);
  if (!found) throw new Error(`There is no ${selector}.`);
  return found;
}

/** The texts of all elements that a selector finds. */
export const textsOf = (host: ParentNode, selector: string): string[] =>
  [...host.querySelectorAll(selector)].map((e) => e.textContent?.trim() ?? '');
