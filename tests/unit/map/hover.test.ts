import { signal } from '@preact/signals-core';
import type { FeatureCollection } from 'geojson';
import type { Map as MapLibre } from 'maplibre-gl';
import { describe, expect, it } from 'vitest';
import { createGeoJsonFlows } from '../../../src/flows/geojson.ts';
import { paintScene } from '../../../src/map/paint.ts';
import { createSources } from '../../../src/map/sources.ts';
import type { Atlas, Country, Passage, Ref } from '../../../src/model/types.ts';
import { liveScene } from '../../../src/scene/live.ts';
import { hover, selectItem, toggleLayer } from '../../../src/state/actions.ts';
import { initialState } from '../../../src/state/state.ts';
import { createStore } from '../../../src/state/store.ts';
import { crowd } from '../../pages/crowd.ts';
import { tinyAtlas } from '../tiny.ts';

/** Sixty states on a grid, as many as the made-up flows need. */
function manyStates(): Atlas {
  const tiny = tinyAtlas();
  const like = tiny.entities['country:AAA'] as Country;
  const states = Array.from({ length: 60 }, (_, i): Country => {
    const code = `${'AB'[i % 2]}${String.fromCharCode(65 + (i % 26))}${String.fromCharCode(65 + Math.floor(i / 26))}`;
    return { ...like, ref: `country:${code}`, anchor: [(i % 10) * 20 - 90, Math.floor(i / 10) * 18 - 45] };
  });
  const entities = Object.fromEntries([...states, like].map((s) => [s.ref, s]));
  return { ...tiny, entities, passages: [tiny.passages[0] as Passage] };
}

/** A map that draws nothing and counts what it is told; feature-state as MapLibre keeps it. */
function fakeMap() {
  const calls: string[] = [];
  const state = new Map<string, unknown>();
  const key = ({ source, id }: { source: string; id: Ref }, name: string) =>
    name === 'emphasis' ? `${source} ${id}` : `${name} of ${source} ${id}`;
  const map = {
    on() {},
    off() {},
    isSourceLoaded: () => true,
    getSource: (id: string) => ({ setData: () => calls.push(`setData ${id}`) }),
    setFilter: (id: string) => calls.push(`setFilter ${id}`),
    setPaintProperty: (id: string) => calls.push(`setPaintProperty ${id}`),
    setLayoutProperty: (id: string) => calls.push(`setLayoutProperty ${id}`),
    setFeatureState: (of: { source: string; id: Ref }, to: Record<string, number>) => {
      for (const [name, value] of Object.entries(to)) {
        calls.push(`state ${key(of, name)}`);
        state.set(key(of, name), value);
      }
    },
    removeFeatureState: (of: { source: string; id: Ref }, name: string) => {
      calls.push(`state ${key(of, name)}`);
      state.delete(key(of, name));
    },
  };
  return { map: map as unknown as MapLibre, told: calls, state };
}

function painted(lit = false) {
  const atlas = crowd(manyStates(), 300, lit);
  let walks = 0;
  const entities = new Proxy(atlas.entities, {
    ownKeys: (target) => {
      walks++;
      return Reflect.ownKeys(target);
    },
  });
  const counted = { ...atlas, entities };
  const store = createStore(initialState(counted, 'flat'));
  const live = liveScene(store, signal(counted), signal(counted.register));
  const { map, told, state } = fakeMap();
  const flows = createGeoJsonFlows(map, { anchorOf: () => null, strokes: () => [], camera: () => '' });
  const none: FeatureCollection = { type: 'FeatureCollection', features: [] };
  const painting = paintScene(map, counted, live.scene, signal('flat' as const), none, {
    ...{ flows, sources: createSources(map) },
  });
  const sent = () => told.filter((t) => t.startsWith('setData'));
  const flowsDrawn = () => [...state].filter(([k]) => k.startsWith('flows ')).map(([, v]) => v);
  return { store, live, told, state, sent, flowsDrawn, painting, walks: () => walks };
}

describe('a hover over a flow among 300', () => {
  it.each([true, false])(
    'sends no source data, composes nothing and changes it, its two states, and what fades beside it (lit: %s)',
    (lit) => {
      const { store, live, told, state, sent, walks, flowsDrawn } = painted(lit);
      expect(sent()).toContain('setData flows');
      const [before, base] = [walks(), live.base.peek()];
      told.length = 0;
      store.update(hover('flow:made-up-7'));
      expect(sent()).toEqual([]);
      expect(told.filter((t) => t.startsWith('set'))).toEqual([]);
      // the flow's emphasis, and the emphasis and the tone of its two states
      const others = told.filter((t) => !t.startsWith('state flows flow:made-up-') || t.endsWith('-7'));
      expect(others.length).toBeLessThanOrEqual(5);
      expect(new Set(told).size).toBe(told.length);
      // the other lit flows fade, and come back
      const faded = [...state].filter(([k, v]) => k.startsWith('flows ') && v === 0).length;
      expect(faded).toBe(lit ? flowsDrawn().length - 1 : 0);
      expect(state.get('flows flow:made-up-7')).toBe(2);
      expect(live.base.peek()).toBe(base);
      expect(walks()).toBe(before);
      store.update(hover(null));
      // what is not meant is not drawn
      expect(state.get('flows flow:made-up-7')).toBe(lit ? 1 : undefined);
      expect(sent()).toEqual([]);
      expect(walks()).toBe(before);
    },
  );

  it('is the same after a lost drawing context', () => {
    const { store, state, painting } = painted(true);
    store.update(hover('flow:made-up-7'));
    const kept = new Map(state);
    state.clear();
    painting.repaint();
    expect(state).toEqual(kept);
  });
});

