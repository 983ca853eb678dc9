import type { Selection } from 'd3-selection';
import { type Palette, supplierColor } from '../encoding/colors.ts';
import { marksAlong, type Track, trackOf } from '../geometry/track.ts';
import type { Atlas, FlowStatus } from '../model/types.ts';
import type { FlowMark } from '../scene/flows.ts';
import type { Projection } from '../state/state.ts';
import { reducedMotion, watchReducedMotion } from '../ui/motion.ts';
import type { Project } from './project.ts';

/** Statuses of flows that have moving marks: not those that were cancelled, denied or only discussed. */
const MOVES: readonly FlowStatus[] = ['delivered', 'contracted', 'licensed'];
/** Pixels between two marks, and pixels that a mark moves in a second. */
const SPACING = 84;
const SPEED = 18;
/** Milliseconds between two frames; slow marks need no more. */
const FRAME = 40;

interface Course {
  readonly mark: FlowMark;
  readonly track: Track;
}

interface Dot {
  readonly x: number;
  readonly y: number;
  readonly course: Course;
}

/** Small marks that move slowly along the highlighted flows, from supplier to recipient. */
export interface Drift {
  /** Sets the flows, at their current screen positions. */
  follow(marks: readonly FlowMark[], projection: Projection, project: Project): void;
  /** Starts or stops the movement, by the reader's choice, the system's setting and the page's visibility. */
  update(): void;
  dispose(): void;
}

export function createDrift(
  group: Selection<SVGGElement, unknown, null, undefined>,
  atlas: Atlas,
  palette: () => Palette,
  isOn: () => boolean,
): Drift {
  let courses: Course[] = [];
  let running = 0;
  let last = 0;

  const draw = (seconds: number) => {
    const colors = palette();
    const dots = courses.flatMap((course) =>
      marksAlong(course.track, seconds, SPACING, SPEED).map(([x, y]): Dot => ({ x, y, course })),
    );
    group
      .selectAll<SVGCircleElement, Dot>('circle')
      .data(dots)
      .join('circle')
      .attr('cx', (d) => d.x)
      .attr('cy', (d) => d.y)
      .attr('r', (d) => Math.max(2, Math.min(3.2, d.course.mark.width * 0.3)))
      .attr('fill', colors.halo)
      .attr('stroke', ({ course: { mark } }) =>
        mark.layer === 'flows:ties' ? colors.neutral : supplierColor(atlas, mark.flow.supplier, colors),
      );
  };
  const tick = (time: number) => {
    running = requestAnimationFrame(tick);
    if (time - last < FRAME) return;
    last = time;
    draw(time / 1000);
  };
  const update = () => {
    const go = isOn() && courses.length > 0 && !document.hidden && !reducedMotion();
    if (go && !running) running = requestAnimationFrame(tick);
    if (go || !running) return;
    cancelAnimationFrame(running);
    running = 0;
    group.selectAll('circle').remove();
  };
  document.addEventListener('visibilitychange', update);
  const unwatch = watchReducedMotion(update);
  return {
    update,
    dispose() {
      document.removeEventListener('visibilitychange', update);
      unwatch();
      cancelAnimationFrame(running);
      running = 0;
    },
    follow(marks, projection, project) {
      courses = marks
        .filter((m) => m.emphasis !== 'dimmed' && MOVES.includes(m.flow.status))
        .map((mark) => ({ mark, track: trackOf(mark.curve[projection].map(project)) }));
      update();
    },
  };
}
