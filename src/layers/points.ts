import type { Feature } from 'geojson';
import type { LonLat, Ref } from '../model/types.ts';
import type { Emphasis } from '../scene/flows.ts';
import type { LayerKind } from './layer.ts';

const highlighted = ['case', ['==', ['get', 'emphasis'], 'dimmed'], 0.55, 1] as never;

const quiet = ['==', ['get', 'emphasis'], 'quiet'];

/** Pixels of what is always there, far and near, and of what is named. */
const grown = (far: number, near: number, named: number) =>
  [
    'interpolate',
    ['linear'],
    ['zoom'],
    2,
    ['case', quiet, far, named],
    5,
    ['case', quiet, near, named],
  ] as never;

function point(ref: Ref, emphasis: Emphasis | 'quiet', at: LonLat | null): Feature[] {
  if (!at) return [];
  return [
    { type: 'Feature', properties: { ref, emphasis }, geometry: { type: 'Point', coordinates: [...at] } },
  ];
}

/** Places as small rings. */
export const places: LayerKind = {
  id: 'places',
  sources: ['places'],
  style: (_atlas, p) => [
    {
      id: 'place',
      type: 'circle',
      source: 'places',
      paint: {
        'circle-radius': grown(0.8, 2.6, 3.4),
        'circle-color': p.halo,
        'circle-stroke-color': p.ink,
        'circle-stroke-width': grown(0.4, 1.4, 1.6),
        'circle-opacity': highlighted,
        'circle-stroke-opacity': highlighted,
      },
    },
  ],
  data: (_atlas, scene) => ({
    places: {
      type: 'FeatureCollection',
      // an island that is always there is small until it is named, and can be picked
      features: scene.places.flatMap((m) =>
        point(m.ref, m.emphasis === 'dimmed' && m.item.type === 'reef' ? 'quiet' : m.emphasis, m.item.anchor),
      ),
    },
  }),
  picks: [],
  legend: (_atlas, p) => ({ id: 'places', label: 'Places', swatch: { shape: 'dot', color: p.ink } }),
};

/** Events as filled dots. */
export const events: LayerKind = {
  id: 'events',
  sources: ['events'],
  style: (_atlas, p) => [
    {
      id: 'event',
      type: 'circle',
      source: 'events',
      paint: {
        'circle-radius': 5,
        'circle-color': p.disputed,
        'circle-stroke-color': p.halo,
        'circle-stroke-width': 1.6,
        'circle-opacity': highlighted,
      },
    },
  ],
  data: (_atlas, scene) => ({
    events: {
      type: 'FeatureCollection',
      features: scene.events.flatMap((m) => point(m.ref, m.emphasis, m.item.anchor)),
    },
  }),
  picks: [],
  legend: (_atlas, p) => ({ id: 'events', label: 'Events', swatch: { shape: 'dot', color: p.disputed } }),
};
