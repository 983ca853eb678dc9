import { radiusOfZoom } from '../geometry/fit.ts';
import type { Box, Candidate } from '../geometry/placement.ts';
import { angle, RADIANS, toVector } from '../geometry/sphere.ts';
import type { BaseNames } from '../model/base.ts';
import type { Atlas, LonLat, Ref } from '../model/types.ts';
import { type Label, type LabelKind, labelsOf } from '../scene/labels.ts';
import type { Scene } from '../scene/scene.ts';
import type { Language, Projection } from '../state/state.ts';
import { headBoxes, headsOf } from './arrows.ts';
import { budgetOf, mayAdd, NARROW } from './budget.ts';
import type { Ground } from './ground.ts';
import { grounded, partsOf } from './label-ground.ts';
import type { LabelRequest } from './label-style.ts';
import { type PlacedLabel, placeLabels, visibleNow } from './labels.ts';
import type { Project } from './project.ts';
import { strokesOf, tiesOf } from './strokes.ts';
import { voteBoxes } from './votes.ts';

/** The map's view: its size in CSS pixels, its centre and zoom, and the panels over it. */
export interface Look {
  readonly width: number;
  readonly height: number;
  readonly center: LonLat;
  readonly zoom: number;
  readonly projection: Projection;
  readonly language: Language;
  /** The land area of each state in steradians, largest first. */
  readonly ranks: ReadonlyMap<Ref, number>;
  readonly base: BaseNames;
  /** Boxes of panels over the map, in the map's pixels; labels are not placed under them. */
  readonly panels: readonly Box[];
  /** What lies under the labels; without it they are placed by space alone. */
  readonly ground?: Ground;
}

/** Degrees from the globe's centre beyond which background names are left out, because the land is too foreshortened. */
const STEEP = 52;
/** Pixels that everything placed keeps away from the map's edge. */
export const MARGIN = 6;
/** Half the side of the box around the mark of a place or an event. */
const DOT = 5.5;
const BACKGROUND: readonly LabelKind[] = ['water', 'capital'];

/**
 * Places all labels of a scene so that they do not overlap each other, the map's edge, panels, marks or other
 * `obstacles`; the names of states keep off `lines`, and no leader crosses a text.
 */
export function placeAll(
  atlas: Atlas,
  scene: Scene,
  look: Look,
  project: Project,
  obstacles: readonly Box[] = [],
  lines: readonly Box[] = [],
): PlacedLabel[] {
  return placed(atlas, scene, labelsFor(atlas, scene, look), look, project, obstacles, lines);
}

/** Places the labels of a scene that the `steady` scene does not have; the labels of that one stay where they are. */
export function placeMore(
  atlas: Atlas,
  scene: Scene,
  steady: { readonly scene: Scene; readonly placed: readonly PlacedLabel[] },
  look: Look,
  project: Project,
): PlacedLabel[] {
  const known = new Set(labelsFor(atlas, steady.scene, look).map((l) => l.ref));
  const more = labelsFor(atlas, scene, look).filter((l) => !known.has(l.ref));
  if (more.length === 0) return [];
  return placed(
    atlas,
    scene,
    more,
    look,
    project,
    visibleNow(steady.placed, project).map((s) => s.box),
  );
}

function labelsFor(atlas: Atlas, scene: Scene, look: Look): Label[] {
  const { center, zoom, projection, language, ranks, base } = look;
  const setting = {
    ...{ ranks: [...ranks.keys()], projection, language, base, scale: scaleOf(zoom, center) },
    narrow: look.width - 2 * MARGIN < NARROW,
  };
  return labelsOf(atlas, scene, setting).filter(
    (l) => projection === 'flat' || !BACKGROUND.includes(l.kind) || isFacing(l.at, center),
  );
}

/** Pixels per degree at the centre of the map. */
function scaleOf(zoom: number, center: LonLat): number {
  return radiusOfZoom(zoom, center[1]) * RADIANS;
}

function placed(
  atlas: Atlas,
  scene: Scene,
  labels: readonly Label[],
  look: Look,
  project: Project,
  taken: readonly Box[],
  lines: readonly Box[] = [],
): PlacedLabel[] {
  const { width, height, center, zoom, projection, ranks } = look;
  const radius = radiusOfZoom(zoom, center[1]);
  // the land area of an area is not known, so its background name is shown from a higher zoom
  const landOf = (ref: Ref) =>
    ranks.get(ref) ??
    (ref.startsWith('area:') && zoom >= 4 ? Number.POSITIVE_INFINITY : null) ??
    partsOf(atlas, scene, ref).reduce((sum, code) => sum + (ranks.get(`country:${code}`) ?? 0), 0);
  const strokes = strokesOf(scene, projection, project);
  const ties = tiesOf(scene, projection, project);
  const { ground } = look;
  const budget = budgetOf(width);
  const rules = {
    ...(ground
      ? {
          grounded: (c: Candidate<LabelRequest>) =>
            grounded(c, {
              atlas,
              scene,
              ground,
              project,
              strokes,
              ties,
              lines,
              texts: taken,
              size: { width, height },
            }),
        }
      : {}),
    accepts: (label: Label, already: readonly Label[]) => mayAdd(label, already, budget),
  };
  const bounds = { x: MARGIN, y: MARGIN, width: width - 2 * MARGIN, height: height - 2 * MARGIN };
  return placeLabels(
    labels,
    project,
    (ref) => landOf(ref) * radius ** 2,
    bounds,
    [
      ...taken,
      ...look.panels,
      ...headBoxes(headsOf(scene.flows, projection, project)),
      ...dotBoxes(scene, project),
      ...voteBoxes(atlas, scene.votes, project),
    ],
    rules,
  );
}

/** True when the first point of a name is not too near the globe's edge. */
function isFacing([at]: readonly LonLat[], center: LonLat): boolean {
  return at !== undefined && angle(toVector(at), toVector(center)) < STEEP * RADIANS;
}

/** Boxes around the marks of places and events. */
function dotBoxes(scene: Scene, project: Project): Box[] {
  return [...scene.places, ...scene.events].flatMap(({ item }) => {
    const p = item.anchor && project(item.anchor);
    return p ? [{ x: p[0] - DOT, y: p[1] - DOT, width: 2 * DOT, height: 2 * DOT }] : [];
  });
}
