import { geoArea, geoCentroid, geoContains } from 'd3-geo';
import type { MultiPolygon, Polygon } from 'geojson';
import type { LonLat } from '../../src/model/types.ts';

/** Points per side of the grid that is searched for a label's position. */
const GRID = 24;

/** The position of a state's label: the middle of its largest part when that is on land, otherwise the point farthest from the border. */
export function anchorOf(shape: MultiPolygon): LonLat {
  const largest = largestOf(shape);
  const round = ([x, y]: [number, number]): LonLat => [Math.round(x * 100) / 100, Math.round(y * 100) / 100];
  const centre = geoCentroid(largest);
  return round(geoContains(largest, centre) ? centre : farthestInside(largest));
}

/** Radius in degrees of a spherical cap with the area of the largest part, to a tenth. */
export function reachOf(shape: MultiPolygon): number {
  const radians = Math.acos(1 - geoArea(largestOf(shape)) / (2 * Math.PI));
  return Math.round((radians * 1800) / Math.PI) / 10;
}

/** The largest of a state's parts, with d3's winding. */
function largestOf(shape: MultiPolygon): Polygon {
  const parts = shape.coordinates.map(
    (rings): Polygon => ({ type: 'Polygon', coordinates: rings.map((r) => [...r].reverse()) }),
  );
  const areas = parts.map((p) => geoArea(p));
  return parts[areas.indexOf(Math.max(...areas))] as Polygon;
}

/** The point of a grid inside a polygon that is farthest from its border; a corner when none is inside. */
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
