import type { Atlas } from '../../model/types.ts';
import type { Action } from '../actions.ts';
import type { State } from '../state.ts';
import { inWords } from './codec.ts';
import { codecOf, FIELD_NAMES, type Field } from './fields.ts';

/** Fields that were asked for, checked. */
export type Asked = Partial<State>;

/** Takes any value as fields to go to; nothing of it is taken when anything is wrong. Each fault is a sentence that names its field. */
export function checkAsked(partial: unknown, atlas: Atlas): { asked: Asked; faults: readonly string[] } {
  if (typeof partial !== 'object' || partial === null || Array.isArray(partial))
    return { asked: {}, faults: [`${inWords(partial)} is not an object of fields of the state.`] };
  const asked: Partial<Record<Field, unknown>> = {};
  const faults: string[] = [];
  for (const [name, value] of Object.entries(partial)) {
    const field = FIELD_NAMES.find((f) => f === name);
    if (!field) faults.push(`${inWords(name)} is not a field of the state.`);
    // a field that is undefined is one left out
    else if (value !== undefined) {
      const checked = codecOf(field).check(value, atlas);
      if (checked.wrong !== undefined) faults.push(`${field}: ${checked.wrong}.`);
      else asked[field] = checked.value;
    }
  }
  if (asked.sources && asked.compare)
    faults.push('sources and compare: one view at a time lies over the map.');
  return faults.length ? { asked: {}, faults } : { asked: asked as Asked, faults };
}

/** Lays what was asked for over a state: a passage brings its own view of the map, and of the views over the map one gives way to the other. */
export function goTo(asked: Asked): Action {
  return (s) => ({
    ...s,
    ...(asked.passage !== undefined ? { camera: null, rings: {} } : {}),
    ...(asked.sources ? { compare: null } : {}),
    ...(asked.compare ? { sources: false } : {}),
    ...asked,
  });
}
