import type { Tally } from '../../model/callout.ts';
import { type Cell, drawText, type Look } from './cell.ts';
import type { PlacedCallout } from './layout.ts';
import { seatsOf } from './sizes.ts';
import { LINE_HEIGHT } from './text.ts';

const SIGN = { for: '+', against: '×', abstain: '–' } as const;

/** Draws the votes of an event on a plate: the result in words, and a row of seats with its number for each way of voting. */
export function drawTally(
  cell: Cell,
  callout: Tally,
  { x, y, width, height, lines, narrow }: PlacedCallout & { readonly x: number; readonly y: number },
  { palette, figures }: Look,
): void {
  const s = seatsOf(narrow);
  cell
    .append('rect')
    .attr('class', 'callout-plate')
    .attr('x', x)
    .attr('y', y)
    .attr('width', width)
    .attr('height', height);
  drawText(cell, lines, x + s.pad, y + s.pad - 3, palette.ink, 'start');
  let top = y + lines.length * LINE_HEIGHT + s.pad + 4;
  for (const { vote, words, names } of figures.votes(callout)) {
    for (const i of names.keys()) {
      const seat = cell.append('g').attr('class', `seat seat-${vote}`);
      const left = x + s.pad + i * (s.size + s.gap);
      seat.append('rect').attr('x', left).attr('y', top).attr('width', s.size).attr('height', s.size);
      seat
        .append('text')
        .attr('text-anchor', 'middle')
        .attr('x', left + s.size / 2)
        .attr('y', top + s.size - 1)
        .text(SIGN[vote]);
      seat.append('title').text(names[i] ?? '');
    }
    cell
      .append('text')
      .attr('class', 'callout-count')
      .attr('fill', palette.ink)
      .attr('x', x + s.pad + names.length * (s.size + s.gap) + 4)
      .attr('y', top + s.size)
      .text(words);
    top += s.row;
  }
}
