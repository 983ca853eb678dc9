import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { AtlasApi } from '../../src/api.ts';
import type { PublishedState } from '../../src/state/address/published.ts';
import { createWindowApi } from '../../src/window-api.ts';

const calls: string[] = [];
beforeEach(() => {
  calls.length = 0;
  vi.stubGlobal('document', { dispatchEvent: (e: Event) => calls.push(e.type) });
});
afterEach(() => vi.unstubAllGlobals());

function atlas(passage: string) {
  const listeners = new Set<(s: PublishedState) => void>();
  const state = { passage } as PublishedState;
  const api = {
    ready: Promise.resolve(),
    map: null,
    state: () => state,
    on: (_: string, fn: (s: PublishedState) => void) => {
      listeners.add(fn);
      return () => listeners.delete(fn);
    },
  } as unknown as AtlasApi;
  return { api, listeners, change: () => listeners.forEach((fn) => void fn(state)) };
}

it('is there before the atlas: one can wait and listen, and is told to wait for the rest', async () => {
  const { api, mounted } = createWindowApi();
  expect(api.map).toBeNull();
  expect(() => api.state()).toThrow(/atlas\.state.*atlas\.ready/);
  expect(() => api.go({})).toThrow(/atlas\.ready/);
  const heard: string[] = [];
  api.on('change', (s) => heard.push(s.passage));
  const waited = api.ready.then(() => calls.push('waited'));
  const first = atlas('p1');
  mounted(first.api);
  await waited;
  expect(calls.sort()).toEqual(['atlas:ready', 'waited']);
  expect(api.state().passage).toBe('p1');
  first.change();
  expect(heard).toEqual(['p1']);
});

it('goes over to the atlas that is mounted next, with those who listen', async () => {
  const { api, mounted } = createWindowApi();
  const [first, second] = [atlas('p1'), atlas('a1')];
  mounted(first.api);
  await api.ready;
  const heard: string[] = [];
  const stop = api.on('change', (s) => heard.push(s.passage));
  mounted(second.api);
  await api.ready;
  expect(first.listeners.size).toBe(0);
  second.change();
  expect(heard).toEqual(['a1']);
  expect(calls).toEqual(['atlas:ready', 'atlas:ready']);
  stop();
  expect(second.listeners.size).toBe(0);
});

it('refuses to listen to what never happens', () => {
  const { api } = createWindowApi();
  expect(() => api.on('changes' as 'change', () => {})).toThrow('"change"');
  expect(() => api.on('change', undefined as never)).toThrow('a function');
});

it('rejects `ready` when no atlas can be loaded', async () => {
  const { api, failed } = createWindowApi();
  failed(new Error('offline'));
  await expect(api.ready).rejects.toThrow('offline');
});
