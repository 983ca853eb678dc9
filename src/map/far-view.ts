import { LngLat, type Map as MapLibre } from 'maplibre-gl';

/** Farthest latitude of the middle of a view from farther than usual, in degrees. */
const FARTHEST = 75;

/** Whether the map may be seen from farther than the zoom at which it fills the window. */
export interface FarView {
  /** The lowest zoom that is usual. */
  least(): number;
  /** The next move goes to this zoom: below the usual ones that is allowed until a later move comes back. */
  before(zoom: number): void;
  /** Back to the usual limits at once. */
  reset(): void;
}

/** `least` gives the lowest zoom that is usual for the projection and the size of the window. */
export function createFarView(map: MapLibre, least: () => number): FarView {
  let isFar = false;
  const reset = () => {
    isFar = false;
    map.setTransformConstrain(null);
    map.setMinZoom(least());
  };
  return {
    least,
    reset,
    before(zoom) {
      if (zoom < least()) {
        isFar = true;
        map.off('moveend', reset);
        // MapLibre's own rule keeps the world as high as the window
        map.setTransformConstrain(({ lng, lat }, zoom) => ({
          center: new LngLat(lng, Math.max(-FARTHEST, Math.min(FARTHEST, lat))),
          zoom: Math.max(map.getMinZoom(), Math.min(map.getMaxZoom(), zoom)),
        }));
        map.setMinZoom(zoom);
        // also after a change of the window's size
      } else if (isFar || map.getMinZoom() !== least()) map.once('moveend', reset);
    },
  };
}
