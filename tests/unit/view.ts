import type { Signal } from '@preact/signals-core';
import type { Palette } from '../../src/encoding/colors.ts';
import type { Atlas } from '../../src/model/types.ts';
import type { State } from '../../src/state/state.ts';
import { pageWith } from './page-with.ts';

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

/** An empty page with what a view is mounted with, in a state; the palette and the register can be changed. */
export function viewOf(atlas: Atlas, state: Partial<State> = {}) {
  document.body.replaceChildren();
  globalThis.ResizeObserver = Sized as never;
  const page = pageWith(atlas);
  page.store.update((s) => ({ ...s, ...state }));
  return { ...page, palette: page.app.palette as Signal<Palette> };
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
