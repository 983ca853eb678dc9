import { validateStyleMin } from '@maplibre/maplibre-gl-style-spec';
import { describe, expect, it } from 'vitest';
import { DARK, LIGHT } from '../../../src/encoding/colors.ts';
import { LAYERS } from '../../../src/layers/index.ts';
import { compose } from '../../../src/scene/scene.ts';
import { LAYER_ROOTS } from '../../../src/state/layer-ids.ts';
import { initialState } from '../../../src/state/state.ts';
import { tinyAtlas } from '../tiny.ts';

const atlas = tinyAtlas();
const LINES = [{ ref: 'line:coast|AAA|', line: 'coast', a: 'AAA', b: '' }];
const scene = compose(atlas, { ...initialState(atlas, 'globe'), passage: 'p2', all: true });

describe.each(LAYERS.map((k) => [k.id, k] as const))('the layer kind %s', (_id, kind) => {
  it.each([
    ['light', LIGHT, atlas],
    ['dark', DARK, atlas],
    ['an atlas that gives no supplier a colour', LIGHT, { ...atlas, suppliers: [] }],
  ] as const)('has a valid style in %s', (_name, palette, atlas) => {
    const ids = LAYERS.flatMap((k) => k.sources);
    const sources = Object.fromEntries(
      ids.map((id) => [id, { type: 'geojson', data: { type: 'FeatureCollection', features: [] } }]),
    );
    const filters = kind.filters?.(atlas, scene, LINES) ?? {};
    const paints = kind.paints?.(scene) ?? {};
    const layers = kind.style(atlas, palette).map((l) => ({
      ...l,
      ...(filters[l.id] ? { filter: filters[l.id] } : {}),
      paint: { ...l.paint, ...paints[l.id] },
    }));
    expect(validateStyleMin({ version: 8, sources, layers } as never)).toEqual([]);
  });

  it('filters and hides only rows that it has', () => {
    const rows = new Set(kind.style(atlas, LIGHT).map((l) => l.id));
    const named = [
      ...Object.keys(kind.filters?.(atlas, scene, LINES) ?? {}),
      ...Object.keys(kind.paints?.(scene) ?? {}),
      ...Object.keys(kind.visible?.(atlas, scene.base) ?? {}),
      ...kind.picks,
    ];
    for (const id of named) expect(rows).toContain(id);
  });

  it('fills only its own sources', () => {
    for (const id of Object.keys(kind.data?.(atlas, scene.base, 'flat') ?? {}))
      expect(kind.sources).toContain(id);
  });

  it('sets feature-state only in its own sources or those of another kind', () => {
    const ids = new Set(LAYERS.flatMap((k) => k.sources));
    for (const id of Object.keys(kind.states?.(scene, LINES) ?? {})) expect(ids).toContain(id);
  });

  it('has its checkbox in the legend', () => {
    expect(LAYER_ROOTS).toContain(kind.legend(atlas, LIGHT).id);
  });
});
