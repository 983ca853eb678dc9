import type { Map as MapLibre } from 'maplibre-gl';
import type { Stroke } from '../flows/pick.ts';
import { type Line, strokesOf } from '../flows/strokes.ts';
import type { Pixel } from '../geometry/near.ts';
import type { LonLat } from '../model/types.ts';
import type { Projection } from '../state/state.ts';

/** Screen positions for the current camera. */
export interface OnScreen {
  /** A position in pixels; null when it is behind the globe. */
  project(at: LonLat): Pixel | null;
  /** False for a point beside the globe. */
  isOn(x: number, y: number): boolean;
  strokes(lines: readonly Line[], projection: Projection): Stroke[];
  /** Longitude of the map's centre. */
  center(): number;
  /** A key that changes whenever the camera or the size of the map does. */
  camera(): string;
}

/** Pixels by which a point beside the globe comes back elsewhere; at its very rim the map itself is not exact. */
const BESIDE = 12;

/** `sees` is false for a position behind the globe. */
export function onScreen(map: MapLibre, sees: (at: LonLat) => boolean): OnScreen {
  const project = (at: LonLat): Pixel | null => {
    if (!sees(at)) return null;
    const { x, y } = map.project([at[0], at[1]]);
    return Number.isFinite(x) && Number.isFinite(y) ? [x, y] : null;
  };
  const center = () => map.getCenter().lng;
  return {
    project,
    center,
    isOn(x, y) {
      const back = map.project(map.unproject([x, y]));
      return Math.hypot(back.x - x, back.y - y) < BESIDE;
    },
    strokes: (lines, projection) => strokesOf(lines, projection, center(), project),
    camera() {
      const { lng, lat } = map.getCenter();
      const { clientWidth, clientHeight } = map.getContainer();
      const { left, top } = map.getPadding();
      return [lng, lat, map.getZoom(), clientWidth, clientHeight, left, top].join();
    },
  };
}
