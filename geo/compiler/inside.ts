import type { MultiPolygon, Polygon, Position } from 'geojson';

/** True when a point (longitude, latitude) is in a polygon and not in a hole; the plane of degrees is exact enough for this. */
export function inside(shape: Polygon | MultiPolygon, point: Position): boolean {
  const polygons = shape.type === 'Polygon' ? [shape.coordinates] : shape.coordinates;
  return polygons.some((rings) => rings.filter((ring) => crosses(ring, point)).length % 2 === 1);
}

/** True when a ray from the point to the east crosses the ring an odd number of times, which means that the point is inside. */
export function crosses(ring: readonly Position[], [x, y]: Position): boolean {
  let odd = false;
  for (let i = 0, j = ring.length - 1; i < ring.length; j = i++) {
    const [xi, yi] = ring[i] as [number, number];
    const [xj, yj] = ring[j] as [number, number];
    if (yi > (y as number) !== yj > (y as number)) {
      if ((x as number) < ((xj - xi) * ((y as number) - yi)) / (yj - yi) + xi) odd = !odd;
    }
  }
  return odd;
}
