import type { Curve } from '../geometry/curve.ts';
import { beatAt } from '../model/beat.ts';
import type { Callout } from '../model/callout.ts';
import { holds, yearOf } from '../model/date.ts';
import { idOf } from '../model/ref.ts';
import type { Register } from '../model/register.ts';
import type {
  Alignment,
  Area,
  Atlas,
  Beat,
  EventEntity,
  LonLat,
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
import { headlineOf } from './headline.ts';
import { type TimeWindow, timeWindowOf } from './time.ts';
import { type Union, unionsAt } from './unions.ts';
import { areaDrawingOf, type SegmentLook, segmentLook, worldviewOf } from './worldview.ts';

/** The headline of a map with everything on it. */
const EVERYTHING = 'All that this atlas puts on the map';

/** The fields of the state that the base depends on: all but selection and hover, which only change the emphasis. */
export type Slow = Pick<State, 'passage' | 'beat' | 'ownYears' | 'hiddenLayers' | 'all' | 'worldview'>;

/** An item that can be drawn, and whether its layer is on. */
interface Candidate<T> {
  readonly ref: Ref;
  readonly item: T;
  readonly on: boolean;
}

/** An area as the convention in force draws it. */
export interface AreaCandidate extends Candidate<Area> {
  readonly treatment: Treatment;
  /** Code of the state that it is drawn as part of; null for none. */
  readonly of: string | null;
  readonly names: Names;
  /** True when a convention other than the default has a row for it. */
  readonly marked: boolean;
  /** True for an area that is drawn whether or not a passage names it. */
  readonly always: boolean;
  /** False before a dispute began and after it ended. */
  readonly holds: boolean;
}

export interface AlignmentCandidate extends Candidate<Alignment> {
  readonly members: readonly string[];
  /** A line between every two members, when there are few. */
  readonly curves: readonly Curve[];
  readonly status: 'current' | 'ended' | 'future';
}

/** An event, and whether it is within the years of the time window, both included. */
interface EventCandidate extends Candidate<EventEntity> {
  readonly within: boolean;
}

/** Everything that can be drawn for a passage, time window, convention and hidden layers: the part of a scene that changes seldom. */
export interface Base {
  readonly atlas: Atlas;
  readonly passage: Passage;
  readonly beat: Beat;
  readonly view: View;
  /** The passage's years and date, or the reader's own. */
  readonly timeWindow: TimeWindow;
  readonly all: boolean;
  /** What the passage names, in reading order; labelled first. */
  readonly named: readonly Ref[];
  /** What the passage names, and the companions of those items. */
  readonly highlighted: ReadonlySet<Ref>;
  readonly flows: readonly FlowLine[];
  readonly alignments: readonly AlignmentCandidate[];
  readonly areas: readonly AreaCandidate[];
  readonly events: readonly EventCandidate[];
  readonly places: readonly Candidate<Place>[];
  /** The owner of each area that existed at the date: a state's code, or null while it is disputed. */
  readonly owners: ReadonlyMap<Ref, string | null>;
  /** How each boundary segment is drawn, by its id. */
  readonly segments: ReadonlyMap<string, SegmentLook>;
  /** States of the past that existed at the date. */
  readonly unions: readonly Union[];
  readonly worldview: Worldview | null;
  /** The arms figures in use. */
  readonly register: Register | null;
  readonly votes: boolean;
  readonly borders: boolean;
  readonly graticule: boolean;
  /** What is written and drawn beside the items; none while its layer is off. */
  readonly callouts: readonly Callout[];
  /** What the map claims; the same whatever years the reader chooses. */
  readonly headline: string;
}

/** Alignments of up to this many members are drawn as membership lines rather than blocs. */
const MOST_LINKED = 4;
/** Types of areas that are drawn whether or not a passage names them. */
const ALWAYS: ReadonlySet<Area['type']> = new Set(['disputed', 'claim-line', 'former-state']);

/** The base of the scene for a state, with the figures of a register. Pure; never throws. */
export function baseOf(
  atlas: Atlas,
  { passage: id, beat: n, ownYears, hiddenLayers, all, worldview: convention }: Slow,
  register: Register | null = atlas.register,
  timeWindow: TimeWindow = timeWindowOf(atlas, { passage: id, beat: n, ownYears }),
): Base {
  const passage = atlas.passages.find((p) => p.id === id) ?? (atlas.passages[0] as Passage);
  const { date } = timeWindow;
  const beat = beatAt(passage, n);
  const named = namedBy(passage, beat);
  const highlighted = new Set<Ref>();
  for (const ref of named) highlight(highlighted, atlas, ref, date, false);
  const worldview = worldviewOf(atlas, convention);
  const owners = new Map<Ref, string | null>();
  const areas: AreaCandidate[] = [];
  const events: EventCandidate[] = [];
  const places: Candidate<Place>[] = [];
  const alignments: AlignmentCandidate[] = [];
  /** Where the states that the beat is about have their middles, but for members: the ties of several go round them. */
  const strangers = (members: readonly string[]) =>
    named.flatMap((ref) => {
      const state = atlas.entities[ref];
      const isStranger = state?.kind === 'country' && !members.includes(idOf(ref));
      return isStranger && state.anchor ? [state.anchor] : [];
    });
  for (const item of Object.values(atlas.entities)) {
    const { ref } = item;
    if (item.kind === 'area') {
      const { treatment, of, names, view } = areaDrawingOf(atlas, worldview, item, date);
      const always = ALWAYS.has(item.type);
      const exists = holds(item.since, item.until, date);
      if (always && exists) owners.set(ref, treatment === 'separate' ? ref : of);
      const marked = view !== null && worldview !== atlas.worldviews[0];
      const on = isOn(areaLayer(item), hiddenLayers) || treatment === 'part';
      areas.push({ ref, item, on, treatment, of, names, marked, always, holds: exists });
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
        curves: curvesBetween(atlas, members, members.length > 2 ? strangers(members) : []),
        status,
      });
    }
  }
  return {
    atlas,
    passage,
    beat,
    view: beat.view,
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
    register,
    votes: isOn('events', hiddenLayers),
    borders: isOn('borders', hiddenLayers),
    graticule: isOn('graticule', hiddenLayers),
    // what is written on the map argues for one beat, and its columns are of the beat's years
    callouts:
      isOn('callouts', hiddenLayers) && !all
        ? (beat.view.callouts ?? []).filter((c) => c.kind !== 'bars' || !timeWindow.isReaderChoice)
        : [],
    headline: all ? EVERYTHING : headlineOf(atlas, beat.view, named, register),
  };
}

/** The layer that an area belongs to. */
export function areaLayer(area: Area): string {
  return area.type === 'disputed' || area.type === 'claim-line' ? 'areas:disputed' : 'areas:regions';
}

/** The membership lines between every two members, round the positions of others; none when there are many. */
function curvesBetween(atlas: Atlas, members: readonly string[], avoid: readonly LonLat[]): Curve[] {
  if (members.length > MOST_LINKED) return [];
  return members.flatMap((from, i) =>
    members.slice(i + 1).flatMap((to) => membershipCurve(atlas, from, to, avoid) ?? []),
  );
}

/** True when an event is within the years of a time window, both included. */
function happens(event: EventEntity, { period }: TimeWindow): boolean {
  return yearOf(event.date) <= period[1] && yearOf(event.end ?? event.date) >= period[0];
}
