import type { Gazetteer, Metonym } from '../../src/link/gazetteer.ts';
import type { Problem } from '../../src/model/problem.ts';
import type { Entity, Ref } from '../../src/model/types.ts';
import type { Context } from './context.ts';
import { entitySets } from './gazetteer-entities.ts';
import {
  readCues,
  readIrregular,
  readPositions,
  readSenses,
  readStops,
  readVariants,
} from './gazetteer-rules.ts';
import { readMetonyms, readStates, readThings, refsOfTables } from './gazetteer-tables.ts';
import { ALIGNMENTS, AREAS, PLACES, SYSTEMS } from './schema/gazetteer.ts';

/**
 * Joins the tables of `geo/gazetteer` (file name → text) with an atlas's own entities. States of the tables that the
 * atlas does not have (a historic one, say) are left out; its names go before those of the tables, save for states.
 * Pure; what is wrong in the tables becomes a problem and the row is dropped.
 */
export function compileGazetteer(
  files: Readonly<Record<string, string>>,
  entities: Readonly<Record<Ref, Entity>>,
): { gazetteer: Gazetteer; problems: readonly Problem[] } {
  const c: Context = { files, problems: [], entities: new Map(), sources: new Map(), defined: new Map() };
  const metonyms = new Map<Ref, Metonym>();
  const shorts = new Map<string, Ref>();
  const refs = refsOfTables(c);
  const has = (ref: Ref) => known(entities, ref);
  const states = readStates(c, refs, has, metonyms, shorts);
  const places = readThings(c, PLACES, 'place', refs);
  const areas = readThings(c, AREAS, 'area', refs);
  const alignments = readThings(c, ALIGNMENTS, 'alignment', refs, shorts);
  const systems = readThings(c, SYSTEMS, 'system', refs);
  readMetonyms(c, refs, metonyms);
  const placeNames = new Set(places.flatMap((set) => set.en ?? []));
  const gazetteer: Gazetteer = {
    names: [
      ...readStops(c),
      ...states,
      ...entitySets(entities, placeNames, new Set(states.map((set) => set.ref))),
      ...alignments,
      ...areas,
      ...places,
      ...systems,
    ],
    metonyms: Object.fromEntries([...metonyms].filter(([, s]) => has(s.ref))),
    shorts: Object.fromEntries(shorts),
    irregular: readIrregular(c),
    variants: readVariants(c),
    senses: readSenses(c, refs),
    cues: readCues(c),
    positions: readPositions(c, refs),
  };
  return { gazetteer, problems: c.problems };
}

/** False for a state that the atlas does not have. */
function known(entities: Readonly<Record<Ref, Entity>>, ref: Ref): boolean {
  return !ref.startsWith('country:') || Object.keys(entities).length === 0 || Object.hasOwn(entities, ref);
}
