import type { Feature } from 'geojson';
import { alignmentColor } from '../encoding/colors.ts';
import type { Alignment, AlignmentKind, Atlas, LonLat, Ref } from '../model/types.ts';
import type { AlignmentCandidate } from '../scene/base.ts';
import type { Scene } from '../scene/scene.ts';
import type { Projection } from '../state/state.ts';
import type { Body } from './bodies.ts';
import { levelsOf, SHOWN } from './emphasis.ts';
import { bodyFilter, type LayerKind, type LegendRow, NOTHING, type Pattern, WAYS } from './layer.ts';

/** How each kind is drawn: a dialogue never looks like an alliance. Dashes in line widths; `fill` is an opacity. */
const LOOK: Record<
  AlignmentKind,
  { width: number; dash: number[] | null; fill: number; line: number[] | null }
> = {
  alliance: { width: 2.2, dash: null, fill: 0.09, line: [1, 0] },
  entente: { width: 2, dash: [6, 2, 1, 2], fill: 0.07, line: [6, 2, 1, 2] },
  partnership: { width: 2, dash: [5, 2.5], fill: 0.06, line: [5, 2.5] },
  organisation: { width: 1.2, dash: null, fill: 0.05, line: null },
  dialogue: { width: 2, dash: [0.6, 2], fill: 0, line: [0.6, 2] },
  idea: { width: 0, dash: null, fill: 0, line: [1.5, 2.5] },
};

export function alignmentsOf(atlas: Atlas): Alignment[] {
  return Object.values(atlas.entities).filter((e): e is Alignment => e.kind === 'alignment');
}

/** Members filled or hatched and outlined as one body; membership lines between few members. */
export const alignments: LayerKind = {
  id: 'alignments',
  sources: ['membership-lines', 'groups'],
  style: (atlas, palette) => [
    ...alignmentsOf(atlas).flatMap((a, i) => rowsOf(a, alignmentColor(i, palette))),
    ...alignmentsOf(atlas).map((a, i) => membershipLineOf(a, alignmentColor(i, palette))),
  ],
  data: (_atlas, base, projection) => ({
    'membership-lines': {
      type: 'FeatureCollection',
      features: membershipLines(base.alignments, projection).map(
        ({ ref, line }): Feature => ({
          type: 'Feature',
          properties: { ref },
          geometry: { type: 'LineString', coordinates: line.map((p) => [...p]) },
        }),
      ),
    },
  }),
  states: (scene) => ({ 'membership-lines': levelsOf(scene.alignments) }),
  bodies: (_atlas, scene) => ({ groups: groupsOf(scene) }),
  patterns: (atlas, palette) =>
    Object.fromEntries(
      alignmentsOf(atlas).map((a, i) => [
        `hatch-${a.ref}`,
        { color: alignmentColor(i, palette), size: 9, line: 1, way: WAYS[i % WAYS.length] as Pattern['way'] },
      ]),
    ),
  // a click on land means the state
  picks: [],
  legend: (atlas, palette) => ({
    id: 'alignments',
    label: 'Alignments',
    swatch: null,
    children: alignmentsOf(atlas).map((a, i) => legendRow(a, alignmentColor(i, palette))),
  }),
};

/** Pixels by which the outline of a group is wider when one that is drawn over it runs along the same borders. */
const BESIDE = 1.8;

/**
 * The outlines and the land of groups. A state in one of them is washed; a state in several is hatched by each in its own
 * direction, for wash over wash tells nothing, and their outlines are drawn side by side.
 */
function groupsOf(scene: Scene): Body[] {
  const marks = scene.alignments.filter((m) => LOOK[m.alignment.type].width > 0);
  const filled = marks.filter((m) => LOOK[m.alignment.type].fill > 0);
  const shared = (code: string) => filled.filter((m) => m.members.includes(code)).length > 1;
  return marks.flatMap((m, i): Body[] => {
    const over = marks
      .slice(i + 1)
      .some((o) => o.members.filter((code) => m.members.includes(code)).length > 1);
    return [
      { id: m.ref, codes: m.members, wider: over ? BESIDE : 0 },
      { id: washOf(m.ref), codes: m.members.filter((code) => !shared(code)) },
      { id: hatchOf(m.ref), codes: m.members.filter(shared) },
    ].filter((body) => body.codes.length > 0);
  });
}

const washOf = (ref: string) => `${ref} wash`;
const hatchOf = (ref: string) => `${ref} hatch`;

/** Width of a membership line in pixels. */
export const LINE_WIDTH = 2.4;

/** The membership lines that are drawn: of alignments with few members whose type has them. */
export function membershipLines(
  alignments: readonly Pick<AlignmentCandidate, 'ref' | 'item' | 'curves'>[],
  projection: Projection,
): { readonly ref: Ref; readonly line: readonly LonLat[] }[] {
  return alignments.flatMap(({ ref, item, curves }) =>
    LOOK[item.type].line
      ? curves.map((curve) => ({ ref, line: curve[projection] })).filter(({ line }) => line.length > 0)
      : [],
  );
}

function rowsOf(a: Alignment, color: string) {
  const look = LOOK[a.type];
  const rows: ReturnType<LayerKind['style']> = [];
  if (look.fill > 0) {
    rows.push({
      id: `${a.ref}-fill`,
      type: 'fill',
      source: 'groups',
      filter: bodyFilter(washOf(a.ref), 'land'),
      paint: { 'fill-color': color, 'fill-opacity': look.fill, 'fill-antialias': false },
    });
    rows.push({
      id: `${a.ref}-hatch`,
      type: 'fill',
      source: 'groups',
      filter: bodyFilter(hatchOf(a.ref), 'land'),
      paint: { 'fill-pattern': `hatch-${a.ref}`, 'fill-opacity': 0.6, 'fill-antialias': false },
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
        'line-width': ['+', look.width, ['get', 'wider']],
        ...(look.dash ? { 'line-dasharray': look.dash } : {}),
      },
    });
  }
  return rows;
}

function membershipLineOf(a: Alignment, color: string): ReturnType<LayerKind['style']>[number] {
  const dash = LOOK[a.type].line;
  return {
    id: `membership-${a.ref}`,
    type: 'line',
    source: 'membership-lines',
    filter: dash ? ['==', ['get', 'ref'], a.ref] : NOTHING,
    layout: { 'line-join': 'round' },
    paint: {
      'line-color': color,
      'line-width': LINE_WIDTH,
      'line-opacity': ['case', ['<', SHOWN, 0], 0, 1],
      ...(dash?.[1] ? { 'line-dasharray': dash } : {}),
    },
  };
}

function legendRow(a: Alignment, color: string): LegendRow {
  const { dash, line, width } = LOOK[a.type];
  const pattern = (width > 0 ? dash : line)?.map((n) => n * 2).join(' ');
  return {
    id: a.ref,
    label: a.names.en,
    swatch: { shape: width > 0 ? 'outline' : 'line', color, ...(pattern ? { dash: pattern } : {}) },
  };
}
