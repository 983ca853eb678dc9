import type { FilterSpecification } from 'maplibre-gl';
import type { Palette } from '../encoding/colors.ts';
import { idOf } from '../model/ref.ts';
import type { Emphasis } from '../scene/flows.ts';
import type { Scene } from '../scene/scene.ts';
import type { SegmentLook } from '../scene/worldview.ts';
import { bodyFilter, type LayerKind, NOTHING } from './layer.ts';

const LEVELS: readonly Emphasis[] = ['dimmed', 'highlighted', 'hovered', 'selected'];
const emphasis = ['coalesce', ['feature-state', 'emphasis'], 0];
const landOf = (p: Palette) => [p.land, p.landHighlighted, p.landHovered, p.landSelected];
const width = ['interpolate', ['linear'], ['zoom'], 1, 0.5, 5, 1.2] as never;

/**
 * Land by state, highlighted by feature-state, with boundary and coast lines; over it the land of areas that the map draws as part
 * of a state, highlighted as that state is. What is selected is outlined as one body; states of the past are bodies too.
 */
export const borders: LayerKind = {
  id: 'borders',
  sources: ['borders', 'selected', 'unions'],
  style: (_atlas, p) => [
    {
      id: 'land',
      type: 'fill',
      source: 'borders',
      filter: ['has', 'ref'],
      paint: {
        'fill-color': [
          'match',
          emphasis,
          1,
          p.landHighlighted,
          2,
          p.landHovered,
          3,
          p.landSelected,
          p.land,
        ] as never,
        'fill-antialias': false,
      },
    },
    ...LEVELS.map((level, i) => ({
      id: `land-${level}`,
      type: 'fill' as const,
      source: 'areas',
      filter: NOTHING,
      paint: { 'fill-color': landOf(p)[i] as string, 'fill-antialias': false },
    })),
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
      paint: { 'line-color': p.border, 'line-width': width },
    },
    {
      id: 'segment-solid',
      type: 'line',
      source: 'areas',
      filter: NOTHING,
      paint: { 'line-color': p.border, 'line-width': width },
    },
    // what was a border within a body of the past is painted over, and left to be guessed
    ...LEVELS.map((level, i) => ({
      id: `union-inner-${level}`,
      type: 'line' as const,
      source: 'unions',
      filter: bodyFilter(level, 'inner'),
      paint: {
        'line-color': landOf(p)[i] as string,
        'line-opacity': 0.8,
        'line-width': ['interpolate', ['linear'], ['zoom'], 1, 1.2, 5, 2.2] as never,
      },
    })),
    {
      id: 'segment-dashed',
      type: 'line',
      source: 'areas',
      filter: NOTHING,
      paint: { 'line-color': p.disputed, 'line-width': 1.6, 'line-dasharray': [2.4, 1.6] },
    },
    {
      id: 'selected-body',
      type: 'line',
      source: 'selected',
      filter: bodyFilter('selected', 'line'),
      layout: { 'line-join': 'round' },
      paint: { 'line-color': p.ink, 'line-width': 1.8 },
    },
  ],
  bodies: (_atlas, scene) => {
    const codes = [...scene.countries].filter(([, e]) => e === 'selected').map(([ref]) => idOf(ref));
    return {
      selected: codes.length ? [{ id: 'selected', codes }] : [],
      unions: scene.unions
        .filter((u) => u.codes.length > 1)
        .map((u) => ({ id: levelOf(scene, u.codes[0] as string), codes: u.codes })),
    };
  },
  filters: (_atlas, scene) => {
    const drawn = new Set(scene.areas.map((a) => a.ref));
    const segments = (look: SegmentLook): FilterSpecification =>
      [
        'in',
        ['coalesce', ['get', 'segment'], ''],
        [
          'literal',
          _atlas.boundarySegments
            .filter(
              (s) =>
                scene.segments.get(s.id) === look && (!s.sea || s.sides.some((side) => drawn.has(side.area))),
            )
            .map((s) => s.id),
        ],
      ] as FilterSpecification;
    const parts = (level: Emphasis): FilterSpecification =>
      [
        'all',
        ['==', ['geometry-type'], 'Polygon'],
        [
          'in',
          ['get', 'ref'],
          [
            'literal',
            scene.areas.filter((a) => a.of !== null && levelOf(scene, a.of) === level).map((a) => a.ref),
          ],
        ],
      ] as FilterSpecification;
    return {
      'segment-solid': segments('solid'),
      'segment-dashed': segments('dashed'),
      ...Object.fromEntries(LEVELS.map((level) => [`land-${level}`, parts(level)])),
    };
  },
  visible: (_atlas, scene) => ({
    border: scene.borders,
    'segment-solid': scene.borders,
    'segment-dashed': scene.borders,
  }),
  picks: [...LEVELS.map((level) => `land-${level}`), 'land'],
  legend: (_atlas, p) => ({
    id: 'borders',
    label: 'Borders',
    swatch: { shape: 'line', color: p.border },
  }),
};

function levelOf(scene: Scene, code: string): Emphasis {
  return scene.countries.get(`country:${code}`) ?? 'dimmed';
}
