import type { Geometry, Position } from 'geojson';

/** The polygons of a shape, each as its rings; none of a line or a point. */
export function polygonsOf(geometry: Geometry): readonly Position[][][] {
  if (geometry.type === 'Polygon') return [geometry.coordinates];
  return geometry.type === 'MultiPolygon' ? geometry.coordinates : [];
}
