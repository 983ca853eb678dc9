import { geoArea, geoCentroid, geoContains } from 'd3-geo';
import type { FeatureCollection, MultiPolygon, Polygon } from 'geojson';
import isoCountries from 'i18n-iso-countries';
import type { Country, LonLat, Names } from '../../src/model/types.ts';
import type { Borders } from './borders.ts';
import { type Context, common, NAMES, namesOf, refOfRow, tableOf } from './context.ts';
import type { Fields } from './fields.ts';

const SHORT: Record<string, Intl.DisplayNames> = Object.fromEntries(
  ['en', 'zh', 'ru'].map((lang) => [
    lang,
    new Intl.DisplayNames(lang, { type: 'region', style: 'short', fallback: 'none' }),
  ]),
);

/** Every state of the borders, then what `countries.csv` adds: names, anchors, historic states drawn from today's. */
export function readCountries(
  c: Context,
  borders: Borders,
  polygons: FeatureCollection<MultiPolygon, { ref: string }>,
): void {
  const shapes = new Map(
    polygons.features.map((f) => [f.properties.ref.slice('country:'.length), f.geometry]),
  );
  for (const g of borders.objects.countries.geometries) {
    const { a3, name } = g.properties as { a3: string; name: string };
    const state: Country = {
      kind: 'country',
      ref: `country:${a3}`,
      names: nameIn(a3, name),
      aliases: [],
      note: null,
      sources: [],
      anchor: anchorOf(shapes.get(a3)),
      from: null,
      to: null,
      parts: [],
      reach: reachOf(shapes.get(a3)),
    };
    c.entities.set(state.ref, state);
  }
  const today = new Set(shapes.keys());
  const file = 'countries.csv';
  const { rows } = tableOf(c, file, ['id', ...NAMES, 'lon', 'lat', 'from', 'to', 'parts', 'note', 'sources']);
  for (const f of rows) {
    const ref = refOfRow(c, file, 'country', f, /^([A-Z]{3}|[a-z0-9]+(-[a-z0-9]+)*)$/);
    if (!ref) continue;
    const parts = f.knownList('parts', today, 'a state of the borders (alpha-3)');
    const known = c.entities.get(ref);
    const [from, to] = f.span('from', 'to');
    // one with both its dates may be drawn by an area instead
    if (!known && parts.length === 0 && (from === null || to === null)) {
      f.bad('parts', 'the alpha-3 codes of today’s states from which a historic one is drawn', null);
      continue;
    }
    const anchor =
      f.position('lon', 'lat') ?? known?.anchor ?? c.entities.get(`country:${parts[0]}`)?.anchor ?? null;
    const { names, aliases } = known ? added(known.names, f) : namesOf(f);
    const reach = Math.max(0, ...[f.text('id'), ...parts].map((code) => reachOf(shapes.get(code))));
    c.entities.set(ref, {
      kind: 'country',
      ...common(c, f, ref, anchor),
      names,
      aliases,
      from,
      to,
      parts,
      reach,
    });
  }
}

/** Names of a state of the borders with what a row puts in their place; an empty cell leaves the name as it is. */
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

/** The state's short names by CLDR, which node carries; what has no code of two letters keeps the borders' English name. */
function nameIn(a3: string, name: string): Country['names'] {
  const a2 = isoCountries.alpha3ToAlpha2(a3) ?? (a3 === 'XKX' ? 'XK' : undefined);
  const say = (lang: string) => (a2 ? (SHORT[lang]?.of(a2) ?? null) : null);
  return { en: say('en') ?? name, zh: say('zh'), ru: say('ru') };
}

/** Points a side of the grid that a label's place is sought on. */
const GRID = 24;
const anchors = new WeakMap<MultiPolygon, LonLat>();

/** Where a state's label stands; worked out once for a shape. */
function anchorOf(shape: MultiPolygon | undefined): LonLat | null {
  if (!shape) return null;
  const anchor = anchors.get(shape) ?? middleOf(shape);
  anchors.set(shape, anchor);
  return anchor;
}

const reaches = new WeakMap<MultiPolygon, number>();

/** Radius in degrees of a cap as large as the largest part, to a tenth; worked out once for a shape. */
function reachOf(shape: MultiPolygon | undefined): number {
  if (!shape) return 0;
  const known = reaches.get(shape);
  if (known !== undefined) return known;
  const radians = Math.acos(1 - geoArea(largestOf(shape)) / (2 * Math.PI));
  const reach = Math.round((radians * 1800) / Math.PI) / 10;
  reaches.set(shape, reach);
  return reach;
}

/** The largest of a state's parts, wound as d3 has it. */
function largestOf(shape: MultiPolygon): Polygon {
  const parts = shape.coordinates.map(
    (rings): Polygon => ({ type: 'Polygon', coordinates: rings.map((r) => [...r].reverse()) }),
  );
  return parts.reduce((a, b) => (geoArea(b) > geoArea(a) ? b : a));
}

/** The middle of the largest part when that is on land, else the land point of a coarse grid that is farthest inside. */
function middleOf(shape: MultiPolygon): LonLat {
  const largest = largestOf(shape);
  const round = ([x, y]: [number, number]): LonLat => [Math.round(x * 100) / 100, Math.round(y * 100) / 100];
  const centre = geoCentroid(largest);
  if (geoContains(largest, centre)) return round(centre);
  return round(farthestInside(largest));
}

/** Of a grid of points inside a polygon the one that is farthest from its border; a corner when none is inside. */
function farthestInside(polygon: Polygon): [number, number] {
  const ring = polygon.coordinates[0] as [number, number][];
  const [xs, ys] = [ring.map((p) => p[0]), ring.map((p) => p[1])];
  const [west, south] = [Math.min(...xs), Math.min(...ys)];
  const [width, height] = [Math.max(...xs) - west, Math.max(...ys) - south];
  let best = ring[0] as [number, number];
  let most = 0;
  for (let i = 1; i < GRID; i++) {
    for (let j = 1; j < GRID; j++) {
      const point: [number, number] = [west + (width * i) / GRID, south + (height * j) / GRID];
      const shrink = Math.cos((point[1] * Math.PI) / 180);
      const room = Math.min(...ring.map(([x, y]) => Math.hypot((x - point[0]) * shrink, y - point[1])));
      if (room <= most || !geoContains(polygon, point)) continue;
      best = point;
      most = room;
    }
  }
  return best;
}
