import type { Years } from '../model/record.ts';
import type { Figure } from '../register/figure.ts';
import { type Stack, totalsOf } from '../register/series.ts';
import type { Setting } from '../register/setting.ts';
import { groupName, tivInWords } from '../register/words.ts';
import type { Drawing } from './figure-view.ts';
import type { Marker } from './plot.ts';
import { type BarsOptions, stackedBars } from './stacked-bars.ts';

/** One chart of stacked years; panels of one figure may each have a heading. */
interface Panel {
  readonly stack: Stack;
  readonly heading?: string;
}

interface Look {
  readonly height: number;
  readonly setting: Pick<Setting, 'nameOf' | 'lastYear'>;
  readonly marker: Marker;
  /** The current time window, drawn as a band; null for none. */
  readonly band: Years | null;
  /** Top of the scale that all panels share, in TIV millions. */
  readonly top?: number;
}

/** Draws the stacks of a figure, one panel each. */
export function stackCharts(figure: Figure, panels: readonly Panel[], look: Look): Drawing['charts'] {
  const { height, setting, marker, band, top } = look;
  return (width, share) =>
    panels.map(({ stack, heading }) =>
      stackedBars(stack, {
        title: heading === undefined ? figure.title : `${figure.title}: ${heading}`,
        description: figure.summary,
        ...(heading === undefined ? {} : { heading }),
        width,
        height,
        share,
        ...(top === undefined ? {} : { top }),
        band,
        marker,
        note: yearNote(stack, setting),
      }),
    );
}

/** The tooltip of a year. */
function yearNote(stack: Stack, setting: Pick<Setting, 'nameOf' | 'lastYear'>): BarsOptions['note'] {
  const totals = totalsOf(stack);
  return (year, i) => {
    if (totals[i] === null) return `${year}: no delivery identified`;
    const parts = stack.groups.filter((g) => g.byYear[year] !== undefined);
    return `${year}: ${parts.map((g) => `${groupName(g, setting)} ${tivInWords(g.byYear[year] ?? null)}`).join('; ')}`;
  };
}
