import type { ReadonlySignal } from '@preact/signals-core';
import type { Map as MapLibre } from 'maplibre-gl';
import type { Dot } from '../flows/choose.ts';
import { dotsOf } from '../flows/dots.ts';
import type { Stroke } from '../flows/pick.ts';
import { lineOf, strokesOf } from '../flows/strokes.ts';
import type { Pixel } from '../geometry/near.ts';
import { LINE_WIDTH, membershipLines } from '../layers/alignments.ts';
import type { Atlas, LonLat } from '../model/types.ts';
import type { Scene } from '../scene/scene.ts';
import type { Projection } from '../state/state.ts';

/** The lines and dots of the scene as they stand on the screen now. */
export interface OnScreen {
  readonly strokes: readonly Stroke[];
  readonly dots: readonly Dot[];
}

/** Gives the lines and dots of the scene on the screen; reckoned anew when the scene or the camera is another. */
export function onScreen(
  map: MapLibre,
  atlas: Atlas,
  scene: ReadonlySignal<Scene>,
  projection: () => Projection,
  sees: (at: LonLat) => boolean,
): () => OnScreen {
  let of: Scene | null = null;
  let from = '';
  let now: OnScreen = { strokes: [], dots: [] };
  const project = (at: LonLat): Pixel | null => {
    if (!sees(at)) return null;
    const { x, y } = map.project([at[0], at[1]]);
    return Number.isFinite(x) && Number.isFinite(y) ? [x, y] : null;
  };
  const anchorOf = (code: string) => atlas.entities[`country:${code}`]?.anchor ?? null;
  return () => {
    const camera = cameraOf(map);
    if (of === scene.peek() && from === camera) return now;
    of = scene.peek();
    from = camera;
    const center = map.getCenter().lng;
    const on = projection();
    const lines = [
      ...of.flows.map((mark) => lineOf(mark, on, anchorOf)),
      ...membershipLines(of, on).map((line) => ({ ...line, width: LINE_WIDTH, faint: false, states: [] })),
    ];
    now = { strokes: strokesOf(lines, on, center, project), dots: dotsOf(of, center, project) };
    return now;
  };
}

/** Where the camera stands, and how large the map is. */
function cameraOf(map: MapLibre): string {
  const { lng, lat } = map.getCenter();
  const { clientWidth, clientHeight } = map.getContainer();
  const { left, top } = map.getPadding();
  return [lng, lat, map.getZoom(), clientWidth, clientHeight, left, top].join();
}
