import { beatAt } from '../model/beat.ts';
import type { Years } from '../model/record.ts';
import type { Atlas, DateText } from '../model/types.ts';
import type { State } from '../state/state.ts';

/** The time window: years for flows and shares, a date for members and disputes. */
export interface TimeWindow {
  readonly period: Years;
  /** The passage's date, or the last of the reader's own years; whatever held at any time in that year counts. */
  readonly date: DateText;
  /** True when these are the reader's own years. */
  readonly isReaderChoice: boolean;
}

/** The reader's own years, if any, otherwise those of the passage being read. */
export function timeWindowOf(atlas: Atlas, state: Pick<State, 'passage' | 'beat' | 'ownYears'>): TimeWindow {
  const passage = atlas.passages.find((p) => p.id === state.passage) ?? atlas.passages[0];
  if (state.ownYears)
    return { period: state.ownYears, date: String(state.ownYears[1]), isReaderChoice: true };
  const view = passage && beatAt(passage, state.beat).view;
  return {
    period: view?.period ?? atlas.timeline,
    date: view?.date ?? atlas.written,
    isReaderChoice: false,
  };
}

/** True when two time windows are equal. */
export function sameTimeWindow(a: TimeWindow, b: TimeWindow): boolean {
  return (
    a.isReaderChoice === b.isReaderChoice &&
    a.date === b.date &&
    a.period[0] === b.period[0] &&
    a.period[1] === b.period[1]
  );
}
