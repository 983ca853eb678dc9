import type { Feature } from 'geojson';
import { alignmentColor } from '../encoding/colors.ts';
import type { Alignment, AlignmentKind, Atlas, LonLat, Ref } from '../model/types.ts';
import type { AlignmentCandidate } from '../scene/base.ts';
import type { Scene } from '../scene/scene.ts';
import type { Projection } from '../state/state.ts';
import { outlineOf } from './bodies.ts';
import { levelsOf, SHOWN } from './emphasis.ts';
import { among, type LayerKind, type LegendRow, NOTHING, type Pattern, WAYS } from './layer.ts';

/** Style of each type, so that a dialogue never looks like an alliance. Dashes in line widths; `fill` is an opacity. */
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

const known = new WeakMap<Atlas, readonly Alignment[]>();

/** The alignments of an atlas; cached, because they are needed at each move of the pointer. */
export function alignmentsOf(atlas: Atlas): readonly Alignment[] {
  const found =
    known.get(atlas) ?? Object.values(atlas.entities).filter((e): e is Alignment => e.kind === 'alignment');
  known.set(atlas, found);
  return found;
}

/** Alignments: members filled or hatched and outlined as one body; membership lines when there are few members. */
export const alignments: LayerKind = {
  id: 'alignments',
  sources: ['membership-lines'],
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
  filters: (atlas, scene, lines) => {
    const groups = new Map(groupsOf(scene).map((group) => [group.ref, group]));
    return Object.fromEntries(
      alignmentsOf(atlas).flatMap((a) => {
        const group = groups.get(a.ref);
        const land = (codes: readonly string[] = []) => among(codes.map((code) => `country:${code}`));
        const { fill, width } = LOOK[a.type];
        return [
          ...(fill > 0
            ? [
                [fillOf(a.ref), land(group?.wash)],
                [hatchOf(a.ref), land(group?.hatch)],
              ]
            : []),
          ...(width > 0
            ? [[outlineRow(a.ref), among(outlineOf(lines, group?.codes ?? [], scene.owners))]]
            : []),
        ];
      }),
    );
  },
  paints: (scene) =>
    Object.fromEntries(groupsOf(scene).map(({ ref, width }) => [outlineRow(ref), { 'line-width': width }])),
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

/** A group as it is drawn; codes of states. */
interface Group {
  readonly ref: Ref;
  /** All its states, which its outline, so wide, runs round. */
  readonly codes: readonly string[];
  readonly width: number;
  readonly wash: readonly string[];
  readonly hatch: readonly string[];
}

/**
 * The outlines and the land of groups. A state in one of them is washed; a state in several is hatched by each in its own
 * direction, for wash over wash tells nothing, and their outlines are drawn side by side.
 */
export function groupsOf(scene: Pick<Scene, 'alignments'>): Group[] {
  const marks = scene.alignments.filter((m) => LOOK[m.alignment.type].width > 0);
  const filled = marks.filter((m) => LOOK[m.alignment.type].fill > 0);
  const shared = (code: string) => filled.filter((m) => m.members.includes(code)).length > 1;
  return marks.map((m, i): Group => {
    const over = marks
      .slice(i + 1)
      .some((o) => o.members.filter((code) => m.members.includes(code)).length > 1);
    return {
      ref: m.ref,
      codes: m.members,
      width: LOOK[m.alignment.type].width + (over ? BESIDE : 0),
      wash: m.members.filter((code) => !shared(code)),
      hatch: m.members.filter(shared),
    };
  });
}

const fillOf = (ref: Ref) => `${ref}-fill`;
const hatchOf = (ref: Ref) => `${ref}-hatch`;
const outlineRow = (ref: Ref) => `${ref}-line`;

/** Width of a membership line in pixels. */
export const LINE_WIDTH = 2.4;

/** The membership lines to draw: those of alignments with few members, if their type has them. */
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
      id: fillOf(a.ref),
      type: 'fill',
      source: 'borders',
      filter: NOTHING,
      paint: { 'fill-color': color, 'fill-opacity': look.fill, 'fill-antialias': false },
    });
    rows.push({
      id: hatchOf(a.ref),
      type: 'fill',
      source: 'borders',
      filter: NOTHING,
      paint: { 'fill-pattern': `hatch-${a.ref}`, 'fill-opacity': 0.6, 'fill-antialias': false },
    });
  }
  if (look.width > 0) {
    rows.push({
      id: outlineRow(a.ref),
      type: 'line',
      source: 'borders',
      filter: NOTHING,
      layout: { 'line-join': 'round', 'line-cap': look.dash ? 'butt' : 'round' },
      paint: {
        'line-color': color,
        'line-width': look.width,
        'line-width-transition': { duration: 0 },
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
