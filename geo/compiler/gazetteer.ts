import type { Gazetteer, Metonym, NameSet, SenseRule, When } from '../../src/link/gazetteer.ts';
import type { Problem } from '../../src/model/problem.ts';
import { parseRef } from '../../src/model/ref.ts';
import type { Entity, LonLat, Ref } from '../../src/model/types.ts';
import { type Context, tableOf } from './context.ts';
import type { Fields } from './fields.ts';
import { entitySets } from './gazetteer-entities.ts';
import { nearest } from './nearest.ts';

const WHENS: readonly When[] = [
  'before',
  'after',
  'near',
  'caps-before',
  'given',
  'surname',
  'person',
  'with',
  'default',
];
const MODES = ['capital', 'house', 'always'] as const;
const ID = /^[a-z0-9]+(-[a-z0-9]+)*$/;

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
  const places = things(c, 'places.csv', 'place', ['country']);
  const placeIds = new Set(places.map((set) => set.ref.slice('place:'.length)));
  const states = readStates(c, entities, metonyms, shorts, placeIds);
  const areas = things(c, 'areas.csv', 'area', ['adjectives']);
  const alignments = things(c, 'alignments.csv', 'alignment', ['zh_short'], (f, ref) => {
    for (const unit of f.list('zh_short')) shorts.set(unit, ref);
  });
  const systems = things(c, 'systems.csv', 'system', []);
  readMetonyms(c, metonyms, placeIds);
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
    metonyms: Object.fromEntries([...metonyms].filter(([, s]) => known(entities, s.ref))),
    shorts: Object.fromEntries(shorts),
    irregular: Object.fromEntries(
      tableOf(c, 'ru-irregular.csv', ['lemma', 'forms']).rows.map((f) => [
        f.required('lemma') ?? '',
        f.list('forms'),
      ]),
    ),
    variants: readVariants(c),
    senses: readSenses(c),
    cues: readCues(c),
    positions: readPositions(c, new Set([...areas, ...places].map((set) => set.ref))),
  };
  return { gazetteer, problems: c.problems };
}

/** True unless it is a state that the atlas does not have. */
function known(entities: Readonly<Record<Ref, Entity>>, ref: Ref): boolean {
  return !ref.startsWith('country:') || Object.keys(entities).length === 0 || Object.hasOwn(entities, ref);
}

const isCyrillic = (text: string) => /[Ѐ-ӿ]/.test(text);
const isLatin = (text: string) => !isCyrillic(text);

const STATE_COLUMNS = [
  'code',
  'en',
  'people',
  'prefix',
  'zh',
  'zh_short',
  'ru',
  'ru_adjective',
  'ru_people',
  'metonyms',
];

function readStates(
  c: Context,
  entities: Readonly<Record<Ref, Entity>>,
  metonyms: Map<Ref, Metonym>,
  shorts: Map<string, Ref>,
  placeIds: ReadonlySet<string>,
): NameSet[] {
  const sets: NameSet[] = [];
  for (const f of tableOf(c, 'states.csv', STATE_COLUMNS).rows) {
    const code = f.required('code');
    if (code === null) continue;
    if (!/^[A-Z]{3}$/.test(code) && !ID.test(code)) {
      f.bad('code', 'an alpha-3 code, or the id of a historic state');
      continue;
    }
    const ref = `country:${code}`;
    if (!known(entities, ref)) continue;
    const adjective = f.list('ru_adjective');
    for (const lemma of adjective)
      if (!/[сц]к[ио]й$/.test(lemma)) f.badItem('ru_adjective', lemma, 'an adjective in -ский or -цкий');
    sets.push(
      { ref, kind: 'name', en: f.list('en'), zh: f.list('zh'), ru: f.list('ru') },
      {
        ref,
        kind: 'prefix',
        en: f.list('prefix').filter(isLatin),
        ru: [...f.list('prefix').filter(isCyrillic), ...adjective],
      },
      { ref, kind: 'adjective', ru: adjective },
      { ref, kind: 'people', en: f.list('people'), ru: f.list('ru_people') },
    );
    for (const unit of f.list('zh_short')) if (unit.length === 1 && !shorts.has(unit)) shorts.set(unit, ref);
    for (const id of f.knownList('metonyms', placeIds, 'a place of places.csv'))
      metonyms.set(`place:${id}`, { ref, mode: 'capital' });
  }
  return sets;
}

