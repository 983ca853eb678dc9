import type { Box } from '../geometry/placement.ts';
import type { Atlas, Ref } from '../model/types.ts';
import type { Scene } from '../scene/scene.ts';
import type { Projection } from '../state/state.ts';
import type { Project } from './project.ts';

/** Squares along the lines of highlighted flows, so that names and callouts keep clear of them. */
export function strokesOf({ flows }: Pick<Scene, 'flows'>, projection: Projection, project: Project): Box[] {
  return strokeBoxes(
    flows
      .filter((m) => m.emphasis !== 'dimmed')
      .map((m) => ({ points: m.curve[projection].map(project), width: m.width })),
  );
}

/** Small boxes along the lines of flows and of alignments, for texts that keep off them where there is other room. */
export function linesOf(
  scene: Pick<Scene, 'flows' | 'alignments'>,
  projection: Projection,
  project: Project,
): Box[] {
  return [
    ...strokesOf(scene, projection, project),
    ...[...tiesOf(scene, projection, project).values()].flat(),
  ];
}

/** Small boxes along the lines of each alignment that has lines. */
export function tiesOf(
  { alignments }: Pick<Scene, 'alignments'>,
  projection: Projection,
  project: Project,
): Map<Ref, Box[]> {
  const drawn = alignments.filter((m) => m.emphasis !== 'dimmed' && m.curves.length > 0);
  const along = (curve: (typeof drawn)[number]['curves'][number]) => ({
    points: curve[projection].map(project),
    width: 2,
  });
  return new Map(drawn.map((m) => [m.ref, strokeBoxes(m.curves.map(along))]));
}

/** Pixels by which a name is at least nearer to the line of its own alignment than to any other's. */
const NEARER = 4;

/** True when the line of this alignment, of those with lines, is clearly the nearest to a box. */
export function isBesideOwn(box: Box, own: Ref, ties: ReadonlyMap<Ref, readonly Box[]>): boolean {
  const to = (boxes: readonly Box[]) => Math.min(...boxes.map((other) => gap(box, other)));
  const near = to(ties.get(own) ?? []);
  return [...ties].every(([ref, boxes]) => ref === own || near + NEARER <= to(boxes));
}

/** Pixels between two boxes; 0 where they touch. */
function gap(a: Box, b: Box): number {
  const dx = Math.max(a.x - (b.x + b.width), b.x - (a.x + a.width), 0);
  const dy = Math.max(a.y - (b.y + b.height), b.y - (a.y + a.height), 0);
  return Math.hypot(dx, dy);
}

/** Width and height in pixels of the room for the name of a state in its middle. */
const NAME = { width: 44, height: 20 };

/** Boxes for the names of the states that a scene is about, about their middles. */
export function middlesOf(atlas: Atlas, { named }: Pick<Scene, 'named'>, project: Project): Box[] {
  return named.flatMap((ref): Box[] => {
    const state = atlas.entities[ref];
    const p = state?.kind === 'country' && state.anchor ? project(state.anchor) : null;
    return p ? [{ x: p[0] - NAME.width / 2, y: p[1] - NAME.height / 2, ...NAME }] : [];
  });
}

/** Small boxes along lines on the screen, for what must keep clear of them. */
export function strokeBoxes(
  lines: readonly {
    readonly points: readonly (readonly [number, number] | null)[];
    readonly width: number;
  }[],
): Box[] {
  return lines.flatMap(({ points, width }) => {
    const side = width + 3;
    const boxes: Box[] = [];
    for (const [i, b] of points.entries()) {
      const a = points[i - 1];
      if (!a || !b) continue;
      const steps = Math.max(1, Math.ceil(Math.hypot(b[0] - a[0], b[1] - a[1]) / 7));
      for (let k = 0; k < steps; k++) {
        const [x, y] = [a[0] + ((b[0] - a[0]) * k) / steps, a[1] + ((b[1] - a[1]) * k) / steps];
        boxes.push({ x: x - side / 2, y: y - side / 2, width: side, height: side });
      }
    }
    return boxes;
  });
}
