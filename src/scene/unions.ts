import { holds } from '../model/date.ts';
import type { Atlas, Country, DateText, Ref } from '../model/types.ts';

/** A state of the past that existed at the date, drawn as one body of today's states. */
export interface Union {
  readonly ref: Ref;
  readonly state: Country;
  /** Alpha-3 codes of today's states that it is joined from. */
  readonly codes: readonly string[];
}

/** The states of the past, with both dates known, that existed at a date. */
export function unionsAt(atlas: Atlas, date: DateText): Union[] {
  return Object.values(atlas.entities).flatMap((state): Union[] => {
    if (state.kind !== 'country' || state.from === null || state.to === null) return [];
    if (!holds(state.from, state.to, date) || state.parts.length === 0) return [];
    return [{ ref: state.ref, state, codes: state.parts }];
  });
}

/** The state of the past that a picked state was part of at a date, otherwise the item itself. */
export function bodyAt(atlas: Atlas, ref: Ref, date: DateText): Ref {
  const area = atlas.entities[ref];
  if (area?.kind === 'area' && area.type === 'former-state') return `country:${area.administeredBy[0]}`;
  const code = ref.startsWith('country:') ? ref.slice('country:'.length) : '';
  return unionsAt(atlas, date).find((u) => u.codes.length > 1 && u.codes.includes(code))?.ref ?? ref;
}
