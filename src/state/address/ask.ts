import type { Atlas } from '../../model/types.ts';
import { type Action, givenBack } from '../actions.ts';
import type { State } from '../state.ts';
import { inWords } from './codec.ts';
import { codecOf, type Field } from './fields.ts';
import { fieldOf } from './published.ts';

/** Requested fields, checked. */
export type Requested = Partial<State>;

/** Reads any value as fields to go to, by their published names; when anything is wrong nothing is requested. Each fault is a sentence that names its field. */
export function checkRequest(
  partial: unknown,
  atlas: Atlas,
): { requested: Requested; faults: readonly string[] } {
  if (typeof partial !== 'object' || partial === null || Array.isArray(partial))
    return { requested: {}, faults: [`${inWords(partial)} is not an object of fields of the state.`] };
  const requested: Partial<Record<Field, unknown>> = {};
  const faults: string[] = [];
  for (const [name, value] of Object.entries(partial)) {
    const field = fieldOf(name);
    if (!field) faults.push(`${inWords(name)} is not a field of the state.`);
    // a field that is undefined is one left out
    else if (value !== undefined) {
      const checked = codecOf(field).check(value, atlas);
      if (checked.wrong !== undefined) faults.push(`${name}: ${checked.wrong}.`);
      else requested[field] = checked.value;
    }
  }
  if (requested.sources && requested.compare)
    faults.push('sources and compare: only one view can be open over the map.');
  return faults.length ? { requested: {}, faults } : { requested: requested as Requested, faults };
}

/** Merges requested fields into a state: a passage resets rings, and the camera unless it is held, and opening one view over the map closes the other. */
export function goTo(requested: Requested): Action {
  return (s) => ({
    ...s,
    ...(requested.passage !== undefined || requested.beat !== undefined ? givenBack(s) : {}),
    ...(requested.passage !== undefined ? { beat: 1 } : {}),
    ...(requested.projection !== undefined ? { ownProjection: true } : {}),
    ...(requested.sources ? { compare: null } : {}),
    ...(requested.compare ? { sources: false } : {}),
    ...requested,
  });
}
