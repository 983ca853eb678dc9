import type { FeatureCollection } from 'geojson';
import type { Map as MapLibre } from 'maplibre-gl';
import { type Packed, unpack } from '../geometry/packed.ts';
import type { Sources } from './sources.ts';

/** Addresses of more detailed borders than those of the first paint. */
export interface Finer {
  /** For all zooms up to `NEAR`. */
  readonly rest: string;
  /** For high zooms; fetched only when the reader zooms in. */
  readonly near: string;
}

/** Zoom from which the finest borders are shown, higher than any passage's view, and zoom below which they are replaced again. */
const NEAR = 5.3;
const FAR = 4.3;

/**
 * Replaces the borders of the first paint with finer ones, and at high zooms with the finest. Borders stay until their
 * replacement has loaded. Resolves to its dispose when the first replacement can be picked; rejects when it does not load or
 * `signal` aborts.
 */
export async function mountDetail(
  map: MapLibre,
  sources: Sources,
  urls: Finer,
  options: {
    drawn(borders: FeatureCollection): void;
    failed(): void;
  },
  signal: AbortSignal,
): Promise<() => void> {
  const show = async (borders: FeatureCollection) => {
    if (!(await sources.give('borders', borders)) || signal.aborted) return;
    // tells tests and embedders which borders the map has
    map.getContainer().dataset.borders = borders === rest ? 'rest' : 'near';
    options.drawn(borders);
  };
  const rest = await load(urls.rest, signal);
  await show(rest);
  let near: Promise<FeatureCollection> | null = null;
  let fine = false;
  const moved = () => {
    const zoom = map.getZoom();
    if (fine && zoom < FAR) {
      fine = false;
      show(rest);
    } else if (!fine && zoom >= NEAR) {
      fine = true;
      near ??= load(urls.near, signal);
      near.then(
        (borders) => (fine && !signal.aborted ? show(borders) : undefined),
        () => {
          if (signal.aborted) return;
          // tried again the next time the reader zooms in
          near = null;
          options.failed();
        },
      );
    }
  };
  map.on('moveend', moved);
  moved();
  await new Promise((done) => map.once('idle', done));
  return () => {
    map.off('moveend', moved);
    delete map.getContainer().dataset.borders;
  };
}

async function load(url: string, signal: AbortSignal): Promise<FeatureCollection> {
  const response = await fetch(url, { signal });
  if (!response.ok) throw new Error(`${response.status} for ${url}`);
  return unpack((await response.json()) as Packed);
}
