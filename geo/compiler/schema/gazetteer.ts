import type { Ref } from '../../../src/model/types.ts';
import { nearestRef } from '../nearest.ts';
import {
  column,
  id,
  like,
  listLike,
  neededItem,
  neededPosition,
  neededRef,
  neededText,
  neededTexts,
  oneOf,
  REF,
  ref,
  refs,
  stateId,
  texts,
} from './cells.ts';
import { table } from './column.ts';
import { CUE_LISTS, METONYM_MODES, SENSE_WHENS } from './cues.ts';

const CODE = '([A-Z]{3}|[a-z0-9]+(-[a-z0-9]+)*)';
const NAMED = 'a state, place, area, alignment or system of these tables';
const HAN = '\\p{Script=Han}';

const POSITIONED = 'a place or an area of these tables';

const en = texts('names in English');
const zh = texts('in Chinese');
const ru = texts('in Russian, as lemmas');
const short = (words: string) => listLike(HAN, 'one Han character', 'single Han characters', words);
const language = (also: readonly 'all'[]) => oneOf(['en', 'zh', 'ru', ...also], '');

export const STATES = table('states.csv', 'A state, and what its people and its government are called.', {
  code: stateId(
    'alpha-3 of the borders, or the id of a state of the past, which counts only for an atlas that has it',
  ),
  en,
  people: texts('English adjectives and peoples; a plural in -s is made'),
  prefix: texts('such as Sino of Sino-Russian, or its Russian'),
  zh,
  zh_short: short('the one character of 中俄'),
  ru,
  ru_adjective: listLike('[^;]*[сц]к[ио]й', 'in -ский or -цкий', 'adjectives in -ский or -цкий', ''),
  ru_people: texts(''),
  metonyms: refs('places', 'a place of places.csv', 'cities that mean the government'),
});

export const PLACES = table('places.csv', 'A place; its id is an atlas’s own where it has one.', {
  id: id(),
  en,
  zh,
  ru,
  country: ref('states', 'a state of states.csv', 'whose it is; empty where that is disputed', CODE),
});

export const AREAS = table('areas.csv', 'An area.', {
  id: id(),
  en,
  adjectives: texts('and peoples'),
  zh,
  ru,
});

export const ALIGNMENTS = table('alignments.csv', 'An alliance or another group of states.', {
  id: id(),
  en,
  zh,
  zh_short: short('the one character of 欧'),
  ru,
});

export const SYSTEMS = table(
  'systems.csv',
  'A weapon system. `S-400` is found as S400 and S 400 too, `F-16` as F-16s and F-16C.',
  { id: id(), en, zh, ru },
);

export const METONYMS = table(
  'metonyms.csv',
  'A building or a city whose name means a government or an alliance.',
  {
    place: neededRef('places', 'a place of places.csv', ''),
    state: neededItem('whom it means, such as `country:FRA`', 'refs', NAMED, `the Ref of ${NAMED}`),
    mode: oneOf(METONYM_MODES, 'by the words beside it, unless clearly the building, always'),
  },
);

export const SENSES = table(
  'senses.csv',
  'A rule of an ambiguous name; rules are tried in order, and the first that applies decides.',
  {
    names: neededTexts('names that it is a rule of'),
    when: oneOf(
      SENSE_WHENS,
      'words directly before or after; within the paragraph (of several such rows in a row the one whose word is nearest; `*`: beginning of a word); before in capitals; after a given name or title; before another name; where a person of that name was named before; where all these Refs were named before in the paragraph; else',
    ),
    words: texts('of `before`, `after`, `near`, `caps-before` and `with`'),
    ref: column(
      'a Ref, - or nothing',
      false,
      'another meaning, no mention, or the usual one',
      like(`(-|${REF})`, false),
      (f, name, scope): Ref | null | undefined => {
        const given = f.text(name);
        if (given === '') return undefined;
        if (given === '-') return null;
        const known = scope.ids('refs');
        if (known.has(given)) return given;
        return f.bad(name, `the Ref of ${NAMED}, "-" for no mention, or nothing`, nearestRef(given, known));
      },
    ),
  },
);

export const STOP_PHRASES = table(
  'stop-phrases.csv',
  'Longer names and words in which nothing is a mention: papers, firms, dishes; Chinese words such as 美丽.',
  { lang: language([]), phrases: neededTexts('') },
);

export const CUES = table('cues.csv', 'Words that show what a name beside them means.', {
  lang: language(['all']),
  list: oneOf(
    CUE_LISTS,
    'words that show whether a capital acts (`state-after`, `state-before`, `state-between` after two, `state-strong` whatever comes before) or is a place (`place-…`; `moving`: prepositions that mean a place after a word of `motion`), given names, titles, languages, and for single Chinese characters (`short-…`) which can be side by side and what shows one alone',
  ),
  words: neededTexts(''),
});

export const POSITIONS = table('positions.csv', 'A rough position of a place or an area.', {
  ref: neededItem('', 'positioned', POSITIONED, `the Ref of ${POSITIONED}`),
  ...neededPosition(''),
  source: neededText('whose it is'),
});

export const RU_IRREGULAR = table('ru-irregular.csv', 'A Russian word that no class of endings covers.', {
  lemma: neededText(''),
  forms: neededTexts(''),
});

export const ZH_VARIANTS = table('zh-variants.csv', 'Characters in the same order.', {
  traditional: neededText(''),
  simplified: neededText('as many'),
});

/** The tables of `geo/gazetteer`, in the order in which they are read. */
export const GAZETTEER_TABLES = [
  STATES,
  PLACES,
  AREAS,
  ALIGNMENTS,
  SYSTEMS,
  METONYMS,
  SENSES,
  STOP_PHRASES,
  CUES,
  POSITIONS,
  RU_IRREGULAR,
  ZH_VARIANTS,
];
