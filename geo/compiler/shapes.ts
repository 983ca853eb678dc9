import type { Feature, FeatureCollection, Geometry, MultiPolygon, Polygon } from 'geojson';
import { smallCircle } from '../../src/geometry/circle.ts';
import type { Area, LonLat } from '../../src/model/types.ts';
import type { Side } from '../../src/model/worldview.ts';
import { onLand } from './clip.ts';
import { type Context, fileText, idsOf, isLeftOut } from './context.ts';
import { type Complain, soundGeometry, wound } from './geojson.ts';
import { objectOf, parseJson } from './json.ts';
import type { Land } from './land.ts';
import { nearest } from './nearest.ts';
import { segmentProperties } from './segments.ts';
import { reporter } from './table.ts';

/** Half the Earth's circumference, the largest radius of a circle on it. */
const FARTHEST_KM = 20_000;

/**
 * Reads `areas.geojson`: shapes with `properties.area`, cut to the land of `properties.clip` (states by alpha-3), or
 * circles of `properties.radius_km` around a point, or lines in the sea `between` two states or areas. Each comes out with
 * `ref`, `type` and `approximate`; what was cut also with its `host`, a circle with `origin` (longitude, latitude) and
 * `radius_km`, a line between two as a boundary segment (`segments.ts`). A faulty feature is reported and left out.
 */
export function readShapes(c: Context, land: Land): FeatureCollection {
  const file = 'areas.geojson';
  const out: FeatureCollection = { type: 'FeatureCollection', features: [] };
  if (isLeftOut(c, file) && idsOf(c, 'area').size === 0) return out;
  const text = fileText(c, file);
  if (text === null) return out;
  const report = reporter(c.problems, file);
  const json = parseJson(text, report);
  if (!json) return out;
  const { type, features } = objectOf(json.value);
  if (type !== 'FeatureCollection' || !Array.isArray(features)) {
    report(1, 'type', String(type), 'a FeatureCollection (RFC 7946) with its features');
    return out;
  }
  const known = idsOf(c, 'area');
  for (const [i, given] of features.entries()) {
    const line = json.lineOf(features, i);
    const properties = objectOf(objectOf(given).properties);
    const id = typeof properties.area === 'string' ? properties.area : '';
    const name = known.has(id) ? `feature ${i + 1} (${id})` : `feature ${i + 1}`;
    const bad: Complain = (part, got, expected, near) =>
      report(line, `${name}: ${part}`, got, expected, near);
    if (objectOf(given).type !== 'Feature') {
      bad('type', JSON.stringify(objectOf(given).type ?? given), 'Feature');
    } else if (!known.has(id)) {
      const got = JSON.stringify(properties.area) ?? 'none';
      bad('properties.area', id || got, 'the id of an area of areas.csv', nearest(id, known));
    } else {
      const area = c.entities.get(`area:${id}`) as Area;
      const shape = soundGeometry(objectOf(given).geometry, bad);
      if (!shape) continue;
      if (properties.between === undefined)
        out.features.push(...shaped(c, area, properties, shape, land, bad));
      else
        out.features.push(
          ...between(area, properties.between, shape, new Set([...known, ...land.shapes.keys()]), bad),
        );
    }
  }
  return out;
}

function shaped(
  c: Context,
  area: Area,
  given: Readonly<Record<string, unknown>>,
  shape: Geometry,
  land: Land,
  bad: Complain,
): Feature[] {
  const properties = { ref: area.ref, type: area.type, approximate: area.approximate };
  const { radius_km: radius, clip } = given;
  if (radius !== undefined && radius !== null) {
    if (shape.type !== 'Point') {
      bad('properties.radius_km', `a radius on a ${shape.type}`, 'a radius on a Point only');
    } else if (typeof radius !== 'number' || !(radius > 0) || radius > FARTHEST_KM) {
      bad('properties.radius_km', JSON.stringify(radius), `kilometres above 0 and up to ${FARTHEST_KM}`);
    } else {
      const ring = smallCircle(shape.coordinates as unknown as LonLat, radius).map((p) => [...p]);
      const round = { ...properties, origin: shape.coordinates, radius_km: radius };
      return [
        { type: 'Feature', properties: round, geometry: wound({ type: 'Polygon', coordinates: [ring] }) },
      ];
    }
    return [];
  }
  if (shape.type === 'Point') c.entities.set(area.ref, { ...area, point: true });
  if (clip === undefined || clip === null) return [{ type: 'Feature', properties, geometry: shape }];
  if (shape.type !== 'Polygon' && shape.type !== 'MultiPolygon') {
    bad('properties.clip', `a clip on a ${shape.type}`, 'a clip on a Polygon or MultiPolygon only');
    return [];
  }
  if (!Array.isArray(clip)) {
    bad('properties.clip', JSON.stringify(clip), 'a list of alpha-3 codes');
    return [];
  }
  return clipped(shape, clip, land, bad).map(({ host, geometry }) => ({
    type: 'Feature',
    properties: { ...properties, host },
    geometry,
  }));
}

/** A line drawn by hand as a boundary segment; at least one of its two sides is its area. */
function between(
  area: Area,
  given: unknown,
  shape: Geometry,
  known: ReadonlySet<string>,
  bad: Complain,
): Feature[] {
  if (shape.type !== 'LineString' && shape.type !== 'MultiLineString') {
    bad('properties.between', `sides of a ${shape.type}`, 'sides of a LineString or MultiLineString only');
    return [];
  }
  const sides = Array.isArray(given) ? given.map(String) : [];
  const wrong = sides.find((side) => !known.has(side));
  if (wrong !== undefined) {
    bad(
      'properties.between',
      wrong,
      'the id of an area or the alpha-3 code of a state',
      nearest(wrong, known),
    );
    return [];
  }
  const id = area.ref.slice('area:'.length);
  if (sides.length !== 2 || sides[0] === sides[1] || !sides.includes(id)) {
    bad('properties.between', JSON.stringify(given), `two sides, one of them ${id}`);
    return [];
  }
  const sideOf = (side: string) =>
    /^[A-Z]{3}$/.test(side) ? { area: '', state: side } : { area: `area:${side}`, state: '' };
  const [l, r] = sides.map(sideOf) as [Side, Side];
  const properties = { ...segmentProperties(l, r), sea: true };
  return [{ type: 'Feature', properties, geometry: shape }];
}

/** The parts of a shape on the land of each state. */
function clipped(
  shape: Polygon | MultiPolygon,
  clip: readonly unknown[],
  land: Land,
  bad: Complain,
): { host: string; geometry: Polygon | MultiPolygon }[] {
  let sound = true;
  const pieces = clip.flatMap((code) => {
    if (!land.shapes.has(String(code))) {
      sound = false;
      const near = nearest(String(code), land.shapes.keys());
      bad('properties.clip', String(code), 'the alpha-3 code of a state of the borders', near);
      return [];
    }
    try {
      const piece = onLand(shape, String(code), land);
      return piece ? [{ host: String(code), geometry: piece }] : [];
    } catch (error) {
      sound = false;
      bad('geometry', (error as Error).message, `a shape that can be cut to the land of ${code}`);
      return [];
    }
  });
  if (sound && pieces.length === 0)
    bad('geometry', 'no land', `a shape that covers land of ${clip.join(', ') || 'a state'}`);
  return pieces;
}
