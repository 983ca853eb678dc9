import { circle } from '@turf/circle';
import { featureCollection } from '@turf/helpers';
import { intersect } from '@turf/intersect';
import type { Feature, FeatureCollection, Geometry, MultiPolygon, Polygon, Position } from 'geojson';
import type { Area, LonLat } from '../../src/model/types.ts';
import { wind } from './borders.ts';
import { type Context, common, fileText, idsOf, NAMES, namesOf, refOfRow, tableOf } from './context.ts';
import { lineOf, parseJson } from './json.ts';
import { nearest } from './nearest.ts';
import { type Report, reporter } from './table.ts';

type Land = ReadonlyMap<string, MultiPolygon>;
const TYPES = ['disputed', 'region', 'province', 'claim-line', 'range'] as const;

/** Reads `areas.csv` into entities. */
export function readAreas(c: Context): void {
  const file = 'areas.csv';
  const { rows } = tableOf(c, file, [
    'id',
    ...NAMES,
    'type',
    'administered_by',
    'claimed_by',
    'since',
    'until',
    'states',
    'approximate',
    'lon',
    'lat',
    'note',
    'sources',
  ]);
  const states = idsOf(c, 'country');
  for (const f of rows) {
    const ref = refOfRow(c, file, 'area', f);
    const type = f.oneOf('type', TYPES);
    if (!ref || !type) continue;
    const [since, until] = [f.date('since'), f.date('until')];
    if (since && until && since > until) f.bad('until', `a date after ${since}`);
    const anchor = f.position('lon', 'lat');
    if (!anchor) f.bad('lon', 'a position for its label');
    const area: Area = {
      kind: 'area',
      ...common(c, f, ref, anchor),
      ...namesOf(f),
      type,
      administeredBy: f.knownList('administered_by', states, 'a state'),
      claimedBy: f.knownList('claimed_by', states, 'a state'),
      since,
      until,
      states: f.knownList('states', states, 'a state'),
      approximate: f.yes('approximate'),
    };
    c.entities.set(ref, area);
  }
}

/** Reads `areas.geojson`: shapes with `properties.area`, cut to the land of `properties.clip`, circles from `radius_km`. */
export function readShapes(c: Context, land: Land): FeatureCollection {
  const file = 'areas.geojson';
  const text = fileText(c, file);
  const out: FeatureCollection = { type: 'FeatureCollection', features: [] };
  if (text === null) return out;
  const report = reporter(c.problems, file);
  const json = parseJson(text, report) as FeatureCollection | null | undefined;
  if (json === undefined) return out;
  if (json?.type !== 'FeatureCollection' || !Array.isArray(json.features)) {
    report(1, 'type', String(json?.type), 'a FeatureCollection (RFC 7946)');
    return out;
  }
  const known = idsOf(c, 'area');
  for (const [i, f] of json.features.entries()) {
    const id = String(f?.properties?.area ?? '');
    const line = lineOf(text, `"${id}"`);
    if (!known.has(id)) {
      report(
        line,
        `feature ${i + 1}: properties.area`,
        id,
        'the id of an area of areas.csv',
        nearest(id, known),
      );
      continue;
    }
    const shape = checked(f, `feature ${i + 1} (${id})`, line, report);
    if (shape)
      out.features.push(
        ...shaped(c, id, f, shape, land, (field, got, expected, near) =>
          report(line, field, got, expected, near),
        ),
      );
  }
  return out;
}

