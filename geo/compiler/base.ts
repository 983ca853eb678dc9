import isoCountries from 'i18n-iso-countries';
import { type BaseNames, type Capital, WATER_TYPES, type Water } from '../../src/model/base.ts';
import type { Problem } from '../../src/model/problem.ts';
import type { LonLat, Names, Ref } from '../../src/model/types.ts';
import { type Context, sourcesOf, tableOf } from './context.ts';
import { decimal, type Fields } from './fields.ts';
import { readSources } from './sources.ts';

const LANGUAGE = /^[a-z]{2,3}(-[A-Z][a-z]{3})?(-[A-Z]{2})?$/;

/** Reads the folder `base`, which every atlas shares: names of waters, seats of government, endonyms. Collects problems, never throws. */
export function readBase(files: Readonly<Record<string, string>>): {
  names: BaseNames;
  problems: readonly Problem[];
} {
  const c: Context = { files, problems: [], entities: new Map(), sources: new Map(), defined: new Map() };
  readSources(c);
  const names = { waters: readWaters(c), capitals: readCapitals(c), endonyms: readEndonyms(c) };
  return { names, problems: c.problems };
}

const NAMES = ['name_en', 'name_zh', 'name_ru'] as const;

function namesOf(f: Fields): Names {
  const [en, zh, ru] = NAMES.map((column) => f.required(column));
  return { en: en ?? '', zh: zh ?? null, ru: ru ?? null };
}

function readWaters(c: Context): Water[] {
  const { rows } = tableOf(c, 'waters.csv', ['id', ...NAMES, 'type', 'at', 'sources']);
  return rows.flatMap((f): Water[] => {
    sourcesOf(c, f);
    const [id, type] = [f.required('id'), f.oneOf('type', WATER_TYPES)];
    const at = f.list('at').flatMap((text) => positionOf(f, text));
    if (at.length === 0) f.bad('at', 'longitude and latitude, split by a space');
    return id && type && at.length ? [{ id, names: namesOf(f), type, at }] : [];
  });
}

function readCapitals(c: Context): Capital[] {
  const { rows } = tableOf(c, 'capitals.csv', ['country', ...NAMES, 'lon', 'lat', 'sources']);
  return rows.flatMap((f): Capital[] => {
    sourcesOf(c, f);
    const [country, at] = [codeOf(f), f.position('lon', 'lat')];
    if (!at) f.bad('lon', 'a position');
    return country && at ? [{ country, names: namesOf(f), at }] : [];
  });
}

/** A state's own name, as CLDR has it in the language that the table gives. */
function readEndonyms(c: Context): Record<Ref, string> {
  const { rows } = tableOf(c, 'languages.csv', ['country', 'language', 'sources']);
  const names: Record<Ref, string> = {};
  for (const f of rows) {
    sourcesOf(c, f);
    const [country, language] = [codeOf(f), f.required('language')];
    if (!country || !language) continue;
    if (!LANGUAGE.test(language)) f.bad('language', 'a language as BCP 47 has it: ar, zh-Hant');
    else {
      const a2 = isoCountries.alpha3ToAlpha2(country) ?? 'XK';
      const say = new Intl.DisplayNames(language, { type: 'region', style: 'short', fallback: 'none' });
      const name = say.of(a2);
      if (name && say.resolvedOptions().locale.startsWith(language.slice(0, 2)))
        names[`country:${country}`] = name;
      else f.bad('language', 'a language in which CLDR names this state');
    }
  }
  return names;
}

/** An alpha-3 code of ISO 3166-1, or Kosovo's of the borders. */
function codeOf(f: Fields): string | null {
  const code = f.required('country');
  if (code === null || code === 'XKX' || isoCountries.alpha3ToAlpha2(code)) return code;
  return f.bad('country', 'an alpha-3 code of ISO 3166-1');
}

function positionOf(f: Fields, text: string): LonLat[] {
  const [lon = null, lat = null, ...more] = text.split(' ').map(decimal);
  if (lon !== null && lat !== null && !more.length && Math.abs(lon) <= 180 && Math.abs(lat) <= 90)
    return [[lon, lat]];
  f.badItem('at', text, 'longitude and latitude in degrees, split by a space');
  return [];
}
