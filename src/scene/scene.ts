import { holds, yearOf } from '../model/date.ts';
import type { Alignment, Area, Atlas, EventEntity, Passage, Place, Ref, View, Vote } from '../model/types.ts';
import { isOn } from '../state/layer-ids.ts';
import type { State } from '../state/state.ts';
import { type Emphasis, type FlowMark, flowMarks } from './flows.ts';
import { alignmentStanding, companions, country, membersAt, namedBy } from './focus.ts';
import { type Shown, shownOf } from './shown.ts';

/** Alignments of as many members are ties between them rather than blocs. */
const TIES = 4;

interface AlignmentMark {
  readonly ref: Ref;
  readonly alignment: Alignment;
  readonly members: readonly string[];
  readonly standing: 'current' | 'ended' | 'future';
  readonly emphasis: Emphasis;
}

interface ItemMark<T> {
  readonly ref: Ref;
  readonly item: T;
  readonly emphasis: Emphasis;
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
  readonly areas: readonly ItemMark<Area>[];
  readonly events: readonly ItemMark<EventEntity>[];
  readonly places: readonly ItemMark<Place>[];
  /** Votes to mark on the states, when the passage names the vote. */
  readonly votes: ReadonlyMap<string, Vote>;
  readonly borders: boolean;
  readonly graticule: boolean;
  readonly caption: string;
}

/** What ought to be seen for what the reader has chosen. Pure; never throws for any state. */
export function compose(atlas: Atlas, state: State): Scene {
  const passage = atlas.passages.find((p) => p.id === state.passage) ?? (atlas.passages[0] as Passage);
  const { view } = passage;
  const shown = shownOf(atlas, state);
  const { date } = shown;
  const named = namedBy(passage);
  const lit = new Set<Ref>();
  for (const ref of [...named, state.chosen, state.hover]) {
    if (ref === null) continue;
    lit.add(ref);
    // a system that the text only names does not bring all its sales, which the passage may not be about
    const meant = ref === state.chosen || ref === state.hover;
    if (atlas.entities[ref]?.kind === 'system' && !meant) continue;
    for (const also of companions(atlas, ref, date)) {
      lit.add(also);
      // a system lights its flows, and those their states
      if (also.startsWith('flow:')) for (const end of companions(atlas, also, date)) lit.add(end);
    }
  }
  const emphasis = (ref: Ref): Emphasis =>
    ref === state.chosen ? 'chosen' : ref === state.hover ? 'hover' : lit.has(ref) ? 'lit' : 'muted';
  const switchedOn = (ref: Ref, layer: string) => state.chosen === ref || isOn(layer, state.off);
  const asked = (ref: Ref) => ref === state.chosen || ref === state.hover;

  const areas: ItemMark<Area>[] = [];
  const events: ItemMark<EventEntity>[] = [];
  const places: ItemMark<Place>[] = [];
  const alignments: AlignmentMark[] = [];
  for (const item of Object.values(atlas.entities)) {
    const e = emphasis(item.ref);
    const wanted = e !== 'muted' || state.all;
    if (item.kind === 'area') {
      // disputed areas are drawn as such in every view
      const always = item.type === 'disputed';
      if ((wanted || always) && switchedOn(item.ref, areaLayer(item)) && standsAt(item, shown, e)) {
        areas.push({ ref: item.ref, item, emphasis: e });
      }
    } else if (item.kind === 'event') {
      const due = shown.own && !asked(item.ref) ? happens(item, shown) : wanted;
      if (due && switchedOn(item.ref, 'events') && item.anchor)
        events.push({ ref: item.ref, item, emphasis: e });
    } else if (item.kind === 'place') {
      if (wanted && switchedOn(item.ref, 'places')) places.push({ ref: item.ref, item, emphasis: e });
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
    flows: flowMarks(atlas, { ...state, lit, shown }),
    alignments,
    areas,
    events,
    places,
    votes,
    borders: isOn('borders', state.off),
    graticule: isOn('graticule', state.off),
    caption: shown.own ? ownCaption(shown) : view.caption,
  };
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
