import { holds } from '../model/date.ts';
import type { Atlas, Country, DateText, Ref } from '../model/types.ts';

/** A state of the past that stood at the date, drawn as one body of today's states. */
export interface Union {
  readonly ref: Ref;
  readonly state: Country;
  /** Alpha-3 codes of today's states that it is joined from. */
  readonly codes: readonly string[];
}

/** The states of the past that stood at a date, with both their dates known. */
export function unionsAt(atlas: Atlas, date: DateText): Union[] {
  return Object.values(atlas.entities).flatMap((state): Union[] => {
    if (state.kind !== 'country' || state.from === null || state.to === null) return [];
    if (!holds(state.from, state.to, date) || state.parts.length === 0) return [];
    return [{ ref: state.ref, state, codes: state.parts }];
  });
}

/** What a thing picked on the map belonged to at a date: a state of the past for a part of it, else the thing itself. */
export function bodyAt(atlas: Atlas, ref: Ref, date: DateText): Ref {
  const area = atlas.entities[ref];
  if (area?.kind === 'area' && area.type === 'former-state') return `country:${area.administeredBy[0]}`;
  const code = ref.startsWith('country:') ? ref.slice('country:'.length) : '';
  return unionsAt(atlas, date).find((u) => u.codes.length > 1 && u.codes.includes(code))?.ref ?? ref;
}
