import { type Selection, select } from 'd3-selection';
import { supplierColor } from '../../encoding/colors.ts';
import { type Box, nearestOf } from '../../geometry/placement.ts';
import { drawBars } from './bars.ts';
import { type Cell, drawText, type Look } from './cell.ts';
import type { PlacedCallout } from './layout.ts';
import { drawLine } from './line.ts';
import { drawTally } from './tally.ts';

type Group = Selection<SVGGElement, unknown, null, undefined>;
/** Draws callouts at their places; those behind the globe are not drawn. */
export function drawCallouts(group: Group, placed: readonly PlacedCallout[], look: Look): void {
  group
    .selectAll<SVGGElement, PlacedCallout>('g.callout')
    .data(placed)
    .join('g')
    .attr('class', (d) => `callout callout-${d.callout.kind}${d.narrow ? ' is-narrow' : ''}`)
    .each(function (d) {
      drawOne(select<SVGGElement, PlacedCallout>(this), d, look);
    });
}

function drawOne(cell: Cell, placed: PlacedCallout, look: Look): void {
  cell.selectAll('*').remove();
  const { callout, curve, lines } = placed;
  const { palette } = look;
  const ink =
    'color' in callout && callout.color ? supplierColor(look.atlas, callout.color, palette) : palette.ink;
  if (curve && 'sense' in callout) drawLine(cell, curve[look.projection], callout, ink, look);
  const p = look.project(placed.point);
  if (!p) return;
  const [x, y] = [p[0] + placed.dx, p[1] + placed.dy];
  if (callout.kind === 'note') drawLeader(cell, p, { ...placed, x, y }, ink);
  if (callout.kind === 'bars') drawBars(cell, callout, { ...placed, x, y }, look);
  else if (callout.kind === 'tally') drawTally(cell, callout, { ...placed, x, y }, look);
  else drawText(cell, lines, x + placed.width / 2, y, ink, 'middle');
}

/** A thin line from a note to its point, which it marks with a dot. */
function drawLeader(cell: Cell, [px, py]: readonly [number, number], box: Box, ink: string): void {
  const [x, y] = nearestOf(box, [px, py]);
  cell
    .append('line')
    .attr('class', 'callout-leader')
    .attr('stroke', ink)
    .attr('x1', px)
    .attr('y1', py)
    .attr('x2', x)
    .attr('y2', y);
  cell
    .append('circle')
    .attr('class', 'callout-dot')
    .attr('fill', ink)
    .attr('cx', px)
    .attr('cy', py)
    .attr('r', 2.4);
}
