import type { Feature } from 'geojson';
import type { LayerKind } from './layer.ts';

/** Degrees between two lines, and between two points of one. */
const STEP = 20;
const FINE = 5;

/** Meridians and parallels, quiet lines over the sea and under the land. */
export const graticule: LayerKind = {
  id: 'graticule',
  sources: ['graticule'],
  style: (_atlas, p) => [
    {
      id: 'graticule',
      type: 'line',
      source: 'graticule',
      paint: { 'line-color': p.graticule, 'line-width': 0.8 },
    },
  ],
  data: () => ({ graticule: { type: 'FeatureCollection', features: LINES } }),
  visible: (_atlas, scene) => ({ graticule: scene.graticule }),
  picks: [],
  legend: (_atlas, p) => ({
    id: 'graticule',
    label: 'Graticule',
    swatch: { shape: 'line', color: p.graticule },
  }),
};

function range(from: number, to: number, step: number): number[] {
  return Array.from({ length: Math.floor((to - from) / step) + 1 }, (_, i) => from + i * step);
}

function line(coordinates: [number, number][]): Feature {
  return { type: 'Feature', properties: {}, geometry: { type: 'LineString', coordinates } };
}

const LINES: Feature[] = [
  // meridians end short of the poles, where they would run into a blot
  ...range(-180, 160, STEP).map((lon) => line(range(-80, 80, FINE).map((lat) => [lon, lat]))),
  ...range(-80, 80, STEP).map((lat) => line(range(-180, 180, FINE).map((lon) => [lon, lat]))),
];

/** How many lines there are. */
export const GRATICULE_LINES = LINES.length;
