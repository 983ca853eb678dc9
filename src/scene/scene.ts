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
  Vote,
} from '../model/types.ts';
import type { Treatment, Worldview } from '../model/worldview.ts';
import { isOn } from '../state/layer-ids.ts';
import type { State } from '../state/state.ts';
import { tieCurve } from './curves.ts';
import { type Emphasis, type FlowMark, flowMarks } from './flows.ts';
import { alignmentStanding, companions, country, membersAt, namedBy } from './focus.ts';
import { type Shown, shownOf } from './shown.ts';
import { type Union, unionsAt } from './unions.ts';
import { type SeamLook, seamLook, standingOf, worldviewOf } from './worldview.ts';

/** Alignments of as many members are ties between them rather than blocs. */
const TIES = 4;

export interface AlignmentMark {
  readonly ref: Ref;
  readonly alignment: Alignment;
  readonly members: readonly string[];
  /** The lines between every two members, where they are few. */
  readonly ties: readonly Curve[];
  readonly standing: 'current' | 'ended' | 'future';
  readonly emphasis: Emphasis;
}

interface ItemMark<T> {
  readonly ref: Ref;
  readonly item: T;
  readonly emphasis: Emphasis;
}

/** An area as the convention in force draws it. */
export interface AreaMark extends ItemMark<Area> {
  readonly treatment: Treatment;
  /** Code of the state that it is drawn as part of. */
  readonly of: string | null;
  readonly names: Names;
  /** True when the convention chosen says something of it that is not the default. */
  readonly marked: boolean;
}

/** What ought to be seen, as plain data. */
export interface Scene {
  readonly passage: Passage;
  readonly view: View;
  /** The time shown: the passage's, or the reader's own. */
  readonly shown: Shown;
  /** Everything lit: what the passage names, what is chosen or hovered, and what those bring with them. */
  readonly lit: ReadonlySet<Ref>;
  /** Named outright, in reading order; these get their label first. */
  readonly named: readonly Ref[];
  readonly countries: ReadonlyMap<Ref, Emphasis>;
  readonly flows: readonly FlowMark[];
  readonly alignments: readonly AlignmentMark[];
  readonly areas: readonly AreaMark[];
  /** Whose each area is, of those that stood at the date: a state's code, or null while it is disputed. */
  readonly owners: ReadonlyMap<Ref, string | null>;
  /** How each line along an area is drawn, by the seam's id. */
  readonly seams: ReadonlyMap<string, SeamLook>;
  /** States of the past that stood at the date. */
  readonly unions: readonly Union[];
  readonly worldview: Worldview | null;
  readonly events: readonly ItemMark<EventEntity>[];
  readonly places: readonly ItemMark<Place>[];
  /** Votes to mark on the states, when the passage names the vote. */
  readonly votes: ReadonlyMap<string, Vote>;
  readonly borders: boolean;
  readonly graticule: boolean;
  readonly caption: string;
}

