import isoCountries from 'i18n-iso-countries';
import type { BaseNames, Capital, Water } from '../../src/model/base.ts';
import type { Problem } from '../../src/model/problem.ts';
import type { Names, Ref } from '../../src/model/types.ts';
import { type Context, isFirst, placed, refOfRow } from './context.ts';
import { type Cells, rowsOf } from './rows.ts';
import { CAPITALS, LANGUAGES, WATERS } from './schema/base.ts';
import { readSources } from './sources.ts';

/** Reads the folder `base`, which all atlases share: names of waters, seats of government, endonyms. Collects problems, never throws. */
export function readBase(files: Readonly<Record<string, string>>): {
  names: BaseNames;
  problems: readonly Problem[];
} {
  const c: Context = { files, problems: [], entities: new Map(), sources: new Map(), defined: new Map() };
  readSources(c);
  const names = { waters: readWaters(c), capitals: readCapitals(c), endonyms: readEndonyms(c) };
  return { names, problems: c.problems };
}

type Named = Cells<Pick<typeof WATERS.columns, 'name_en' | 'name_zh' | 'name_ru'>>;

function namesOf(f: Named): Names {
  return { en: f.cell('name_en') ?? '', zh: f.cell('name_zh'), ru: f.cell('name_ru') };
}

function readWaters(c: Context): Water[] {
  return rowsOf(c, WATERS).rows.flatMap((f): Water[] => {
    const ref = refOfRow(c, WATERS.file, 'water', f);
    const [names, type, at] = [namesOf(f), f.cell('type'), f.cell('at')];
    f.cell('sources');
    return ref && type && at.length ? [{ id: f.text('id'), names, type, at }] : [];
  });
}

function readCapitals(c: Context): Capital[] {
  return rowsOf(c, CAPITALS).rows.flatMap((f): Capital[] => {
    const [country, names, at] = [f.cell('country'), namesOf(f), placed(f)];
    f.cell('sources');
    return country && at && isFirst(c, CAPITALS.file, f, 'country') ? [{ country, names, at }] : [];
  });
}

/** A state's endonym, from CLDR, in the language that the table gives. */
function readEndonyms(c: Context): Record<Ref, string> {
  const names: Record<Ref, string> = {};
  for (const f of rowsOf(c, LANGUAGES).rows) {
    const [country, language] = [f.cell('country'), f.cell('language')];
    f.cell('sources');
    if (!country || !language || !isFirst(c, LANGUAGES.file, f, 'country')) continue;
    const a2 = isoCountries.alpha3ToAlpha2(country) ?? 'XK';
    const say = new Intl.DisplayNames(language, { type: 'region', style: 'short', fallback: 'none' });
    const name = say.of(a2);
    if (name && say.resolvedOptions().locale.startsWith(language.slice(0, 2)))
      names[`country:${country}`] = name;
    else f.bad('language', 'a language in which CLDR names this state');
  }
  return names;
}
