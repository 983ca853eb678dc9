// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { mountCamera } from '../../../src/map/camera.ts';
import { moveCamera, selectItem } from '../../../src/state/actions.ts';
import { tinyAtlas } from '../tiny.ts';
import { viewOf } from '../view.ts';
import { cameraMap } from './fake-map.ts';

beforeEach(() => {
  vi.stubGlobal('matchMedia', () => ({ matches: false, addEventListener() {}, removeEventListener() {} }));
});
afterEach(() => {
  vi.unstubAllGlobals();
});

const PAD = { top: 0, right: 0, bottom: 0, left: 0 };

function mounted() {
  const { app, store } = viewOf(tinyAtlas());
  const fake = cameraMap();
  const dispose = mountCamera(fake.map, app, app.live.scene, () => PAD);
  // the observer of the map's size has spoken once
  fake.jumpTo.mockClear();
  return { ...fake, store, dispose };
}

describe('where the map is', () => {
  it('is recorded when the reader moves it by gesture or button, without moving the map again', () => {
    const { camera, fire, store, jumpTo } = mounted();
    camera.center = [12.34567, 8];
    fire('moveend', { originalEvent: {} });
    expect(store.state().camera).toEqual([12.346, 8, 2]);
    camera.zoom = 3;
    fire('moveend', { reader: true });
    expect(store.state().camera).toEqual([12.346, 8, 3]);
    expect(jumpTo).not.toHaveBeenCalled();
  });

  it('is not recorded when the page moves or resizes it', () => {
    const { camera, fire, store } = mounted();
    camera.center = [50, 8];
    fire('moveend', { byPage: true });
    fire('moveend');
    expect(store.state().camera).toBeNull();
  });

  it('follows a camera in the address, and flies back to the passage', () => {
    const { store, jumpTo, easeTo } = mounted();
    store.update(moveCamera([30, 10, 4]));
    expect(jumpTo.mock.calls[0]?.[0]).toMatchObject({ center: [30, 10], zoom: 4 });
    store.update(moveCamera(null));
    expect(jumpTo.mock.calls.length + easeTo.mock.calls.length).toBeGreaterThan(1);
  });

  it('keeps clear of an opening card, unless the reader has moved it', async () => {
    const { store, easeTo, jumpTo } = mounted();
    const calls = () => easeTo.mock.calls.length + jumpTo.mock.calls.length;
    store.update(selectItem('country:BBB'));
    await Promise.resolve();
    expect(calls()).toBe(1);
    store.update(selectItem(null));
    await Promise.resolve();
    expect(calls()).toBe(2);
  });

  it('is no longer recorded after the map is disposed of', () => {
    const { fire, store, dispose } = mounted();
    dispose();
    fire('moveend', { originalEvent: {} });
    expect(store.state().camera).toBeNull();
  });
});
