import type { Curve } from '../geometry/curve.ts';
import { holds, yearOf } from '../model/date.ts';
import type { Register } from '../model/register.ts';
import type {
  Alignment,
  Area,
  Atlas,
  EventEntity,
  Names,
  Passage,
  Place,
  Ref,
  View,
} from '../model/types.ts';
import type { Treatment, Worldview } from '../model/worldview.ts';
import { isOn } from '../state/layer-ids.ts';
import type { State } from '../state/state.ts';
import { membershipCurve } from './curves.ts';
import { type FlowLine, flowLines } from './flows.ts';
import { alignmentStatus, highlight, membersAt, namedBy } from './focus.ts';
import { type TimeWindow, timeWindowOf } from './time.ts';
import { type Union, unionsAt } from './unions.ts';
import { areaDrawingOf, type SegmentLook, segmentLook, worldviewOf } from './worldview.ts';

/** The choices that decide what may be seen at all; selection and hover only bring some of it out. */
export type Slow = Pick<State, 'passage' | 'ownYears' | 'hiddenLayers' | 'all' | 'worldview'>;

/** Something that may be drawn, and whether its switch is on. */
interface Candidate<T> {
  readonly ref: Ref;
  readonly item: T;
  readonly on: boolean;
}

/** An area as the convention in force draws it. */
export interface AreaCandidate extends Candidate<Area> {
  readonly treatment: Treatment;
  /** Code of the state that it is drawn as part of. */
  readonly of: string | null;
  readonly names: Names;
  /** True when the convention chosen says something of it that is not the default. */
  readonly marked: boolean;
  /** True for one that is drawn whether a passage names it or not. */
  readonly always: boolean;
  /** False before a dispute began and after it was over. */
  readonly holds: boolean;
}

export interface AlignmentCandidate extends Candidate<Alignment> {
  readonly members: readonly string[];
  /** The lines between every two members, where they are few. */
  readonly curves: readonly Curve[];
  readonly status: 'current' | 'ended' | 'future';
}

/** An event, and whether it falls into the years shown. */
interface EventCandidate extends Candidate<EventEntity> {
  readonly within: boolean;
}

/** All that may be seen in a passage, a time, a convention and with some switches on: the slow part of a scene. */
export interface Base {
  readonly atlas: Atlas;
  readonly passage: Passage;
  readonly view: View;
  /** The time shown: the passage's, or the reader's own. */
  readonly timeWindow: TimeWindow;
  readonly all: boolean;
  /** Named outright, in reading order; these get their label first. */
  readonly named: readonly Ref[];
  /** What the passage names and what that brings with it. */
  readonly highlighted: ReadonlySet<Ref>;
  readonly flows: readonly FlowLine[];
  readonly alignments: readonly AlignmentCandidate[];
  readonly areas: readonly AreaCandidate[];
  readonly events: readonly EventCandidate[];
  readonly places: readonly Candidate<Place>[];
  /** Whose each area is, of those that stood at the date: a state's code, or null while it is disputed. */
  readonly owners: ReadonlyMap<Ref, string | null>;
  /** How each line along an area is drawn, by the segment's id. */
  readonly segments: ReadonlyMap<string, SegmentLook>;
  /** States of the past that stood at the date. */
  readonly unions: readonly Union[];
  readonly worldview: Worldview | null;
  readonly votes: boolean;
  readonly borders: boolean;
  readonly graticule: boolean;
  readonly caption: string;
}

/** Alignments of up to this many members are drawn as membership lines rather than blocs. */
export const MOST_LINKED = 4;
/** Types of areas that are drawn whether a passage names them or not. */
const ALWAYS: ReadonlySet<Area['type']> = new Set(['disputed', 'claim-line', 'former-state']);

/** All that may be seen for what the reader has chosen, by the figures of a register. Pure; never throws for any state. */
export function baseOf(
  atlas: Atlas,
  { passage: id, ownYears, hiddenLayers, all, worldview: convention }: Slow,
  register: Register | null = atlas.register,
  timeWindow: TimeWindow = timeWindowOf(atlas, { passage: id, ownYears }),
): Base {
  const passage = atlas.passages.find((p) => p.id === id) ?? (atlas.passages[0] as Passage);
  const { date } = timeWindow;
  const named = namedBy(passage);
  const highlighted = new Set<Ref>();
  for (const ref of named) highlight(highlighted, atlas, ref, date, false);
  const worldview = worldviewOf(atlas, convention);
  const owners = new Map<Ref, string | null>();
  const areas: AreaCandidate[] = [];
  const events: EventCandidate[] = [];
  const places: Candidate<Place>[] = [];
  const alignments: AlignmentCandidate[] = [];
  for (const item of Object.values(atlas.entities)) {
    const { ref } = item;
    if (item.kind === 'area') {
      const { treatment, of, names, view } = areaDrawingOf(atlas, worldview, item, date);
      const always = ALWAYS.has(item.type);
      const held = holds(item.since, item.until, date);
      if (always && held) owners.set(ref, treatment === 'separate' ? ref : of);
      const marked = view !== null && worldview !== atlas.worldviews[0];
      const on = isOn(areaLayer(item), hiddenLayers) || treatment === 'part';
      areas.push({ ref, item, on, treatment, of, names, marked, always, holds: held });
    } else if (item.kind === 'event') {
      if (item.anchor)
        events.push({ ref, item, on: isOn('events', hiddenLayers), within: happens(item, timeWindow) });
    } else if (item.kind === 'place') {
      places.push({ ref, item, on: isOn('places', hiddenLayers) });
    } else if (item.kind === 'alignment') {
      const members = membersAt(atlas, ref, date);
      const status = alignmentStatus(atlas, ref, date);
      alignments.push({
        ref,
        item,
        on: isOn(ref, hiddenLayers),
        members,
        curves: curvesBetween(atlas, members),
        status,
      });
    }
  }
  return {
    atlas,
    passage,
    view: passage.view,
    timeWindow,
    all,
    named,
    highlighted,
    flows: flowLines(atlas, { all, hiddenLayers, timeWindow, register }),
    alignments,
    areas,
    events,
    places,
    owners,
    segments: new Map(
      atlas.boundarySegments.map((s) => [s.id, segmentLook(atlas, s, (area) => owners.get(area))]),
    ),
    unions: unionsAt(atlas, date),
    worldview,
    votes: isOn('events', hiddenLayers),
    borders: isOn('borders', hiddenLayers),
    graticule: isOn('graticule', hiddenLayers),
    caption: timeWindow.isReaderChoice ? periodCaption(timeWindow) : passage.view.caption,
  };
}

/** The switch an area belongs to. */
export function areaLayer(area: Area): string {
  return area.type === 'disputed' || area.type === 'claim-line' ? 'areas:disputed' : 'areas:regions';
}

/** The membership lines between every two of a few members. */
function curvesBetween(atlas: Atlas, members: readonly string[]): Curve[] {
  if (members.length > MOST_LINKED) return [];
  return members.flatMap((from, i) =>
    members.slice(i + 1).flatMap((to) => membershipCurve(atlas, from, to) ?? []),
  );
}

/** True when an event falls into the years shown. */
function happens(event: EventEntity, { period }: TimeWindow): boolean {
  return yearOf(event.date) <= period[1] && yearOf(event.end ?? event.date) >= period[0];
}

function periodCaption({ period: [from, to] }: TimeWindow): string {
  const years = from === to ? 'that year' : 'these years';
  return `Your choice of years: deliveries and events of ${years}, members and disputes as of ${to}`;
}
