import { describe, expect, it } from 'vitest';
import { readBase } from '../../../geo/compiler/base.ts';
import type { Context } from '../../../geo/compiler/context.ts';
import { loadGazetteer, readFolder } from '../../../geo/compiler/folder.ts';
import { compileGazetteer } from '../../../geo/compiler/gazetteer.ts';
import { readSources } from '../../../geo/compiler/sources.ts';
import { readTransfers } from '../../../geo/compiler/transfers.ts';
import { problemText } from '../../../src/model/problem.ts';

type Files = Readonly<Record<string, string>>;

const tables = loadGazetteer();
const base = readFolder('geo/base');
const gazetteer = (files: Files) => compileGazetteer(files, {}).problems.map(problemText);
const names = (files: Files) => readBase(files).problems.map(problemText);

/** A copy with one piece of one file replaced. */
function copy(files: Files, file: string, from: string, to: string): Files {
  const text = files[file] ?? '';
  if (!text.includes(from)) throw new Error(`${file} does not hold "${from}".`);
  return { ...files, [file]: text.replace(from, () => to) };
}

const NAMED = 'the Ref of a state, place, area, alignment or system of these tables';

describe('a fault in a table of geo/gazetteer is named, and nothing else', () => {
  it.each([
    [
      'a code that is none',
      'states.csv',
      'AFG,',
      'Afg,',
      /^states\.csv:2: code: got "Afg"; expected lower-case/,
    ],
    [
      'a code given twice',
      'states.csv',
      '\nAGO,',
      '\nAFG,',
      /^states\.csv:3: code: .*defined at states\.csv:2/,
    ],
    [
      'an id given twice',
      'places.csv',
      '\nluanda,',
      '\nkabul,',
      /^places\.csv:3: id: .*defined at places\.csv:2/,
    ],
    ['an id with a capital', 'areas.csv', 'yellow-sea', 'Yellow-sea', /^areas\.csv:4: id: got "Yellow-sea"/],
    [
      'a row without a name',
      'areas.csv',
      'yellow-sea,Yellow Sea,,黄海,Жёлтое море',
      'yellow-sea,,,,',
      /^areas\.csv:4: en: .*a name in one of the languages/,
    ],
    [
      'two characters where one is due',
      'states.csv',
      ',阿,',
      ',阿富,',
      'states.csv:2: zh_short: got "阿富"; expected single Han characters, split by ;.',
    ],
    [
      'a Latin letter where a character is due',
      'alignments.csv',
      ',欧,',
      ',E,',
      /^alignments\.csv:3: zh_short: got "E"/,
    ],
    [
      'an adjective in another ending',
      'states.csv',
      'ангольский',
      'ангольскй',
      /^states\.csv:3: ru_adjective: got "ангольскй"/,
    ],
    [
      'a city that the places lack',
      'states.csv',
      ',luanda\n',
      ',luandaa\n',
      /^states\.csv:3: metonyms: .*Did you mean "luanda"/,
    ],
    [
      'a state that the states lack',
      'places.csv',
      'Луанда,AGO',
      'Луанда,AGU',
      'places.csv:3: country: got "AGU"; expected the id of a state of states.csv. Did you mean "AGO"?',
    ],
    [
      'a house of no place',
      'metonyms.csv',
      'kremlin,',
      'kremlim,',
      /^metonyms\.csv:3: place: .*Did you mean "kremlin"/,
    ],
    [
      'a house of two masters',
      'metonyms.csv',
      'zhongnanhai,',
      'kremlin,',
      /^metonyms\.csv:4: place: .*one row for each \(the first is at metonyms\.csv:3\)/,
    ],
    [
      'a master that is none',
      'metonyms.csv',
      'kremlin,country:RUS',
      'kremlin,country:RUX',
      `metonyms.csv:3: state: got "country:RUX"; expected ${NAMED}. Did you mean "country:RUS"?`,
    ],
    [
      'a manner that is none',
      'metonyms.csv',
      'RUS,house',
      'RUS,hose',
      /^metonyms\.csv:3: mode: .*Did you mean "house"/,
    ],
    [
      'a rule of no name',
      'senses.csv',
      '\nChina,before,',
      '\n,before,',
      /^senses\.csv:2: names: got ""; expected one item at least/,
    ],
    [
      'a rule that lacks its words',
      'senses.csv',
      'bone;blue-and-white;willow-pattern',
      '',
      /^senses\.csv:2: words: .*words, for "before"/,
    ],
    [
      'a rule of no kind',
      'senses.csv',
      'China,before,',
      'China,befor,',
      /^senses\.csv:2: when: .*Did you mean "before"/,
    ],
    [
      'a meaning that is no item',
      'senses.csv',
      'willow-pattern,-',
      'willow-pattern,country:CHX',
      /^senses\.csv:2: ref: got "country:CHX"; .*Did you mean "country:CH/,
    ],
    [
      'a language that is not read',
      'stop-phrases.csv',
      '\nen,',
      '\nes,',
      /^stop-phrases\.csv:2: lang: got "es"; expected one of en, zh, ru\./,
    ],
    [
      'a list that nobody asks for',
      'cues.csv',
      'en,place-noun,airport',
      'en,place-nouns,airport',
      /^cues\.csv:2: list: .*Did you mean "place-noun"/,
    ],
    [
      'a list without words',
      'stop-phrases.csv',
      '\nen,',
      '\nen,\nen,',
      /^stop-phrases\.csv:2: phrases: .*one item at least/,
    ],
    [
      'a position of nothing',
      'positions.csv',
      'place:luanda',
      'place:luandas',
      /^positions\.csv:3: ref: .*Did you mean "place:luanda"/,
    ],
    [
      'a position given twice',
      'positions.csv',
      'place:luanda',
      'place:kabul',
      /^positions\.csv:3: ref: .*one row for each/,
    ],
    [
      'a position that is none',
      'positions.csv',
      '69.2,34.5',
      ',',
      'positions.csv:2: lon: got ""; expected a position.',
    ],
    [
      'a latitude beyond the pole',
      'positions.csv',
      '69.2,34.5',
      '69.2,94.5',
      /^positions\.csv:2: lat: got "94\.5"/,
    ],
    [
      'a position of nobody',
      'positions.csv',
      '34.5,GeoNames (CC BY 4.0)',
      '34.5,',
      /^positions\.csv:2: source: got ""; expected a value/,
    ],
    [
      'a word without forms',
      'ru-irregular.csv',
      'Острова,Острова;Островов;Островам;Островами;Островах',
      'Острова,',
      /^ru-irregular\.csv:3: forms: /,
    ],
    [
      'more characters than the other side has',
      'zh-variants.csv',
      '乾',
      '',
      /^zh-variants\.csv:2: simplified: /,
    ],
    ['a field too many', 'zh-variants.csv', '干亚', '干,亚', /^zh-variants\.csv:2: record: got "3 fields"/],
  ] as [string, string, string, string, string | RegExp][])('%s', (_what, file, from, to, message) => {
    const found = gazetteer(copy(tables, file, from, to));
    const about = found.filter((text) => text.startsWith(file));
    expect(about).toEqual([typeof message === 'string' ? message : expect.stringMatching(message)]);
  });

  it.each([
    [
      'systems.csv',
      'id,en,zh,ru',
      'id,en,zh',
      'systems.csv:1: ru: got "no such column"; expected a column "ru".',
    ],
    [
      'cues.csv',
      'lang,list',
      'lang,lsit',
      'cues.csv:1: lsit: got "lsit"; expected one of the columns lang, list, words. Did you mean "list"?',
    ],
  ])('a wrong column of %s', (file, from, to, message) => {
    expect(gazetteer(copy(tables, file, from, to))[0]).toBe(message);
  });

  it('what cannot be read is left out, and the rest of its cell stays', () => {
    const { shorts } = compileGazetteer(copy(tables, 'states.csv', ',阿,', ',阿;阿富,'), {}).gazetteer;
    expect(shorts).toMatchObject({ 阿: 'country:AFG' });
    expect(Object.keys(shorts).filter((unit) => unit.length > 1)).toEqual([]);
  });

  it('a file that is missing', () => {
    const { 'senses.csv': _, ...rest } = tables;
    expect(gazetteer(rest)).toEqual([
      'senses.csv:1: file: got "no such file"; expected a file "senses.csv" in this folder. Did you mean "states.csv"?',
    ]);
  });
});

