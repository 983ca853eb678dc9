// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { App } from '../../../src/app.ts';
import { mountHistory, readAddress } from '../../../src/history.ts';
import { hover, moveCamera, read, selectItem, toggleLayer, useTheme } from '../../../src/state/actions.ts';
import { initialState } from '../../../src/state/state.ts';
import { createStore } from '../../../src/state/store.ts';
import { tinyAtlas } from '../tiny.ts';

const atlas = tinyAtlas();
const fallback = initialState(atlas, 'globe');
let store: App['store'];
let reports: string[];
let dispose = () => {};

/** The page is loaded at an address. */
function load(hash: string): void {
  dispose();
  history.replaceState(null, '', `/page${hash}`);
  reports = [];
  const { state } = readAddress(atlas);
  store = createStore({ ...fallback, ...state });
  dispose = mountHistory(atlas, store, fallback, (text) => void reports.push(text));
}
/** The reader types an address, or follows a link that is not the atlas's. */
function typed(hash: string): void {
  history.pushState(null, '', `/page${hash}`);
  dispatchEvent(new Event('popstate'));
  dispatchEvent(new Event('hashchange'));
}
/** The browser goes back to an entry. */
function back({ hash, state }: Entry): void {
  history.replaceState(state, '', `/page${hash}`);
  dispatchEvent(new Event('popstate'));
  dispatchEvent(new Event('hashchange'));
}
type Entry = { hash: string; state: unknown };
const entry = (): Entry => ({ hash: location.hash, state: history.state });

beforeEach(() => {
  vi.useFakeTimers();
  document.body.innerHTML = '<p id="of-the-host"></p><p id="p1"></p>';
});
afterEach(() => {
  dispose();
  dispose = () => {};
  vi.useRealTimers();
});

describe('the address of the page', () => {
  it('changes only the fields that a typed address names', () => {
    load('#p2&theme=dark&off=places');
    store.update(moveCamera([1, 2, 3]));
    typed('#country:BBB');
    expect(store.state()).toEqual({
      ...fallback,
      passage: 'p2',
      theme: 'dark',
      hiddenLayers: ['places'],
      camera: [1, 2, 3],
      selected: 'country:BBB',
    });
    vi.runAllTimers();
    expect(location.hash).toBe('#p2&sel=country:BBB&off=places&theme=dark&map=1,2,3');
    // another passage brings its own view
    typed('#p1');
    expect(store.state()).toMatchObject({
      passage: 'p1',
      camera: null,
      theme: 'dark',
      selected: 'country:BBB',
    });
  });

  it('restores whole states for the atlas’s entries', () => {
    load('#p2&theme=dark');
    const first = entry();
    store.update(selectItem('country:AAA'), 'push');
    const second = entry();
    expect(second.hash).toBe('#p2&sel=country:AAA&theme=dark');
    store.update(useTheme('light'), 'push');
    store.update(toggleLayer('places'), 'push');
    back(first);
    expect(store.state()).toEqual({ ...fallback, passage: 'p2', theme: 'dark' });
    back(second);
    expect(store.state()).toEqual({ ...fallback, passage: 'p2', theme: 'dark', selected: 'country:AAA' });
    expect(reports).toEqual([]);
  });

  it('goes back to the start of the essay, whose address is bare', () => {
    load('');
    const first = entry();
    expect(first.hash).toBe('');
    store.update(read('p2'), 'push');
    expect(location.hash).toBe('#p2');
    back(first);
    expect(store.state()).toEqual(fallback);
    expect(location.hash).toBe('');
  });

  it('leaves anchors of the page around it alone, as it is loaded and later', () => {
    load('#of-the-host');
    expect(store.state()).toEqual(fallback);
    store.update(hover('country:AAA'));
    vi.runAllTimers();
    expect(location.hash).toBe('#of-the-host');
    store.update(selectItem('country:AAA'), 'push');
    const before = store.state();
    typed('#of-the-host');
    typed('#');
    vi.runAllTimers();
    expect(store.state()).toBe(before);
    expect(reports).toEqual([]);
  });

  it('says once what it cannot read of what is typed, and changes nothing for it', () => {
    load('#p2&theme=dark');
    const before = store.state();
    typed('#nowhere&all=maybe');
    vi.runAllTimers();
    expect(store.state()).toEqual(before);
    expect(reports).toEqual([expect.stringContaining('nowhere'), expect.stringContaining('maybe')]);
    expect(location.hash).toBe('#p2&theme=dark');
  });

  it('ignores entries of another atlas', () => {
    load('#p2');
    const before = store.state();
    back({ hash: '#p1&theme=dark', state: { atlas: 'another' } });
    vi.runAllTimers();
    expect(store.state()).toBe(before);
    expect(location.hash).toBe('#p1&theme=dark');
  });

  it('is no longer written after the atlas is disposed of, and pending writes are dropped', () => {
    load('#p1');
    store.update(read('p2'));
    store.update(useTheme('dark'));
    dispose();
    store.update(useTheme('light'), 'push');
    vi.runAllTimers();
    expect(location.hash).toBe('#p1');
    typed('#country:AAA');
    expect(store.state().selected).toBeNull();
  });

  it('does not carry what was scrolled to over to the entry that the reader goes to', () => {
    load('#p1');
    const first = entry();
    store.update(selectItem('country:AAA'), 'push');
    store.update(read('p2'));
    // still waiting to be written
    back(first);
    vi.runAllTimers();
    expect(location.hash).toBe('#p1');
    expect(store.state()).toEqual(fallback);
  });
});
