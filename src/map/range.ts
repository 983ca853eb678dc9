import { effect, type ReadonlySignal } from '@preact/signals-core';
import type { Feature, FeatureCollection, Position } from 'geojson';
import { type Map as MapLibre, Marker } from 'maplibre-gl';
import type { App } from '../app.ts';
import { smallCircle } from '../geometry/circle.ts';
import type { LonLat, Ref } from '../model/types.ts';
import type { Scene } from '../scene/scene.ts';
import { moveRing } from '../state/actions.ts';
import type { Sources } from './sources.ts';

interface Range {
  readonly ref: Ref;
  readonly origin: LonLat;
  readonly radiusKm: number;
}

interface Handle {
  readonly marker: Marker;
  remove(): void;
}

/** Degrees that an arrow key moves a centre by, and the highest latitude of a centre. */
const STEP = 0.25;
const FARTHEST = 85;
const STEPS: Record<string, readonly [number, number]> = {
  ArrowLeft: [-STEP, 0],
  ArrowRight: [STEP, 0],
  ArrowUp: [0, STEP],
  ArrowDown: [0, -STEP],
};

/**
 * Rings whose centre can be moved: by dragging a handle, or with the arrow keys; Home or a double click returns it. Moved
 * centres are in the state, and so in the address. Returns its dispose.
 */
export function mountRanges(
  map: MapLibre,
  app: App,
  areas: FeatureCollection,
  scene: ReadonlySignal<Scene>,
  sources: Sources,
): () => void {
  const { store } = app;
  const ranges = rangesOf(areas);
  const handles = new Map<Ref, Handle>();

  /** Draws the rings around these centres; rings that were not moved keep the atlas's shapes. */
  const draw = (centres: ReadonlyMap<Ref, LonLat>) => {
    const rings = new Map(
      ranges.flatMap(({ ref, radiusKm }) => {
        const at = centres.get(ref);
        return at ? [[ref, smallCircle(at, radiusKm).map((p) => [...p])] as const] : [];
      }),
    );
    const features = areas.features.map((f) => withRing(f, rings.get(String(f.properties?.ref))));
    void sources.give('areas', { ...areas, features });
  };
  const moved = () => new Map(Object.entries(store.state().rings));
  const make = (range: Range): Handle => {
    const element = document.createElement('button');
    element.type = 'button';
    element.className = 'range-handle';
    const marker = new Marker({ element, draggable: true }).setLngLat([...range.origin]);
    const at = (): LonLat => {
      const { lng, lat } = marker.getLngLat();
      return [lng, Math.max(-FARTHEST, Math.min(FARTHEST, lat))];
    };
    marker.on('drag', () => draw(moved().set(range.ref, at())));
    marker.on('dragend', () => store.update(moveRing(range.ref, at()), 'push'));
    element.addEventListener('dblclick', () => store.update(moveRing(range.ref, null), 'push'));
    element.addEventListener('keydown', (e) => {
      const to = keyTo(e.key, at());
      if (to === undefined) return;
      e.preventDefault();
      e.stopPropagation();
      store.update(moveRing(range.ref, to));
    });
    marker.addTo(map);
    element.setAttribute(
      'aria-label',
      `Centre of a ring of ${range.radiusKm} km: drag it, or move it with the arrow keys; Home puts it back`,
    );
    element.title = 'Drag to move the ring; a double click puts it back';
    const unannounce = app.boxes.announce(element);
    return {
      marker,
      remove() {
        unannounce();
        marker.remove();
      },
    };
  };
  const movedRings = store.select((s) => s.rings);
  let drawn: Readonly<Record<Ref, LonLat>> = {};
  const stop = effect(() => {
    const refs = new Set(scene.value.areas.map((a) => a.ref));
    const centres = movedRings.value;
    for (const range of ranges) {
      const handle = handles.get(range.ref);
      if (!refs.has(range.ref)) {
        handle?.remove();
        handles.delete(range.ref);
        continue;
      }
      const current = handle ?? make(range);
      handles.set(range.ref, current);
      current.marker.setLngLat([...(centres[range.ref] ?? range.origin)]);
    }
    if (centres === drawn || (!Object.keys(centres).length && !Object.keys(drawn).length)) return;
    drawn = centres;
    draw(moved());
  });
  return () => {
    stop();
    for (const handle of handles.values()) handle.remove();
  };
}

/** Where a key moves a centre: null to the atlas's position, undefined for any other key. */
export function keyTo(key: string, [lon, lat]: LonLat): LonLat | null | undefined {
  if (key === 'Home') return null;
  const by = STEPS[key];
  return by && [lon + by[0], Math.max(-FARTHEST, Math.min(FARTHEST, lat + by[1]))];
}

/** A copy of a feature with another ring; the loaded shapes are not changed. */
function withRing(feature: Feature, ring: Position[] | undefined): Feature {
  if (!ring || (feature.geometry.type !== 'Polygon' && feature.geometry.type !== 'MultiLineString'))
    return feature;
  return { ...feature, geometry: { ...feature.geometry, coordinates: [ring] } };
}

function rangesOf(areas: FeatureCollection): Range[] {
  return areas.features.flatMap((f): Range[] => {
    const p = f.properties;
    if (!p?.radius_km || f.geometry.type !== 'Polygon') return [];
    return [{ ref: String(p.ref), origin: p.origin as LonLat, radiusKm: Number(p.radius_km) }];
  });
}
