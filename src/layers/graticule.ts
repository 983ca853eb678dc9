import type { Feature } from 'geojson';
import { GRATICULE } from '../geometry/graticule.ts';
import type { LayerKind } from './layer.ts';

/** Meridians and parallels: light lines over the sea and below the land. */
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
  visible: (_atlas, base) => ({ graticule: base.graticule }),
  picks: [],
  legend: (_atlas, p) => ({
    id: 'graticule',
    label: 'Graticule',
    swatch: { shape: 'line', color: p.graticule },
  }),
};

const LINES: Feature[] = GRATICULE.map((line) => ({
  type: 'Feature',
  properties: {},
  geometry: { type: 'LineString', coordinates: line.map((p) => [...p]) },
}));
