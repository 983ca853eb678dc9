import { createRequire } from 'node:module';
import isoCountries, { type LocaleData } from 'i18n-iso-countries';
import { compile } from '../../geo/compiler/compile.ts';
import { loadBorders, loadGazetteer, readFolder } from '../../geo/compiler/folder.ts';
import { compileGazetteer } from '../../geo/compiler/gazetteer.ts';
import { atlasFolder } from '../../geo/compiler/which.ts';
import type { Gazetteer } from '../../src/link/gazetteer.ts';
import { createMatcher } from '../../src/link/match.ts';
import { type Name, nameList } from './baseline.ts';
import type { Finder } from './score.ts';

const require = createRequire(import.meta.url);
const LANGUAGES = ['en', 'zh', 'ru'] as const;

const loaded = load();

function load(): Gazetteer {
  const { atlas } = compile(
    readFolder(atlasFolder(process.env.ATLAS, process.cwd(), process.env.INIT_CWD)),
    loadBorders(),
  );
  return compileGazetteer(loadGazetteer(), atlas.entities).gazetteer;
}

/** The matcher that is measured. */
export function matcher(): Finder {
  return createMatcher(loaded);
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

/** The first name of each gazetteer entry in each language, without other names, adjectives or peoples. */
function primaryNames(): Name[] {
  return loaded.names.flatMap((set) =>
    set.kind === 'name'
      ? LANGUAGES.flatMap((language) => {
          const name = set[language]?.[0];
          return name ? [{ name, ref: set.ref }] : [];
        })
      : [],
  );
}
