import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { csvParse } from 'd3-dsv';
import isoCountries, { type LocaleData } from 'i18n-iso-countries';
import { type Name, nameList } from './baseline.ts';
import type { Finder } from './score.ts';

const require = createRequire(import.meta.url);
const LANGUAGES = ['en', 'zh', 'ru'] as const;

/**
 * THE PLUG: the matcher that is measured, `createMatcher(gazetteer)` of `src/link/match.ts`; null until there is one,
 * and then the baseline is measured alone.
 */
export function matcher(): Finder | null {
  return null;
}

/** The bare list of names: those of states in three languages, and the first names of what the gazetteer holds. */
export function baseline(): Finder {
  return nameList([...primaryNames(), ...stateNames()]);
}

/** The short names of the states, from the npm package of ISO 3166 names. */
function stateNames(): Name[] {
  return LANGUAGES.flatMap((language) => {
    isoCountries.registerLocale(require(`i18n-iso-countries/langs/${language}.json`) as LocaleData);
    const names = isoCountries.getNames(language, { select: 'all' });
    return Object.entries(names).flatMap(([alpha2, all]) =>
      all.map((name) => ({ name, ref: `country:${isoCountries.alpha2ToAlpha3(alpha2)}` })),
    );
  });
}

/** `name_en`, `name_zh` and `name_ru` of the tables, no aliases. */
function primaryNames(): Name[] {
  const tables = {
    country: 'countries',
    place: 'places',
    area: 'areas',
    alignment: 'alignments',
    system: 'systems',
  };
  return Object.entries(tables).flatMap(([kind, file]) =>
    csvParse(readFileSync(`geo/sino-russian/${file}.csv`, 'utf8')).flatMap((row) =>
      LANGUAGES.flatMap((language) => {
        const name = row[`name_${language}`]?.trim();
        return name ? [{ name, ref: `${kind}:${row.id}` }] : [];
      }),
    ),
  );
}
