import type { FeatureCollection, Position } from 'geojson';
import type { LonLat, Ref } from '../model/types.ts';
import { polygonsOf } from './polygons.ts';

/** Whose land a position is on. */
export interface Land {
  /** The Ref of the state at a position; null at sea. */
  at(position: LonLat): Ref | null;
  /** Islands and other small shapes, which a search by points may miss, with the corners of their boxes. */
  readonly small: readonly { readonly ref: Ref; readonly corners: readonly LonLat[] }[];
}

/** Degrees of a side of the squares by which parts are found, and the number of their rows, with room. */
const SQUARE = 4;
const ROW = 100;
const squareOf = (degrees: number): number => Math.floor((degrees + 180) / SQUARE);

/** Most degrees that a small shape spans. */
const SMALL = 6;

interface Part {
  readonly ref: Ref;
  readonly bands: Bands;
  /** West, south, east, north. */
  readonly bounds: readonly [number, number, number, number];
}

/** The sides of a shape by the whole degrees of latitude that they cross, each as x, y, x, y: a ray meets few of them. */
type Bands = ReadonlyMap<number, readonly number[]>;

/** The land of states by their borders, for many questions a second: boxes first, then rays. */
export function createLand(borders: FeatureCollection): Land {
  const parts = borders.features.flatMap(({ geometry, properties }): Part[] => {
    const ref: unknown = properties?.ref;
    if (typeof ref !== 'string' || !ref.startsWith('country:') || properties?.line !== undefined) return [];
    return polygonsOf(geometry).map((rings) => ({
      ref,
      bands: bandsOf(rings),
      bounds: boundsOf(rings[0] ?? []),
    }));
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
  /** The parts whose box reaches into each square of some degrees. */
  const squares = new Map<number, Part[]>();
  for (const part of parts) {
    const [west, south, east, north] = part.bounds;
    for (let column = squareOf(west); column <= squareOf(east); column++)
      for (let row = squareOf(south); row <= squareOf(north); row++) {
        const key = column * ROW + row;
        const known = squares.get(key) ?? [];
        known.push(part);
        squares.set(key, known);
      }
  }
  return {
    small,
    at([lon, lat]) {
      const x = lon - 360 * Math.floor((lon + 180) / 360);
      const part = squares
        .get(squareOf(x) * ROW + squareOf(lat))
        ?.find(
          ({ bounds: [west, south, east, north], bands }) =>
            x >= west && x <= east && lat >= south && lat <= north && isInside(bands, x, lat),
        );
      return part?.ref ?? null;
    },
  };
}

function boundsOf(ring: readonly Position[]): Part['bounds'] {
  const [lons, lats] = [ring.map((p) => p[0] as number), ring.map((p) => p[1] as number)];
  return [Math.min(...lons), Math.min(...lats), Math.max(...lons), Math.max(...lats)];
}

function bandsOf(rings: readonly (readonly Position[])[]): Bands {
  const bands = new Map<number, number[]>();
  for (const ring of rings)
    for (let i = 0, j = ring.length - 1; i < ring.length; j = i++) {
      const [xi, yi] = ring[i] as [number, number];
      const [xj, yj] = ring[j] as [number, number];
      for (let band = Math.floor(Math.min(yi, yj)); band <= Math.max(yi, yj); band++) {
        const sides = bands.get(band) ?? [];
        sides.push(xi, yi, xj, yj);
        bands.set(band, sides);
      }
    }
  return bands;
}

/** True when a ray to the east crosses the sides of a shape an odd number of times. */
function isInside(bands: Bands, x: number, y: number): boolean {
  const sides = bands.get(Math.floor(y));
  if (!sides) return false;
  let odd = false;
  for (let i = 0; i < sides.length; i += 4) {
    const [xi, yi, xj, yj] = [sides[i], sides[i + 1], sides[i + 2], sides[i + 3]] as [
      number,
      number,
      number,
      number,
    ];
    if (yi > y !== yj > y && x < ((xj - xi) * (y - yi)) / (yj - yi) + xi) odd = !odd;
  }
  return odd;
}
