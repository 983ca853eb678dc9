import type { Atlas, Ref } from '../model/types.ts';
import type { Camera, Projection, State, Theme } from './state.ts';

/** One reader's gesture: a state in, the next state out. */
export type Action = (state: State) => State;

/** Goes to a passage and gives the map back to it. */
export function read(passage: string): Action {
  return (s) => ({ ...s, passage, camera: null });
}

/** Scrolled to: the passage changes; a map the reader has moved stays where it was put only until then. */
export function scrolledTo(passage: string): Action {
  return (s) => (s.passage === passage ? s : { ...s, passage, camera: null });
}

export function choose(ref: Ref | null): Action {
  return (s) => (s.chosen === ref ? s : { ...s, chosen: ref, hover: null });
}

export function hover(ref: Ref | null): Action {
  return (s) => (s.hover === ref ? s : { ...s, hover: ref });
}

export function toggleLayer(id: string): Action {
  return (s) => ({ ...s, off: s.off.includes(id) ? s.off.filter((x) => x !== id) : [...s.off, id].sort() });
}

export function showAll(all: boolean): Action {
  return (s) => ({ ...s, all });
}

export function project(projection: Projection): Action {
  return (s) => ({ ...s, projection });
}

export function useTheme(theme: Theme): Action {
  return (s) => ({ ...s, theme });
}

export function moveCamera(camera: Camera | null): Action {
  return (s) => ({ ...s, camera });
}

/** The passage `step` places on from the one being read; stays at the ends. */
export function turn(atlas: Atlas, step: number): Action {
  return (s) => {
    const at = atlas.passages.findIndex((p) => p.id === s.passage);
    const next = atlas.passages[Math.max(0, Math.min(atlas.passages.length - 1, at + step))];
    return next ? read(next.id)(s) : s;
  };
}
