import type { Feature } from 'geojson';
import { alignmentColor } from '../encoding/colors.ts';
import { flatCurve, greatCurve } from '../geometry/curve.ts';
import type { Alignment, AlignmentKind, Atlas, LonLat } from '../model/types.ts';
import type { Projection } from '../state/state.ts';
import { bodyFilter, type LayerKind, type LegendRow, NOTHING } from './layer.ts';

/** How each kind is drawn: a dialogue never looks like an alliance. Dashes in line widths; `fill` is an opacity. */
const LOOK: Record<
  AlignmentKind,
  { width: number; dash: number[] | null; fill: number; tie: number[] | null }
> = {
  alliance: { width: 2.2, dash: null, fill: 0.09, tie: [1, 0] },
  entente: { width: 2, dash: [6, 2, 1, 2], fill: 0.07, tie: [6, 2, 1, 2] },
  partnership: { width: 2, dash: [5, 2.5], fill: 0.06, tie: [5, 2.5] },
  organisation: { width: 1.2, dash: null, fill: 0.05, tie: null },
  dialogue: { width: 2, dash: [0.6, 2], fill: 0, tie: [0.6, 2] },
  idea: { width: 0, dash: null, fill: 0, tie: [1.5, 2.5] },
};

export function alignmentsOf(atlas: Atlas): Alignment[] {
  return Object.values(atlas.entities).filter((e): e is Alignment => e.kind === 'alignment');
}

/** Members washed and outlined as one body; between few members a tie is drawn. */
export const alignments: LayerKind = {
  id: 'alignments',
  sources: ['ties', 'groups'],
  style: (atlas, palette) => [
    ...alignmentsOf(atlas).flatMap((a, i) => rowsOf(a, alignmentColor(i, palette))),
    ...alignmentsOf(atlas).map((a, i) => tieOf(a, alignmentColor(i, palette))),
  ],
  data: (atlas, scene, projection) => {
    const features: Feature[] = [];
    for (const mark of scene.alignments) {
      if (mark.members.length > 4) continue;
      for (const [i, from] of mark.members.entries()) {
        for (const to of mark.members.slice(i + 1)) {
          const a = atlas.entities[`country:${from}`]?.anchor;
          const b = atlas.entities[`country:${to}`]?.anchor;
          const coordinates = a && b ? tieLine(a, b, projection).map((p) => [...p]) : [];
          if (coordinates.length) {
            features.push({
              type: 'Feature',
              properties: { ref: mark.ref },
              geometry: { type: 'LineString', coordinates },
            });
          }
        }
      }
    }
    return { ties: { type: 'FeatureCollection', features } };
  },
  bodies: (_atlas, scene) => ({
    groups: scene.alignments
      .filter((m) => LOOK[m.alignment.type].width > 0)
      .map((m) => ({ id: m.ref, codes: m.members })),
  }),
  picks: [],
  legend: (atlas, palette) => ({
    id: 'alignments',
    label: 'Alignments',
    swatch: null,
    children: alignmentsOf(atlas).map((a, i) => legendRow(a, alignmentColor(i, palette))),
  }),
};

/** The line of a tie, bent a little to the other side than a flow. */
export function tieLine(a: LonLat, b: LonLat, projection: Projection): LonLat[] {
  return projection === 'globe' ? greatCurve(a, b, -0.06) : flatCurve(a, b, -0.06);
}

/** Ties can be picked; fills cannot, for a click on land means the state. */
export const TIE_PICK = 'tie-';

function rowsOf(a: Alignment, color: string) {
  const look = LOOK[a.type];
  const rows: ReturnType<LayerKind['style']> = [];
  if (look.fill > 0) {
    rows.push({
      id: `${a.ref}-fill`,
      type: 'fill',
      source: 'groups',
      filter: bodyFilter(a.ref, 'land'),
      paint: { 'fill-color': color, 'fill-opacity': look.fill, 'fill-antialias': false },
    });
  }
  if (look.width > 0) {
    rows.push({
      id: `${a.ref}-line`,
      type: 'line',
      source: 'groups',
      filter: bodyFilter(a.ref, 'line'),
      layout: { 'line-join': 'round', 'line-cap': look.dash ? 'butt' : 'round' },
      paint: {
        'line-color': color,
        'line-width': look.width,
        ...(look.dash ? { 'line-dasharray': look.dash } : {}),
      },
    });
  }
  return rows;
}

function tieOf(a: Alignment, color: string): ReturnType<LayerKind['style']>[number] {
  const tie = LOOK[a.type].tie;
  return {
    id: `${TIE_PICK}${a.ref}`,
    type: 'line',
    source: 'ties',
    filter: tie ? ['==', ['get', 'ref'], a.ref] : NOTHING,
    layout: { 'line-join': 'round' },
    paint: { 'line-color': color, 'line-width': 2.4, ...(tie?.[1] ? { 'line-dasharray': tie } : {}) },
  };
}

function legendRow(a: Alignment, color: string): LegendRow {
  const { dash, tie, width } = LOOK[a.type];
  const pattern = (width > 0 ? dash : tie)?.map((n) => n * 2).join(' ');
  return {
    id: a.ref,
    label: a.names.en,
    swatch: { shape: width > 0 ? 'outline' : 'line', color, ...(pattern ? { dash: pattern } : {}) },
  };
}
