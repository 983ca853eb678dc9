import type { Callout } from '../../model/callout.ts';
import type { Figures } from './figures.ts';
import { LINE_HEIGHT, PX, widest } from './text.ts';

/** Measures of columns in pixels. */
export interface Columns {
  readonly width: number;
  readonly gap: number;
  readonly between: number;
  readonly tall: number;
  readonly pad: number;
  readonly foot: number;
}
const WIDE: Columns = { width: 34, gap: 3, between: 14, tall: 64, pad: 8, foot: 32 };
const NARROW: Columns = { width: 34, gap: 2, between: 6, tall: 40, pad: 5, foot: 30 };
/** The columns of a wide map, or of a narrow one. */
export const columnsOf = (narrow: boolean): Columns => (narrow ? NARROW : WIDE);
/** Measures of votes in pixels. */
export const seatsOf = (narrow: boolean) =>
  narrow ? { size: 8, gap: 2, row: 14, pad: 5 } : { size: 9, gap: 3, row: 19, pad: 8 };

/** The size of a callout's box in pixels; null when it has nothing to show, as columns that the register lacks. */
export function sizeOf(
  callout: Callout,
  lines: readonly string[],
  figures: Figures,
  narrow: boolean,
): { width: number; height: number } | null {
  const px = narrow ? PX.narrow : PX.wide;
  const words = { width: widest(lines, px) + 4, height: lines.length * LINE_HEIGHT + 2 };
  if (callout.kind === 'bars') {
    const groups = figures.groups(callout);
    if (!groups) return null;
    const c = columnsOf(narrow);
    const columns = groups.reduce((sum, g) => sum + g.bars.length * (c.width + c.gap), 0);
    const width = columns + (groups.length - 1) * c.between;
    return {
      width: Math.max(width, words.width) + 2 * c.pad,
      height: words.height + c.tall + c.foot + 16 + c.pad,
    };
  }
  if (callout.kind === 'tally') {
    const rows = figures.votes(callout);
    const seat = seatsOf(narrow);
    const most = Math.max(...rows.map((r) => r.names.length));
    const wide =
      most * (seat.size + seat.gap) +
      8 +
      widest(
        rows.map((r) => r.words),
        px,
      );
    return {
      width: Math.max(wide, words.width) + 2 * seat.pad,
      height: words.height + 3 * seat.row + 2 * seat.pad,
    };
  }
  return lines.length || callout.kind === 'tie' || callout.kind === 'arrow' ? words : null;
}
