import { effect, type ReadonlySignal } from '@preact/signals-core';
import type { FeatureCollection } from 'geojson';
import { Map as MapLibre, type PaddingOptions, setWorkerUrl } from 'maplibre-gl';
import 'maplibre-gl/dist/maplibre-gl.css';
import workerUrl from 'maplibre-gl/dist/maplibre-gl-worker.mjs?worker&url';
import type { App } from '../app.ts';
import type { Palette } from '../encoding/colors.ts';
import { FINE, FINEST, splitAtSeams } from '../geometry/seams.ts';
import type { Scene } from '../scene/scene.ts';
import { mountCamera } from './camera.ts';
import { type Finer, mountDetail } from './detail.ts';
import { createHorizon, HORIZON_LAYER, type Horizon } from './horizon.ts';
import { addImages, paintScene, recolor, styleOf } from './paint.ts';
import { type LabelHit, mountPointer } from './pointer.ts';
import { mountRanges } from './range.ts';

export interface MapParts {
  readonly element: HTMLElement;
  readonly scene: ReadonlySignal<Scene>;
  readonly palette: ReadonlySignal<Palette>;
  readonly padding: () => PaddingOptions;
  readonly label: LabelHit;
  readonly data: { readonly borders: FeatureCollection; readonly areas: FeatureCollection };
  /** Finer borders, loaded once the first map is complete. */
  readonly detail: Finer;
  readonly report: (message: string) => void;
}

export interface AtlasMap {
  readonly map: MapLibre;
  readonly horizon: Horizon;
  /** The first complete map has been drawn. */
  readonly ready: Promise<void>;
}

/** Makes the map. Throws when the browser has no WebGL2; the caller says so to the reader. */
export function mountMap(app: App, parts: MapParts): AtlasMap {
  setWorkerUrl(new URL(workerUrl, import.meta.url).href);
  const { element, scene, palette } = parts;
  const projection = app.store.select((s) => s.projection);
  const map = new MapLibre({
    container: element,
    style: styleOf(app.atlas, palette.peek(), projection.peek(), parts.data),
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
  map.touchZoomRotate.disableRotation();
  map.keyboard.disableRotation();
  const horizon = createHorizon();

  let repaint: ReturnType<typeof paintScene> = () => {};
  const painted = new Promise<void>((done) => {
    map.once('style.load', () => addImages(map, app.atlas, palette.peek()));
    map.once('load', () => {
      map.addLayer(horizon.layer);
      const again = paintScene(map, app.atlas, scene, projection, parts.data.borders);
      repaint = again;
      // after a lost context the style comes back by itself; images, custom layers and feature-state do not
      map.on('webglcontextrestored', () => {
        map.once('style.load', () => {
          if (!map.getLayer(HORIZON_LAYER)) map.addLayer(horizon.layer);
          recolor(map, app.atlas, palette.peek());
          again();
        });
      });
      effect(() => {
        if (palette.value) recolor(map, app.atlas, palette.value);
      });
      effect(() => {
        map.setProjection({ type: projection.value === 'globe' ? 'globe' : 'mercator' });
        map.setMinZoom(projection.value === 'globe' ? GLOBE_MIN_ZOOM : flatMinZoom(element));
      });
      mountCamera(map, app, scene, parts.padding);
      mountRanges(map, parts.data.areas, scene);
      map.once('idle', () => done());
    });
  });
  const detailed = painted
    .then(() =>
      mountDetail(map, parts.detail, {
        // the seams were made for the borders at rest; the finest run beside them, farther off
        ready: (borders, near) => splitAtSeams(borders, parts.data.areas, near ? FINEST : FINE),
        drawn: (borders) => repaint(borders),
        failed: () => parts.report('The finest borders did not load; the map goes on with those it has.'),
      }),
    )
    .catch(() => {
      parts.report(
        'The detailed borders did not load; the map goes on with coarse ones. Reload the page to try again.',
      );
    });
  mountPointer(map, app, parts.label, detailed);
  return { map, horizon, ready: painted };
}

/** With a pole in the centre, zoom 0 is already too near for a small map: MapLibre counts zoom by the latitude there. */
const GLOBE_MIN_ZOOM = -2;

/** The zoom at which the flat world just fills the map's width, so that nothing is shown twice. */
function flatMinZoom(element: HTMLElement): number {
  return Math.max(0, Math.log2(Math.max(element.clientWidth, element.clientHeight * 0.75) / 512));
}
