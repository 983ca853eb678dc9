import { effect, type ReadonlySignal } from '@preact/signals-core';
import { LngLat, type Map as MapLibre, type PaddingOptions } from 'maplibre-gl';
import type { App } from '../app.ts';
import { flightAt } from '../geometry/flight.ts';
import { frameOf } from '../scene/frame.ts';
import type { Scene } from '../scene/scene.ts';
import { moveCamera } from '../state/actions.ts';
import type { Camera, State } from '../state/state.ts';
import { sameItems } from '../state/store.ts';
import { reducedMotion } from '../ui/motion.ts';

/** Marks camera moves that the page makes, so that they are not taken for a reader's gesture. */
const BY_PAGE = { byPage: true };
/** Duration of a flight to a passage, in milliseconds. */
const FLIGHT = 900;

/** Moves the camera to the passage's view, or to the view that the reader has chosen. Returns its dispose. */
export function mountCamera(
  map: MapLibre,
  app: App,
  scene: ReadonlySignal<Scene>,
  padding: () => PaddingOptions,
): () => void {
  const { store, atlas } = app;
  const view = store.select(
    ({ passage, beat, projection, camera }) => ({ passage, beat, projection, camera }),
    sameView,
  );
  let first = true;
  let reported: Camera | null = null;

  const frame = () => {
    const camera = store.state().camera;
    if (camera) {
      if (sameItems(camera, reported)) return;
      map.jumpTo({ center: [camera[0], camera[1]], zoom: camera[2], padding: padding() }, BY_PAGE);
      return;
    }
    const pad = padding();
    const box = map.getContainer().getBoundingClientRect();
    const to = frameOf(atlas, scene.peek(), store.state().projection, box, pad);
    if (!to) return;
    const options = {
      center: [to.center[0], to.center[1]] as [number, number],
      zoom: Math.max(to.zoom, map.getMinZoom()),
      padding: pad,
    };
    if (first || reducedMotion()) map.jumpTo(options, BY_PAGE);
    else fly(map, options, store.state().projection === 'globe');
    first = false;
  };

  const stop = effect(() => {
    view.value;
    frame();
  });
  // an open card covers part of the map: once it is laid out, the passage's view moves clear of it
  const hasCard = store.select((s) => s.selected !== null);
  let hadCard = hasCard.peek();
  const stopCard = effect(() => {
    if (hasCard.value === hadCard) return;
    hadCard = hasCard.value;
    queueMicrotask(() => {
      if (!store.state().camera) frame();
    });
  });
  const moved = (e: object) => {
    // a gesture of the reader, or a button that the reader pressed
    const byReader = ('originalEvent' in e && e.originalEvent) || 'reader' in e;
    if (!byReader || 'byPage' in e) return;
    const { lng, lat } = map.getCenter();
    const camera = [lng, lat, map.getZoom()].map((n) => Math.round(n * 1000) / 1000) as [
      number,
      number,
      number,
    ];
    reported = camera;
    store.update(moveCamera(camera), 'replace');
  };
  map.on('moveend', moved);
  const resized = new ResizeObserver(() => {
    map.resize();
    if (!store.state().camera) {
      first = true;
      frame();
    }
  });
  resized.observe(map.getContainer());
  return () => {
    stop();
    stopCard();
    map.off('moveend', moved);
    resized.disconnect();
  };
}

type View = Pick<State, 'passage' | 'beat' | 'projection' | 'camera'>;

/** True when two states have the same view. */
function sameView(a: View, b: View): boolean {
  return (
    a.passage === b.passage &&
    a.beat === b.beat &&
    a.projection === b.projection &&
    sameItems(a.camera, b.camera)
  );
}

/** Flies the camera to a view along the shortest path. */
function fly(
  map: MapLibre,
  to: { center: [number, number]; zoom: number; padding: PaddingOptions },
  globe: boolean,
): void {
  map.stop();
  const { lng, lat } = map.getCenter();
  const start = { center: [lng, lat] as const, zoom: map.getZoom() };
  let t = 0;
  // MapLibre's easing interpolates longitude and latitude; the path is ours, timing and events are MapLibre's
  map.setTransformCameraUpdate(() => {
    const { center, zoom } = flightAt(start, to, t, globe);
    return { center: new LngLat(center[0], center[1]), zoom };
  });
  map.once('moveend', () => map.setTransformCameraUpdate(null));
  const easing = (share: number) => {
    t = share * share * (3 - 2 * share);
    return t;
  };
  map.easeTo({ ...to, duration: FLIGHT, easing }, BY_PAGE);
}
