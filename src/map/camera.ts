import { effect, type ReadonlySignal } from '@preact/signals-core';
import type { Map as MapLibre, PaddingOptions } from 'maplibre-gl';
import type { App } from '../app.ts';
import { leastMove } from '../geometry/clear.ts';
import type { Extent } from '../geometry/extent.ts';
import type { Pixel } from '../geometry/near.ts';
import type { Box } from '../geometry/placement.ts';
import type { LonLat, Ref } from '../model/types.ts';
import { extentOf, frameOf, frameOfItem, spotsOf } from '../scene/frame.ts';
import type { Scene } from '../scene/scene.ts';
import { moveCamera } from '../state/actions.ts';
import type { Camera, State } from '../state/state.ts';
import { sameFields, sameItems } from '../state/store.ts';
import { reducedMotion } from '../ui/motion.ts';
import type { FarView } from './far-view.ts';
import { fly } from './fly.ts';

/** What the camera asks of the page and of the map. */
export interface Surroundings {
  /** Room that the view leaves free. */
  padding(): PaddingOptions;
  /** The card's box over the map; null while none is laid out. */
  card(): Box | null;
  /** A position in pixels of the map; null when it is behind the globe. */
  project(at: LonLat): Pixel | null;
  readonly far: FarView;
  readonly land: Extent;
}

/** Marks camera moves that the page makes, so that they are not taken for a reader's gesture. */
const BY_PAGE: object = { byPage: true };
/** Marks those that leave the map in a view of the reader's own. */
export const BY_READER: object = { reader: true };
/** Duration of a flight to a passage, in milliseconds. */
const FLIGHT = 900;
/** Of a move that brings out what a card would cover, or puts a frame right. */
const NUDGE = 260;
/** How often a frame is put right after the headline and the key over the map have changed with the beat. */
const SETTLES = 2;
/** What a reader acts by, scrolling aside. */
const ACTS = ['pointerdown', 'keydown'] as const;
/** Pixels of covered map that are not worth a move. */
const WORTH = 2;

/**
 * Moves the camera to the passage's view, or to the view that the reader has chosen. A card that opens or closes does not move
 * it, unless it covers what was chosen; a chosen alignment is brought into view as a whole. Returns its dispose.
 */
