import { ANNOTATIONS, EVIDENCE, PHRASES, VIEWS, WORLDVIEW_AREAS, WORLDVIEWS } from './beside.ts';
import { CALLOUTS } from './callouts.ts';
import type { Table } from './column.ts';
import { ACTORS, AREAS, COUNTRIES, PLACES, SYSTEMS } from './entities.ts';
import { ALIGNMENTS, EVENTS, FLOWS, MEMBERS, VOTES } from './links.ts';
import { DEALS, EXPORTS, TRANSFERS } from './register.ts';

/** Every table of an atlas's folder, in the order in which an author needs them. */
export const TABLES: readonly Table[] = [
  VIEWS,
  ANNOTATIONS,
  COUNTRIES,
  PLACES,
  AREAS,
  FLOWS,
  SYSTEMS,
  ALIGNMENTS,
  MEMBERS,
  EVENTS,
  VOTES,
  ACTORS,
  PHRASES,
  CALLOUTS,
  WORLDVIEWS,
  WORLDVIEW_AREAS,
  EVIDENCE,
  TRANSFERS,
  EXPORTS,
  DEALS,
];

/** Optional files; an atlas has both tables of conventions or neither. */
export const OPTIONAL_FILES: ReadonlySet<string> = new Set([
  ...TABLES.filter((t) => t.optional && t !== WORLDVIEWS && t !== WORLDVIEW_AREAS).map((t) => t.file),
  'areas.geojson',
  'notice.txt',
]);
