import { beatAt, beatsOf } from '../model/beat.ts';
import type { Atlas } from '../model/types.ts';
import type { Projection, State } from './state.ts';

/**
 * Brings a state in order after any change: the beat is one that the passage has, and until the reader chooses a
 * projection it is flat for a state that `needsFlat`, else that of the beat, else `usual`.
 */
export function settle(
  atlas: Atlas,
  usual: Projection,
  state: State,
  needsFlat: (state: State) => boolean = () => false,
): State {
  const passage = atlas.passages.find((p) => p.id === state.passage);
  const beat = passage ? Math.max(1, Math.min(beatsOf(passage).length, state.beat)) : 1;
  const own = passage && beatAt(passage, beat).view.projection;
  const byItself = !state.hold && needsFlat(state) ? 'flat' : (own ?? usual);
  const projection = state.ownProjection ? state.projection : byItself;
  return beat === state.beat && projection === state.projection ? state : { ...state, beat, projection };
}
