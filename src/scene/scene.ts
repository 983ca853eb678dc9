import { holds } from '../model/date.ts';
import type { Alignment, Area, Atlas, EventEntity, Passage, Place, Ref, View, Vote } from '../model/types.ts';
import { isOn } from '../state/layer-ids.ts';
import type { State } from '../state/state.ts';
import { type Emphasis, type FlowMark, flowMarks } from './flows.ts';
import { alignmentStanding, companions, country, membersAt, namedBy } from './focus.ts';

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
  readonly caption: string;
}

/** What ought to be seen for what the reader has chosen. Pure; never throws for any state. */
export function compose(atlas: Atlas, state: State): Scene {
  const passage = atlas.passages.find((p) => p.id === state.passage) ?? (atlas.passages[0] as Passage);
  const { view } = passage;
  const named = namedBy(passage);
  const lit = new Set<Ref>();
  for (const ref of [...named, state.chosen, state.hover]) {
    if (ref === null) continue;
    lit.add(ref);
    // a system that the text only names does not bring all its sales, which the passage may not be about
    const asked = ref === state.chosen || ref === state.hover;
    if (atlas.entities[ref]?.kind === 'system' && !asked) continue;
    for (const also of companions(atlas, ref, view.date)) {
      lit.add(also);
      // a system lights its flows, and those their states
      if (also.startsWith('flow:')) for (const end of companions(atlas, also, view.date)) lit.add(end);
    }
  }
  const emphasis = (ref: Ref): Emphasis =>
    ref === state.chosen ? 'chosen' : ref === state.hover ? 'hover' : lit.has(ref) ? 'lit' : 'muted';
  const shown = (ref: Ref, layer: string) => state.chosen === ref || isOn(layer, state.off);

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
      if ((wanted || always) && shown(item.ref, areaLayer(item)) && standsAt(item, view.date, e)) {
        areas.push({ ref: item.ref, item, emphasis: e });
      }
    } else if (item.kind === 'event') {
      if (wanted && shown(item.ref, 'events') && item.anchor)
        events.push({ ref: item.ref, item, emphasis: e });
    } else if (item.kind === 'place') {
      if (wanted && shown(item.ref, 'places')) places.push({ ref: item.ref, item, emphasis: e });
    } else if (item.kind === 'alignment') {
      const standing = alignmentStanding(atlas, item.ref, view.date);
      if (shown(item.ref, item.ref) && (e !== 'muted' || (state.all && standing === 'current'))) {
        alignments.push({
          ref: item.ref,
          alignment: item,
          members: membersAt(atlas, item.ref, view.date),
          standing,
          emphasis: e,
        });
      }
    }
  }

  const countries = new Map<Ref, Emphasis>();
  for (const ref of lit) if (ref.startsWith('country:')) countries.set(ref, emphasis(ref));
  if (state.chosen?.startsWith('country:')) {
    const parts = companions(atlas, state.chosen, view.date);
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
    lit,
    named,
    countries,
    flows: flowMarks(atlas, { ...state, lit, period: view.period, date: view.date }),
    alignments,
    areas,
    events,
    places,
    votes,
    borders: isOn('borders', state.off),
    caption: view.caption,
  };
}

export function areaLayer(area: Area): string {
  return area.type === 'disputed' || area.type === 'claim-line' ? 'areas:disputed' : 'areas:regions';
}

/** A dispute that had not begun, or was over, is not drawn unless it is asked for. */
function standsAt(area: Area, date: string, emphasis: Emphasis): boolean {
  return emphasis !== 'muted' || holds(area.since, area.until, date);
}
