import type { ReadonlySignal } from '@preact/signals-core';
import type { FeatureCollection } from 'geojson';
import { Map as MapLibre, type PaddingOptions, setWorkerUrl } from 'maplibre-gl';
import 'maplibre-gl/dist/maplibre-gl.css';
import workerUrl from 'maplibre-gl/dist/maplibre-gl-worker.mjs?worker&url';
import type { App } from '../app.ts';
import { createGeoJsonFlows } from '../flows/geojson.ts';
import type { FlowRenderer } from '../flows/renderer.ts';
import { createExtent } from '../geometry/extent.ts';
import type { Box } from '../geometry/placement.ts';
import { unwrap } from '../geometry/sphere.ts';
import type { Scene } from '../scene/scene.ts';
import { createScope, type Scope } from '../ui/scope.ts';
import { mountCamera } from './camera.ts';
import { type Finer, mountDetail } from './detail.ts';
import { createFarView } from './far-view.ts';
import { createHorizon, HORIZON_LAYER, type Horizon } from './horizon.ts';
import { onScreen } from './on-screen.ts';
import { addImages, type Painting, paintScene, recolor, styleOf } from './paint.ts';
import { mountPointer, type Written } from './pointer.ts';
import { createSources, type Sources } from './sources.ts';

export interface MapParts {
  readonly element: HTMLElement;
  readonly scene: ReadonlySignal<Scene>;
  readonly padding: () => PaddingOptions;
  /** The card's box over the map; null while none is laid out. */
  readonly card: () => Box | null;
  /** What is written over the map; null before it is. */
  readonly written: () => Written | null;
  readonly data: { readonly borders: FeatureCollection; readonly areas: FeatureCollection };
  /** Finer borders, loaded once the first map is complete. */
  readonly detail: Finer;
}

export interface AtlasMap {
  readonly map: MapLibre;
  readonly horizon: Horizon;
  /** The first complete map has been drawn. */
  readonly ready: Promise<void>;
  /** Settles when the detailed borders have loaded or failed; from then on clicks are answered without delay. */
  readonly detailed: Promise<void>;
  /** Removes the map: its context, workers and listeners. */
  dispose(): void;
}

/** Makes the map. Throws when the browser has no WebGL 2; the caller tells the reader. */
export function mountMap(app: App, parts: MapParts): AtlasMap {
  // a MapLibre map that fails to start leaks: its listeners keep a reference to its container
  if (!hasWebGL2()) throw new Error('No WebGL 2');
  setWorkerUrl(new URL(workerUrl, import.meta.url).href);
  const { element } = parts;
  const scope = createScope();
  const projection = app.store.select((s) => s.projection);
  const map = new MapLibre({
    container: element,
    style: styleOf(app.atlas, app.palette.peek(), projection.peek(), parts.data),
    center: [80, 40],
    zoom: 2,
    minZoom: GLOBE_MIN_ZOOM,
    maxZoom: 9,
    maxPitch: 0,
    dragRotate: false,
    touchPitch: false,
    attributionControl: false,
    fadeDuration: 0,
    canvasContextAttributes: { antialias: true },
    locale: { 'Map.Title': 'Map of what the passage names' },
  });
  scope.add(() => map.remove());
  map.touchZoomRotate.disableRotation();
  map.keyboard.disableRotation();
  mountErrors(map, app);
  const horizon = createHorizon();

  const screen = onScreen(map, horizon.sees);
  const anchorOf = (code: string) => app.atlas.entities[`country:${code}`]?.anchor ?? null;
  const flows = createGeoJsonFlows(map, { ...screen, anchorOf });
  scope.add(flows.dispose);
  const sources = createSources(map);
  scope.add(sources.dispose);
  const drawn = new Promise<Painting>((done) => {
    map.once('style.load', () => addImages(map, app.atlas, app.palette.peek()));
    map.once('load', () => {
      if (scope.disposed) return;
      const painting = draw(map, app, parts, { horizon, flows, sources }, scope);
      map.once('idle', () => done(painting));
    });
  });
  const detailed = drawn
    .then((painting) => detail(map, app, parts, painting, sources, scope))
    .catch(() => {
      if (scope.disposed) return;
      app.report(
        'The detailed borders did not load, so the map shows coarse ones. Reload the page to try again.',
      );
    });
  scope.add(mountPointer(map, app, { scene: parts.scene, written: parts.written, screen, flows }));
  return { map, horizon, ready: drawn.then(() => {}), detailed, dispose: scope.dispose };
}

