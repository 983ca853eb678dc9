import { effect, signal } from '@preact/signals-core';
import type { GeoJSONSource } from 'maplibre-gl';
import type { App } from '../../src/app.ts';
import { mountAtlasMap } from '../../src/atlas-map.ts';
import { LIGHT } from '../../src/encoding/colors.ts';
import { pageFiles } from '../../src/files.ts';
import type { Packed } from '../../src/geometry/packed.ts';
import { unwrap } from '../../src/geometry/sphere.ts';
import type { MapNames } from '../../src/model/base.ts';
import type { Atlas, LonLat, Ref } from '../../src/model/types.ts';
import { liveScene } from '../../src/scene/live.ts';
import { selectItem, toggleLayer } from '../../src/state/actions.ts';
import { initialState } from '../../src/state/state.ts';
import { createStore } from '../../src/state/store.ts';
import { createTexts } from '../../src/state/texts.ts';
import { createClosers } from '../../src/ui/closers.ts';
import { byId } from '../../src/ui/dom.ts';
import { createPanelBoxes } from '../../src/ui/panel-boxes.ts';
import { crowd } from './crowd.ts';
import { type FreePoint, freePoints, linesNear } from './free-points.ts';
import '../../src/styles/index.css';
import './flows.css';

/** What the page lets a test or a benchmark do. */
interface Bench {
  /** The first frame with every flow has been drawn. */
  readonly ready: Promise<void>;
  /** The detailed borders are in too, and the map is at rest: from then on a click is answered at once. */
  readonly settled: Promise<void>;
  /** Moves the camera by CSS pixels, at once. */
  pan(dx: number): void;
  /** Hides or shows the first supplier's flows; settles with the frame that has the change. */
  toggle(): Promise<void>;
  /** A frame with nothing changed. */
  frame(): Promise<void>;
  /** Clicks; the Ref that was found there, or an empty string. */
  pick(x: number, y: number): Promise<Ref>;
  /** What was picked last, or null. */
  picked(): Ref | null;
  /** What the pointer hovers, or null. */
  hovered(): Ref | null;
  /** Selects an item, beside which the other flows are faint. */
  select(ref: Ref): Promise<void>;
  /** Lets go of what was picked. */
  clear(): Promise<void>;
  /** A point to click that is one flow's alone; the middle of the map when there is none. */
  target(): [number, number];
  /** All such points, at most one a flow. */
  targets(): FreePoint[];
  /** Points along a meridian on the near side, in pixels, each with the flows within reach of a click there. */
  along(lon: number): { x: number; y: number; near: Ref[] }[];
  /** The state drawn at a point, or null on the sea. */
  landAt(x: number, y: number): Ref | null;
  /** Counts from now on: data sent to the map's sources, and scenes composed anew. */
  count(): { sent: number; composed: number };
  /** How many flows are drawn, by switch. */
  drawn(): Record<string, number>;
}

declare global {
  interface Window {
    __bench: Bench;
  }
}

/** Reach of a click in pixels, as the map's pointer has it, and with room to spare. */
const REACH = 5;
const CLEAR = 7;

const parameters = new URLSearchParams(location.search);
const lit = parameters.get('show') !== 'all';
const flat = parameters.get('proj') === 'flat';
const at = parameters.get('at')?.split(',').map(Number) as [number, number, number] | undefined;
const whole = await pageFiles.load<Atlas>('atlas');
const atlas = crowd(whole, Number(parameters.get('n') ?? 300), lit);
const store = createStore({
  ...initialState(atlas, flat ? 'flat' : 'globe'),
  all: !lit,
  camera: at ?? (flat ? [60, 25, 1.6] : [75, 35, 2]),
});
const register = signal(atlas.register);
const texts = createTexts(atlas);
const app: App = {
  root: document.body,
  atlas,
  essay: atlas,
  store,
  texts,
  register,
  live: liveScene(store, texts.atlas, register),
  deals: async () => [],
  names: async () => () => [],
  palette: signal(LIGHT),
  boxes: createPanelBoxes(),
  wholeMap: signal(false),
  closers: createClosers(),
  report: (message) => console.error(message),
  openText: async () => {},
};
const [borders, areas, names] = await Promise.all([
  pageFiles.load<Packed>('borders-110m'),
  pageFiles.load<Packed>('areas'),
  pageFiles.load<MapNames>('names'),
]);
const canvas = byId('canvas');
const started = mountAtlasMap(
  app,
  {
    stage: canvas.parentElement as HTMLElement,
    canvas,
    overlay: byId('overlay'),
    convention: byId('convention'),
  },
  {
    data: { borders, areas, names },
    detail: { rest: pageFiles.url('borders-50m'), near: pageFiles.url('borders-10m') },
  },
);
const { map, horizon, ready, detailed } = started;

