// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Pixel } from '../../../src/geometry/near.ts';
import { mountCamera } from '../../../src/map/camera.ts';
import type { LonLat, Ref } from '../../../src/model/types.ts';
import {
  holdView,
  moveCamera,
  project as projectOn,
  read,
  scrolledTo,
  selectItem,
} from '../../../src/state/actions.ts';
import type { PanelBox } from '../../../src/ui/panel-boxes.ts';
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
  let box: PanelBox | null = null;
  let pad = PAD;
  const watchers: (() => void)[] = [];
  const watch = (run: () => void) => {
    watchers.push(run);
    return () => {};
  };
  const project = ([lon, lat]: LonLat): Pixel => [400 + lon * 10 - fake.camera.offset, 300 - lat * 10];
  const dispose = mountCamera(fake.map, { ...app, boxes: { ...app.boxes, watch } }, app.live.scene, {
    ...{ padding: () => pad, card: () => box, project },
    ...{ far: { least: () => 0, before() {}, reset() {} }, land: () => [] },
  });
  /** A card is laid out over the map, or is gone. */
  const open = (next: PanelBox | null) => {
    box = next;
    for (const run of watchers) run();
  };
  /** The key over the map's top is so high now. */
  const grow = (top: number) => {
    pad = { ...PAD, top };
    for (const run of watchers) run();
  };
  const spot = (ref: Ref) => project(app.atlas.entities[ref]?.anchor as LonLat);
  // the observer of the map's size has spoken once
  fake.jumpTo.mockClear();
  return { ...fake, store, open, grow, spot, dispose };
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

  it('follows a camera in the address, and flies back to the passage', async () => {
    const { store, jumpTo, easeTo } = mounted();
    store.update(moveCamera([30, 10, 4]));
    expect(jumpTo.mock.calls[0]?.[0]).toMatchObject({ center: [30, 10], zoom: 4 });
    store.update(moveCamera(null));
    await Promise.resolve();
    expect(jumpTo.mock.calls.length + easeTo.mock.calls.length).toBeGreaterThan(1);
  });

  it('stays where it is when a card opens and closes, and while one follows another', () => {
    const { store, open, easeTo, jumpTo, panBy } = mounted();
    store.update(selectItem('country:BBB'));
    open({ x: 700, y: 0, width: 100, height: 600, edge: 'right' });
    store.update(selectItem('country:AAA'));
    open({ x: 700, y: 0, width: 100, height: 600, edge: 'right' });
    store.update(selectItem(null));
    open(null);
    expect([easeTo, jumpTo, panBy].flatMap((f) => f.mock.calls)).toEqual([]);
  });

  it('moves by just so much that a card does not cover what was chosen', () => {
    const { store, open, panBy, spot } = mounted();
    const [x] = spot('country:BBB');
    store.update(selectItem('country:BBB'));
    // a card over the right of the map, as wide as its box says
    open({ x: x - 10, y: 0, width: 810 - x, height: 600, edge: 'right' });
    expect(panBy).toHaveBeenCalledTimes(1);
    const [dx, dy] = panBy.mock.calls[0]?.[0] ?? [];
    // to the left, until the point is clear of the card
    expect(dy).toBeCloseTo(0);
    expect(dx).toBeGreaterThan(10);
    expect(dx).toBeLessThan(60);
    // once: the card's box may change while it is read
    open({ x: x - 60, y: 0, width: 860 - x, height: 600, edge: 'right' });
    expect(panBy).toHaveBeenCalledTimes(1);
  });

  it('brings a chosen alignment into view as a whole, and leaves it where all of it is seen', () => {
    const { store, open, easeTo, camera } = mounted();
    store.update(selectItem('alignment:pact'));
    open({ x: 790, y: 0, width: 10, height: 600, edge: 'right' });
    expect(easeTo).not.toHaveBeenCalled();
    camera.offset = 5000;
    store.update(selectItem(null));
    store.update(selectItem('alignment:pact'));
    open({ x: 790, y: 0, width: 10, height: 600, edge: 'right' });
    expect(easeTo).toHaveBeenCalledTimes(1);
  });

  it('frames a chosen alignment again in the other projection, and the beat once the reader goes back to it', async () => {
    const { store, open, easeTo, camera } = mounted();
    store.update(selectItem('alignment:pact'));
    open({ x: 790, y: 0, width: 10, height: 600, edge: 'right' });
    camera.offset = 5000;
    const at = () => easeTo.mock.calls.at(-1)?.[0].center;
    store.update(projectOn('globe'));
    await Promise.resolve();
    expect(easeTo).toHaveBeenCalledTimes(1);
    const pact = at();
    store.update(moveCamera([30, 10, 4]));
    store.update(moveCamera(null));
    await Promise.resolve();
    expect(easeTo).toHaveBeenCalledTimes(2);
    expect(at()).not.toEqual(pact);
  });

  it('is held over passages and cards once the reader says so, until it is given back', async () => {
    const { store, open, camera, fire, easeTo, jumpTo, panBy, spot } = mounted();
    camera.center = [12, 8];
    // held where it is, though no gesture has moved it
    store.update(holdView(true));
    expect(store.state()).toMatchObject({ hold: true, camera: [12, 8, 2] });
    store.update(read('p2'));
    store.update(scrolledTo('p1'));
    expect(store.state().camera).toEqual([12, 8, 2]);
    camera.center = [30, 8];
    fire('moveend', { originalEvent: {} });
    store.update(read('p2'));
    expect(store.state().camera).toEqual([30, 8, 2]);
    store.update(selectItem('country:BBB'));
    open({ x: spot('country:BBB')[0] - 10, y: 0, width: 500, height: 600, edge: 'right' });
    expect([easeTo, jumpTo, panBy].flatMap((f) => f.mock.calls)).toEqual([]);
    store.update(holdView(false));
    expect(store.state().camera).toBeNull();
    await Promise.resolve();
    expect(easeTo).toHaveBeenCalledTimes(1);
  });

  it('is put right when the key has changed with the beat, a few times at most', () => {
    const { grow, jumpTo, easeTo } = mounted();
    const moves = () => jumpTo.mock.calls.length + easeTo.mock.calls.length;
    grow(PAD.top + 1);
    expect(moves()).toBe(0);
    grow(PAD.top + 26);
    expect(moves()).toBe(1);
    for (const top of [60, 90, 120, 150]) grow(top);
    expect(moves()).toBe(2);
  });

  it.each(['pointerdown', 'keydown'])('stays when the key changes by an act of the reader: %s', (act) => {
    const { store, grow, jumpTo, easeTo } = mounted();
    dispatchEvent(new Event(act));
    grow(PAD.top + 26);
    store.update(selectItem('country:BBB'));
    grow(PAD.top + 52);
    expect([...jumpTo.mock.calls, ...easeTo.mock.calls]).toEqual([]);
  });

  it('is no longer recorded after the map is disposed of', () => {
    const { fire, store, dispose } = mounted();
    dispose();
    fire('moveend', { originalEvent: {} });
    expect(store.state().camera).toBeNull();
  });
});
