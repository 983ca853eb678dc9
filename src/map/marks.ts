import type { ReadonlySignal } from '@preact/signals-core';
import type { Map as MapLibre } from 'maplibre-gl';
import type { Dot } from '../flows/choose.ts';
import type { Stroke } from '../flows/pick.ts';
import type { Pixel } from '../geometry/near.ts';
import { unwrap } from '../geometry/sphere.ts';
import { TIE_WIDTH, tieLines } from '../layers/alignments.ts';
import { flowLine } from '../layers/flows.ts';
import type { Atlas, LonLat } from '../model/types.ts';
import type { Scene } from '../scene/scene.ts';
import type { Projection } from '../state/state.ts';

/** Pixels from the middle of a dot to its rim: of what is named, and of what is only there. */
const NAMED = 5;
const QUIET = 2;
/** How much narrower a dimmed line is drawn. */
const DIMMED = 0.6;

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
  return () => {
    const camera = cameraOf(map);
    if (of === scene.peek() && from === camera) return now;
    of = scene.peek();
    from = camera;
    const center = map.getCenter().lng;
    const on = projection();
    const strokes = [
      ...of.flows.map(({ ref, width, faint, ...mark }) => ({
        ref,
        width: faint ? width * DIMMED : width,
        faint,
        line: flowLine({ ...mark, ref, width, faint }, on),
      })),
      ...tieLines(atlas, of, on).map((tie) => ({ ...tie, width: TIE_WIDTH, faint: false })),
    ].flatMap(({ line, ...stroke }): Stroke[] =>
      copies(line, center, on).map((copy) => ({ ...stroke, points: copy.map(project) })),
    );
    const dots = [...of.places, ...of.events, ...of.areas.filter((a) => a.item.point)].flatMap(
      ({ ref, item, emphasis }): Dot[] => {
        const p = item.anchor && project([unwrap(item.anchor[0], center), item.anchor[1]]);
        const quiet = item.kind === 'place' && item.type === 'reef' && emphasis === 'muted';
        return p ? [{ ref, x: p[0], y: p[1], radius: quiet ? QUIET : NAMED }] : [];
      },
    );
    now = { strokes, dots };
    return now;
  };
}

/** The line where it is drawn: once on the globe; on the flat map, where worlds lie side by side, as often as it may be seen. */
function copies(line: readonly LonLat[], center: number, projection: Projection): (readonly LonLat[])[] {
  if (projection === 'globe' || line.length === 0) return [line];
  const lons = line.map((p) => p[0]);
  const turns = [-720, -360, 0, 360, 720].filter(
    (by) => Math.min(...lons) + by < center + 180 && Math.max(...lons) + by > center - 180,
  );
  return turns.map((by) => (by === 0 ? line : line.map(([lon, lat]): LonLat => [lon + by, lat])));
}

/** Where the camera stands, and how large the map is. */
function cameraOf(map: MapLibre): string {
  const { lng, lat } = map.getCenter();
  const { clientWidth, clientHeight } = map.getContainer();
  const { left, top } = map.getPadding();
  return [lng, lat, map.getZoom(), clientWidth, clientHeight, left, top].join();
}
