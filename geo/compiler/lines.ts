import type { Feature, FeatureCollection, MultiLineString, Position } from 'geojson';
import { feature } from 'topojson-client';
import type { GeometryCollection, MultiPolygon, Polygon, Topology } from 'topojson-specification';

/** States with their Ref, cut at the antimeridian; a line between two of them is kept once. */
export type BorderTopology = Topology<{ countries: GeometryCollection<{ ref: string }> }>;

/**
 * The borders as GeoJSON: a polygon a state with its `ref`, and the lines between two states (`line: 'border'`) or a
 * state and the sea (`line: 'coast'`) with their sides `a` and `b` as alpha-3 codes (`b` empty at the sea).
 */
export function decodeBorders(topology: BorderTopology): FeatureCollection {
  const polygons = (feature(topology, topology.objects.countries) as FeatureCollection).features;
  return { type: 'FeatureCollection', features: [...polygons, ...linesOf(topology)] };
}

function linesOf(topology: BorderTopology): Feature[] {
  const owners = new Map<number, Set<string>>();
  for (const g of topology.objects.countries.geometries as (
    | Polygon<{ ref: string }>
    | MultiPolygon<{ ref: string }>
  )[]) {
    const code = g.properties?.ref.split(':')[1] ?? '';
    const arcs = g.type === 'Polygon' ? g.arcs.flat() : g.arcs.flat(2);
    for (const i of arcs) {
      const arc = i < 0 ? ~i : i;
      const set = owners.get(arc) ?? new Set();
      owners.set(arc, set.add(code));
    }
  }
  const pairs = new Map<string, number[]>();
  for (const [arc, codes] of owners) {
    const key = [...codes].sort().slice(0, 2).join('|');
    pairs.set(key, [...(pairs.get(key) ?? []), arc]);
  }
  return [...pairs].flatMap(([key, arcs]): Feature[] => {
    const [a = '', b = ''] = key.split('|');
    const whole = feature(topology, {
      type: 'MultiLineString',
      arcs: arcs.map((i) => [i]),
    }) as Feature<MultiLineString>;
    const coordinates = whole.geometry.coordinates.flatMap(offAntimeridian);
    if (coordinates.length === 0) return [];
    return [
      {
        type: 'Feature',
        properties: { line: b ? 'border' : 'coast', a, b },
        geometry: { type: 'MultiLineString', coordinates },
      },
    ];
  });
}

/** The line without its parts along ±180° or the south pole, which are antimeridian cuts, not coasts. */
function offAntimeridian(line: readonly Position[]): Position[][] {
  const lines: Position[][] = [];
  let stretch: Position[] = [];
  for (const [i, p] of line.entries()) {
    const before = line[i - 1];
    if (before && onAntimeridian(before) && onAntimeridian(p)) {
      if (stretch.length > 1) lines.push(stretch);
      stretch = [];
    }
    stretch.push(p);
  }
  if (stretch.length > 1) lines.push(stretch);
  return lines;
}

function onAntimeridian([lon, lat]: Position): boolean {
  return Math.abs(lon as number) > 179.99 || (lat as number) < -89.9;
}
