import isoCountries from 'i18n-iso-countries';
import type { Country, Names } from '../../src/model/types.ts';
import { type Context, common, namesOf, refOfRow } from './context.ts';
import type { Fields } from './fields.ts';
import type { Land } from './land.ts';
import { rowsOf } from './rows.ts';
import { COUNTRIES } from './schema/entities.ts';

const SHORT: Record<string, Intl.DisplayNames> = Object.fromEntries(
  ['en', 'zh', 'ru'].map((lang) => [
    lang,
    new Intl.DisplayNames(lang, { type: 'region', style: 'short', fallback: 'none' }),
  ]),
);

/** Reads every state of the borders, then `countries.csv`: names, anchors, historic states made of today's. */
export function readCountries(c: Context, land: Land): void {
  for (const { code: a3, name, anchor, reach } of land.states) {
    const state: Country = {
      kind: 'country',
      ref: `country:${a3}`,
      names: nameIn(a3, name),
      aliases: [],
      note: null,
      sources: [],
      anchor,
      from: null,
      to: null,
      parts: [],
      successor: null,
      reach,
    };
    c.entities.set(state.ref, state);
  }
  const reaches = new Map(land.states.map((s) => [s.code, s.reach]));
  const today = new Set(land.shapes.keys());
  for (const f of rowsOf(c, COUNTRIES, { borders: today }).rows) {
    const ref = refOfRow(c, COUNTRIES.file, 'country', f, /^([A-Z]{3}|[a-z0-9]+(-[a-z0-9]+)*)$/);
    if (!ref) continue;
    const parts = f.knownList('parts', today, 'a state of the borders (alpha-3)');
    const known = c.entities.get(ref);
    const [from, to] = f.span('from', 'to');
    // a state of the past with both dates may be drawn by an area instead
    if (!known && parts.length === 0 && (from === null || to === null)) {
      f.bad('parts', 'the alpha-3 codes of today’s states from which a historic one is drawn', null);
      continue;
    }
    const anchor =
      f.position('lon', 'lat') ?? known?.anchor ?? c.entities.get(`country:${parts[0]}`)?.anchor ?? null;
    const { names, aliases } = known ? added(known.names, f) : namesOf(f);
    const reach = Math.max(0, ...[f.text('id'), ...parts].map((code) => reaches.get(code) ?? 0));
    c.entities.set(ref, {
      kind: 'country',
      ...common(c, f, ref, anchor),
      names,
      aliases,
      from,
      to,
      parts,
      successor: f.cell('successor'),
      reach,
    });
  }
}

/** Names of a state of the borders, replaced by those of a row; an empty cell keeps the name. */
function added(names: Names, f: Fields): { names: Names; aliases: string[] } {
  return {
    names: {
      en: f.optional('name_en') ?? names.en,
      zh: f.optional('name_zh') ?? names.zh,
      ru: f.optional('name_ru') ?? names.ru,
    },
    aliases: f.list('aliases'),
  };
}

/** The state's short names from node's CLDR data; a state without a two-letter code keeps the borders' English name. */
function nameIn(a3: string, name: string): Country['names'] {
  const a2 = isoCountries.alpha3ToAlpha2(a3) ?? (a3 === 'XKX' ? 'XK' : undefined);
  const say = (lang: string) => (a2 ? (SHORT[lang]?.of(a2) ?? null) : null);
  return { en: say('en') ?? name, zh: say('zh'), ru: say('ru') };
}
