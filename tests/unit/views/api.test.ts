import { signal } from '@preact/signals-core';
import { expect, it, vi } from 'vitest';
import { createApi } from '../../../src/api.ts';
import type { App } from '../../../src/app.ts';
import { fromPublished, type PublishedState, published } from '../../../src/state/address/published.ts';
import { initialState } from '../../../src/state/state.ts';
import { createStore } from '../../../src/state/store.ts';
import { tinyAtlas } from '../tiny.ts';

it('a listener that fails stops neither the change nor the others, and is reported', () => {
  const atlas = tinyAtlas();
  const store = createStore(initialState(atlas, 'globe'));
  const app = { atlas, store, register: signal(null) } as unknown as App;
  const api = createApi(app, Promise.resolve(), () => null);
  const later = vi.spyOn(globalThis, 'queueMicrotask').mockImplementation(() => {});
  const heard: string[] = [];
  const end = api.on('change', () => {
    throw new Error('mine');
  });
  const stop = api.on('change', (s) => heard.push(s.theme));
  expect(() => api.go({ theme: 'dark' })).not.toThrow();
  expect(() => api.go({ theme: 'pink' as 'dark' })).toThrow('theme: "pink"');
  expect(heard).toEqual(['dark']);
  expect(later).toHaveBeenCalledTimes(1);
  expect(later.mock.calls[0]?.[0]).toThrow('mine');
  later.mockRestore();
  end();
  stop();
  api.go({ theme: 'light' });
  expect(heard).toEqual(['dark']);
});

it('returns the state by its published names, and takes them', () => {
  const atlas = tinyAtlas();
  const store = createStore(initialState(atlas, 'globe'));
  const app = { atlas, store, register: signal(null) } as unknown as App;
  const api = createApi(app, Promise.resolve(), () => null);
  const changes: PublishedState[] = [];
  const stop = api.on('change', (s) => changes.push(s));
  const requested = {
    chosen: 'country:AAA',
    hover: 'country:BBB',
    off: ['places'],
    period: [2013, 2017],
  } as const;
  api.go(requested);
  stop();
  expect(store.state()).toMatchObject({
    selected: 'country:AAA',
    hovered: 'country:BBB',
    hiddenLayers: ['places'],
    ownYears: [2013, 2017],
  });
  expect(api.state()).toEqual({ ...published(initialState(atlas, 'globe')), ...requested });
  expect(changes).toEqual([api.state()]);
  expect(() => api.go({ selected: 'country:AAA' } as object)).toThrow('selected');
  // what was read can be asked for again
  const before = store.state();
  api.go(api.state());
  expect(store.state()).toEqual(before);
  expect(fromPublished(api.state())).toEqual(before);
});
