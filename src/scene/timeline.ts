import { fractionOf, yearOf } from '../model/date.ts';
import type { Register } from '../model/register.ts';
import type { Alignment, Atlas, EventEntity, Ref } from '../model/types.ts';
import { deliveriesBySupplier, type Stack } from '../register/series.ts';
import { settingOf } from '../register/setting.ts';
import { yearsOf } from '../register/sums.ts';

/** An event as a point in time. */
interface EventDot {
  readonly ref: Ref;
  readonly event: EventEntity;
  /** A year and its fraction. */
  readonly at: number;
}

/** An alignment as a bar from its first member's entry to its end; bars in one lane do not overlap. */
interface AlignmentBar {
  readonly ref: Ref;
  readonly alignment: Alignment;
  readonly from: number;
  /** The end of the timeline for an alignment that still exists. */
  readonly to: number;
  readonly lasting: boolean;
  readonly lane: number;
}

/** What the timeline shows. */
export interface Timeline {
  readonly events: readonly EventDot[];
  readonly bars: readonly AlignmentBar[];
  readonly lanes: number;
  /** Has no group when there are no figures. */
  readonly deliveries: Stack;
}

/** Space between two bars in a lane: in years, or in a short timeline as a part of it. */
const GAP = 2;
const GAP_SHARE = 0.02;

/** The events, alignments with members, and deliveries of an atlas, in time. */
export function timelineOf(atlas: Atlas, register: Register | null): Timeline {
  const [first, last] = atlas.timeline;
  const within = (at: number) => at >= first && at < last + 1;
  const all = Object.values(atlas.entities);
  const events = all
    .filter((e): e is EventEntity => e.kind === 'event')
    .map((event) => ({ ref: event.ref, event, at: fractionOf(event.date) }))
    .filter((e) => within(e.at))
    .sort((a, b) => a.at - b.at);
  const spans = all
    .filter((e): e is Alignment => e.kind === 'alignment' && e.members.length > 0)
    .map((alignment) => spanOf(alignment, last + 1))
    .filter((s) => s.to > first && s.from < last + 1)
    .sort((a, b) => a.from - b.from);
  const gap = Math.min(GAP, GAP_SHARE * (last - first + 1));
  const ends: number[] = [];
  const bars = spans.map((span): AlignmentBar => {
    const free = ends.findIndex((end) => end + gap <= span.from);
    const lane = free < 0 ? ends.length : free;
    ends[lane] = span.to;
    return { ...span, lane };
  });
  const deliveries = register
    ? deliveriesBySupplier(register, atlas.timeline, settingOf(atlas))
    : { years: yearsOf(atlas.timeline), groups: [] };
  return { events, bars, lanes: ends.length, deliveries };
}

/** A sentence about what is within some years. */
export function timelineSummary(timeline: Timeline, [from, to]: readonly [number, number]): string {
  const events = timeline.events.filter(
    (e) => yearOf(e.event.date) <= to && yearOf(e.event.end ?? e.event.date) >= from,
  );
  const bars = timeline.bars.filter((b) => b.from < to + 1 && b.to >= from);
  const count = (n: number, one: string, many: string) => `${n || 'no'} ${n === 1 ? one : many}`;
  return `${count(events.length, 'event', 'events')} and ${count(bars.length, 'alignment', 'alignments')} in these years`;
}

function spanOf(alignment: Alignment, end: number): Omit<AlignmentBar, 'lane'> {
  const from = Math.min(...alignment.members.map((m) => fractionOf(m.from)));
  const lasting = alignment.members.some((m) => m.to === null);
  const to = lasting ? end : Math.max(...alignment.members.map((m) => fractionOf(m.to ?? m.from)));
  return { ref: alignment.ref, alignment, from, to: Math.max(to, from + 0.3), lasting };
}