describe('emphasis', () => {
  const square = { type: 'Polygon', coordinates: [] };
  const line = { type: 'MultiLineString', coordinates: [] };
  const land = (code: string) => ({
    type: 'Feature',
    properties: { ref: `country:${code}` },
    geometry: square,
  });
  const coast = (code: string) => ({
    ...{
      type: 'Feature',
      properties: { ref: `line:${code}`, line: 'coast', a: code, b: '' },
      geometry: line,
    },
  });
  const shapes = {
    type: 'FeatureCollection',
    features: ['AAA', 'BBB', 'CCC'].flatMap((code) => [land(code), coast(code)]),
  } as unknown as FeatureCollection;
  /** The map of the tiny atlas. */
  function tinyMap() {
    const atlas = tinyAtlas();
    const store = createStore(initialState(atlas, 'flat'));
    const live = liveScene(store, signal(atlas), signal(atlas.register));
    const fake = fakeMap();
    const flows = createGeoJsonFlows(fake.map, { anchorOf: () => null, strokes: () => [], camera: () => '' });
    const painting = paintScene(fake.map, atlas, live.scene, signal('flat' as const), shapes, {
      ...{ flows, sources: createSources(fake.map) },
    });
    const bring = (ref: Ref | null, how = selectItem) => {
      fake.told.length = 0;
      store.update(how(ref));
      return fake.told;
    };
    return { ...fake, store, painting, bring };
  }
  const sends = (calls: readonly string[]) => calls.filter((t) => t.startsWith('setData'));

  it('of states is set by feature-state and paint, and sends no data', () => {
    const { state, bring } = tinyMap();
    const calls = bring('country:BBB');
    expect(sends(calls)).toEqual([]);
    expect(calls).toContain('setPaintProperty selected-body');
    expect(calls.filter((t) => t.startsWith('setFilter'))).toEqual([]);
    expect([state.get('borders country:BBB'), state.get('borders line:BBB')]).toEqual([3, 3]);
    expect(sends(bring('country:AAA'))).toEqual([]);
    expect([state.get('borders line:BBB'), state.get('borders line:AAA')]).toEqual([undefined, 3]);
    expect(sends(bring(null))).toEqual([]);
    expect([...state.keys()].filter((k) => k.startsWith('borders line:'))).toEqual([]);
  });

  it.each([
    ['selected', selectItem],
    ['hovered', hover],
  ])('of an alignment that is %s is set by filters, and sends no data', (_how, how) => {
    const { bring } = tinyMap();
    const calls = bring('alignment:pact', how);
    expect(sends(calls)).toEqual([]);
    expect(calls).toEqual(expect.arrayContaining(['setFilter alignment:pact-line']));
    expect(sends(bring(null, how))).toEqual([]);
  });

  it('is restored after a lost drawing context, and with finer borders', () => {
    const { state, painting, bring, told } = tinyMap();
    bring('country:BBB');
    const kept = new Map(state);
    state.clear();
    told.length = 0;
    painting.repaint();
    expect(state).toEqual(kept);
    expect(told).toContain('setPaintProperty selected-body');
    const { features } = shapes;
    const islet = { ...coast('BBB'), properties: { ...coast('BBB').properties, ref: 'line:islet' } };
    painting.repaint({ ...shapes, features: [...features, islet] } as FeatureCollection);
    expect(state.get('borders line:islet')).toBe(3);
  });
});

describe('of 300 flows', () => {
  it('a selected one is drawn, and those of a hidden layer are not, without sending data', () => {
    const { store, sent, told, state, flowsDrawn } = painted(true);
    // one line a pair of states
    const drawn = flowsDrawn().length;
    expect(drawn).toBeGreaterThan(200);
    told.length = 0;
    store.update(selectItem('flow:made-up-9'));
    expect(state.get('flows flow:made-up-9')).toBe(3);
    expect(sent()).toEqual([]);
    store.update(selectItem(null));
    told.length = 0;
    store.update(toggleLayer('flows:AAA'));
    expect(sent()).toEqual([]);
    expect(flowsDrawn().length).toBeLessThan(drawn - 20);
  });
});
