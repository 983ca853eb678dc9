import type { ExpressionSpecification, FilterSpecification } from 'maplibre-gl';
import { type Palette, supplierColor, tintOf } from '../encoding/colors.ts';
import { idOf } from '../model/ref.ts';
import type { Atlas } from '../model/types.ts';
import { isDrawn } from '../scene/drawn.ts';
import type { Emphasis } from '../scene/flows.ts';
import type { Scene } from '../scene/scene.ts';
import { BARE, REGION } from '../scene/tones.ts';
import type { SegmentLook } from '../scene/worldview.ts';
import { outlineOf } from './bodies.ts';
import { LEVEL, SHOWN, TONE } from './emphasis.ts';
import { type LayerKind, NOTHING } from './layer.ts';

/** The land of a state: paper, or when it is brought out its own colour or that of the states that have none. */
const landOf = (atlas: Atlas, p: Palette): ExpressionSpecification => {
  const toned = (emphasis: 'highlighted' | 'hovered' | 'selected', other: string) =>
    [
      'match',
      TONE,
      BARE,
      p.land,
      REGION,
      tintOf(p.region, emphasis, p),
      ...atlas.suppliers.flatMap((code, i) => [i + 1, tintOf(supplierColor(atlas, code, p), emphasis, p)]),
      other,
    ] as unknown as ExpressionSpecification;
  return [
    'match',
    SHOWN,
    1,
    toned('highlighted', p.landHighlighted),
    2,
    toned('hovered', p.landHovered),
    3,
    toned('selected', p.landSelected),
    p.land,
  ];
};
/** The style layer that outlines the selection. */
const SELECTED = 'selected-body';
const width = ['interpolate', ['linear'], ['zoom'], 1, 0.5, 5, 1.2] as never;

/**
 * The land of states, highlighted by feature-state, with boundary and coast lines; above it the land of areas that the map
 * draws as part of a state, with that state's emphasis. The selection is outlined as one body; states of the past are bodies too.
 */
export const borders: LayerKind = {
  id: 'borders',
  sources: ['borders', 'unions'],
  style: (atlas, p) => [
    {
      id: 'land',
      type: 'fill',
      source: 'borders',
      filter: ['!', ['has', 'line']],
      paint: {
        'fill-color': landOf(atlas, p),
        'fill-antialias': false,
      },
    },
    {
      id: 'land-part',
      type: 'fill',
      source: 'areas',
      filter: NOTHING,
      paint: { 'fill-color': landOf(atlas, p), 'fill-antialias': false },
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
      paint: { 'line-color': p.border, 'line-width': width },
    },
    {
      id: 'segment-solid',
      type: 'line',
      source: 'areas',
      filter: NOTHING,
      paint: { 'line-color': p.border, 'line-width': width },
    },
    // today's borders inside a state of the past are painted over, so that they are only faintly visible
    {
      id: 'union-inner',
      type: 'line',
      source: 'unions',
      filter: ['==', ['get', 'part'], 'inner'],
      paint: {
        'line-color': landOf(atlas, p),
        'line-opacity': 0.8,
        'line-width': ['interpolate', ['linear'], ['zoom'], 1, 1.2, 5, 2.2] as never,
      },
    },
    {
      id: 'segment-dashed',
      type: 'line',
      source: 'areas',
      filter: NOTHING,
      paint: { 'line-color': p.border, 'line-width': 1.1, 'line-dasharray': [2.6, 1.8] },
    },
    {
      id: SELECTED,
      type: 'line',
      source: 'borders',
      filter: ['has', 'line'],
      layout: { 'line-join': 'round' },
      paint: {
        'line-color': p.ink,
        'line-width': ['case', ['==', SHOWN, LEVEL.selected], 1.8, 0],
        // hidden while nothing is selected
        'line-opacity': 0,
        'line-opacity-transition': { duration: 0 },
      },
    },
  ],
  bodies: (_atlas, { unions }) => ({
    unions: unions.filter((u) => u.codes.length > 1).map(({ ref, codes }) => ({ id: ref, codes })),
  }),
  paints: (scene) => ({ [SELECTED]: { 'line-opacity': selectedCodes(scene).length ? 1 : 0 } }),
  filters: (_atlas, scene) => {
    const drawn = new Set(scene.areas.filter((a) => isDrawn(scene, a)).map((a) => a.ref));
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
    const parts = [
      'all',
      ['==', ['geometry-type'], 'Polygon'],
      ['in', ['get', 'ref'], ['literal', scene.areas.filter((a) => a.of !== null).map((a) => a.ref)]],
    ] as FilterSpecification;
    return {
      'segment-solid': segments('solid'),
      'segment-dashed': segments('dashed'),
      'land-part': parts,
    };
  },
  visible: (_atlas, base) => ({
    border: base.borders,
    'segment-solid': base.borders,
    'segment-dashed': base.borders,
  }),
  states: (scene, lines) => ({
    borders: new Map([
      ...[...scene.countries].map(([ref, e]) => [ref, LEVEL[e]] as const),
      ...outlineOf(lines, selectedCodes(scene), scene.owners).map((ref) => [ref, LEVEL.selected] as const),
    ]),
    // a state of the past has the emphasis of its parts
    unions: new Map(scene.unions.map((u) => [u.ref, LEVEL[levelOf(scene, u.codes[0] as string)]])),
    // an area drawn as part of a state has that state's emphasis
    areas: new Map(
      scene.areas.flatMap(({ ref, of }) => (of === null ? [] : [[ref, LEVEL[levelOf(scene, of)]] as const])),
    ),
  }),
  tones: (scene) => ({
    borders: scene.tones,
    unions: new Map(scene.unions.map((u) => [u.ref, toneOf(scene, u.codes[0] as string)])),
    areas: new Map(
      scene.areas.flatMap(({ ref, of }) => (of === null ? [] : [[ref, toneOf(scene, of)] as const])),
    ),
  }),
  picks: ['land-part', 'land'],
  legend: (_atlas, p) => ({
    id: 'borders',
    label: 'Borders',
    swatch: { shape: 'line', color: p.border },
  }),
};

/** Codes of the states that are selected. */
function selectedCodes(scene: Scene): string[] {
  return [...scene.countries].filter(([, e]) => e === 'selected').map(([ref]) => idOf(ref));
}

function toneOf(scene: Scene, code: string): number {
  return scene.tones.get(`country:${code}`) ?? 0;
}

function levelOf(scene: Scene, code: string): Emphasis {
  return scene.countries.get(`country:${code}`) ?? 'dimmed';
}
