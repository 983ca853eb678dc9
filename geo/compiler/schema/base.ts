import isoCountries from 'i18n-iso-countries';
import { WATER_TYPES } from '../../../src/model/base.ts';
import { decimal } from '../fields.ts';
import { column, id, like, neededPosition, neededRef, neededText, oneOf, sources } from './cells.ts';
import { table } from './column.ts';

const names = {
  name_en: neededText('name in English'),
  name_zh: neededText('in Chinese'),
  name_ru: neededText('in Russian'),
};

const A3 = '[A-Z]{3}';
/** A state by ISO 3166-1, or Kosovo, which the borders have and ISO does not. */
const isoState = (words: string) =>
  column('an alpha-3 code of ISO 3166-1, or XKX', true, words, like(A3, true), (f, name) => {
    const code = f.required(name);
    if (code === null || code === 'XKX' || isoCountries.alpha3ToAlpha2(code)) return code;
    return f.bad(name, 'an alpha-3 code of ISO 3166-1');
  });

const LANGUAGE = '[a-z]{2,3}(-[A-Z][a-z]{3})?(-[A-Z]{2})?';
const language = (words: string) =>
  column('a language (BCP 47)', true, words, like(LANGUAGE, true), (f, name) => {
    const given = f.required(name);
    if (given === null || new RegExp(`^${LANGUAGE}$`).test(given)) return given;
    return f.bad(name, 'a language as BCP 47 has it: ar, zh-Hant');
  });

const DEGREES = '[+-]?[0-9.]+';
const POINT = `${DEGREES} ${DEGREES}`;
const positions = (words: string) =>
  column(
    'a list of positions, each `lon lat`',
    true,
    words,
    { type: 'string', pattern: `^${POINT}(\\s*;\\s*${POINT})*$` },
    (f, name) => {
      const given = f.list(name);
      if (given.length === 0) f.bad(name, 'longitude and latitude, split by a space');
      return given.flatMap((text): [number, number][] => {
        const [lon = null, lat = null, ...more] = text.split(' ').map(decimal);
        if (lon !== null && lat !== null && !more.length && Math.abs(lon) <= 180 && Math.abs(lat) <= 90)
          return [[lon, lat]];
        f.badItem(name, text, 'longitude and latitude in degrees, split by a space');
        return [];
      });
    },
  );

export const WATERS = table('waters.csv', 'An ocean, a sea, a gulf or a strait, as the map names it.', {
  id: id(),
  ...names,
  type: oneOf(WATER_TYPES, 'named from a larger scale on, in this order'),
  at: positions('where the name may be, best first'),
  sources: sources(),
});

export const CAPITALS = table(
  'capitals.csv',
  'A seat of government, named on coming near; those that are themselves in dispute are left out.',
  { country: isoState(''), ...names, ...neededPosition('where it is'), sources: sources() },
);

export const LANGUAGES = table('languages.csv', 'A state’s own name, as CLDR has it in its language.', {
  country: isoState(''),
  language: language('in which CLDR gives the name'),
  sources: sources(),
});

export const DETAIL = table('detail.csv', 'What of the borders at 1:10m has no ISO code.', {
  name: neededText('as the borders at 1:10m call it'),
  code: neededRef('borders', 'a state of the borders', 'the state whose land it is', A3),
  sources: sources(),
});

/** The tables of `geo/base`. */
export const BASE_TABLES = [WATERS, CAPITALS, LANGUAGES, DETAIL];