const idle = () =>
  new Promise<void>((done) => {
    map.once('idle', () => done());
    map.triggerRepaint();
  });

const project = ([lon, lat]: LonLat): readonly [number, number] | null => {
  const at: LonLat = [unwrap(lon, map.getCenter().lng), lat];
  const { x, y } = map.project([at[0], at[1]]);
  return horizon.sees(at) ? [x, y] : null;
};

const lines = () =>
  app.live.scene.peek().flows.map((mark) => ({
    ref: mark.ref,
    layer: mark.layer,
    width: mark.width,
    points: mark.curve[store.state().projection],
  }));

const landAt = (x: number, y: number): Ref | null =>
  map.queryRenderedFeatures([x, y], { layers: ['land'] })[0]?.properties.ref ?? null;

const targets = () =>
  freePoints(
    lines(),
    project,
    { width: canvas.clientWidth, height: canvas.clientHeight },
    [...document.querySelectorAll('[data-label]')].map((e) => {
      const { left, top, right, bottom } = e.getBoundingClientRect();
      return { left, top, right, bottom, ref: e.getAttribute('data-label') };
    }),
    CLEAR,
    landAt,
  );

/** Selects an item, or nothing; settles when the map is at rest. */
const select = (ref: Ref | null): Promise<void> => {
  const rest = idle();
  store.update(selectItem(ref));
  return rest;
};

window.__bench = {
  ready,
  settled: Promise.all([ready, detailed]).then(idle),
  pan: (dx) => {
    map.panBy([dx, 0], { duration: 0 });
  },
  toggle: () => {
    const rest = idle();
    store.update(toggleLayer(`flows:${atlas.suppliers[0]}`));
    return rest;
  },
  frame: idle,
  pick: async (x, y) => {
    const { left, top } = canvas.getBoundingClientRect();
    for (const type of ['mousedown', 'mouseup', 'click']) {
      map.getCanvas().dispatchEvent(
        new MouseEvent(type, {
          bubbles: true,
          cancelable: true,
          view: window,
          clientX: left + x,
          clientY: top + y,
          buttons: type === 'mousedown' ? 1 : 0,
        }),
      );
    }
    return store.state().selected ?? '';
  },
  picked: () => store.state().selected,
  hovered: () => store.state().hovered,
  select,
  clear: () => select(null),
  target: () => {
    const [first] = targets();
    return first ? [first.x, first.y] : [canvas.clientWidth / 2, canvas.clientHeight / 2];
  },
  targets,
  along: (lon) =>
    Array.from({ length: 12 }, (_, i): LonLat => [lon, i * 10 - 50]).flatMap((at) => {
      const p = project(at);
      if (!p) return [];
      return [{ x: p[0], y: p[1], near: linesNear(lines(), project, p, REACH) }];
    }),
  landAt,
  count: () => {
    const counted = { sent: 0, composed: -1 };
    for (const id of Object.keys(map.getStyle().sources)) {
      const source = map.getSource<GeoJSONSource>(id);
      if (!source) continue;
      for (const name of ['setData', 'updateData'] as const) {
        const send = source[name].bind(source) as (...given: unknown[]) => never;
        source[name] = (...given: unknown[]) => {
          counted.sent++;
          return send(...given);
        };
      }
    }
    effect(() => {
      app.live.base.value;
      counted.composed++;
    });
    return counted;
  },
  drawn: () => {
    const counts: Record<string, number> = {};
    for (const { layer } of app.live.scene.peek().flows) counts[layer] = (counts[layer] ?? 0) + 1;
    return counts;
  },
};
