import type { Metonym, NameSet } from '../../src/link/gazetteer.ts';
import type { Ref } from '../../src/model/types.ts';
import { type Context, isFirst, refOfRow } from './context.ts';
import { type Cells, type Others, rowsOf } from './rows.ts';
import { headerOf } from './schema/column.ts';
import { ALIGNMENTS, AREAS, METONYMS, PLACES, STATES, SYSTEMS } from './schema/gazetteer.ts';
import { readTable } from './table.ts';

const isCyrillic = (text: string) => /[Ѐ-ӿ]/.test(text);
const isLatin = (text: string) => !isCyrillic(text);
const STATE_ID = /^([A-Z]{3}|[a-z0-9]+(-[a-z0-9]+)*)$/;

/** Ids and Refs that rows of one table can use to refer to another. */
export function refsOfTables(c: Context): Others {
  const ids = (file: string, header: readonly string[], column: string) =>
    readTable((c.files[file] ?? '').replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n'), header, () => {}).map(
      (row) => row.get(column),
    );
  const states = ids(STATES.file, headerOf(STATES), 'code');
  const places = ids(PLACES.file, headerOf(PLACES), 'id');
  const positioned = [
    ...places.map((id) => `place:${id}`),
    ...ids(AREAS.file, headerOf(AREAS), 'id').map((id) => `area:${id}`),
  ];
  const refs = [
    ...states.map((id) => `country:${id}`),
    ...positioned,
    ...ids(ALIGNMENTS.file, headerOf(ALIGNMENTS), 'id').map((id) => `alignment:${id}`),
    ...ids(SYSTEMS.file, headerOf(SYSTEMS), 'id').map((id) => `system:${id}`),
  ];
  return {
    states: new Set(states),
    places: new Set(places),
    positioned: new Set(positioned),
    refs: new Set(refs),
  };
}

/** Reads `states.csv`: the names of the atlas's states, and the other words that mean them. */
export function readStates(
  c: Context,
  refs: Others,
  has: (ref: Ref) => boolean,
  metonyms: Map<Ref, Metonym>,
  shorts: Map<string, Ref>,
): NameSet[] {
  return rowsOf(c, STATES, refs).rows.flatMap((f): NameSet[] => {
    const ref = refOfRow(c, STATES.file, 'country', f, STATE_ID, 'code');
    const [adjective, prefix] = [f.cell('ru_adjective'), f.cell('prefix')];
    const [units, houses] = [f.cell('zh_short'), f.cell('metonyms')];
    const names = namesOf(f);
    if (!ref || !has(ref)) return [];
    for (const unit of units) if (!shorts.has(unit)) shorts.set(unit, ref);
    for (const id of houses) metonyms.set(`place:${id}`, { ref, mode: 'capital' });
    return [
      { ref, kind: 'name', ...names },
      {
        ref,
        kind: 'prefix',
        en: prefix.filter(isLatin),
        ru: [...prefix.filter(isCyrillic), ...adjective],
      },
      { ref, kind: 'adjective', ru: adjective },
      { ref, kind: 'people', en: f.cell('people'), ru: f.cell('ru_people') },
    ];
  });
}

type Named = Cells<Pick<typeof SYSTEMS.columns, 'en' | 'zh' | 'ru'>>;

/** Names in three languages; a row without any is a problem. */
function namesOf(f: Named): Pick<NameSet, 'en' | 'zh' | 'ru'> {
  const names = { en: f.cell('en'), zh: f.cell('zh'), ru: f.cell('ru') };
  if (names.en.length + names.zh.length + names.ru.length === 0)
    f.bad('en', 'a name in one of the languages at least');
  return names;
}

/** Reads `places.csv`, `areas.csv`, `alignments.csv` or `systems.csv` as names of entities of a kind. */
export function readThings(
  c: Context,
  table: typeof PLACES | typeof AREAS | typeof ALIGNMENTS | typeof SYSTEMS,
  kind: string,
  refs: Others,
  shorts = new Map<string, Ref>(),
): NameSet[] {
  // all these tables have columns of names; other columns are read where a table has them
  return rowsOf(c, table as typeof PLACES & typeof AREAS & typeof ALIGNMENTS, refs).rows.flatMap(
    (f): NameSet[] => {
      const ref = refOfRow(c, table.file, kind, f);
      const names = namesOf(f);
      const people = 'adjectives' in table.columns ? f.cell('adjectives') : [];
      const units = 'zh_short' in table.columns ? f.cell('zh_short') : [];
      if ('country' in table.columns) f.cell('country');
      if (!ref) return [];
      for (const unit of units) shorts.set(unit, ref);
      const sets: NameSet[] = [
        { ref, kind: 'name', ...names },
        { ref, kind: 'people', en: people.filter(isLatin) },
        { ref, kind: 'adjective', ru: people.filter(isCyrillic) },
      ];
      return sets.filter((set) => [set.en, set.zh, set.ru].some((list) => list && list.length > 0));
    },
  );
}

/** Reads `metonyms.csv`; a state's own cities come from `states.csv`. */
export function readMetonyms(c: Context, refs: Others, metonyms: Map<Ref, Metonym>): void {
  for (const f of rowsOf(c, METONYMS, refs).rows) {
    const [place, ref, mode] = [f.cell('place'), f.cell('state'), f.cell('mode')];
    if (place && ref && mode && isFirst(c, METONYMS.file, f, 'place'))
      metonyms.set(`place:${place}`, { ref, mode });
  }
}