function shaped(
  c: Context,
  id: string,
  f: Feature,
  shape: Geometry,
  land: Land,
  bad: (field: string, got: string, expected: string, near?: string | null) => void,
): Feature[] {
  const area = c.entities.get(`area:${id}`) as Area;
  const properties: Record<string, unknown> = {
    ref: area.ref,
    type: area.type,
    approximate: area.approximate,
  };
  const radius = Number(f.properties?.radius_km);
  if (shape.type === 'Point' && radius > 0) {
    const origin = shape.coordinates as unknown as LonLat;
    const ring = circle([...origin], radius, { steps: 96, units: 'kilometers' }).geometry;
    return [{ type: 'Feature', properties: { ...properties, origin, radius_km: radius }, geometry: ring }];
  }
  const clip = (f.properties?.clip ?? []) as string[];
  if (
    !Array.isArray(clip) ||
    clip.length === 0 ||
    (shape.type !== 'Polygon' && shape.type !== 'MultiPolygon')
  ) {
    return [{ type: 'Feature', properties, geometry: shape }];
  }
  const mask: Feature<Polygon | MultiPolygon> = { type: 'Feature', properties: {}, geometry: shape };
  const pieces = clip.flatMap((code) => {
    const ground = land.get(code);
    if (!ground)
      bad(
        `${id}: properties.clip`,
        String(code),
        'the alpha-3 code of a state of the borders',
        nearest(String(code), land.keys()),
      );
    const piece = ground
      ? intersect(featureCollection([mask, { type: 'Feature', properties: {}, geometry: ground }]))
      : null;
    return piece ? [piece.geometry] : [];
  });
  if (pieces.length === 0)
    bad(`${id}: geometry`, 'no land', `a shape that covers land of ${clip.join(', ')}`);
  return pieces.map((geometry) => ({ type: 'Feature', properties, geometry: wound(geometry) }));
}

const DEPTH: Record<string, number> = {
  Point: 0,
  LineString: 1,
  MultiLineString: 2,
  Polygon: 2,
  MultiPolygon: 3,
};

/** The geometry when it is a sound one of RFC 7946, wound; else null and a problem. */
function checked(f: Feature, where: string, line: number, report: Report): Geometry | null {
  const g = f.geometry as Geometry | null;
  const depth = g ? DEPTH[g.type] : undefined;
  if (!g || depth === undefined || g.type === 'GeometryCollection') {
    report(line, `${where}: geometry`, String(g?.type ?? 'null'), `one of ${Object.keys(DEPTH).join(', ')}`);
    return null;
  }
  const positions = flatten(g.coordinates, depth);
  const wrong = positions === null ? 'coordinates' : positions.find((p) => !isPosition(p));
  if (positions === null || wrong !== undefined) {
    const metres = Array.isArray(wrong) && wrong.some((n) => Math.abs(n as number) > 1000);
    report(
      line,
      `${where}: coordinates`,
      JSON.stringify(wrong),
      metres
        ? 'degrees of longitude and latitude, not metres of a projection'
        : 'longitude and latitude in degrees, nested as its type asks',
    );
    return null;
  }
  if (g.type !== 'Polygon' && g.type !== 'MultiPolygon') return g;
  const rings = g.type === 'Polygon' ? g.coordinates : g.coordinates.flat();
  for (const ring of rings) {
    const [a, b] = [ring[0], ring.at(-1)];
    if (ring.length < 4 || a?.[0] !== b?.[0] || a?.[1] !== b?.[1]) {
      report(
        line,
        `${where}: ring`,
        `${ring.length} positions, ${JSON.stringify(a)} to ${JSON.stringify(b)}`,
        'four or more positions, the last equal to the first',
      );
      return null;
    }
  }
  return wound(g);
}

/** Wound as RFC 7946 asks, to a thousandth of a degree (110 m). */
function wound(g: Polygon | MultiPolygon): Polygon | MultiPolygon {
  const round = (p: Position) => p.map((n) => Math.round(n * 1000) / 1000);
  const turn = (rings: Position[][]) => rings.map((ring, i) => wind(ring.map(round), i === 0));
  return g.type === 'Polygon'
    ? { ...g, coordinates: turn(g.coordinates) }
    : { ...g, coordinates: g.coordinates.map(turn) };
}

function flatten(value: unknown, depth: number): unknown[] | null {
  if (depth === 0) return [value];
  if (!Array.isArray(value)) return null;
  const parts = value.map((v) => flatten(v, depth - 1));
  return parts.some((p) => p === null) ? null : (parts as unknown[][]).flat();
}

function isPosition(p: unknown): boolean {
  return (
    Array.isArray(p) &&
    p.length >= 2 &&
    p.every((n) => Number.isFinite(n)) &&
    Math.abs(p[0]) <= 180 &&
    Math.abs(p[1]) <= 90
  );
}
