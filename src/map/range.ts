import { effect, type ReadonlySignal } from '@preact/signals-core';
import type { FeatureCollection, Position } from 'geojson';
import { type GeoJSONSource, type Map as MapLibre, Marker } from 'maplibre-gl';
import { smallCircle } from '../geometry/circle.ts';
import type { LonLat, Ref } from '../model/types.ts';
import type { Scene } from '../scene/scene.ts';
import type { PanelBoxes } from '../ui/panel-boxes.ts';

interface Range {
  readonly ref: Ref;
  readonly origin: LonLat;
  readonly radiusKm: number;
}

interface Handle {
  readonly marker: Marker;
  readonly unannounce: () => void;
}

/** Degrees that an arrow key moves an origin by. */
const STEP = 0.25;

/** Ranges whose origin may be moved: a handle that drags, or moves by the arrow keys, with the ring after it. Returns its dispose. */
export function mountRanges(
  map: MapLibre,
  boxes: PanelBoxes,
  areas: FeatureCollection,
  scene: ReadonlySignal<Scene>,
): () => void {
  const ranges = rangesOf(areas);
  const handles = new Map<Ref, Handle>();

  const draw = (range: Range, origin: LonLat) => {
    const ring: Position[] = smallCircle(origin, range.radiusKm).map((p) => [...p]);
    for (const f of areas.features) {
      if (f.properties?.ref !== range.ref) continue;
      if (f.geometry.type === 'Polygon') f.geometry.coordinates = [ring];
      else if (f.geometry.type === 'MultiLineString') f.geometry.coordinates = [ring];
    }
    map.getSource<GeoJSONSource>('areas')?.setData(areas);
  };
  const make = (range: Range): Handle => {
    const element = document.createElement('button');
    element.type = 'button';
    element.className = 'range-handle';
    const marker = new Marker({ element, draggable: true }).setLngLat([...range.origin]);
    const moved = () => {
      const { lng, lat } = marker.getLngLat();
      draw(range, [lng, lat]);
    };
    marker.on('drag', moved);
    element.addEventListener('keydown', (e) => {
      const by = { ArrowLeft: [-STEP, 0], ArrowRight: [STEP, 0], ArrowUp: [0, STEP], ArrowDown: [0, -STEP] }[
        e.key
      ];
      if (!by) return;
      e.preventDefault();
      e.stopPropagation();
      const { lng, lat } = marker.getLngLat();
      marker.setLngLat([lng + (by[0] as number), Math.max(-85, Math.min(85, lat + (by[1] as number)))]);
      moved();
    });
    marker.addTo(map);
    element.setAttribute(
      'aria-label',
      `Origin of a ring of ${range.radiusKm} km: drag it, or move it with the arrow keys`,
    );
    element.title = 'Drag to move the ring';
    return { marker, unannounce: boxes.announce(element) };
  };
  const remove = ({ marker, unannounce }: Handle) => {
    unannounce();
    marker.remove();
  };
  const stop = effect(() => {
    const shown = new Set(scene.value.areas.map((a) => a.ref));
    for (const range of ranges) {
      const handle = handles.get(range.ref);
      if (shown.has(range.ref) && !handle) handles.set(range.ref, make(range));
      if (!shown.has(range.ref) && handle) {
        remove(handle);
        handles.delete(range.ref);
        draw(range, range.origin);
      }
    }
  });
  return () => {
    stop();
    for (const handle of handles.values()) remove(handle);
  };
}

function rangesOf(areas: FeatureCollection): Range[] {
  return areas.features.flatMap((f): Range[] => {
    const p = f.properties;
    if (!p?.radius_km || f.geometry.type !== 'Polygon') return [];
    return [{ ref: String(p.ref), origin: p.origin as LonLat, radiusKm: Number(p.radius_km) }];
  });
}