/** Rows of a table with `id, en, zh, ru` as names of entities of a kind. */
function things(
  c: Context,
  file: string,
  kind: string,
  more: readonly string[],
  also: (f: Fields, ref: Ref) => void = () => {},
): NameSet[] {
  const seen = new Set<string>();
  return tableOf(c, file, ['id', 'en', ...more, 'zh', 'ru']).rows.flatMap((f): NameSet[] => {
    const id = f.required('id');
    if (id === null) return [];
    if (!ID.test(id) || seen.has(id)) {
      f.bad('id', seen.has(id) ? 'an id of its own' : 'lower-case letters, digits and single hyphens');
      return [];
    }
    seen.add(id);
    const ref = `${kind}:${id}`;
    also(f, ref);
    const names: NameSet = { ref, kind: 'name', en: f.list('en'), zh: f.list('zh'), ru: f.list('ru') };
    const people = more.includes('adjectives') ? f.list('adjectives') : [];
    const sets: NameSet[] = [
      names,
      { ref, kind: 'people' as const, en: people.filter(isLatin) },
      { ref, kind: 'adjective' as const, ru: people.filter(isCyrillic) },
    ];
    return sets.filter((set) => [set.en, set.zh, set.ru].some((list) => list && list.length > 0));
  });
}

function readMetonyms(c: Context, metonyms: Map<Ref, Metonym>, placeIds: ReadonlySet<string>): void {
  for (const f of tableOf(c, 'metonyms.csv', ['place', 'state', 'mode']).rows) {
    const place = f.knownRequired('place', placeIds, 'a place of places.csv');
    const mode = f.oneOf('mode', MODES);
    const ref = f.text('state');
    if (!parseRef(ref)) f.bad('state', 'a Ref, such as country:FRA');
    else if (place && mode) metonyms.set(`place:${place}`, { ref, mode });
  }
}

function readStops(c: Context): NameSet[] {
  return tableOf(c, 'stop-phrases.csv', ['lang', 'phrases']).rows.flatMap((f): NameSet[] => {
    const lang = f.oneOf('lang', ['en', 'zh', 'ru']);
    return lang ? [{ ref: 'none:', kind: 'stop', [lang]: f.list('phrases') }] : [];
  });
}

function readVariants(c: Context): [string, string] {
  const rows = tableOf(c, 'zh-variants.csv', ['traditional', 'simplified']).rows.filter(
    (f) =>
      f.text('traditional').length === f.text('simplified').length ||
      f.bad('simplified', 'as many characters as in the first column') !== null,
  );
  return [rows.map((f) => f.text('traditional')).join(''), rows.map((f) => f.text('simplified')).join('')];
}

function readSenses(c: Context): SenseRule[] {
  return tableOf(c, 'senses.csv', ['names', 'when', 'words', 'ref']).rows.flatMap((f): SenseRule[] => {
    const when = f.oneOf('when', WHENS);
    const ref = f.text('ref');
    if (ref !== '' && ref !== '-' && !parseRef(ref)) f.bad('ref', 'a Ref, "-" for none, or nothing');
    else if (when)
      return [
        {
          names: f.list('names'),
          when,
          words: f.list('words'),
          ...(ref === '' ? {} : { ref: ref === '-' ? null : ref }),
        },
      ];
    return [];
  });
}

/** Rounded positions of places and areas; each says whose it is. */
function readPositions(c: Context, refs: ReadonlySet<Ref>): Record<Ref, LonLat> {
  const positions: Record<Ref, LonLat> = {};
  for (const f of tableOf(c, 'positions.csv', ['ref', 'lon', 'lat', 'source']).rows) {
    const ref = f.knownRequired('ref', refs, 'a place or area of these tables');
    const at = f.position('lon', 'lat');
    if (ref && at && f.required('source')) positions[ref] = at;
  }
  return positions;
}

function readCues(c: Context): Record<string, string[]> {
  const cues: Record<string, string[]> = {};
  for (const f of tableOf(c, 'cues.csv', ['lang', 'list', 'words']).rows) {
    const lang = f.oneOf('lang', ['en', 'zh', 'ru', 'all']);
    const list = f.required('list');
    if (list && !LISTS.includes(list)) f.bad('list', `one of ${LISTS.join(', ')}`, nearest(list, LISTS));
    else if (lang && list) {
      const key = `${lang} ${list}`;
      cues[key] = [...(cues[key] ?? []), ...f.list('words')];
    }
  }
  return cues;
}

const LISTS = [
  'place-before',
  'place-after',
  'place-noun',
  'state-before',
  'state-after',
  'state-between',
  'state-strong',
  'moving',
  'motion',
  'official',
  'joining',
  'title',
  'language',
  'language-before',
  'far-motion',
  'bodies',
  'given-name',
  'short-free',
  'short-pair',
  'short-before',
  'short-after',
  'short-after-several',
  'short-with-before',
  'short-alone',
  'short-other',
  'short-ambiguous',
  'short-exact',
];
