import { idOf } from '../model/ref.ts';
import { bodyFilter, type LayerKind } from './layer.ts';

const emphasis = ['coalesce', ['feature-state', 'emphasis'], 0];

/** Land by state, lit by feature-state, with boundary and coast lines; what is chosen is outlined as one body. */
export const borders: LayerKind = {
  id: 'borders',
  sources: ['borders', 'chosen'],
  style: (_atlas, p) => [
    {
      id: 'land',
      type: 'fill',
      source: 'borders',
      filter: ['has', 'ref'],
      paint: {
        'fill-color': ['match', emphasis, 1, p.landLit, 2, p.landHover, 3, p.landChosen, p.land] as never,
        'fill-antialias': false,
      },
    },
    {
      id: 'coast',
      type: 'line',
      source: 'borders',
      filter: ['==', ['get', 'line'], 'coast'],
      paint: { 'line-color': p.coast, 'line-width': ['interpolate', ['linear'], ['zoom'], 1, 0.5, 5, 1] },
    },
    {
      id: 'border',
      type: 'line',
      source: 'borders',
      filter: ['==', ['get', 'line'], 'border'],
      paint: { 'line-color': p.border, 'line-width': ['interpolate', ['linear'], ['zoom'], 1, 0.5, 5, 1.2] },
    },
    {
      id: 'chosen-body',
      type: 'line',
      source: 'chosen',
      filter: bodyFilter('chosen', 'line'),
      layout: { 'line-join': 'round' },
      paint: { 'line-color': p.ink, 'line-width': 1.8 },
    },
  ],
  bodies: (_atlas, scene) => {
    const codes = [...scene.countries].filter(([, e]) => e === 'chosen').map(([ref]) => idOf(ref));
    return { chosen: codes.length ? [{ id: 'chosen', codes }] : [] };
  },
  visible: (_atlas, scene) => ({ border: scene.borders }),
  picks: ['land'],
  legend: (_atlas, p) => ({
    id: 'borders',
    label: 'Borders',
    swatch: { shape: 'line', color: p.border },
  }),
};
