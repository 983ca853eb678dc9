import { LINE_LOOKS, type Relation } from '../../model/callout.ts';
import type { LonLat } from '../../model/types.ts';
import type { Cell, Look } from './cell.ts';

/** Half the opening of a head in radians, and the length of its sides in pixels. */
const OPENING = 0.45;
const SIDE = 13;
/** Pixels between two neighbouring points beyond which a line has gone round the world. */
const LEAP = 250;

/** Draws a relation: a thin line over a casing of paper, with its heads. */
export function drawLine(
  cell: Cell,
  line: readonly LonLat[],
  { kind, sense, both }: Relation,
  ink: string,
  { project, palette }: Look,
): void {
  const look = LINE_LOOKS[sense];
  const points = line.map(project);
  let path = '';
  for (const [i, p] of points.entries()) {
    if (!p) continue;
    const before = points[i - 1];
    // a line that leaves a flat map at one edge comes back at the other
    const joined = before && Math.abs(p[0] - before[0]) < LEAP;
    path += `${joined ? 'L' : 'M'}${p[0].toFixed(1)},${p[1].toFixed(1)}`;
  }
  if (path === '') return;
  const stroke = (name: string, color: string) =>
    cell.append('path').attr('class', `${name} callout-${look}`).attr('d', path).attr('stroke', color);
  stroke('callout-casing', palette.halo);
  stroke('callout-line', ink);
  if (kind === 'tie') return;
  head(cell, points, ink, look === 'dotted');
  if (both) head(cell, [...points].reverse(), ink, false);
}

/** The head at the end of a line; none where that end is behind the globe. */
function head(
  cell: Cell,
  points: readonly (readonly [number, number] | null)[],
  ink: string,
  open: boolean,
): void {
  const [tip, before] = [points.at(-1), points.at(-4)];
  if (!tip || !before) return;
  const way = Math.atan2(tip[1] - before[1], tip[0] - before[0]);
  const side = (turn: number) =>
    `${(tip[0] - SIDE * Math.cos(way + turn)).toFixed(1)},${(tip[1] - SIDE * Math.sin(way + turn)).toFixed(1)}`;
  cell
    .append('path')
    .attr('class', 'callout-head')
    .attr(
      'd',
      `M${side(OPENING)}L${tip[0].toFixed(1)},${tip[1].toFixed(1)}L${side(-OPENING)}${open ? '' : 'Z'}`,
    )
    .attr('stroke', ink)
    .attr('fill', open ? 'none' : ink);
}