export function mountCamera(
  map: MapLibre,
  app: App,
  scene: ReadonlySignal<Scene>,
  { padding, card, project, far, land }: Surroundings,
): () => void {
  const { store, atlas } = app;
  const view = store.select(
    ({ passage, beat, projection, camera, hold, all }) => ({ passage, beat, projection, camera, hold, all }),
    sameView,
  );
  let first = true;
  let reported: Camera | null = null;
  /** Top and bottom that the last frame left free. */
  let left: Partial<PaddingOptions> = {};
  let due = SETTLES;
  /** The reader turns the wheel: MapLibre does not say of all the moves that come of it whose they are. */
  let wheeled = false;
  const isGroup = (ref: Ref | null) => ref !== null && atlas.entities[ref]?.kind === 'alignment';
  let known = store.state().selected;
  /** What was chosen, until its card is laid out; a view in the address shows what its reader saw. */
  let chosen = store.state().camera ? null : known;
  /** The map has left the view, the passage's or the reader's own, for an alignment that was chosen. */
  let away = isGroup(chosen);

  const frame = (duration = FLIGHT) => {
    const camera = store.state().camera;
    if (camera) {
      if (sameItems(camera, reported)) return;
      wheeled = false;
      map.jumpTo({ center: [camera[0], camera[1]], zoom: camera[2], padding: padding() }, BY_PAGE);
      reported = camera;
      return;
    }
    if (store.state().hold) return take();
    const pad = padding();
    const box = map.getContainer().getBoundingClientRect();
    const to = frameOf(atlas, scene.peek(), store.state().projection, box, pad);
    left = pad;
    if (!to) return;
    show(to, pad, { atOnce: first, duration });
    first = false;
  };
  /**
   * The key is of what is in view, and on the first visit it loads after the map: when it has grown or shrunk with the beat, the
   * beat is framed in the room that is really left. Not after an act of the reader's: nothing moves under the pointer.
   */
  const settle = () => {
    const { camera, hold } = store.state();
    if (due === 0 || camera || hold || map.isMoving()) return;
    const { top = 0, bottom = 0 } = padding();
    if (Math.abs(top - (left.top ?? 0)) <= WORTH && Math.abs(bottom - (left.bottom ?? 0)) <= WORTH) return;
    due--;
    if (!again()) frame(NUDGE);
  };
  const show = (
    to: { center: LonLat; zoom: number },
    pad: PaddingOptions,
    { atOnce = false, duration = FLIGHT, whole = false },
  ) => {
    wheeled = false;
    const zoom = whole ? to.zoom : Math.max(to.zoom, far.least());
    far.before(zoom);
    const center: [number, number] = [to.center[0], to.center[1]];
    const options = { center, zoom, padding: pad };
    if (atOnce || reducedMotion()) map.jumpTo(options, BY_PAGE);
    else fly(map, options, store.state().projection === 'globe', duration, BY_PAGE);
  };
  /** Takes the map as it is for the reader's own view. */
  const take = () => {
    const { lng, lat } = map.getCenter();
    const [x = 0, y = 0, zoom = 0] = [lng, lat, map.getZoom()].map((n) => Math.round(n * 1000) / 1000);
    reported = [x, y, zoom];
    away = false;
    store.update(moveCamera(reported), 'replace');
  };

  const act = () => {
    due = 0;
  };
  const stopActs = store.watch(
    store.select((s) => [s.selected, s.ownYears, s.all, s.hiddenLayers] as const, sameItems),
    act,
  );
  // before what the act does, which may be to go to another beat
  for (const by of ACTS) addEventListener(by, act, { capture: true, passive: true });
  let [disposed, shown]: [boolean, View | null] = [false, null];
  const stop = effect(() => {
    const next = view.value;
    due = SETTLES;
    // in the other projection a chosen alignment is framed again, not the beat
    const turned = shown !== null && sameView({ ...shown, projection: next.projection }, next);
    if (turned && (away || !next.camera)) chosen = store.state().selected;
    if (shown) away = turned && isGroup(chosen);
    shown = next;
    if (!(away && turned) && (first || next.camera || next.hold)) return frame();
    // when all that shows the beat has changed with it
    queueMicrotask(() => disposed || again() || frame());
  });
  /** Frames the alignment again that the map has left the beat for; false when there is none, or no card yet. */
  const again = (): boolean => {
    if (!away) return false;
    chosen = store.state().selected;
    uncover();
    return chosen === null;
  };
  const stopChosen = store.watch(
    store.select((s) => s.selected),
    (ref) => {
      if (ref === known) return;
      chosen = known = ref;
      if (ref !== null || !away) return;
      away = false;
      // the map is no longer where the reader left it
      reported = null;
      // before a card is gone there is less room
      queueMicrotask(() => disposed || frame());
    },
  );
  const uncover = () => {
    const box = chosen && card();
    // on the way to a view it is not known what will be covered there
    if (!chosen || !box || map.isMoving()) return;
    const ref = chosen;
    chosen = null;
    const { camera, hold, projection } = store.state();
    if (hold) return;
    const { date } = scene.peek().timeWindow;
    const { width, height } = map.getContainer().getBoundingClientRect();
    const group = isGroup(ref);
    const spots = (group ? extentOf(atlas, { ref, date, land }) : spotsOf(atlas, ref, date)).map(project);
    const seen = spots.filter((p) => p !== null && p[0] > 0 && p[1] > 0 && p[0] < width && p[1] < height);
    const move = leastMove(seen as Pixel[], box, { width, height });
    if (group) {
      if (!away && !move && seen.length === spots.length) return;
      const pad = padding();
      const to = frameOfItem(atlas, { ref, date, land }, projection, { width, height }, pad);
      // beside a card there may be less room than the whole of it takes at the lowest usual zoom
      if (to) show(to, pad, { whole: true });
      left = pad;
      away = true;
      return;
    }
    due = 0;
    const duration = reducedMotion() ? 0 : NUDGE;
    // a view of the reader's own stays one
    if (move) map.panBy([-move[0], -move[1]], { duration }, camera ? BY_READER : BY_PAGE);
  };
  const stopBoxes = app.boxes.watch(() => {
    settle();
    uncover();
  });
  const drawn = () =>
    requestAnimationFrame(() => {
      if (!disposed) settle();
    });
  const moved = (e: object) => {
    // the key knows what is in view when that has been drawn
    map.once('render', drawn);
    // a gesture of the reader, or a button that the reader pressed
    const byReader = ('originalEvent' in e && e.originalEvent) || 'reader' in e || wheeled;
    if (!byReader || 'byPage' in e) return uncover();
    chosen = null;
    take();
  };
  map.on('moveend', moved);
  const turned = () => {
    wheeled = true;
  };
  map.on('wheel', turned);
  const resized = new ResizeObserver(() => {
    wheeled = false;
    map.resize();
    if (store.state().camera) return;
    far.reset();
    first = true;
    frame();
    chosen ??= store.state().selected;
    uncover();
  });
  resized.observe(map.getContainer());
  return () => {
    disposed = true;
    stop();
    stopActs();
    for (const by of ACTS) removeEventListener(by, act, { capture: true });
    stopChosen();
    stopBoxes();
    map.off('moveend', moved);
    map.off('wheel', turned);
    map.off('render', drawn);
    resized.disconnect();
  };
}

type View = Pick<State, 'passage' | 'beat' | 'projection' | 'camera' | 'hold' | 'all'>;

/** True when two states have the same view. */
function sameView(a: View, b: View): boolean {
  return sameFields({ ...a, camera: null }, { ...b, camera: null }) && sameItems(a.camera, b.camera);
}
