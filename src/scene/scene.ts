import type { Curve } from '../geometry/curve.ts';
import type { Register } from '../model/register.ts';
import type { Alignment, Area, Atlas, EventEntity, Place, Ref, Vote } from '../model/types.ts';
import type { State } from '../state/state.ts';
import { type AreaCandidate, type Base, baseOf } from './base.ts';
import { type Emphasis, type FlowMark, flowMarks } from './flows.ts';
import { companions, country, highlight } from './focus.ts';
import { flowsMeant, tiedTo } from './tied.ts';
import { tonesOf } from './tones.ts';

export interface AlignmentMark {
  readonly ref: Ref;
  readonly alignment: Alignment;
  readonly members: readonly string[];
  /** A line between every two members, when there are few. */
  readonly curves: readonly Curve[];
  readonly status: 'current' | 'ended' | 'future';
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
export type Focus = Pick<State, 'selected' | 'hovered'>;

/** What is to be drawn, as plain data: the base, and the emphasis of each item. */
export interface Scene
  extends Pick<
    Base,
    | 'passage'
    | 'beat'
    | 'view'
    | 'timeWindow'
    | 'named'
    | 'owners'
    | 'segments'
    | 'unions'
    | 'worldview'
    | 'borders'
    | 'graticule'
    | 'headline'
  > {
  readonly base: Base;
  /** Everything highlighted: what the passage names, what is selected or hovered, and their companions. */
  readonly highlighted: ReadonlySet<Ref>;
  readonly countries: ReadonlyMap<Ref, Emphasis>;
  /** Which colour the land of each of them takes; see `tones.ts`. */
  readonly tones: ReadonlyMap<Ref, number>;
  readonly flows: readonly FlowMark[];
  readonly alignments: readonly AlignmentMark[];
  readonly areas: readonly AreaMark[];
  readonly events: readonly ItemMark<EventEntity>[];
  readonly places: readonly ItemMark<Place>[];
  /** Votes to mark on the states, by state. */
  readonly votes: ReadonlyMap<string, Vote>;
}

/** True for an area whose borders are contested; regions and ranges are drawn only where they are meant. */
const isContested = ({ type }: Area): boolean => type === 'disputed' || type === 'claim-line';

/** The scene for a state, with the figures of a register. Pure; never throws. */
export function compose(atlas: Atlas, state: State, register: Register | null = atlas.register): Scene {
  return emphasise(baseOf(atlas, state, register), state);
}

/** Adds to a base the emphasis of what the passage names, what is selected and what is hovered. */
export function emphasise(base: Base, { selected, hovered }: Focus): Scene {
  const { atlas, timeWindow, all } = base;
  const { date } = timeWindow;
  const lit = base.highlighted;
  // what is selected is shown with what it is tied to; other highlighted items of the passage are faint, and no others are drawn
  const isolated = selected !== null && atlas.entities[selected] !== undefined;
  const steady = isolated ? tiedTo(base, selected) : new Set(lit);
  const highlighted = new Set(steady);
  if (hovered) highlight(highlighted, atlas, hovered, date, true);
  const emphasisOf = (ref: Ref): Emphasis =>
    ref === selected
      ? 'selected'
      : ref === hovered
        ? 'hovered'
        : highlighted.has(ref)
          ? 'highlighted'
          : 'dimmed';
  const isFocused = (ref: Ref) => ref === selected || ref === hovered;
  const isDrawable = ({ ref, on }: { readonly ref: Ref; readonly on: boolean }) => on || ref === selected;
  const votes = votesOf(base, [selected, hovered, ...(isolated ? [] : base.named)]);
  const isRelevant = (ref: Ref) => emphasisOf(ref) !== 'dimmed' || (isolated ? lit.has(ref) : all);

  const meant = hovered && !isolated ? flowsMeant(base, hovered) : null;
  const flows = flowMarks(base.flows, {
    ...{ selected, hovered, steady },
    // while a flow or a state with flows is hovered the others fade
    highlighted: meant
      ? new Set([...highlighted].filter((ref) => !lit.has(ref) || meant.has(ref)))
      : highlighted,
    faint: isolated || meant ? lit : null,
    alone: isolated,
  });
  if (isolated)
    for (const { flow, emphasis } of flows)
      if (emphasis !== 'dimmed')
        for (const code of [flow.supplier, flow.recipient]) highlighted.add(country(code));
  const countries = countriesOf(base, highlighted, selected, emphasisOf);
  const alignments = base.alignments.flatMap((mark): AlignmentMark[] => {
    const { ref, item, members, curves, status } = mark;
    const emphasis = emphasisOf(ref);
    const current = status === 'current';
    // with the reader's own years membership lines are drawn as of those years, without alignments that did not exist then
    const inTime = current || isFocused(ref) || !timeWindow.isReaderChoice;
    // bodies upon bodies say nothing: with everything shown, or beside what is selected, there is one alignment at a time
    const relevant = emphasis !== 'dimmed';
    return isDrawable(mark) && inTime && relevant
      ? [{ ref, alignment: item, members, curves, status, emphasis }]
      : [];
  });
  return {
    ...base,
    base,
    highlighted,
    countries,
    tones: tonesOf(base, countries.keys(), flows, alignments, [selected, hovered], votes),
    flows,
    alignments,
    areas: base.areas.flatMap((mark): AreaMark[] => {
      const { ref, item, treatment, of, names, marked } = mark;
      const emphasis = emphasisOf(ref);
      // land that the convention draws as a state's own, and former states, are part of the ground
      const shown = isRelevant(ref) && (emphasis !== 'dimmed' || isContested(item));
      const relevant = shown || mark.always;
      // a dispute that had not begun or had ended is drawn only when it is highlighted
      const inForce = mark.holds || (timeWindow.isReaderChoice ? isFocused(ref) : emphasis !== 'dimmed');
      const present = treatment !== 'absent' || isFocused(ref);
      return relevant && present && isDrawable(mark) && inForce
        ? [{ ref, item, emphasis, treatment, of, names, marked }]
        : [];
    }),
    events: base.events.flatMap((mark) => {
      const { ref, item, within } = mark;
      const emphasis = emphasisOf(ref);
      const inTime = !timeWindow.isReaderChoice || isFocused(ref) || within;
      return isRelevant(ref) && inTime && isDrawable(mark) ? [{ ref, item, emphasis }] : [];
    }),
    places: base.places.flatMap((mark) => {
      const { ref, item } = mark;
      return isRelevant(ref) && isDrawable(mark) ? [{ ref, item, emphasis: emphasisOf(ref) }] : [];
    }),
    votes,
  };
}

const LEVELS: readonly Emphasis[] = ['dimmed', 'highlighted', 'hovered', 'selected'];

function countriesOf(
  { atlas, timeWindow, unions }: Base,
  highlighted: ReadonlySet<Ref>,
  selected: Ref | null,
  emphasisOf: (ref: Ref) => Emphasis,
): Map<Ref, Emphasis> {
  const countries = new Map<Ref, Emphasis>();
  for (const ref of highlighted) if (ref.startsWith('country:')) countries.set(ref, emphasisOf(ref));
  if (selected?.startsWith('country:'))
    for (const part of companions(atlas, selected, timeWindow.date)) countries.set(part, 'selected');
  for (const { codes } of unions) spread(countries, codes.map(country));
  return countries;
}

/** Highlights the parts of a state of the past as one: each with the strongest emphasis among them. */
function spread(countries: Map<Ref, Emphasis>, parts: readonly Ref[]): void {
  const most = Math.max(...parts.map((ref) => LEVELS.indexOf(countries.get(ref) ?? 'dimmed')));
  if (most > 0) for (const ref of parts) countries.set(ref, LEVELS[most] as Emphasis);
}

/** The votes of the first of these events that has any. */
function votesOf({ atlas, votes }: Base, refs: readonly (Ref | null)[]): Map<Ref, Vote> {
  if (!votes) return new Map();
  for (const ref of refs) {
    const event = ref ? atlas.entities[ref] : undefined;
    if (event?.kind === 'event' && event.votes.length > 0)
      return new Map(event.votes.map((v) => [country(v.state), v.vote]));
  }
  return new Map();
}
