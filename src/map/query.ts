import type { MapGeoJSONFeature, Map as MapLibre, PointLike } from 'maplibre-gl';

/** A box in pixels: left, top, right, bottom. */
type Box = readonly [number, number, number, number];

/**
 * Features drawn within `reach` pixels of a point, topmost first; `layers` in that order. On the globe MapLibre treats a box
 * across the antimeridian as one around the whole world, so such a box is queried in parts.
 */
export function queryAround(
  map: MapLibre,
  [x, y]: readonly [number, number],
  reach: number,
  layers: string[],
): MapGeoJSONFeature[] {
  const parts = wholeBoxes(map, [x - reach, y - reach, x + reach, y + reach]);
  const found = parts.flatMap(([left, top, right, bottom]) => {
    const box: [PointLike, PointLike] = [
      [left, top],
      [right, bottom],
    ];
    return map.queryRenderedFeatures(box, { layers });
  });
  if (parts.length === 1) return found;
  return found.sort((a, b) => layers.indexOf(a.layer.id) - layers.indexOf(b.layer.id));
}

/** The box, or those of its quarters that do not cross the antimeridian, down to a pixel. */
function wholeBoxes(map: MapLibre, box: Box): Box[] {
  const [left, top, right, bottom] = box;
  const lons = [left, right].flatMap((x) => [top, bottom].map((y) => map.unproject([x, y]).lng));
  if (Math.max(...lons) - Math.min(...lons) < 180) return [box];
  const x = (left + right) / 2;
  const y = (top + bottom) / 2;
  if (right - left < 1) return [];
  const quarters: Box[] = [
    [left, top, x, y],
    [x, top, right, y],
    [left, y, x, bottom],
    [x, y, right, bottom],
  ];
  return quarters.flatMap((q) => wholeBoxes(map, q));
}
