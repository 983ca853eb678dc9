import type { Map as MapLibre } from 'maplibre-gl';
import type { Ref } from '../model/types.ts';

/** How much each feature of one source is brought out, kept as feature-state; only what differs is sent. */
export interface Levels {
  /** Takes the level of every feature that is drawn, by Ref; the others lose theirs. */
  set(next: ReadonlyMap<Ref, number>): void;
  /** Forgets what the map holds: a drawing context was lost, and the state with it. */
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
