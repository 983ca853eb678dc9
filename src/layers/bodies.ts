import type { Feature, FeatureCollection } from 'geojson';
import type { Ref } from '../model/types.ts';

/** Some states as one body. */
export interface Body {
  /** What the style's rows ask for in the feature's `body`. */
  readonly id: string;
  /** Alpha-3 codes. */
  readonly codes: readonly string[];
  /** Pixels by which its outline is wider than its kind asks for, so that it shows beside one that is drawn over it. */
  readonly wider?: number;
}

/** Whose an area is on this map, null while it is disputed. */
export type Owners = ReadonlyMap<Ref, string | null>;

/**
 * The land of bodies (`part: 'land'`), their outlines (`part: 'line'`) and the borders between their parts (`part:
 * 'inner'`), taken from the borders: a line belongs to the outline when just one of its sides is in the body, and a side
 * that is an area counts with its owner. A source of their own, for a filter set anew on the borders would
 * have all of them cut into tiles again.
 */
export function bodyFeatures(
  borders: FeatureCollection,
  bodies: readonly Body[],
  owners: Owners = new Map(),
): FeatureCollection {
  const features = bodies.flatMap(({ id, codes, wider = 0 }): Feature[] => {
    const refs = new Set(codes.map((code) => `country:${code}`));
    const sides = new Set(codes);
    return borders.features.flatMap((f): Feature[] => {
      const { ref, line, a, b, area_a, area_b } = f.properties ?? {};
      const part = (name: string): Feature[] => [
        { ...f, properties: { ref: id, body: id, part: name, wider } },
      ];
      if (line === undefined) return refs.has(ref) ? part('land') : [];
      const [l, r] = [owners.get(area_a) ?? a, owners.get(area_b) ?? b];
      if (sides.has(l) !== sides.has(r)) return part('line');
      return sides.has(l) && l !== r && (line === 'border' || line === 'segment') ? part('inner') : [];
    });
  });
  return { type: 'FeatureCollection', features };
}
