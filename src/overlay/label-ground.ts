import {
  type Box,
  type Candidate,
  distanceTo,
  nearestOf,
  overlaps,
  type Placed,
  spotsAround,
} from '../geometry/placement.ts';
import type { Atlas, Ref } from '../model/types.ts';
import type { Label } from '../scene/labels.ts';
import type { Scene } from '../scene/scene.ts';
import { everywhere, type Ground } from './ground.ts';
import { type LabelRequest, needsLeader } from './label-style.ts';
import type { Project } from './project.ts';
import { isBesideOwn, strokeBoxes } from './strokes.ts';

/** What decides where names may stand. */
export interface GroundRules {
  readonly atlas: Atlas;
  readonly scene: Scene;
  readonly ground: Ground;
  readonly project: Project;
  /** The map's size in CSS pixels. */
  readonly size: { readonly width: number; readonly height: number };
  /** Boxes along the lines of flows. */
  readonly strokes: readonly Box[];
  /** Along the lines of each alignment, for their names. */
  readonly ties: ReadonlyMap<Ref, readonly Box[]>;
  /** And along those of annotations. */
  readonly lines: readonly Box[];
  /** Boxes of what is written already, which no leader crosses. */
  readonly texts: readonly Box[];
}

/** Columns and rows of places that are tried inside a shape, on each side of its middle. */
const COLUMNS = 5;
const ROWS = 7;
/** Distances in pixels of a name that stands beside its shape, with a leader. */
const BESIDE = [18, 34, 54, 80, 112];

/**
 * A label's candidate with the rule for its ground: the name of a state stands inside its own shape, or beside it over the
 * sea; a water on water; a place on its own state, on paper or at sea. What fits nowhere is left out.
 */
export function grounded(candidate: Candidate<LabelRequest>, rules: GroundRules): Candidate<LabelRequest> {
  const { label } = candidate.item;
  const { ground, scene } = rules;
  const avoid = [...rules.strokes, ...rules.lines];
  switch (label.kind) {
    case 'country':
    case 'quiet':
      return withinShape(candidate, rules);
    case 'water':
      return { ...candidate, avoid, fits: (box) => everywhere(box, ground, (ref) => ref === null) };
    case 'capital':
    case 'place':
    case 'event': {
      const own = ownersOf(rules, label);
      const free = (ref: Ref | null) => ref === null || own.has(ref) || !scene.countries.has(ref);
      return { ...candidate, avoid, fits: (box) => everywhere(box, ground, free) };
    }
    case 'flow':
      return { ...candidate, avoid };
    case 'alignment': {
      const mark = scene.alignments.find((m) => m.ref === label.ref);
      const members = new Set<Ref | null>(mark?.members.map((code) => `country:${code}`));
      // the name of ties stands at sea or with a member; that of a body keeps off what else is lit
      const free = (ref: Ref | null) =>
        ref === null || members.has(ref) || (!mark?.curves.length && !scene.countries.has(ref));
      const isItsOwn = (box: Box) => !mark?.curves.length || isBesideOwn(box, label.ref, rules.ties);
      return {
        ...candidate,
        avoid: [...avoid, ...[...rules.ties.values()].flat()],
        fits: (box) => isItsOwn(box) && everywhere(box, ground, free),
      };
    }
    default: {
      // off the lines of flows if there is room
      const { length } = candidate.spots;
      const isFree = (box: Box, spot: number) =>
        spot >= length || !rules.strokes.some((l) => overlaps(l, box));
      return {
        ...candidate,
        spots: [...candidate.spots, ...candidate.spots],
        avoid: rules.lines,
        fits: isFree,
      };
    }
  }
}

