import { beatsOf } from '../model/beat.ts';
import type { Years } from '../model/record.ts';
import type { Atlas, LonLat, Ref } from '../model/types.ts';
import type { Camera, Comparison, Language, Projection, State, Theme } from './state.ts';

/** A function from one state to the next, for one gesture of the reader. */
export type Action = (state: State) => State;

/** What a change of passage gives back: the map as the reader has moved it, unless that is held, and rings. */
export function givenBack({ hold, camera }: State): Pick<State, 'camera' | 'rings'> {
  return { camera: hold ? camera : null, rings: {} };
}

/** Goes to a passage, or a beat of it; the map shows its own view again, unless the reader holds another. */
export function read(passage: string, beat = 1): Action {
  return (s) => ({ ...s, passage, beat, ...givenBack(s) });
}

/** Scrolled to: when the passage or its beat changes, a map that the reader has moved and does not hold returns to the view of the text. */
export function scrolledTo(passage: string, beat = 1): Action {
  return (s) => (s.passage === passage && s.beat === beat ? s : { ...s, passage, beat, ...givenBack(s) });
}

export function selectItem(ref: Ref | null): Action {
  return (s) => (s.selected === ref ? s : { ...s, selected: ref, hovered: null });
}

export function hover(ref: Ref | null): Action {
  return (s) => (s.hovered === ref ? s : { ...s, hovered: ref });
}

export function toggleLayer(id: string): Action {
  return (s) => ({
    ...s,
    hiddenLayers: s.hiddenLayers.includes(id)
      ? s.hiddenLayers.filter((x) => x !== id)
      : [...s.hiddenLayers, id].sort(),
  });
}

export function showAll(all: boolean): Action {
  return (s) => ({ ...s, all });
}

export function project(projection: Projection): Action {
  return (s) => ({ ...s, projection, ownProjection: true });
}

export function useTheme(theme: Theme): Action {
  return (s) => ({ ...s, theme });
}

export function nameIn(language: Language): Action {
  return (s) => ({ ...s, language });
}

export function setMotion(motion: boolean): Action {
  return (s) => ({ ...s, motion });
}

/** Draws borders by another convention. */
export function drawAs(worldview: string): Action {
  return (s) => (s.worldview === worldview ? s : { ...s, worldview });
}

/** Moves the map; null gives it back to the passage, which ends a hold. */
export function moveCamera(camera: Camera | null): Action {
  return (s) => ({ ...s, camera, hold: camera !== null && s.hold });
}

/** Keeps the map where it is over any number of passages, or gives it back to the passage. */
export function holdView(hold: boolean): Action {
  return (s) => (s.hold === hold ? s : { ...s, hold, camera: hold ? s.camera : null });
}

/** Moves the centre of a ring, or with null returns it to the atlas's position. */
export function moveRing(ref: Ref, to: LonLat | null): Action {
  return (s) => {
    const { [ref]: _, ...others } = s.rings;
    return { ...s, rings: to ? { ...others, [ref]: to } : others };
  };
}

/** Sets the reader's own years, ordered and clamped to the timeline; null returns to the passage's years. */
export function chooseYears(atlas: Atlas, years: Years | null): Action {
  return (s) => {
    const next = years && within(atlas.timeline, years);
    return next?.join() === s.ownYears?.join() ? s : { ...s, ownYears: next };
  };
}

/** Moves the current years by `step`, keeping their number; stops at the ends of the timeline. */
export function stepYears(atlas: Atlas, current: Years, step: number): Action {
  const [first, last] = atlas.timeline;
  const by = Math.max(first - current[0], Math.min(last - current[1], step));
  return chooseYears(atlas, [current[0] + by, current[1] + by]);
}

/** Opens a comparison, or with null closes it; only one view is open over the map at a time. */
export function compareWith(compare: Comparison | null): Action {
  return (s) => ({ ...s, compare, sources: compare ? false : s.sources });
}

export function showSources(sources: boolean): Action {
  return (s) => ({ ...s, sources, compare: sources ? null : s.compare });
}

function within([first, last]: Years, [a, b]: Years): Years {
  const clamp = (y: number) => Math.max(first, Math.min(last, Math.round(y)));
  return [clamp(Math.min(a, b)), clamp(Math.max(a, b))];
}

/** Goes to the beat `step` places after the current one, over the passages' ends; stops at the first and the last. */
export function turn(atlas: Atlas, step: number): Action {
  return (s) => {
    const all = atlas.passages.flatMap((p) => beatsOf(p).map((_, i) => ({ id: p.id, beat: i + 1 })));
    const at = all.findIndex((b) => b.id === s.passage && b.beat === s.beat);
    const next = all[Math.max(0, Math.min(all.length - 1, at + step))];
    return next ? read(next.id, next.beat)(s) : s;
  };
}
