import { supplierColor } from '../../encoding/colors.ts';
import { type Bars, OTHERS } from '../../model/callout.ts';
import { type Cell, drawText, type Look } from './cell.ts';
import type { PlacedCallout } from './layout.ts';
import { columnsOf } from './sizes.ts';
import { LINE_HEIGHT } from './text.ts';

/** Draws columns on a plate: one group a supplier, its share or volume on each column, its years beneath. */
export function drawBars(
  cell: Cell,
  callout: Bars,
  { x, y, width, height, lines, narrow }: PlacedCallout & { readonly x: number; readonly y: number },
  { atlas, palette, figures }: Look,
): void {
  const column = columnsOf(narrow);
  cell
    .append('rect')
    .attr('class', 'callout-plate')
    .attr('x', x)
    .attr('y', y)
    .attr('width', width)
    .attr('height', height);
  drawText(cell, lines, x + column.pad, y + 3, palette.ink, 'start');
  const groups = figures.groups(callout) ?? [];
  const top = Math.max(...groups.flatMap((g) => g.bars.map((bar) => bar.value ?? 0)), 0.01);
  const base = y + lines.length * LINE_HEIGHT + 18 + column.tall;
  let left = x + column.pad;
  for (const { supplier, bars } of groups) {
    const color = supplier === OTHERS ? palette.quiet : supplierColor(atlas, supplier, palette);
    const start = left;
    for (const [i, { value, years }] of bars.entries()) {
      const tall = Math.max(1, ((value ?? 0) / top) * column.tall);
      cell
        .append('rect')
        .attr(
          'class',
          i === bars.length - 1 || callout.measure === 'volume'
            ? 'callout-column'
            : 'callout-column is-before',
        )
        .attr('fill', color)
        .attr('x', left)
        .attr('y', base - tall)
        .attr('width', column.width)
        .attr('height', tall);
      const middle = left + column.width / 2;
      small(cell, figures.amount(callout, value), middle, base - tall - 4, color).attr('font-weight', 600);
      small(
        cell,
        `${years[0] % 100 < 10 ? '0' : ''}${years[0] % 100}–${String(years[1]).slice(2)}`,
        middle,
        base + 12,
        palette.quiet,
      );
      left += column.width + column.gap;
    }
    small(cell, figures.name(supplier), (start + left - column.gap) / 2, base + 26, color).attr(
      'font-weight',
      600,
    );
    left += column.between;
  }
  cell
    .append('line')
    .attr('class', 'callout-base')
    .attr('stroke', palette.quiet)
    .attr('x1', x + column.pad)
    .attr('x2', left - column.between)
    .attr('y1', base)
    .attr('y2', base);
}

function small(cell: Cell, text: string, x: number, y: number, fill: string) {
  return cell
    .append('text')
    .attr('class', 'callout-small')
    .attr('text-anchor', 'middle')
    .attr('fill', fill)
    .attr('x', x)
    .attr('y', y)
    .text(text);
}
