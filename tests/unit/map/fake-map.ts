import type { Map as MapLibre } from 'maplibre-gl';
import { vi } from 'vitest';
import type { LonLat } from '../../../src/model/types.ts';

type Handler = (event: Record<string, unknown>) => void;

/** A flat map of ten pixels a degree that draws nothing: a camera, a container and events that the test fires. */
export function cameraMap() {
  const handlers = new Map<string, Set<Handler>>();
  const of = (type: string) => handlers.get(type) ?? new Set<Handler>();
  const camera = { center: [0, 0] as LonLat, zoom: 2, moving: false, offset: 0 };
  const container = document.createElement('div');
  container.getBoundingClientRect = () => ({ width: 800, height: 600 }) as DOMRect;
  const canvas = document.createElement('canvas');
  const jumpTo = vi.fn();
  const easeTo = vi.fn();
  const panBy = vi.fn();
  const on = (type: string, run: Handler) => {
    handlers.set(type, of(type).add(run));
  };
  const off = (type: string, run: Handler) => {
    of(type).delete(run);
  };
  const map = {
    on,
    off,
    once: (type: string, run: Handler) => {
      const first: Handler = (e) => {
        off(type, first);
        run(e);
      };
      on(type, first);
    },
    stop: () => {},
    resize: () => {},
    setTransformCameraUpdate: () => {},
    isMoving: () => camera.moving,
    getCenter: () => ({ lng: camera.center[0], lat: camera.center[1] }),
    getZoom: () => camera.zoom,
    getMaxZoom: () => 9,
    getPadding: () => ({}),
    getContainer: () => container,
    getCanvas: () => canvas,
    getLayer: () => undefined,
    queryRenderedFeatures: () => [],
    project: ([lon, lat]: LonLat) => ({ x: lon * 10, y: -lat * 10 }),
    unproject: ([x, y]: LonLat) => ({ lng: x / 10, lat: -y / 10 }),
    jumpTo,
    easeTo,
    panBy,
  };
  const fire = (type: string, event: Record<string, unknown> = {}) => {
    for (const run of [...of(type)]) run(event);
  };
  return { map: map as unknown as MapLibre, camera, container, canvas, jumpTo, easeTo, panBy, fire };
}
