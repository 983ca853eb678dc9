import type { FeatureCollection } from 'geojson';
import type { GeoJSONSource, Map as MapLibre } from 'maplibre-gl';

/** Gives the map's sources their data. */
export interface Sources {
  /**
   * Gives a source new data, at once or as soon as the last of its tiles on the way has come; of several waiting the last
   * is given. Resolves to true when these were given, to false when others were in their place, or the map has no such
   * source; never after dispose.
   */
  give(id: string, data: FeatureCollection): Promise<boolean>;
  dispose(): void;
}

interface Waiting {
  readonly data: FeatureCollection;
  readonly done: (given: boolean) => void;
}

/**
 * New data and a tile that is still being cut from the old ones must not meet: MapLibre 6 may then keep the new tile's
 * positions beside the old tile's features, and whatever asks for a feature of that tile throws (its worker forgets the
 * features of a new tile when the old one ends, and a tile cut again comes without any). A tile waits for its patterns, so
 * that is likely while a page loads.
 */
export function createSources(map: MapLibre): Sources {
  const waiting = new Map<string, Waiting>();
  const flush = () => {
    for (const [id, { data, done }] of waiting) {
      if (!map.isSourceLoaded(id)) continue;
      waiting.delete(id);
      map.getSource<GeoJSONSource>(id)?.setData(data);
      done(true);
    }
  };
  map.on('sourcedata', flush);
  map.on('idle', flush);
  return {
    give(id, data) {
      if (!map.getSource(id)) return Promise.resolve(false);
      waiting.get(id)?.done(false);
      const given = new Promise<boolean>((done) => waiting.set(id, { data, done }));
      flush();
      return given;
    },
    dispose() {
      map.off('sourcedata', flush);
      map.off('idle', flush);
      waiting.clear();
    },
  };
}
