import { geoArea } from 'd3-geo';
import type { FeatureCollection } from 'geojson';
import type { Packed } from '../../src/geometry/packed.ts';
import type { Ref } from '../../src/model/types.ts';
import type { Keep } from './keep.ts';
import { type BorderTopology, decodeBorders } from './lines.ts';
import { withOutlines } from './outline.ts';
import { pack } from './pack.ts';
import { splitAtSegments } from './split.ts';

/** Steps per side that areas are packed in: 400 m of longitude at the equator. */
const AREA_STEPS = 1e5;

/**
 * By scale: `steps` a side; `thin`, how many of them a point may be off its line before it is kept; and how far, in
 * degrees, a border may be from its boundary segment. Segments are made from the borders at rest; those of other scales run
 * farther beside them.
 */
const SCALES = {
  /** For the first paint. */
  coarse: { steps: 1e4, thin: 0, reach: 0.45 },
  /** For the map at rest: not drawn nearer than zoom 5.3, where rounding and thinning move a line by less than a pixel. */
  rest: { steps: 3e4, thin: 0.8, reach: 0.03 },
  /** For high zooms; simplified before (`detail.ts`). */
  near: { steps: 1e5, thin: 0, reach: 0.12 },
} as const;
export type Scale = keyof typeof SCALES;

/** The areas with their outlines, in the form that the page loads. */
export function finishAreas(areas: FeatureCollection): Packed {
  return pack(withOutlines(areas), AREA_STEPS);
}

/**
 * The borders as the page draws them: the land of each state with its `ref`, boundaries and coasts with their sides, and
 * boundary segments along areas apart, because the convention decides whether they are borders.
 */
export function finishBorders(
  borders: BorderTopology,
  areas: FeatureCollection,
  scale: Scale,
  keep: Keep,
): Packed {
  const { steps, thin, reach } = SCALES[scale];
  const inputs = [scale, JSON.stringify(borders), JSON.stringify(areas)];
  return keep({ name: `borders-${scale}`, code: import.meta.url, inputs }, () =>
    pack(splitAtSegments(decodeBorders(borders), areas, reach), steps, thin),
  );
}

/** The land area of each state in steradians, largest first. */
export function ranksOf(borders: BorderTopology): (readonly [Ref, number])[] {
  const areas = decodeBorders(borders).features.flatMap((f): [Ref, number][] => {
    if (!f.properties?.ref || f.geometry.type !== 'MultiPolygon') return [];
    // d3's winding is opposite to GeoJSON's, so it measures the rest of the globe
    const land = f.geometry.coordinates.map(
      (rings) => 4 * Math.PI - geoArea({ type: 'Polygon', coordinates: rings }),
    );
    return [[String(f.properties.ref), Number(land.reduce((a, b) => a + b, 0).toPrecision(6))]];
  });
  return areas.sort((a, b) => b[1] - a[1]);
}
