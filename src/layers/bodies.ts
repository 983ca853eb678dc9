import type { Feature, FeatureCollection } from 'geojson';
import type { Ref } from '../model/types.ts';

/** Some states as one body. */
export interface Body {
  /** What the style's rows ask for in the feature's `body`. */
  readonly id: string;
  /** Alpha-3 codes. */
  readonly codes: readonly string[];
}

/** Whose an area is on this map, null while it is disputed. */
export type Owners = ReadonlyMap<Ref, string | null>;

/** A line of the borders, and what lies on its two sides: a state, and an area of it where there is one. */
export interface BorderLine {
  /** By which the map brings it out; the Ref of no item. */
  readonly ref: string;
  readonly line: string;
  readonly a: string;
  readonly b: string;
  readonly area_a?: Ref;
  readonly area_b?: Ref;
}

/** The lines of the borders as they are drawn. */
export function linesOf(borders: FeatureCollection): BorderLine[] {
  return borders.features.flatMap((f) =>
    f.properties?.line === undefined ? [] : [f.properties as BorderLine],
  );
}

/**
 * How a line relates to a body: part of the outline when one of its sides is in the body, a border between its parts when
 * both are. A side that is an area counts as its owner.
 */
function placeOf(line: BorderLine, codes: ReadonlySet<string>, owners: Owners): 'line' | 'inner' | null {
  const side = (code: string, area = '') => owners.get(area) ?? code;
  const [l, r] = [side(line.a, line.area_a), side(line.b, line.area_b)];
  if (codes.has(l) !== codes.has(r)) return 'line';
  return codes.has(l) && l !== r && (line.line === 'border' || line.line === 'segment') ? 'inner' : null;
}

/** The Refs of the lines that outline some states as one body. */
export function outlineOf(lines: readonly BorderLine[], codes: readonly string[], owners: Owners): string[] {
  const within = new Set(codes);
  if (within.size === 0) return [];
  return lines.filter((line) => placeOf(line, within, owners) === 'line').map((line) => line.ref);
}

/**
 * The land of bodies (`part: 'land'`), their outlines (`part: 'line'`) and the borders between their parts (`part:
 * 'inner'`), taken from the borders. Only for bodies that depend on the date: selection and hover are drawn on the borders
 * themselves.
 */
export function bodyFeatures(
  borders: FeatureCollection,
  bodies: readonly Body[],
  owners: Owners = new Map(),
): FeatureCollection {
  const features = bodies.flatMap(({ id, codes }): Feature[] => {
    const refs = new Set(codes.map((code) => `country:${code}`));
    const within = new Set(codes);
    return borders.features.flatMap((f): Feature[] => {
      const part = (name: string): Feature[] => [{ ...f, properties: { ref: id, body: id, part: name } }];
      if (f.properties?.line === undefined) return refs.has(f.properties?.ref) ? part('land') : [];
      const place = placeOf(f.properties as BorderLine, within, owners);
      return place ? part(place) : [];
    });
  });
  return { type: 'FeatureCollection', features };
}
