import type { Map as MapLibre } from 'maplibre-gl';
import type { Ref } from '../model/types.ts';

/** The emphasis level of each feature of one source, as feature-state; only changes are sent. */
export interface Levels {
  /** Sets the level of every feature that is drawn, by Ref, and removes the others'. */
  set(next: ReadonlyMap<Ref, number>): void;
  /** Forgets what was sent, after a lost WebGL context took the feature-state with it. */
  forget(): void;
}

export function createLevels(map: MapLibre, source: string): Levels {
  let held: ReadonlyMap<Ref, number> = new Map();
  return {
    set(next) {
      for (const id of held.keys()) if (!next.has(id)) map.removeFeatureState({ source, id });
      for (const [id, emphasis] of next)
        if (held.get(id) !== emphasis) map.setFeatureState({ source, id }, { emphasis });
      held = next;
    },
    forget() {
      held = new Map();
    },
  };
}
