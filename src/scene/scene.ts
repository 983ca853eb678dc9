import type { Curve } from '../geometry/curve.ts';
import type { Register } from '../model/register.ts';
import type { Alignment, Area, Atlas, EventEntity, Place, Ref, Vote } from '../model/types.ts';
import type { State } from '../state/state.ts';
import { type AreaCandidate, type Base, baseOf, MOST_LINKED } from './base.ts';
import { type Emphasis, type FlowMark, flowMarks } from './flows.ts';
import { companions, country, light } from './focus.ts';

export interface AlignmentMark {
  readonly ref: Ref;
  readonly alignment: Alignment;
  readonly members: readonly string[];
  /** The lines between every two members, where they are few. */
  readonly curves: readonly Curve[];
  readonly standing: 'current' | 'ended' | 'future';
  readonly emphasis: Emphasis;
}

interface ItemMark<T> {
  readonly ref: Ref;
  readonly item: T;
  readonly emphasis: Emphasis;
}

/** An area as the convention in force draws it. */
export type AreaMark = ItemMark<Area> & Pick<AreaCandidate, 'treatment' | 'of' | 'names' | 'marked'>;

/** What the reader has selected, and what is under the pointer or the focus. */
export type Focus = Pick<State, 'chosen' | 'hover'>;

/** What ought to be seen, as plain data: all that may be seen, and how much of it is brought out. */
export interface Scene
  extends Pick<
    Base,
    | 'passage'
    | 'view'
    | 'shown'
    | 'named'
    | 'owners'
    | 'segments'
    | 'unions'
    | 'worldview'
    | 'borders'
    | 'graticule'
    | 'caption'
  > {
  readonly base: Base;
  /** Everything lit: what the passage names, what is chosen or hovered, and what those bring with them. */
  readonly lit: ReadonlySet<Ref>;
  readonly countries: ReadonlyMap<Ref, Emphasis>;
  readonly flows: readonly FlowMark[];
  readonly alignments: readonly AlignmentMark[];
  readonly areas: readonly AreaMark[];
  readonly events: readonly ItemMark<EventEntity>[];
  readonly places: readonly ItemMark<Place>[];
  /** Votes to mark on the states, when the passage names the vote. */
  readonly votes: ReadonlyMap<string, Vote>;
}

/** What ought to be seen for what the reader has chosen, by the figures of a register. Pure; never throws for any state. */
export function compose(atlas: Atlas, state: State, register: Register | null = atlas.register): Scene {
  return emphasise(baseOf(atlas, state, register), state);
}

/** Brings out of all that may be seen what the passage names, what is selected and what is hovered. */
export function emphasise(base: Base, { chosen, hover }: Focus): Scene {
  const { atlas, shown, all } = base;
  const { date } = shown;
  const steady = new Set(base.lit);
  if (chosen) light(steady, atlas, chosen, date, true);
  const lit = new Set(steady);
  if (hover) light(lit, atlas, hover, date, true);
  const emphasisOf = (ref: Ref): Emphasis =>
    ref === chosen ? 'chosen' : ref === hover ? 'hover' : lit.has(ref) ? 'lit' : 'muted';
  const asked = (ref: Ref) => ref === chosen || ref === hover;
  const drawn = ({ ref, on }: { readonly ref: Ref; readonly on: boolean }) => on || ref === chosen;

  return {
    ...base,
    base,
    lit,
    countries: countriesOf(base, lit, chosen, emphasisOf),
    flows: flowMarks(base.flows, { chosen, hover, lit, steady }),
    alignments: base.alignments.flatMap((mark): AlignmentMark[] => {
      const { ref, item, members, curves, standing } = mark;
      const emphasis = emphasisOf(ref);
      const current = standing === 'current';
      // in the reader's own years membership lines show as of those years, and alignments that did not exist then do not
      const due = shown.own && !asked(ref) ? current : emphasis !== 'muted' || current;
      const wanted = emphasis !== 'muted' || all || (shown.own && members.length <= MOST_LINKED);
      return drawn(mark) && due && wanted
        ? [{ ref, alignment: item, members, curves, standing, emphasis }]
        : [];
    }),
    areas: base.areas.flatMap((mark): AreaMark[] => {
      const { ref, item, treatment, of, names, marked } = mark;
      const emphasis = emphasisOf(ref);
      const wanted = emphasis !== 'muted' || all || mark.always;
      // a dispute that had not begun, or was over, is not drawn unless it is asked for
      const stands = mark.holds || (shown.own ? asked(ref) : emphasis !== 'muted');
      const present = treatment !== 'absent' || asked(ref);
      return wanted && present && drawn(mark) && stands
        ? [{ ref, item, emphasis, treatment, of, names, marked }]
        : [];
    }),
    events: base.events.flatMap((mark) => {
      const { ref, item, within } = mark;
      const emphasis = emphasisOf(ref);
      const due = shown.own && !asked(ref) ? within : emphasis !== 'muted' || all;
      return due && drawn(mark) ? [{ ref, item, emphasis }] : [];
    }),
    places: base.places.flatMap((mark) => {
      const { ref, item } = mark;
      const emphasis = emphasisOf(ref);
      // islands and reefs in dispute can be clicked in every view
      const wanted = emphasis !== 'muted' || all || item.type === 'reef';
      return wanted && drawn(mark) ? [{ ref, item, emphasis }] : [];
    }),
    votes: votesOf(base, [chosen, hover, ...base.named]),
  };
}

const LEVELS: readonly Emphasis[] = ['muted', 'lit', 'hover', 'chosen'];

function countriesOf(
  { atlas, shown, unions }: Base,
  lit: ReadonlySet<Ref>,
  chosen: Ref | null,
  emphasisOf: (ref: Ref) => Emphasis,
): Map<Ref, Emphasis> {
  const countries = new Map<Ref, Emphasis>();
  for (const ref of lit) if (ref.startsWith('country:')) countries.set(ref, emphasisOf(ref));
  if (chosen?.startsWith('country:'))
    for (const part of companions(atlas, chosen, shown.date)) countries.set(part, 'chosen');
  for (const { codes } of unions) spread(countries, codes.map(country));
  return countries;
}

/** What was one body is lit as one: each part as the most lit of them. */
function spread(countries: Map<Ref, Emphasis>, parts: readonly Ref[]): void {
  const most = Math.max(...parts.map((ref) => LEVELS.indexOf(countries.get(ref) ?? 'muted')));
  if (most > 0) for (const ref of parts) countries.set(ref, LEVELS[most] as Emphasis);
}

/** The votes of the first event of those asked for that has any. */
function votesOf({ atlas, votes }: Base, refs: readonly (Ref | null)[]): Map<Ref, Vote> {
  if (!votes) return new Map();
  for (const ref of refs) {
    const event = ref ? atlas.entities[ref] : undefined;
    if (event?.kind === 'event' && event.votes.length > 0)
      return new Map(event.votes.map((v) => [country(v.state), v.vote]));
  }
  return new Map();
}
