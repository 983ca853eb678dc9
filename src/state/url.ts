import { parseRef } from '../model/ref.ts';
import type { Atlas } from '../model/types.ts';
import { comparable } from './comparable.ts';
import { LAYER_ROOTS, parentOf } from './layer-ids.ts';
import { LANGUAGES, type State } from './state.ts';

type Mutable = { -readonly [K in keyof State]?: State[K] };

const MAX_HASH = 2000;

/** What a hash asked for, and what of it could not be read (each a sentence for the reader). */
export interface FromUrl {
  readonly state: Partial<State>;
  readonly ignored: readonly string[];
}

/** A hash such as `#p10&sel=country:DZA&off=flows:RUS&view=flat&map=3,28,4`; defaults are left out. */
export function toHash(state: State, fallback: State): string {
  const parts = [state.passage];
  if (state.chosen) parts.push(`sel=${state.chosen}`);
  if (state.off.length) parts.push(`off=${state.off.join(',')}`);
  if (state.all) parts.push('all=1');
  if (state.projection !== fallback.projection) parts.push(`view=${state.projection}`);
  if (state.theme !== 'auto') parts.push(`theme=${state.theme}`);
  if (state.language !== 'en') parts.push(`lang=${state.language}`);
  if (!state.motion) parts.push('motion=0');
  if (state.worldview !== fallback.worldview) parts.push(`as=${state.worldview}`);
  if (state.period) parts.push(`years=${state.period.join('-')}`);
  if (state.compare) parts.push(`compare=${state.compare.side}:${state.compare.pair.join(',')}`);
  if (state.sources) parts.push('sources=1');
  if (state.camera) parts.push(`map=${state.camera.map(round).join(',')}`);
  return `#${parts.join('&')}`;
}

/** Reads a hash; what it cannot read is named in `ignored` and left out. Never throws. */
export function fromHash(hash: string, atlas: Atlas): FromUrl {
  const text = decode(hash.replace(/^#/, '').slice(0, MAX_HASH));
  const state: Mutable = {};
  const ignored: string[] = [];
  if (hash.length > MAX_HASH + 1)
    ignored.push('The address was longer than an address of this page; its end was left out.');
  for (const part of text.split('&').filter(Boolean)) {
    const at = part.indexOf('=');
    const key = at < 0 ? '' : part.slice(0, at);
    const value = at < 0 ? part : part.slice(at + 1);
    const reason = readPart(key, value, atlas, state);
    if (reason) ignored.push(reason);
  }
  return { state, ignored };
}

function readPart(key: string, value: string, atlas: Atlas, state: Mutable): string | null {
  switch (key) {
    case '':
      if (atlas.passages.some((p) => p.id === value)) state.passage = value;
      else if (known(value, atlas)) state.chosen = value;
      else return `"${short(value)}" is not a passage or an item of this atlas.`;
      return null;
    case 'sel':
      if (!known(value, atlas))
        return `"${short(value)}" is not an item of this atlas, so no card was opened.`;
      state.chosen = value;
      return null;
    case 'off': {
      const ids = value.split(',').filter(Boolean);
      const good = ids.filter((id) => isLayer(id, atlas));
      if (good.length) state.off = [...new Set(good)].sort();
      const bad = ids.find((id) => !good.includes(id));
      return bad === undefined ? null : `"${short(bad)}" is not a layer of this map.`;
    }
    case 'all':
      state.all = value === '1';
      return null;
    case 'view':
      if (value !== 'globe' && value !== 'flat') return `view "${short(value)}" is neither globe nor flat.`;
      state.projection = value;
      return null;
    case 'theme':
      if (value !== 'light' && value !== 'dark' && value !== 'auto')
        return `theme "${short(value)}" is not light, dark or auto.`;
      state.theme = value;
      return null;
    case 'lang': {
      const language = LANGUAGES.find((l) => l === value);
      if (!language) return `lang "${short(value)}" is not one of ${LANGUAGES.join(', ')}.`;
      state.language = language;
      return null;
    }
    case 'motion':
      state.motion = value !== '0';
      return null;
    case 'map': {
      const n = value.split(',').map((x) => (x.trim() === '' ? Number.NaN : Number(x)));
      const [lon, lat, zoom] = n as [number, number, number];
      if (
        n.length !== 3 ||
        !n.every(Number.isFinite) ||
        Math.abs(lat) > 85 ||
        Math.abs(lon) > 540 ||
        zoom < -2 ||
        zoom > 12
      ) {
        return `map "${short(value)}" is not longitude, latitude, zoom, so the passage's own view is shown.`;
      }
      state.camera = [lon, lat, zoom];
      return null;
    }
    case 'years':
      return readYears(value, atlas, state);
    case 'compare':
      return readComparison(value, atlas, state);
    case 'as':
      if (!atlas.worldviews.some((w) => w.id === value))
        return `as "${short(value)}" is no convention of this map (${atlas.worldviews.map((w) => w.id).join(', ') || 'it has none'}), so borders stay as they were.`;
      state.worldview = value;
      return null;
    case 'sources':
      state.sources = value === '1';
      return null;
    default:
      return `"${short(key)}" is not a word this address knows.`;
  }
}

function readYears(value: string, atlas: Atlas, state: Mutable): string | null {
  const m = /^(\d{4})(?:-(\d{4}))?$/.exec(value);
  const years = m && ([Number(m[1]), Number(m[2] ?? m[1])] as const);
  const [first, last] = atlas.timeline;
  if (!years || years[0] > years[1] || years[0] < first || years[1] > last)
    return `years "${short(value)}" is not one or two years from ${first} to ${last}, so the passage's own are shown.`;
  state.period = years;
  return null;
}

function readComparison(value: string, atlas: Atlas, state: Mutable): string | null {
  const [side, codes = ''] = value.split(':');
  const [a = '', b = '', ...more] = codes.split(',');
  if (side !== 'recipients' && side !== 'suppliers')
    return `compare "${short(value)}" starts with neither recipients: nor suppliers:.`;
  const of = comparable(atlas, side);
  const wrong = [a, b].find((code) => !of.includes(code));
  if (wrong !== undefined || more.length || a === b)
    return `compare "${short(value)}" does not name two different ${side} of these figures (${of.join(', ')}).`;
  state.compare = { side, pair: [a, b] };
  return null;
}

function known(ref: string, atlas: Atlas): boolean {
  return parseRef(ref) !== null && (Object.hasOwn(atlas.entities, ref) || Object.hasOwn(atlas.sources, ref));
}

function isLayer(id: string, atlas: Atlas): boolean {
  if (LAYER_ROOTS.includes(id)) return true;
  const parent = parentOf(id);
  if (parent === 'alignments') return Object.hasOwn(atlas.entities, id);
  return parent !== null;
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

const round = (n: number) => Math.round(n * 1000) / 1000;
const short = (s: string) => (s.length > 40 ? `${s.slice(0, 40)}…` : s);
