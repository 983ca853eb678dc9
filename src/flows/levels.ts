import type { Map as MapLibre } from 'maplibre-gl';
import type { Ref } from '../model/types.ts';

/** A number for each feature of one source, such as its emphasis level, as feature-state; only changes are sent. */
export interface Levels {
  /** Sets the level of every feature that is drawn, by Ref, and removes the others'. */
  set(next: ReadonlyMap<Ref, number>): void;
  /** Forgets what was sent, after a lost WebGL context took the feature-state with it. */
  forget(): void;
}

export function createLevels(map: MapLibre, source: string, key = 'emphasis'): Levels {
  let held: ReadonlyMap<Ref, number> = new Map();
  return {
    set(next) {
      for (const id of held.keys()) if (!next.has(id)) map.removeFeatureState({ source, id }, key);
      for (const [id, level] of next)
        if (held.get(id) !== level) map.setFeatureState({ source, id }, { [key]: level });
      held = next;
    },
    forget() {
      held = new Map();
    },
  };
}