/** Draws the scene and keeps the map up to date with it, also after a lost WebGL context. */
function draw(
  map: MapLibre,
  app: App,
  parts: MapParts,
  { horizon, ...drawing }: Readonly<{ horizon: Horizon; flows: FlowRenderer; sources: Sources }>,
  scope: Scope,
): Painting {
  const projection = app.store.select((s) => s.projection);
  map.addLayer(horizon.layer);
  const painting = paintScene(map, app.atlas, parts.scene, projection, parts.data.borders, drawing);
  scope.add(painting.dispose);
  // after a lost context MapLibre restores the style, but not images, custom layers and feature-state
  map.on('webglcontextrestored', () => {
    map.once('style.load', () => {
      if (!map.getLayer(HORIZON_LAYER)) map.addLayer(horizon.layer);
      recolor(map, app.atlas, app.palette.peek());
      painting.repaint();
    });
  });
  scope.effect(() => recolor(map, app.atlas, app.palette.value));
  const far = createFarView(map, () =>
    projection.peek() === 'globe' ? GLOBE_MIN_ZOOM : flatMinZoom(parts.element),
  );
  scope.effect(() => {
    map.setProjection({ type: projection.value === 'globe' ? 'globe' : 'mercator' });
    far.reset();
  });
  const { project, center } = onScreen(map, horizon.sees);
  scope.add(
    mountCamera(map, app, parts.scene, {
      ...{ padding: parts.padding, card: parts.card, far, land: createExtent(parts.data.borders) },
      project: ([lon, lat]) => project([unwrap(lon, center()), lat]),
    }),
  );
  ranges(map, app, parts, drawing.sources, scope);
  return painting;
}

/** Loads what moves the rings of ranges when one is first shown. */
function ranges(map: MapLibre, app: App, { data, scene }: MapParts, sources: Sources, scope: Scope): void {
  const rings = new Set(
    data.areas.features.flatMap((f) => (f.properties?.radius_km ? [f.properties.ref] : [])),
  );
  let asked = false;
  scope.effect(() => {
    if (asked || !scene.value.areas.some((a) => rings.has(a.ref))) return;
    asked = true;
    import('./range.ts').then(
      ({ mountRanges }) => scope.disposed || scope.add(mountRanges(map, app, data.areas, scene, sources)),
      () => {
        if (scope.disposed) return;
        // tried again the next time one is shown
        asked = false;
        app.report('The handles of the rings did not load, so rings cannot be moved for now.');
      },
    );
  });
}

/** Loads finer borders as they are needed. Settles when the first of them can be picked. */
async function detail(
  map: MapLibre,
  app: App,
  parts: MapParts,
  painting: Painting,
  sources: Sources,
  scope: Scope,
): Promise<void> {
  const dispose = await mountDetail(
    map,
    sources,
    parts.detail,
    {
      drawn: (borders) => painting.repaint(borders),
      failed: () => app.report('The finest borders did not load, so the map keeps those it has.'),
    },
    scope.signal,
  );
  scope.add(dispose);
}

/** MapLibre reports later errors as events; each is logged to the console, and the first is shown to the reader. */
function mountErrors(map: MapLibre, app: App): void {
  let reported = false;
  map.on('error', ({ error }) => {
    console.error(error);
    if (reported) return;
    reported = true;
    app.report(
      'Part of the map could not be drawn. Reload the page to try again; the rest works without it.',
    );
  });
}

/** True when the browser supports WebGL 2; the context that is created to find out is released at once. */
function hasWebGL2(): boolean {
  const context = document.createElement('canvas').getContext('webgl2');
  context?.getExtension('WEBGL_lose_context')?.loseContext();
  return context !== null;
}

/** Below 0, because MapLibre's zoom depends on the latitude of the centre: near a pole, zoom 0 is too high for a small map. */
const GLOBE_MIN_ZOOM = -2;

/** The zoom at which the flat world just fills the map's width, so that no place is shown twice. */
function flatMinZoom(element: HTMLElement): number {
  return Math.max(0, Math.log2(Math.max(element.clientWidth, element.clientHeight * 0.75) / 512));
}
