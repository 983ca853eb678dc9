import { geoEquirectangular } from 'd3-geo';
import { geoProject } from 'd3-geo-projection';
import type { FeatureCollection, MultiPolygon, Polygon, Position } from 'geojson';
import { feature } from 'topojson-client';
import { topology } from 'topojson-server';
import type { GeometryCollection, Topology } from 'topojson-specification';
import type { BorderTopology } from './lines.ts';

interface Named {
  name: string;
  a3: string;
}
/** The topology of the package: `objects.countries` with `properties.a3`. */
export type Borders = Topology<{ countries: GeometryCollection<Named> }>;

/** A projection with plane coordinates in degrees, y to the north, so that shapes cut on the sphere are returned as longitude and latitude. */
const degrees = geoEquirectangular()
  .scale(180 / Math.PI)
  .translate([0, 0])
  .precision(0)
  .reflectY(true);

type States = FeatureCollection<MultiPolygon, { ref: string }>;

/** Polygons of all states as GeoJSON, cut at the antimeridian, with RFC 7946 winding and `ref`. */
export function polygonsOf(borders: Borders): States {
  const shapes = (
    feature(borders, borders.objects.countries) as FeatureCollection<Polygon | MultiPolygon, Named>
  ).features;
  return {
    type: 'FeatureCollection',
    features: shapes.flatMap((f) => {
      const geometry = cut(f.geometry);
      return geometry
        ? [{ type: 'Feature' as const, properties: { ref: `country:${f.properties.a3}` }, geometry }]
        : [];
    }),
  };
}

/**
 * The polygons as a topology, which stores a line between two states once and takes a third of the bytes. `steps` are the
 * quanta per side; 1e5 is 400 m of longitude at the equator.
 */
export function packBorders(states: States, steps: number): BorderTopology {
  return topology({ countries: states }, steps) as unknown as BorderTopology;
}

/** A polygon on the sphere as one in the plane within ±180°; null when nothing is left of it. */
function cut(geometry: Polygon | MultiPolygon): MultiPolygon | null {
  const flat = geoProject(geometry, degrees) as Polygon | MultiPolygon | null;
  if (!flat) return null;
  const parts = flat.type === 'Polygon' ? [flat.coordinates] : flat.coordinates;
  // at 1:50m some islets have shrunk to a point; they are left out, unless a state has nothing else
  const solid = parts.filter(([outer]) => outer && encloses(outer));
  return {
    type: 'MultiPolygon',
    coordinates: (solid.length > 0 ? solid : parts).map((rings) =>
      rings.filter((ring, i) => i === 0 || encloses(ring)).map((ring, i) => wind(ring, i === 0)),
    ),
  };
}

/** Exterior rings counter-clockwise, holes clockwise. */
export function wind(ring: Position[], exterior: boolean): Position[] {
  return twiceArea(ring) < 0 === exterior ? ring : [...ring].reverse();
}

/** True when a ring is more than a point or a sliver (six hectares at the equator). */
function encloses(ring: readonly Position[]): boolean {
  return Math.abs(twiceArea(ring)) > 1e-5;
}

/** Twice a ring's area in square degrees, negative when it runs counter-clockwise. */
function twiceArea(ring: readonly Position[]): number {
  let twice = 0;
  for (let i = 0; i + 1 < ring.length; i++) {
    const [a, b] = [ring[i] as [number, number], ring[i + 1] as [number, number]];
    twice += (b[0] - a[0]) * (b[1] + a[1]);
  }
  return twice;
}
