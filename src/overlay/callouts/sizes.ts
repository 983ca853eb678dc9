import type { Callout } from '../../model/callout.ts';
import type { Figures } from './figures.ts';
import { LINE_HEIGHT, PX, widest } from './text.ts';

/** Measures of the columns of shares, in pixels. */
export const COLUMN = { width: 32, gap: 3, between: 14, tall: 64, pad: 8, foot: 32 } as const;
/** Measures of the votes, in pixels. */
export const SEAT = { size: 9, gap: 3, row: 19, pad: 8 } as const;

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
    const columns = groups.reduce((sum, g) => sum + g.bars.length * (COLUMN.width + COLUMN.gap), 0);
    const width = columns + (groups.length - 1) * COLUMN.between;
    return {
      width: Math.max(width, words.width) + 2 * COLUMN.pad,
      height: words.height + COLUMN.tall + COLUMN.foot + 16 + COLUMN.pad,
    };
  }
  if (callout.kind === 'tally') {
    const rows = figures.votes(callout);
    const most = Math.max(...rows.map((r) => r.names.length));
    const wide =
      most * (SEAT.size + SEAT.gap) +
      8 +
      widest(
        rows.map((r) => r.words),
        px,
      );
    return {
      width: Math.max(wide, words.width) + 2 * SEAT.pad,
      height: words.height + 3 * SEAT.row + 2 * SEAT.pad,
    };
  }
  return lines.length || callout.kind === 'tie' || callout.kind === 'arrow' ? words : null;
}
