import type { ExpressionSpecification, FilterSpecification } from 'maplibre-gl';
import { isDrawn } from '../scene/drawn.ts';
import type { AreaMark } from '../scene/scene.ts';
import { type LayerKind, NOTHING } from './layer.ts';

/** Lines that claim territory; others, such as routes, have the muted colour of regions. */
const claims: ExpressionSpecification = ['match', ['get', 'type'], ['disputed', 'claim-line'], true, false];
const disputed: FilterSpecification = ['match', ['get', 'type'], ['disputed'], true, false];

/** Areas: disputed ones hatched (the borders draw their dashed edges), islands as circles, regions with a light fill, the claim line dashed, ranges as rings. */
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
      id: 'area-point-held',
      type: 'circle',
      source: 'areas',
      filter: NOTHING,
      paint: {
        'circle-radius': 5,
        'circle-color': p.land,
        'circle-stroke-color': p.ink,
        'circle-stroke-width': 1.6,
      },
    },
    {
      id: 'area-claim',
      type: 'line',
      source: 'areas',
      filter: NOTHING,
      paint: {
        'line-color': ['case', claims, p.disputed, p.region],
        'line-width': ['case', claims, 2.4, 1.6],
        'line-dasharray': [1.2, 0.9],
      },
    },
    {
      id: 'area-claim-held',
      type: 'line',
      source: 'areas',
      filter: NOTHING,
      paint: { 'line-color': p.ink, 'line-width': 2.6 },
    },
  ],
  filters: (_atlas, scene) => {
    const among = (marks: readonly AreaMark[]): FilterSpecification => [
      'in',
      ['get', 'ref'],
      ['literal', marks.map((a) => a.ref)],
    ];
    const drawn = scene.areas.filter((a) => isDrawn(scene, a));
    const refs = among(drawn.filter((a) => a.treatment !== 'part' && a.item.type !== 'former-state'));
    const held = among(drawn.filter((a) => a.treatment === 'part'));
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
      'area-point': ['all', isFill, ['==', ['geometry-type'], 'Point']] as FilterSpecification,
      'area-point-held': ['all', held, ['==', ['geometry-type'], 'Point']] as FilterSpecification,
      'area-claim': ['all', refs, line(''), ['==', ['geometry-type'], 'LineString']] as FilterSpecification,
      'area-claim-held': [
        'all',
        held,
        line(''),
        ['==', ['geometry-type'], 'LineString'],
      ] as FilterSpecification,
    };
  },
  patterns: (_atlas, p) => ({ 'hatch-disputed': { color: p.disputed, size: 10, line: 2, way: 'down' } }),
  picks: ['area-claim', 'area-claim-held', 'area-disputed', 'area-region'],
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