describe('a fault in a table of geo/base is named, and nothing else', () => {
  it.each([
    [
      'an id given twice',
      'waters.csv',
      'pacific-south,',
      'pacific-north,',
      /^waters\.csv:3: id: .*defined at waters\.csv:2/,
    ],
    [
      'a type that is none',
      'waters.csv',
      ',ocean,170',
      ',ocan,170',
      /^waters\.csv:2: type: .*Did you mean "ocean"/,
    ],
    ['a water nowhere', 'waters.csv', '170 32;-150 28;-175 15', '', /^waters\.csv:2: at: got ""/],
    ['a longitude beyond the globe', 'waters.csv', '170 32', '190 32', /^waters\.csv:2: at: got "190 32"/],
    [
      'a name that is missing',
      'capitals.csv',
      '莫斯科',
      '',
      'capitals.csv:2: name_zh: got ""; expected a value.',
    ],
    [
      'a state that ISO lacks',
      'capitals.csv',
      'RUS,',
      'RUX,',
      /^capitals\.csv:2: country: got "RUX"; expected an alpha-3 code/,
    ],
    [
      'a capital of a state twice',
      'capitals.csv',
      '\nCHN,',
      '\nRUS,',
      /^capitals\.csv:3: country: .*one row for each/,
    ],
    [
      'a capital nowhere',
      'capitals.csv',
      '37.62,55.75',
      ',',
      'capitals.csv:2: lon: got ""; expected a position.',
    ],
    [
      'a source that is none',
      'languages.csv',
      'DZA,ar,cldr',
      'DZA,ar,cldrr',
      /^languages\.csv:2: sources: .*Did you mean "cldr"/,
    ],
    ['a row without a source', 'languages.csv', 'DZA,ar,cldr', 'DZA,ar,', /^languages\.csv:2: sources: /],
    [
      'a language that is none',
      'languages.csv',
      'DZA,ar',
      'DZA,Arabic',
      /^languages\.csv:2: language: .*BCP 47/,
    ],
    [
      'a language in which nobody names it',
      'languages.csv',
      'DZA,ar',
      'DZA,xx',
      /^languages\.csv:2: language: .*CLDR/,
    ],
  ] as [string, string, string, string, string | RegExp][])('%s', (_what, file, from, to, message) => {
    const found = names(copy(base, file, from, to));
    expect(found).toEqual([typeof message === 'string' ? message : expect.stringMatching(message)]);
  });

  it('a wrong column', () => {
    expect(names(copy(base, 'waters.csv', 'type,at,sources', 'type,sources'))[0]).toBe(
      'waters.csv:1: at: got "no such column"; expected a column "at".',
    );
  });

  it.each([
    [
      'a state of no border',
      '"from": "RUS"',
      '"from": "RUX"',
      /^transfers\.geojson:7: from: got "RUX"; expected a state of the borders/,
    ],
    [
      'a source that is none',
      'unga-68-262',
      'unga-68-263',
      /^transfers\.geojson:9: sources: .*Did you mean "unga-68-262"/,
    ],
    ['a shape that is no polygon', '"Polygon"', '"Point"', /^transfers\.geojson:\d+: coordinates: /],
    [
      'an error of syntax',
      '"to": "UKR",',
      '"to": "UKR"',
      /^transfers\.geojson:9: column \d+: .*JSON without an error of syntax/,
    ],
  ])('transfers.geojson: %s', (_what, from, to, message) => {
    const files = copy(base, 'transfers.geojson', from, to);
    const c: Context = { files, problems: [], entities: new Map(), sources: new Map(), defined: new Map() };
    readSources(c);
    readTransfers(c, new Set(['RUS', 'UKR']));
    expect(c.problems.map(problemText)).toEqual([expect.stringMatching(message)]);
  });
});
