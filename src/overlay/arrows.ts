import type { Selection } from 'd3-selection';
import type { App } from '../app.ts';
import { type Palette, supplierColor } from '../encoding/colors.ts';
import type { Box } from '../geometry/placement.ts';
import type { LonLat } from '../model/types.ts';
import type { FlowMark } from '../scene/flows.ts';
import type { Projection } from '../state/state.ts';
import type { Project } from './project.ts';

type Group = Selection<SVGGElement, unknown, null, undefined>;

/** How far an arrowhead extends beyond the end of its line, as a part of its size, so that it covers the line's end. */
const BEYOND = 0.85;

interface Head {
  readonly mark: FlowMark;
  readonly x: number;
  readonly y: number;
  readonly degrees: number;
  readonly size: number;
}

/** Arrowheads at the recipients' ends of highlighted flows; none where the end is behind the globe. */
export function headsOf(marks: readonly FlowMark[], projection: Projection, project: Project): Head[] {
  return marks.flatMap((mark) =>
    mark.emphasis === 'dimmed' ? [] : headOf(mark, mark.curve[projection], project),
  );
}

/** Boxes of the arrowheads, so that no label covers them. */
export function headBoxes(heads: readonly Head[]): Box[] {
  return heads.map(({ x, y, size }) => ({
    x: x - size * 0.7,
    y: y - size * 0.7,
    width: size * 1.4,
    height: size * 1.4,
  }));
}

export function drawArrows(group: Group, app: App, heads: readonly Head[], palette: Palette): void {
  group
    .selectAll<SVGPathElement, Head>('path')
    .data(heads, (d) => d.mark.ref)
    .join('path')
    .attr('class', 'arrow')
    .attr('data-arrow', (d) => d.mark.ref)
    .attr('d', (d) => {
      const [tip, tail, notch] = [BEYOND * d.size, (BEYOND - 1.7) * d.size, (BEYOND - 1.35) * d.size];
      return `M${tip},0L${tail},${d.size * 0.8}L${notch},0L${tail},${-d.size * 0.8}Z`;
    })
    .attr('transform', (d) => `translate(${d.x},${d.y})rotate(${d.degrees})`)
    .attr('fill', (d) =>
      d.mark.layer === 'flows:ties'
        ? palette.neutral
        : supplierColor(app.atlas, d.mark.flow.supplier, palette),
    )
    .attr('stroke', palette.halo);
}

function headOf(mark: FlowMark, line: readonly LonLat[], project: Project): Head[] {
  const tip = line.at(-1);
  const before = line.at(-4);
  const end = tip && project(tip);
  const start = before && project(before);
  if (!end || !start) return [];
  const size = 7 + mark.width * 0.9;
  const degrees = (Math.atan2(end[1] - start[1], end[0] - start[0]) * 180) / Math.PI;
  return [{ mark, x: end[0], y: end[1], degrees, size }];
}
