import { effect, type ReadonlySignal } from '@preact/signals-core';
import type { FeatureCollection } from 'geojson';
import type { Map as MapLibre, StyleSpecification } from 'maplibre-gl';
import type { Palette } from '../encoding/colors.ts';
import { createLevels, type Levels } from '../flows/levels.ts';
import type { FlowRenderer } from '../flows/renderer.ts';
import { bodyFeatures, linesOf } from '../layers/bodies.ts';
import { LAYERS } from '../layers/index.ts';
import { EMPTY } from '../layers/layer.ts';
import type { Atlas } from '../model/types.ts';
import type { Base } from '../scene/base.ts';
import type { Scene } from '../scene/scene.ts';
import type { Projection } from '../state/state.ts';
import { hatch } from './hatch.ts';
import type { Sources } from './sources.ts';

/** The complete style, with no tile, glyph or sprite server. `data` holds the sources that the build made. */
export function styleOf(
  atlas: Atlas,
  palette: Palette,
  projection: Projection,
  data: Readonly<Record<string, FeatureCollection>>,
): StyleSpecification {
  const ids = LAYERS.flatMap((k) => k.sources);
  return {
    version: 8,
    projection: { type: projection === 'globe' ? 'globe' : 'mercator' },
    sources: Object.fromEntries(
      ids.map((id) => [
        id,
        { type: 'geojson', data: data[id] ?? EMPTY, promoteId: 'ref', tolerance: 0.2, buffer: 64 },
      ]),
    ),
    layers: [
      { id: 'sea', type: 'background', paint: { 'background-color': palette.sea } },
      ...LAYERS.flatMap((k) => k.style(atlas, palette)),
    ],
  };
}

/** Keeps the map up to date with the scene. */
export interface Painting {
  /** Repaints everything; with new borders, bodies of states are made from those. */
  repaint(borders?: FeatureCollection): void;
  dispose(): void;
}

/** Keeps the map up to date with the scene: sends data when the base changes, otherwise only feature-state, filters and paint. */
export function paintScene(
  map: MapLibre,
  atlas: Atlas,
  scene: ReadonlySignal<Scene>,
  projection: ReadonlySignal<Projection>,
  borders: FeatureCollection,
  { flows, sources }: Readonly<{ flows: FlowRenderer; sources: Sources }>,
): Painting {
  let shapes = borders;
  let lines = linesOf(borders);
  let base: Base | null = null;
  let painted: Projection | null = null;
  const levels = new Map<string, Levels>();
  const last = new Map<string, string>();
  // an unchanged value is not sent again: setting a filter or a source makes the worker cut its tiles again
  const changed = (key: string, value: unknown): boolean => {
    const text = JSON.stringify(value);
    if (last.get(key) === text) return false;
    last.set(key, text);
    return true;
  };
  const paintBase = (nextBase: Base, onto: Projection) => {
    flows.show(nextBase.flows, onto);
    for (const kind of LAYERS) {
      for (const [id, data] of Object.entries(kind.data?.(atlas, nextBase, onto) ?? {})) {
        if (changed(`data ${id}`, data)) void sources.give(id, data);
      }
      for (const [id, bodies] of Object.entries(kind.bodies?.(atlas, nextBase) ?? {})) {
        if (changed(`bodies ${id}`, [bodies, bodies.length ? [...nextBase.owners] : []]))
          void sources.give(id, bodyFeatures(shapes, bodies, nextBase.owners));
      }
      for (const [id, visible] of Object.entries(kind.visible?.(atlas, nextBase) ?? {})) {
        if (changed(`visible ${id}`, visible))
          map.setLayoutProperty(id, 'visibility', visible ? 'visible' : 'none');
      }
    }
  };
  const levelsOf = (source: string, key: string): Levels => {
    const known = levels.get(`${source} ${key}`) ?? createLevels(map, source, key);
    levels.set(`${source} ${key}`, known);
    return known;
  };
  const paint = (next: Scene, onto: Projection) => {
    if (base !== next.base || painted !== onto) paintBase(next.base, onto);
    base = next.base;
    painted = onto;
    flows.emphasise(next.flows);
    for (const kind of LAYERS) {
      for (const [id, filter] of Object.entries(kind.filters?.(atlas, next, lines) ?? {})) {
        if (changed(`filter ${id}`, filter)) map.setFilter(id, filter);
      }
      for (const [id, paint] of Object.entries(kind.paints?.(next) ?? {})) {
        for (const [name, value] of Object.entries(paint))
          if (changed(`paint ${id} ${name}`, value)) map.setPaintProperty(id, name as 'line-width', value);
      }
      for (const [id, states] of Object.entries(kind.states?.(next, lines) ?? {}))
        levelsOf(id, 'emphasis').set(states);
      for (const [id, tones] of Object.entries(kind.tones?.(next) ?? {})) levelsOf(id, 'tone').set(tones);
    }
  };
  const dispose = effect(() => paint(scene.value, projection.value));
  return {
    dispose,
    repaint(detailed = shapes) {
      shapes = detailed;
      lines = linesOf(detailed);
      base = null;
      levels.clear();
      last.clear();
      flows.resend();
      paint(scene.peek(), projection.peek());
    },
  };
}

/** Adds the fill patterns that the style uses. */
export function addImages(map: MapLibre, atlas: Atlas, palette: Palette): void {
  for (const kind of LAYERS) {
    for (const [id, pattern] of Object.entries(kind.patterns?.(atlas, palette) ?? {})) {
      const image = hatch(pattern);
      if (map.hasImage(id)) map.updateImage(id, image);
      else map.addImage(id, image);
    }
  }
}

/** Applies a palette's images and colours to a map that is already drawn. */
export function recolor(map: MapLibre, atlas: Atlas, palette: Palette): void {
  addImages(map, atlas, palette);
  map.setPaintProperty('sea', 'background-color', palette.sea);
  for (const row of LAYERS.flatMap((k) => k.style(atlas, palette))) {
    for (const [name, value] of Object.entries(row.paint ?? {})) {
      if (name.endsWith('color')) map.setPaintProperty(row.id, name as 'fill-color', value as string);
    }
  }
}
