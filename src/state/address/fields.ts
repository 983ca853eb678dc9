import { beatsOf } from '../../model/beat.ts';
import type { Years } from '../../model/record.ts';
import { parseRef } from '../../model/ref.ts';
import type { Atlas, LonLat, Ref } from '../../model/types.ts';
import { comparable } from '../comparable.ts';
import { isLayer } from '../layer-ids.ts';
import { type Camera, type Comparison, LANGUAGES, type Language, type State } from '../state.ts';
import { type Codec, flag, oneOf, word, wrong } from './codec.ts';

const passage: Codec<string> = {
  key: '',
  form: 'a passage’s id, alone',
  words: 'the passage that is read',
  write: (value) => value,
  parse: (text) => text,
  check: (value, atlas) =>
    atlas.passages.some((p) => p.id === value)
      ? { value: value as string }
      : wrong(value, 'is not a passage of this atlas'),
};

/** The address has it after the passage's id (`p10.2`). */
const beat: Codec<number> = {
  key: null,
  form: 'a number after the passage’s id, as in `p10.2`',
  words: 'which of the passage’s beats is read',
  write: (value) => String(value),
  parse: Number,
  check: (value, atlas) =>
    Number.isInteger(value) && atlas.passages.some((p) => beatsOf(p)[(value as number) - 1])
      ? { value: value as number }
      : wrong(value, 'is not the number of a beat'),
};

/** True when the atlas has an item or a source of this name. */
export function isKnown(ref: unknown, atlas: Atlas): ref is Ref {
  return (
    typeof ref === 'string' &&
    parseRef(ref) !== null &&
    (Object.hasOwn(atlas.entities, ref) || Object.hasOwn(atlas.sources, ref))
  );
}

const item = (more: Pick<Codec<Ref | null>, 'key' | 'words' | 'instead'>): Codec<Ref | null> => ({
  form: 'a Ref',
  write: (value) => value ?? '',
  parse: (text) => text || null,
  check: (value, atlas) =>
    value === null || isKnown(value, atlas) ? { value } : wrong(value, 'is not an item of this atlas'),
  ...more,
});

const hiddenLayers: Codec<readonly string[]> = {
  key: 'off',
  form: 'ids of layers, commas between',
  words: 'layers that are switched off',
  write: (value) => value.join(','),
  parse: (text) => text.split(',').filter(Boolean),
  check(value, atlas) {
    if (!Array.isArray(value)) return wrong(value, 'is not a list of layers');
    const all: unknown[] = [...value];
    const good = all.filter((id): id is string => isLayer(id, atlas));
    const kept = [...new Set(good)].sort();
    if (good.length === all.length) return { value: kept };
    const bad = all.find((id) => !isLayer(id, atlas));
    return { ...wrong(bad, 'is not a layer of this map'), ...(kept.length ? { value: kept } : {}) };
  },
};

const ownYears: Codec<Years | null> = {
  key: 'years',
  form: 'a year, or two with `-` between',
  words: 'the years of your own choice',
  write: (value) => value?.join('-') ?? '',
  parse(text) {
    const m = /^(\d{4})(?:-(\d{4}))?$/.exec(text);
    return m ? [Number(m[1]), Number(m[2] ?? m[1])] : text || null;
  },
  check(value, atlas) {
    if (value === null) return { value };
    const [first, last] = atlas.timeline;
    const [a = Number.NaN, b = Number.NaN] = numbers(value, 2) ?? [];
    return Number.isInteger(a) && Number.isInteger(b) && first <= a && a <= b && b <= last
      ? { value: [a, b] }
      : wrong(value, `is not one or two years from ${first} to ${last}`);
  },
  instead: 'the passage’s own are shown',
};

const SIDES = ['recipients', 'suppliers'] as const;

const compare: Codec<Comparison | null> = {
  key: 'compare',
  form: '`recipients:` or `suppliers:`, and two codes with a comma between',
  words: 'the two that are compared',
  write: (value) => (value ? `${value.side}:${value.pair.join(',')}` : ''),
  parse(text) {
    const [side, codes] = text.split(':');
    return codes === undefined ? text || null : { side, pair: codes.split(',') };
  },
  check(value, atlas) {
    if (value === null) return { value };
    const { side, pair } = (typeof value === 'object' ? value : {}) as { side?: unknown; pair?: unknown };
    const at = SIDES.find((s) => s === side);
    if (at === undefined) return wrong(value, `has a side other than ${SIDES.join(' or ')}`);
    const of = comparable(atlas.register, at);
    const [a, b] = Array.isArray(pair) && pair.length === 2 ? [...pair] : [];
    return of.includes(a) && of.includes(b) && a !== b
      ? { value: { side: at, pair: [a, b] } }
      : wrong(value, `does not name two different ${at} of these figures (${of.join(', ') || 'none'})`);
  },
};

