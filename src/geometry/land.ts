import type { FeatureCollection, Position } from 'geojson';
import type { LonLat, Ref } from '../model/types.ts';

/** Whose land a position is on. */
export interface Land {
  /** The Ref of the state at a position; null at sea. */
  at(position: LonLat): Ref | null;
  /** Islands and other small shapes, which a search by points may miss, with the corners of their boxes. */
  readonly small: readonly { readonly ref: Ref; readonly corners: readonly LonLat[] }[];
}

/** Most degrees that a small shape spans. */
const SMALL = 6;

interface Part {
  readonly ref: Ref;
  readonly rings: readonly (readonly Position[])[];
  /** West, south, east, north. */
  readonly bounds: readonly [number, number, number, number];
}

/** The land of states by their borders, for many questions a second: boxes first, then rays. */
export function createLand(borders: FeatureCollection): Land {
  const parts = borders.features.flatMap(({ geometry, properties }): Part[] => {
    const ref: unknown = properties?.ref;
    if (typeof ref !== 'string' || !ref.startsWith('country:') || properties?.line !== undefined) return [];
    const polygons =
      geometry.type === 'Polygon'
        ? [geometry.coordinates]
        : geometry.type === 'MultiPolygon'
          ? geometry.coordinates
          : [];
    return polygons.map((rings) => ({ ref, rings, bounds: boundsOf(rings[0] ?? []) }));
  });
  const small = parts.flatMap(({ ref, bounds: [west, south, east, north] }) =>
    Math.max(east - west, north - south) < SMALL
      ? [
          {
            ref,
            corners: [
              [west, south],
              [east, south],
              [east, north],
              [west, north],
            ] as LonLat[],
          },
        ]
      : [],
  );
  return {
    small,
    at([lon, lat]) {
      const x = lon - 360 * Math.floor((lon + 180) / 360);
      const part = parts.find(
        ({ bounds: [west, south, east, north], rings }) =>
          x >= west && x <= east && lat >= south && lat <= north && isInside(rings, x, lat),
      );
      return part?.ref ?? null;
    },
  };
}

function boundsOf(ring: readonly Position[]): Part['bounds'] {
  const [lons, lats] = [ring.map((p) => p[0] as number), ring.map((p) => p[1] as number)];
  return [Math.min(...lons), Math.min(...lats), Math.max(...lons), Math.max(...lats)];
}

/** True when a ray to the east crosses the rings an odd number of times. */
function isInside(rings: Part['rings'], x: number, y: number): boolean {
  let odd = false;
  for (const ring of rings)
    for (let i = 0, j = ring.length - 1; i < ring.length; j = i++) {
      const [xi, yi] = ring[i] as [number, number];
      const [xj, yj] = ring[j] as [number, number];
      if (yi > y !== yj > y && x < ((xj - xi) * (y - yi)) / (yj - yi) + xi) odd = !odd;
    }
  return odd;
}
