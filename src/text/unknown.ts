import type { Entity, LonLat, Names, Ref } from '../model/types.ts';

/** What the gazetteer knows of a thing that an atlas does not have. */
export interface Known {
  readonly names: Names;
  /** Where it is, in degrees; null for what has no place on the map. */
  readonly at: LonLat | null;
}

/** An entity made of a name and a position; null for kinds that need more. */
export function entityOf(ref: Ref, { names, at }: Known): Entity | null {
  const base = { ref, names, aliases: [], note: null, sources: [], anchor: at };
  switch (ref.slice(0, ref.indexOf(':'))) {
    case 'country':
      return { ...base, kind: 'country', from: null, to: null, parts: [], successor: null, reach: 2 };
    case 'place':
      return { ...base, kind: 'place', type: 'city', country: null };
    case 'area':
      return {
        ...{ ...base, kind: 'area', type: 'region', administeredBy: [], claimedBy: [] },
        ...{ since: null, until: null, states: [], approximate: true, point: false },
      };
    case 'alignment':
      return { ...base, kind: 'alignment', type: 'organisation', lead: null, members: [] };
    case 'system':
      return { ...base, kind: 'system', type: 'weapon system', flows: [] };
    default:
      return null;
  }
}
