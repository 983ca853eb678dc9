import { LngLat, type Map as MapLibre, type PaddingOptions } from 'maplibre-gl';
import { flightAt } from '../geometry/flight.ts';

/** Flies the camera to a view along the shortest path, in `duration` milliseconds; `by` goes along with the events of the move. */
export function fly(
  map: MapLibre,
  to: { center: [number, number]; zoom: number; padding: PaddingOptions },
  globe: boolean,
  duration: number,
  by: object,
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
  map.easeTo({ ...to, duration, easing }, by);
}
