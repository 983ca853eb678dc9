import type { FeatureCollection } from 'geojson';
import type { GeoJSONSource, Map as MapLibre } from 'maplibre-gl';
import { type Packed, unpack } from '../geometry/packed.ts';

/** Addresses of finer borders than those of the first paint. */
export interface Finer {
  /** For the map at rest. */
  readonly rest: string;
  /** For a reader who has come near; fetched only then. */
  readonly near: string;
}

/** Zooms at which the finest borders come, beyond what any passage asks for, and at which they go again. */
const NEAR = 5.3;
const FAR = 4.3;

/**
 * Swaps the first paint's borders for finer ones, and those for the finest while the reader is near. What was drawn stays
 * until what takes its place is ready. Resolves to its dispose when the borders at rest can be picked; throws when those do not load, or `signal` aborts.
 */
export async function mountDetail(
  map: MapLibre,
  urls: Finer,
  options: {
    drawn(borders: FeatureCollection): void;
    failed(): void;
  },
  signal: AbortSignal,
): Promise<() => void> {
  const show = (borders: FeatureCollection) => {
    map.getSource<GeoJSONSource>('borders')?.setData(borders);
    // what looks at the map from outside can tell which borders it has
    map.getContainer().dataset.borders = borders === rest ? 'rest' : 'near';
    options.drawn(borders);
  };
  const rest = await load(urls.rest, signal);
  show(rest);
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
        (borders) => fine && !signal.aborted && show(borders),
        () => {
          if (signal.aborted) return;
          // tried again when the reader comes near the next time
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
