import type { Feature } from 'geojson';
import type { LonLat, Ref } from '../model/types.ts';
import { LEVEL, levelsOf, SHOWN } from './emphasis.ts';
import type { LayerKind } from './layer.ts';

/** The emphasis of a dot; a dot without feature-state is not drawn. */
const opacity = (dimmed: number, highlighted: number) =>
  ['case', ['<', SHOWN, 0], 0, ['==', SHOWN, 0], dimmed, highlighted] as never;

/** Islands are always drawn, and small until they are named. */
const quiet = ['all', ['get', 'reef'], ['<=', SHOWN, LEVEL.dimmed]];

/** Radius of an island in pixels: at low and at high zoom, and when it is named. */
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

function point(ref: Ref, at: LonLat | null, more: { reef?: boolean } = {}): Feature[] {
  if (!at) return [];
  return [
    { type: 'Feature', properties: { ref, ...more }, geometry: { type: 'Point', coordinates: [...at] } },
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
        'circle-opacity': opacity(0.55, 1),
        'circle-stroke-opacity': opacity(0.55, 1),
      },
    },
  ],
  data: (_atlas, base) => ({
    places: {
      type: 'FeatureCollection',
      features: base.places.flatMap(({ ref, item }) =>
        point(ref, item.anchor, { reef: item.type === 'reef' }),
      ),
    },
  }),
  states: (scene) => ({ places: levelsOf(scene.places) }),
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
        'circle-opacity': opacity(0.55, 1),
        'circle-stroke-opacity': opacity(1, 1),
      },
    },
  ],
  data: (_atlas, base) => ({
    events: {
      type: 'FeatureCollection',
      features: base.events.flatMap(({ ref, item }) => point(ref, item.anchor)),
    },
  }),
  states: (scene) => ({ events: levelsOf(scene.events) }),
  picks: [],
  legend: (_atlas, p) => ({ id: 'events', label: 'Events', swatch: { shape: 'dot', color: p.disputed } }),
};