const worldview: Codec<string> = {
  key: 'as',
  form: 'a convention’s id',
  words: 'whose borders are drawn',
  write: (value) => value,
  parse: (text) => text,
  check(value, atlas) {
    const ids = atlas.worldviews.map((w) => w.id);
    if (typeof value === 'string' && (ids.includes(value) || (!ids.length && value === ''))) return { value };
    return wrong(value, ids.length ? `is not ${oneOf(ids)}` : 'is no convention; this map has none');
  },
  instead: 'borders are drawn as before',
};

/** The address gives degrees and zoom to three decimal places, and requested states are rounded to the same. */
const PLACES = 1000;
const MOST: Camera = [540, 85, 12];
const LEAST: Camera = [-540, -85, -2];
const rounded = (n: number) => Math.round(n * PLACES) / PLACES + 0;

const camera: Codec<Camera | null> = {
  key: 'map',
  form: 'longitude, latitude, zoom',
  words: 'where you have moved the map',
  write: (value) => value?.map(rounded).join(',') ?? '',
  parse(text) {
    const parts = text.split(',');
    return parts.every((n) => /^-?\d+(\.\d+)?$/.test(n.trim())) ? parts.map(Number) : text || null;
  },
  check(value) {
    if (value === null) return { value };
    const at = numbers(value, 3)?.map(rounded);
    return at?.every((n, i) => n >= (LEAST[i] as number) && n <= (MOST[i] as number))
      ? { value: at as unknown as Camera }
      : wrong(
          value,
          `is not longitude, latitude (${LEAST[1]} to ${MOST[1]}) and zoom (${LEAST[2]} to ${MOST[2]})`,
        );
  },
  instead: 'the passage’s own view is shown',
};

const rings: Codec<State['rings']> = {
  key: 'ring',
  form: 'an area’s Ref, `@`, longitude and latitude; several with `;` between',
  words: 'rings that you have moved',
  write: (value) =>
    Object.entries(value)
      .map(([ref, at]) => `${ref}@${at.map(rounded).join(',')}`)
      .join(';'),
  parse(text) {
    const rows = text.split(';').map((row) => /^([^@]+)@(-?\d+(?:\.\d+)?),(-?\d+(?:\.\d+)?)$/.exec(row));
    if (!text) return {};
    return rows.every((m) => m !== null)
      ? Object.fromEntries(rows.map(([, ref, lon, lat]) => [ref, [Number(lon), Number(lat)]]))
      : text;
  },
  check(value, atlas) {
    if (typeof value !== 'object' || value === null || Array.isArray(value))
      return wrong(value, 'is not a list of rings and where they are');
    const kept: Record<Ref, LonLat> = {};
    for (const [ref, at] of Object.entries(value)) {
      const entity = Object.hasOwn(atlas.entities, ref) ? atlas.entities[ref] : undefined;
      if (entity?.kind !== 'area' || entity.type !== 'range')
        return wrong(ref, 'is not a ring of this atlas');
      const [lon = Number.NaN, lat = Number.NaN] = numbers(at, 2)?.map(rounded) ?? [];
      if (!(Math.abs(lon) <= MOST[0] && Math.abs(lat) <= MOST[1]))
        return wrong(at, 'is not a longitude and a latitude');
      kept[ref] = [lon, lat];
    }
    return { value: kept };
  },
  instead: 'it stays where the atlas has it',
};

const language: Codec<Language> = {
  ...word('lang', 'the language of names on the map', LANGUAGES),
  check: (value, atlas) =>
    atlas.languages.includes(value as Language)
      ? { value: value as Language }
      : wrong(value, `is no language in which this atlas has names (${atlas.languages.join(', ')})`),
  instead: 'names stay as they were',
};

/** So many finite numbers, or null. */
function numbers(value: unknown, n: number): number[] | null {
  const all: unknown[] = Array.isArray(value) && value.length === n ? [...value] : [];
  return all.length && all.every((x): x is number => Number.isFinite(x)) ? all : null;
}

/** Every field of the state, in the order in which an address has them. */
export const FIELDS: { readonly [K in keyof State]: Codec<State[K]> } = {
  passage,
  beat,
  selected: item({
    key: 'sel',
    words: 'the item or source whose card is open',
    instead: 'no card was opened',
  }),
  hovered: item({ key: null, words: 'the item under the pointer' }),
  hiddenLayers,
  all: flag('all', 'every item is shown, not only what the passage names'),
  projection: word('view', 'the map’s projection', ['globe', 'flat']),
  ownProjection: { ...flag('', 'the projection is the reader’s choice'), key: null },
  theme: word('theme', 'the page’s colours', ['auto', 'light', 'dark']),
  language,
  motion: flag('motion', 'marks move along the flows'),
  worldview,
  ownYears,
  compare,
  sources: flag('sources', 'the view of all sources is open'),
  camera,
  hold: flag('hold', 'the map stays where you have moved it, from passage to passage'),
  rings,
};

export type Field = keyof State;
export const FIELD_NAMES = Object.keys(FIELDS) as readonly Field[];

/** The codec of a field whose type is not known statically. */
export function codecOf(field: Field): Codec<unknown> {
  return FIELDS[field] as Codec<unknown>;
}
