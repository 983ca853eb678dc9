import type { Feature } from 'geojson';
import { alignmentColor, type Palette, supplierColor } from '../encoding/colors.ts';
import type { Alignment, AlignmentKind, Atlas, LonLat, Ref } from '../model/types.ts';
import type { AlignmentCandidate } from '../scene/base.ts';
import type { Scene } from '../scene/scene.ts';
import type { Projection } from '../state/state.ts';
import { outlineOf } from './bodies.ts';
import { levelsOf, SHOWN } from './emphasis.ts';
import { among, type LayerKind, type LegendRow, NOTHING, type Pattern, WAYS } from './layer.ts';

/**
 * Style of each type, so that a dialogue never looks like an alliance: an alliance is a filled body, what binds less is
 * thin ties. Dashes in line widths; `fill` is an opacity, `width` that of the outline, `tie` that of a membership line.
 */
const LOOK: Record<AlignmentKind, { width: number; fill: number; tie: number; dash: number[] | null }> = {
  alliance: { width: 1.4, fill: 0.3, tie: 2.4, dash: [1, 0] },
  entente: { width: 0, fill: 0, tie: 2.4, dash: [6, 2, 1, 2] },
  partnership: { width: 0, fill: 0, tie: 2.4, dash: [5, 2.5] },
  organisation: { width: 1.2, fill: 0.16, tie: 0, dash: null },
  dialogue: { width: 0, fill: 0, tie: 1.6, dash: [0.8, 2] },
  idea: { width: 0, fill: 0, tie: 2, dash: [1.5, 2.5] },
};

const known = new WeakMap<Atlas, readonly Alignment[]>();

/** The alignments of an atlas; cached, because they are needed at each move of the pointer. */
function alignmentsOf(atlas: Atlas): readonly Alignment[] {
  const found =
    known.get(atlas) ?? Object.values(atlas.entities).filter((e): e is Alignment => e.kind === 'alignment');
  known.set(atlas, found);
  return found;
}

/** The colour of an alignment: that of the state that leads it, else its own. */
export function colorOfAlignment(atlas: Atlas, a: Alignment, palette: Palette): string {
  return a.lead === null
    ? alignmentColor(alignmentsOf(atlas).indexOf(a), palette)
    : supplierColor(atlas, a.lead, palette);
}

/** Alignments: members filled or hatched and outlined as one body, or joined by membership lines when there are few. */
export const alignments: LayerKind = {
  id: 'alignments',
  sources: ['membership-lines'],
  style: (atlas, palette) => [
    ...alignmentsOf(atlas).flatMap((a) => rowsOf(a, colorOfAlignment(atlas, a, palette))),
    ...alignmentsOf(atlas).map((a) => membershipLineOf(a, colorOfAlignment(atlas, a, palette))),
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
        {
          color: colorOfAlignment(atlas, a, palette),
          size: 9,
          line: 1,
          way: WAYS[i % WAYS.length] as Pattern['way'],
        },
      ]),
    ),
  // a click on land means the state
  picks: [],
  legend: (atlas, palette) => ({
    id: 'alignments',
    label: 'Alignments',
    swatch: null,
    children: alignmentsOf(atlas).map((a) => legendRow(a, colorOfAlignment(atlas, a, palette))),
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
 * The outlines and the land of groups. A state in one of them is washed; a state in several of different colours is hatched
 * by each in its own direction, for wash over wash tells nothing, and their outlines are drawn side by side. A state that is
 * drawn in its own colour, such as the one that leads a group, keeps it.
 */
export function groupsOf(scene: Pick<Scene, 'alignments' | 'tones'>): Group[] {
  const marks = scene.alignments.filter((m) => LOOK[m.alignment.type].width > 0);
  const filled = marks.filter((m) => LOOK[m.alignment.type].fill > 0);
  const colorKey = (m: (typeof marks)[number]) => m.alignment.lead ?? m.ref;
  const within = (code: string) => filled.filter((m) => m.members.includes(code));
  const shared = (code: string) => new Set(within(code).map(colorKey)).size > 1;
  const isColored = (code: string) => (scene.tones.get(`country:${code}`) ?? 0) > 0;
  // of several groups in one colour the first washes the land
  const washed = (m: (typeof marks)[number], code: string) =>
    !isColored(code) && !shared(code) && (within(code)[0] ?? m) === m;
  return marks.map((m, i): Group => {
    const over = marks
      .slice(i + 1)
      .some((o) => colorKey(o) !== colorKey(m) && o.members.filter((c) => m.members.includes(c)).length > 1);
    return {
      ref: m.ref,
      codes: m.members,
      width: LOOK[m.alignment.type].width + (over ? BESIDE : 0),
      wash: m.members.filter((code) => washed(m, code)),
      hatch: m.members.filter((code) => !isColored(code) && shared(code)),
    };
  });
}

const fillOf = (ref: Ref) => `${ref}-fill`;
const hatchOf = (ref: Ref) => `${ref}-hatch`;
const outlineRow = (ref: Ref) => `${ref}-line`;

/** Width of the widest membership line in pixels. */
export const LINE_WIDTH = Math.max(...Object.values(LOOK).map((look) => look.tie));

/** The membership lines to draw: those of alignments with few members, if their type has them. */
export function membershipLines(
  alignments: readonly Pick<AlignmentCandidate, 'ref' | 'item' | 'curves'>[],
  projection: Projection,
): { readonly ref: Ref; readonly line: readonly LonLat[] }[] {
  return alignments.flatMap(({ ref, item, curves }) =>
    LOOK[item.type].tie > 0
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
      layout: { 'line-join': 'round', 'line-cap': 'round' },
      paint: {
        'line-color': color,
        'line-width': look.width,
        'line-width-transition': { duration: 0 },
      },
    });
  }
  return rows;
}

function membershipLineOf(a: Alignment, color: string): ReturnType<LayerKind['style']>[number] {
  const { dash, tie } = LOOK[a.type];
  return {
    id: `membership-${a.ref}`,
    type: 'line',
    source: 'membership-lines',
    filter: dash ? ['==', ['get', 'ref'], a.ref] : NOTHING,
    layout: { 'line-join': 'round' },
    paint: {
      'line-color': color,
      'line-width': tie,
      'line-opacity': ['case', ['<', SHOWN, 0], 0, 1],
      ...(dash?.[1] ? { 'line-dasharray': dash } : {}),
    },
  };
}

function legendRow(a: Alignment, color: string): LegendRow {
  const { dash, width } = LOOK[a.type];
  const pattern = width > 0 ? undefined : dash?.map((n) => n * 2).join(' ');
  return {
    id: a.ref,
    label: a.names.en,
    ...(a.type === 'alliance' ? { many: 'alliances' } : {}),
    swatch: { shape: width > 0 ? 'outline' : 'line', color, ...(pattern ? { dash: pattern } : {}) },
  };
}