/** What ought to be seen for what the reader has chosen, by the figures of a register. Pure; never throws for any state. */
export function compose(atlas: Atlas, state: State, register: Register | null = atlas.register): Scene {
  const passage = atlas.passages.find((p) => p.id === state.passage) ?? (atlas.passages[0] as Passage);
  const { view } = passage;
  const shown = shownOf(atlas, state);
  const { date } = shown;
  const named = namedBy(passage);
  const steady = new Set<Ref>();
  for (const ref of named) light(steady, atlas, ref, date, ref === state.chosen);
  if (state.chosen) light(steady, atlas, state.chosen, date, true);
  const lit = new Set(steady);
  if (state.hover) light(lit, atlas, state.hover, date, true);
  const emphasis = (ref: Ref): Emphasis =>
    ref === state.chosen ? 'chosen' : ref === state.hover ? 'hover' : lit.has(ref) ? 'lit' : 'muted';
  const switchedOn = (ref: Ref, layer: string) => state.chosen === ref || isOn(layer, state.off);
  const asked = (ref: Ref) => ref === state.chosen || ref === state.hover;

  const worldview = worldviewOf(atlas, state.worldview);
  const owners = new Map<Ref, string | null>();
  const areas: AreaMark[] = [];
  const events: ItemMark<EventEntity>[] = [];
  const places: ItemMark<Place>[] = [];
  const alignments: AlignmentMark[] = [];
  for (const item of Object.values(atlas.entities)) {
    const e = emphasis(item.ref);
    const wanted = e !== 'muted' || state.all;
    if (item.kind === 'area') {
      const standing = standingOf(atlas, worldview, item, date);
      const { treatment, of, names } = standing;
      if (ALWAYS.has(item.type) && holds(item.since, item.until, date))
        owners.set(item.ref, treatment === 'separate' ? item.ref : of);
      // what is disputed is drawn in every view
      const always = ALWAYS.has(item.type);
      const drawn = treatment !== 'absent' || asked(item.ref);
      const on = switchedOn(item.ref, areaLayer(item)) || treatment === 'part';
      if ((wanted || always) && drawn && on && standsAt(item, shown, e)) {
        const marked = standing.view !== null && worldview !== atlas.worldviews[0];
        areas.push({ ref: item.ref, item, emphasis: e, treatment, of, names, marked });
      }
    } else if (item.kind === 'event') {
      const due = shown.own && !asked(item.ref) ? happens(item, shown) : wanted;
      if (due && switchedOn(item.ref, 'events') && item.anchor)
        events.push({ ref: item.ref, item, emphasis: e });
    } else if (item.kind === 'place') {
      // islands and reefs in dispute can be clicked in every view
      if ((wanted || item.type === 'reef') && switchedOn(item.ref, 'places'))
        places.push({ ref: item.ref, item, emphasis: e });
    } else if (item.kind === 'alignment') {
      const standing = alignmentStanding(atlas, item.ref, date);
      const members = membersAt(atlas, item.ref, date);
      // in years of the reader's own, ties between a few states show as they stood, and nothing that did not stand
      const due =
        shown.own && !asked(item.ref) ? standing === 'current' : e !== 'muted' || standing === 'current';
      const few = shown.own && members.length <= TIES;
      if (switchedOn(item.ref, item.ref) && due && (e !== 'muted' || state.all || few)) {
        alignments.push({
          ref: item.ref,
          alignment: item,
          members,
          ties: tiesOf(atlas, members),
          standing,
          emphasis: e,
        });
      }
    }
  }

  const countries = new Map<Ref, Emphasis>();
  for (const ref of lit) if (ref.startsWith('country:')) countries.set(ref, emphasis(ref));
  if (state.chosen?.startsWith('country:')) {
    const parts = companions(atlas, state.chosen, date);
    for (const part of parts) countries.set(part, 'chosen');
  }
  const unions = unionsAt(atlas, date);
  for (const { codes } of unions) spread(countries, codes.map(country));
  const votes = new Map<string, Vote>();
  const voted = [state.chosen, state.hover, ...named].map((r) => (r ? atlas.entities[r] : undefined));
  for (const event of voted) {
    if (votes.size || event?.kind !== 'event' || !isOn('events', state.off)) continue;
    for (const v of event.votes) votes.set(country(v.state), v.vote);
  }
  return {
    passage,
    view,
    shown,
    lit,
    named,
    countries,
    flows: flowMarks(atlas, { ...state, lit, steady, shown, register }),
    alignments,
    areas,
    owners,
    seams: new Map(atlas.seams.map((s) => [s.id, seamLook(atlas, s, (area) => owners.get(area))])),
    unions,
    worldview,
    events,
    places,
    votes,
    borders: isOn('borders', state.off),
    graticule: isOn('graticule', state.off),
    caption: shown.own ? ownCaption(shown) : view.caption,
  };
}

/** Lights a thing and what it brings with it. */
function light(lit: Set<Ref>, atlas: Atlas, ref: Ref, date: string, meant: boolean): void {
  lit.add(ref);
  // a system that the text only names does not bring all its sales, which the passage may not be about
  if (atlas.entities[ref]?.kind === 'system' && !meant) return;
  for (const also of companions(atlas, ref, date)) {
    lit.add(also);
    // a system lights its flows, and those their states
    if (also.startsWith('flow:')) for (const end of companions(atlas, also, date)) lit.add(end);
  }
}

/** The ties between every two of a few members. */
function tiesOf(atlas: Atlas, members: readonly string[]): Curve[] {
  if (members.length > TIES) return [];
  return members.flatMap((from, i) => members.slice(i + 1).flatMap((to) => tieCurve(atlas, from, to) ?? []));
}

/** Types of areas that are drawn whether a passage names them or not. */
const ALWAYS: ReadonlySet<Area['type']> = new Set(['disputed', 'claim-line', 'former-state']);
const LEVELS: readonly Emphasis[] = ['muted', 'lit', 'hover', 'chosen'];

/** What was one body is lit as one: each part as the most lit of them. */
function spread(countries: Map<Ref, Emphasis>, parts: readonly Ref[]): void {
  const most = Math.max(...parts.map((ref) => LEVELS.indexOf(countries.get(ref) ?? 'muted')));
  if (most > 0) for (const ref of parts) countries.set(ref, LEVELS[most] as Emphasis);
}

export function areaLayer(area: Area): string {
  return area.type === 'disputed' || area.type === 'claim-line' ? 'areas:disputed' : 'areas:regions';
}

/** A dispute that had not begun, or was over, is not drawn unless it is asked for. */
function standsAt(area: Area, { date, own }: Shown, emphasis: Emphasis): boolean {
  const asked = own ? emphasis === 'chosen' || emphasis === 'hover' : emphasis !== 'muted';
  return asked || holds(area.since, area.until, date);
}

/** True when an event falls into the years shown. */
function happens(event: EventEntity, { period }: Shown): boolean {
  return yearOf(event.date) <= period[1] && yearOf(event.end ?? event.date) >= period[0];
}

function ownCaption({ period: [from, to] }: Shown): string {
  const years = from === to ? 'that year' : 'these years';
  return `Your choice of years: deliveries and events of ${years}, members and disputes as of ${to}`;
}