/** Places inside the shape of a state, nearest to its middle first, then for a named one beside it over the sea. */
function withinShape(
  candidate: Candidate<LabelRequest>,
  { scene, atlas, ground, project, strokes, lines, texts, size }: GroundRules,
) {
  const { item, width, height } = candidate;
  const p = project(item.at);
  if (!p) return { ...candidate, spots: [] };
  const { ref } = item.label;
  const own = new Set([ref, ...partsOf(atlas, scene, ref).map((code) => `country:${code}`)]);
  const isNamed = item.label.kind === 'country';
  const out = p[0] < 0 || p[1] < 0 || p[0] > size.width || p[1] > size.height;
  const inner =
    out && isNamed
      ? inView(ground, own, size).map(([x, y]): [number, number] => [x - width / 2, y - height / 2])
      : item.reach * item.reach * Math.PI > width * height
        ? stepsOf(width, height).map(([dx, dy]): [number, number] => [p[0] + dx, p[1] + dy])
        : [];
  const beside = isNamed && !out ? BESIDE.flatMap((d) => spotsAround(p[0], p[1], width, height, d)) : [];
  const isOwn = (ref: Ref | null) => ref !== null && own.has(ref);
  const off = [...strokes, ...lines];
  // a named state's name lies on the line of an annotation rather than beside its shape, a selected one's anywhere on it
  const tries = [
    { spots: inner, off, isInner: true },
    { spots: isNamed ? inner : [], off: strokes, isInner: true },
    { spots: beside, off, isInner: false },
    { spots: item.label.selected ? inner : [], off: [], isInner: true },
  ].flatMap(({ spots, ...rest }) => spots.map((at) => ({ at, ...rest })));
  return {
    ...candidate,
    // a leader to a middle that is out of sight would lead nowhere
    item: { ...item, holds: (box: Box) => out || everywhere(box, ground, isOwn) },
    spots: tries.map(({ at }) => at),
    avoid: [],
    fits: (box: Box, spot: number, placed: readonly Placed<LabelRequest>[]) => {
      const attempt = tries[spot];
      if (attempt?.off.some((l) => overlaps(l, box))) return false;
      if (attempt?.isInner) return everywhere(box, ground, isOwn);
      const crossed = [...texts, ...placed.flatMap((other) => [other.box, ...leaderOf(other, project)])];
      if (leaderTo(box, p).some((l) => crossed.some((t) => overlaps(l, t)))) return false;
      const isOthers = (land: Ref | null) => land !== null && !own.has(land) && scene.countries.has(land);
      if (along(p, nearestOf(box, p)).some(([x, y]) => isOthers(ground.at(x, y)))) return false;
      return everywhere(box, ground, (ref) => ref === null || isOwn(ref));
    },
  };
}

/** Points along a segment, a pixel from each other. */
function along(a: readonly [number, number], b: readonly [number, number]): [number, number][] {
  const steps = Math.ceil(Math.hypot(b[0] - a[0], b[1] - a[1]));
  return Array.from({ length: steps + 1 }, (_, i) => {
    const t = steps && i / steps;
    return [a[0] + (b[0] - a[0]) * t, a[1] + (b[1] - a[1]) * t];
  });
}

/** Boxes along a line from a point to the nearest of a box. */
const leaderTo = (box: Box, p: readonly [number, number]) =>
  strokeBoxes([{ points: [p, nearestOf(box, p)], width: 1 }]);

/** Boxes along the leader of a placed label; none where it has none. */
function leaderOf({ item, box }: Placed<LabelRequest>, project: Project): Box[] {
  const p = project(item.at);
  return p && needsLeader(item, box, distanceTo(box, p[0], p[1])) ? leaderTo(box, p) : [];
}

/** From a point to the top left corners of boxes of a size round it, the nearest first. */
function stepsOf(width: number, height: number): [number, number][] {
  const steps: { readonly step: [number, number]; readonly far: number }[] = [];
  for (let row = -ROWS; row <= ROWS; row++)
    for (let column = -COLUMNS; column <= COLUMNS; column++) {
      const [dx, dy] = [column * width * 0.4, row * height * 0.9];
      steps.push({ step: [dx - width / 2, dy - height / 2], far: Math.hypot(dx, dy * 1.4) });
    }
  return steps.sort((a, b) => a.far - b.far).map(({ step }) => step);
}

/** Pixels between the points at which the view is searched for a state whose middle lies outside it, and most places tried. */
const SEARCH = 24;
const MOST = 60;

/** Points of a state's land in the view, those nearest to their middle first: for a name whose own place is out of sight. */
function inView(
  ground: Ground,
  own: ReadonlySet<Ref>,
  { width, height }: { readonly width: number; readonly height: number },
): [number, number][] {
  const found: [number, number][] = [];
  for (let y = SEARCH; y < height; y += SEARCH)
    for (let x = SEARCH; x < width; x += SEARCH) if (own.has(ground.at(x, y) ?? '')) found.push([x, y]);
  const middle = [0, 1].map((i) => found.reduce((sum, p) => sum + (p[i] as number), 0) / found.length);
  const away = ([x, y]: [number, number]) => Math.hypot(x - (middle[0] as number), y - (middle[1] as number));
  return found.sort((a, b) => away(a) - away(b)).slice(0, MOST);
}

/** Alpha-3 codes of the states whose land is that of a state of the past; none for one of today. */
export function partsOf(atlas: Atlas, scene: Pick<Scene, 'unions'>, ref: Ref): readonly string[] {
  const state = atlas.entities[ref];
  const union = scene.unions.find((u) => u.ref === ref);
  return union?.codes ?? (state?.kind === 'country' ? state.parts : []);
}

/** The states on whose land a place's name may stand: those that it is in. */
function ownersOf({ atlas, ground, project }: GroundRules, label: Label): ReadonlySet<Ref | null> {
  const item = atlas.entities[label.ref];
  const p = label.at[0] && project(label.at[0]);
  const here = p ? ground.at(p[0], p[1]) : null;
  const country = item?.kind === 'place' && item.country ? [`country:${item.country}`] : [];
  return new Set([here, ...country]);
}
