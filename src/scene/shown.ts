import type { Years } from '../model/record.ts';
import type { Atlas, DateText } from '../model/types.ts';
import type { State } from '../state/state.ts';

/** The time that everything shows: years for flows and shares, a date for members and disputes. */
export interface Shown {
  readonly period: Years;
  /** Of the reader's own years, the last one; what held at any time in it counts as holding. */
  readonly date: DateText;
  /** True while the reader's own choice stands. */
  readonly own: boolean;
}

/** The reader's years while there are any, else those of the passage being read. */
export function shownOf(atlas: Atlas, state: Pick<State, 'passage' | 'period'>): Shown {
  const passage = atlas.passages.find((p) => p.id === state.passage) ?? atlas.passages[0];
  if (state.period) return { period: state.period, date: String(state.period[1]), own: true };
  return {
    period: passage?.view.period ?? atlas.timeline,
    date: passage?.view.date ?? atlas.written,
    own: false,
  };
}

/** True when two show the same time. */
export function sameShown(a: Shown, b: Shown): boolean {
  return a.own === b.own && a.date === b.date && a.period[0] === b.period[0] && a.period[1] === b.period[1];
}
