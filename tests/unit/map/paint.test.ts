import { signal } from '@preact/signals-core';
import type { FeatureCollection } from 'geojson';
import type { LayerSpecification, Map as MapLibre } from 'maplibre-gl';
import { describe, expect, it } from 'vitest';
import { DARK, LIGHT, type Palette } from '../../../src/encoding/colors.ts';
import { createGeoJsonFlows } from '../../../src/flows/geojson.ts';
import { hatch } from '../../../src/map/hatch.ts';
import { addImages, paintScene, recolor, styleOf } from '../../../src/map/paint.ts';
import { createSources } from '../../../src/map/sources.ts';
import { liveScene } from '../../../src/scene/live.ts';
import { selectItem, toggleLayer } from '../../../src/state/actions.ts';
import { initialState, type Projection } from '../../../src/state/state.ts';
import { createStore } from '../../../src/state/store.ts';
import { tinyAtlas } from '../tiny.ts';

const NONE: FeatureCollection = { type: 'FeatureCollection', features: [] };
const atlas = tinyAtlas();

/** A map that is nothing but its style, as MapLibre changes it; `lost` gives it the style of the start. */
function styledMap(palette: Palette) {
  const fresh = () => structuredClone(styleOf(atlas, palette, 'flat', {}).layers);
  let rows: LayerSpecification[] = fresh();
  const images = new Map<string, ReturnType<typeof hatch>>();
  const data = new Map<string, FeatureCollection>();
  const row = (id: string) =>
    rows.find((l) => l.id === id) as unknown as Record<string, Record<string, unknown>>;
  const map = {
    on() {},
    off() {},
    isSourceLoaded: () => true,
    getSource: (id: string) => ({ setData: (given: FeatureCollection) => data.set(id, given) }),
    setFilter: (id: string, filter: never) => Object.assign(row(id), { filter }),
    setPaintProperty: (id: string, name: string, value: unknown) => {
      row(id).paint = { ...row(id).paint, [name]: value };
    },
    setLayoutProperty: (id: string, name: string, value: unknown) => {
      row(id).layout = { ...row(id).layout, [name]: value };
    },
    setFeatureState() {},
    removeFeatureState() {},
    hasImage: (id: string) => images.has(id),
    addImage: (id: string, image: ReturnType<typeof hatch>) => images.set(id, image),
    updateImage: (id: string, image: ReturnType<typeof hatch>) => images.set(id, image),
  };
  const lost = () => {
    rows = fresh();
  };
  return { map: map as unknown as MapLibre, row, images, data, lost, rows: () => rows };
}

function painted() {
  const styled = styledMap(LIGHT);
  const store = createStore(initialState(atlas, 'flat'));
  const live = liveScene(store, signal(atlas), signal(atlas.register));
  const projection = signal<Projection>('flat');
  const flows = createGeoJsonFlows(styled.map, { anchorOf: () => null, strokes: () => [], camera: () => '' });
  const painting = paintScene(styled.map, atlas, live.scene, projection, NONE, {
    ...{ flows, sources: createSources(styled.map) },
  });
  const isVisible = (id: string) => styled.row(id).layout?.visibility !== 'none';
  return { ...styled, store, projection, painting, shown: isVisible };
}

describe('the map', () => {
  it('draws borders only while their layer is on', () => {
    const { store, shown } = painted();
    expect(shown('border')).toBe(true);
    store.update(toggleLayer('borders'));
    expect(shown('border')).toBe(false);
    expect(shown('land')).toBe(true);
    store.update(toggleLayer('borders'));
    expect(shown('border')).toBe(true);
  });

  it('draws lines as the projection bends them', () => {
    const { projection, data } = painted();
    const lines = () => JSON.stringify([data.get('flows'), data.get('membership-lines')]);
    const flat = lines();
    projection.value = 'globe';
    expect(lines()).not.toBe(flat);
    expect(data.get('membership-lines')?.features.length).toBeGreaterThan(0);
    projection.value = 'flat';
    expect(lines()).toBe(flat);
  });

  it('shows the same after a lost drawing context, when MapLibre has restored the first style', () => {
    const { store, painting, rows, lost } = painted();
    store.update(toggleLayer('borders'));
    store.update(selectItem('alignment:pact'));
    const before = structuredClone(rows());
    lost();
    expect(rows()).not.toEqual(before);
    painting.repaint();
    expect(rows()).toEqual(before);
  });

  it('applies every colour of another theme, also to hatches', () => {
    const { map, rows, images } = styledMap(LIGHT);
    addImages(map, atlas, LIGHT);
    const light = structuredClone([...images]);
    recolor(map, atlas, DARK);
    expect(rows().map((l) => [l.id, l.paint])).toEqual(
      styleOf(atlas, DARK, 'flat', {}).layers.map((l) => [l.id, l.paint]),
    );
    expect([...images.keys()]).toEqual(light.map(([id]) => id));
    for (const [id, image] of light) expect(images.get(id)?.data, id).not.toEqual(image.data);
  });

  it('draws a hatch in its width and colour', () => {
    const { data } = hatch({ color: '#0a141e', size: 8, line: 2, way: 'level' });
    const opaque = [...data].filter((_, i) => i % 4 === 3 && data[i] === 255).length;
    expect(opaque).toBe(2 * 8);
    expect([...data.slice(0, 4)]).toEqual([10, 20, 30, 255]);
  });
});
