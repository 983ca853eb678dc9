import type { Feature, FeatureCollection, MultiLineString, Position } from 'geojson';

/** Adds the outlines of the polygons as lines with `line: 'outline'`, without antimeridian cuts. */
export function withOutlines(collection: FeatureCollection): FeatureCollection {
  const outlines = collection.features.flatMap((f): Feature[] => {
    const rings = ringsOf(f);
    if (rings.length === 0) return [];
    const geometry: MultiLineString = { type: 'MultiLineString', coordinates: rings.flatMap(openRing) };
    return [{ type: 'Feature', properties: { ...f.properties, line: 'outline' }, geometry }];
  });
  return { type: 'FeatureCollection', features: [...collection.features, ...outlines] };
}

function ringsOf(f: Feature): Position[][] {
  if (f.geometry.type === 'Polygon') return f.geometry.coordinates;
  if (f.geometry.type === 'MultiPolygon') return f.geometry.coordinates.flat();
  return [];
}

/** The lines of a ring without its edges along ±180°. */
function openRing(ring: Position[]): Position[][] {
  const lines: Position[][] = [];
  let line: Position[] = [];
  for (let i = 0; i + 1 < ring.length; i++) {
    const a = ring[i] as Position;
    const b = ring[i + 1] as Position;
    if (Math.abs(a[0] as number) > 179.99 && a[0] === b[0]) {
      if (line.length > 1) lines.push(line);
      line = [];
      continue;
    }
    if (line.length === 0) line.push(a);
    line.push(b);
  }
  if (line.length > 1) lines.push(line);
  return lines;
}
