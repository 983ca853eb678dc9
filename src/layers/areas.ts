import type { FilterSpecification } from 'maplibre-gl';
import { type LayerKind, NOTHING } from './layer.ts';

const disputed: FilterSpecification = ['match', ['get', 'type'], ['disputed'], true, false];

/** Disputed areas hatched and dashed, islands as rings, regions washed, the claim line in dashes, the range as a ring. */
export const areas: LayerKind = {
  id: 'areas',
  sources: ['areas'],
  style: (_atlas, p) => [
    {
      id: 'area-region',
      type: 'fill',
      source: 'areas',
      filter: NOTHING,
      paint: {
        'fill-color': p.region,
        'fill-opacity': ['match', ['get', 'type'], 'range', 0.12, 0.2],
        'fill-antialias': false,
      },
    },
    {
      id: 'area-disputed',
      type: 'fill',
      source: 'areas',
      filter: NOTHING,
      paint: { 'fill-pattern': 'hatch-disputed' },
    },
    {
      id: 'area-outline',
      type: 'line',
      source: 'areas',
      filter: NOTHING,
      paint: { 'line-color': p.region, 'line-width': 1.4, 'line-dasharray': [3, 2] },
    },
    {
      id: 'area-disputed-outline',
      type: 'line',
      source: 'areas',
      filter: NOTHING,
      paint: { 'line-color': p.disputed, 'line-width': 1.6, 'line-dasharray': [2, 1.5] },
    },
    {
      id: 'area-point',
      type: 'circle',
      source: 'areas',
      filter: NOTHING,
      paint: {
        'circle-radius': 5,
        'circle-color': p.disputed,
        'circle-opacity': 0.25,
        'circle-stroke-color': p.disputed,
        'circle-stroke-width': 1.6,
      },
    },
    {
      id: 'area-claim',
      type: 'line',
      source: 'areas',
      filter: NOTHING,
      paint: { 'line-color': p.disputed, 'line-width': 2.4 },
    },
  ],
  filters: (_atlas, scene) => {
    const refs: FilterSpecification = ['in', ['get', 'ref'], ['literal', scene.areas.map((a) => a.ref)]];
    const line = (kind: string): FilterSpecification => ['==', ['coalesce', ['get', 'line'], ''], kind];
    const isFill: FilterSpecification = ['all', refs, line('')] as FilterSpecification;
    return {
      'area-region': [
        'all',
        isFill,
        ['!', disputed],
        ['==', ['geometry-type'], 'Polygon'],
      ] as FilterSpecification,
      'area-disputed': ['all', isFill, disputed, ['==', ['geometry-type'], 'Polygon']] as FilterSpecification,
      'area-outline': ['all', refs, line('outline'), ['!', disputed]] as FilterSpecification,
      'area-disputed-outline': ['all', refs, line('outline'), disputed] as FilterSpecification,
      'area-point': ['all', isFill, ['==', ['geometry-type'], 'Point']] as FilterSpecification,
      'area-claim': ['all', refs, line(''), ['==', ['geometry-type'], 'LineString']] as FilterSpecification,
    };
  },
  picks: ['area-point', 'area-claim', 'area-disputed', 'area-region'],
  legend: (_atlas, p) => ({
    id: 'areas',
    label: 'Areas',
    swatch: null,
    children: [
      { id: 'areas:disputed', label: 'Disputed', swatch: { shape: 'hatch', color: p.disputed } },
      {
        id: 'areas:regions',
        label: 'Regions, ranges',
        swatch: { shape: 'fill', color: p.region, dash: '3 2' },
      },
    ],
  }),
};
