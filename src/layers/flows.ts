import type { ExpressionSpecification, FilterSpecification, LineLayerSpecification } from 'maplibre-gl';
import { colorIndex, supplierColor } from '../encoding/colors.ts';
import { FLOWS } from '../flows/geojson.ts';
import { DIMMED } from '../flows/strokes.ts';
import { idOf } from '../model/ref.ts';
import type { Atlas, FlowStatus } from '../model/types.ts';
import { LEVEL, SHOWN } from './emphasis.ts';
import type { LayerKind } from './layer.ts';

/** Line style by status, in line widths; only deliveries have a solid line. */
export const DASH: Record<FlowStatus, number[] | null> = {
  delivered: null,
  licensed: [6, 1],
  contracted: [4, 1.5],
  stopped: [4, 1.2, 1, 1.2],
  cancelled: [1.2, 1.2],
  denied: [1, 2],
  mooted: [0.5, 2],
};

/** Every second supplier with its own colour has a double line, so that colour is not the only difference. */
function isDouble(atlas: Atlas, supplier: string): boolean {
  return colorIndex(atlas, supplier) % 2 === 1;
}

/** The states with a colour of their own, and those of the past that they carry on. */
function coloredOf(atlas: Atlas): string[] {
  const past = Object.values(atlas.entities).flatMap((e) =>
    e.kind === 'country' && e.successor !== null && atlas.suppliers.includes(e.successor)
      ? [idOf(e.ref)]
      : [],
  );
  return [...atlas.suppliers, ...past];
}

const dimmed: ExpressionSpecification = ['==', SHOWN, LEVEL.dimmed];
const highlighted: ExpressionSpecification = ['>=', SHOWN, LEVEL.highlighted];
const strong: ExpressionSpecification = ['>=', SHOWN, LEVEL.hovered];

/** Flows as lines: colour by supplier, width by the square root of TIV, dashes by status. The overlay draws the arrowheads. */
export const flows: LayerKind = {
  id: 'flows',
  sources: [FLOWS],
  style: (atlas, p) => {
    const cases = coloredOf(atlas).flatMap((s) => [s, supplierColor(atlas, s, p)]);
    const color = [
      'case',
      ['==', ['get', 'layer'], 'flows:ties'],
      p.neutral,
      // a `match` expression without cases is a style error that would keep the map from being drawn
      cases.length ? ['match', ['get', 'supplier'], ...cases, p.other] : p.other,
    ] as unknown as ExpressionSpecification;
    const width: ExpressionSpecification = ['case', strong, ['+', ['get', 'width'], 1.5], ['get', 'width']];
    const faint: ExpressionSpecification = ['*', ['get', 'width'], DIMMED];
    const rowOf = (
      id: string,
      status: FlowStatus,
      paint: { 'line-width': ExpressionSpecification; 'line-opacity': ExpressionSpecification },
    ): LineLayerSpecification => {
      const dash = DASH[status];
      return {
        id,
        type: 'line',
        source: FLOWS,
        filter: ['==', ['get', 'status'], status],
        // a round cap is hidden by the arrowhead; dashed lines have none, so that dashes keep their length
        layout: { 'line-cap': dash ? 'butt' : 'round', 'line-join': 'round' },
        paint: { 'line-color': color, ...paint, ...(dash ? { 'line-dasharray': dash } : {}) },
      };
    };
    const statuses = Object.keys(DASH) as FlowStatus[];
    return [
      // dimmed flows are drawn below highlighted ones
      ...statuses.map((status) =>
        rowOf(`flow-dimmed-${status}`, status, {
          'line-width': faint,
          'line-opacity': ['case', dimmed, 0.13, 0],
        }),
      ),
      {
        id: 'flow-casing',
        type: 'line',
        source: FLOWS,
        layout: { 'line-cap': 'round', 'line-join': 'round' },
        paint: {
          'line-color': p.halo,
          'line-width': ['+', width, 2.5],
          'line-opacity': ['case', highlighted, 0.75, 0],
        },
      },
      ...statuses.map((status) =>
        rowOf(`flow-${status}`, status, {
          'line-width': width,
          'line-opacity': ['case', highlighted, 0.92, 0],
        }),
      ),
      {
        id: 'flow-core',
        type: 'line',
        source: FLOWS,
        filter: [
          'all',
          ['in', ['get', 'supplier'], ['literal', coloredOf(atlas).filter((s) => isDouble(atlas, s))]],
          ['!=', ['get', 'layer'], 'flows:ties'],
          ['==', ['get', 'status'], 'delivered'],
        ] as FilterSpecification,
        paint: {
          'line-color': p.halo,
          'line-width': ['max', 0.7, ['*', 0.26, width]],
          'line-opacity': ['case', highlighted, 1, 0],
        },
      },
    ];
  },
  picks: [],
  legend: (atlas, p) => ({
    id: 'flows',
    label: ofArms(atlas) ? 'Arms flows' : 'Flows',
    swatch: null,
    children: [
      ...atlas.suppliers.map((s) => ({
        id: `flows:${s}`,
        label: `From ${nameOf(atlas, s)}`,
        swatch: {
          shape: 'arrow' as const,
          color: supplierColor(atlas, s, p),
          ...(isDouble(atlas, s) ? { core: p.halo } : {}),
        },
      })),
      { id: 'flows:other', label: 'From others', swatch: { shape: 'arrow', color: p.other } },
      {
        id: 'flows:ties',
        label: ofArms(atlas) ? 'Not arms' : 'Not goods',
        swatch: { shape: 'arrow', color: p.neutral },
      },
    ],
  }),
};

/** True when the atlas's suppliers supply arms. */
function ofArms(atlas: Atlas): boolean {
  return Object.values(atlas.entities).some((e) => e.kind === 'flow' && e.type === 'arms');
}

function nameOf(atlas: Atlas, code: string): string {
  return atlas.entities[`country:${code}`]?.names.en ?? code;
}
