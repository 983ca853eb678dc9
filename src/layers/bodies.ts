import type { Feature, FeatureCollection } from 'geojson';

/** Some states as one body. */
export interface Body {
  /** What the style's rows ask for in the feature's `body`. */
  readonly id: string;
  /** Alpha-3 codes. */
  readonly codes: readonly string[];
}

/**
 * The land of bodies (`part: 'land'`) and their outlines (`part: 'line'`), taken from the borders: a line belongs to the
 * outline when just one of its sides is in the body. A source of their own, for a filter set anew on the borders would
 * have all of them cut into tiles again.
 */
export function bodyFeatures(borders: FeatureCollection, bodies: readonly Body[]): FeatureCollection {
  const features = bodies.flatMap(({ id, codes }): Feature[] => {
    const refs = new Set(codes.map((code) => `country:${code}`));
    const sides = new Set(codes);
    return borders.features.flatMap((f): Feature[] => {
      const { ref, line, a, b } = f.properties ?? {};
      if (line === undefined ? refs.has(ref) : sides.has(a) !== sides.has(b))
        return [{ ...f, properties: { body: id, part: line === undefined ? 'land' : 'line' } }];
      return [];
    });
  });
  return { type: 'FeatureCollection', features };
}
