import type { Selection } from 'd3-selection';
import type { Palette } from '../../encoding/colors.ts';
import type { Atlas } from '../../model/types.ts';
import type { Projection } from '../../state/state.ts';
import type { Project } from '../project.ts';
import type { Figures } from './figures.ts';
import type { PlacedCallout } from './layout.ts';
import { LINE_HEIGHT } from './text.ts';

/** The group in which one callout is drawn. */
export type Cell = Selection<SVGGElement, PlacedCallout, null, undefined>;

/** What drawing a callout needs beside its place. */
export interface Look {
  readonly atlas: Atlas;
  readonly palette: Palette;
  readonly projection: Projection;
  readonly project: Project;
  readonly figures: Figures;
}

/** Lines of text one under another, from their top. */
export function drawText(
  cell: Cell,
  lines: readonly string[],
  x: number,
  y: number,
  fill: string,
  anchor: 'start' | 'middle',
): void {
  const text = cell
    .append('text')
    .attr('class', 'callout-text')
    .attr('fill', fill)
    .attr('text-anchor', anchor);
  for (const [i, line] of lines.entries())
    text
      .append('tspan')
      .attr('x', x)
      .attr('y', y + (i + 0.78) * LINE_HEIGHT)
      .text(line);
}
