// @vitest-environment happy-dom
import type { FeatureCollection } from 'geojson';
import { describe, expect, it } from 'vitest';
import { createSources } from '../../../src/map/sources.ts';
import { cameraMap } from './fake-map.ts';

const named = (name: string): FeatureCollection => ({
  type: 'FeatureCollection',
  features: [{ type: 'Feature', properties: { name }, geometry: { type: 'Point', coordinates: [0, 0] } }],
});

/** A map with two sources, each loaded or not as the test says. */
function withSources() {
  const fake = cameraMap();
  const given: string[] = [];
  const loaded: Record<string, boolean> = { borders: true, areas: true };
  const map = Object.assign(fake.map, {
    isSourceLoaded: (id: string) => loaded[id] ?? false,
    getSource: (id: string) =>
      id in loaded
        ? {
            setData(data: FeatureCollection) {
              given.push(`${id} ${data.features[0]?.properties?.name}`);
              loaded[id] = false;
            },
          }
        : undefined,
  });
  return { ...fake, sources: createSources(map), given, loaded };
}

describe('new data of a source', () => {
  it('are given at once while none of its tiles is on the way', async () => {
    const { sources, given } = withSources();
    const done = sources.give('borders', named('coarse'));
    expect(given).toEqual(['borders coarse']);
    expect(await done).toBe(true);
  });

  it('wait for the last of its tiles, whatever another source does, and of several the last are given', async () => {
    const { sources, given, loaded, fire } = withSources();
    loaded.borders = false;
    const first = sources.give('borders', named('rest'));
    await sources.give('areas', named('rings'));
    const second = sources.give('borders', named('near'));
    fire('sourcedata');
    expect(given).toEqual(['areas rings']);
    expect(await first).toBe(false);
    loaded.borders = true;
    fire('sourcedata');
    fire('idle');
    expect(given).toEqual(['areas rings', 'borders near']);
    expect(await second).toBe(true);
  });

  it('are not given to a map that is gone, nor to a source that it does not have', async () => {
    const { sources, given, loaded, fire } = withSources();
    expect(await sources.give('nowhere', named('lost'))).toBe(false);
    loaded.borders = false;
    void sources.give('borders', named('late'));
    sources.dispose();
    loaded.borders = true;
    fire('sourcedata');
    expect(given).toEqual([]);
  });
});
