import { effect, untracked } from '@preact/signals-core';
import type { Map as MapLibre } from 'maplibre-gl';
import type { App } from './app.ts';
import type { Entity, Passage } from './model/types.ts';
import { createRecordApi, type RecordApi } from './register-api.ts';
import { checkRequest, goTo } from './state/address/ask.ts';
import { type PublishedState, published } from './state/address/published.ts';

/** The page's own interface, `window.atlas`; documented in the README. */
export interface AtlasApi {
  /** Settles when the first complete map is drawn; with no WebGL, when the page is ready without one. */
  readonly ready: Promise<void>;
  state(): PublishedState;
  /** Goes to a state; fields left out stay. Throws an error that names what it cannot take, and then changes nothing. */
  go(partial: Partial<PublishedState>): void;
  /** Calls `fn` after each change of the state; returns a function that ends it. */
  on(event: 'change', fn: (state: PublishedState) => void): () => void;
  entities(): readonly Entity[];
  passages(): readonly Passage[];
  /** Sums, shares and standings of the arms figures. */
  readonly record: RecordApi;
  /** The MapLibre map, or null when there is none. */
  readonly map: MapLibre | null;
}

export function createApi(app: App, ready: Promise<void>, map: () => MapLibre | null): AtlasApi {
  const { store, atlas } = app;
  const state = store.select(published);
  return {
    ready,
    state: () => state.peek(),
    go(partial) {
      const { requested, faults } = checkRequest(partial, { ...atlas, register: app.register.peek() });
      if (faults.length) throw new Error(`atlas.go: ${faults.join(' ')}`);
      store.update(goTo(requested), 'push');
    },
    on(_event, fn) {
      let first = true;
      return effect(() => {
        const changed = state.value;
        if (!first) untracked(() => notify(fn, changed));
        first = false;
      });
    },
    entities: () => Object.values(atlas.entities),
    passages: () => atlas.passages,
    record: createRecordApi(atlas, () => app.register.peek()),
    get map() {
      return map();
    },
  };
}

/** A listener's own fault is reported as any script's is, and stops nothing here. */
function notify(fn: (state: PublishedState) => void, state: PublishedState): void {
  try {
    fn(state);
  } catch (error) {
    queueMicrotask(() => {
      throw error;
    });
  }
}
