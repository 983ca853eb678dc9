import type { State } from '../state.ts';
import { FIELD_NAMES, type Field } from './fields.ts';

/** Fields whose name in the published interface (the README has it) is not their name in the code. */
const PUBLISHED_NAMES = {
  selected: 'chosen',
  hovered: 'hover',
  hiddenLayers: 'off',
  ownYears: 'period',
} as const satisfies Partial<Record<Field, string>>;

type Renamed = typeof PUBLISHED_NAMES;
type PublishedName<K extends Field> = K extends keyof Renamed ? Renamed[K] : K;

/** The state with the names of its published fields. */
export type PublishedState = { readonly [K in keyof State as PublishedName<K>]: State[K] };

/** The published name of a field. */
export function publishedName(field: Field): string {
  return field in PUBLISHED_NAMES ? PUBLISHED_NAMES[field as keyof Renamed] : field;
}

/** The field of a published name. */
export function fieldOf(name: string): Field | undefined {
  return FIELD_NAMES.find((field) => publishedName(field) === name);
}

/** A state under its published names. */
export function published(state: State): PublishedState {
  return Object.fromEntries(
    Object.entries(state).map(([field, value]) => [publishedName(field as Field), value]),
  ) as unknown as PublishedState;
}

/** Published fields under the names that the code has for them. */
export function fromPublished(fields: Partial<PublishedState>): Partial<State> {
  return Object.fromEntries(Object.entries(fields).map(([name, value]) => [fieldOf(name) ?? name, value]));
}
