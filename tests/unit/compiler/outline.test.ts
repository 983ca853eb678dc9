import type { FeatureCollection, MultiLineString } from 'geojson';
import { describe, expect, it } from 'vitest';
import { withOutlines } from '../../../geo/compiler/outline.ts';

describe('outlines', () => {
  it('leave out the edge that only cuts a shape at the antimeridian', () => {
    const ring = [
      [170, 60],
      [180, 60],
      [180, 70],
      [170, 70],
      [170, 60],
    ];
    const shape: FeatureCollection = {
      type: 'FeatureCollection',
      features: [
        {
          type: 'Feature',
          properties: { ref: 'area:x' },
          geometry: { type: 'Polygon', coordinates: [ring] },
        },
      ],
    };
    const outline = withOutlines(shape).features.find((f) => f.properties?.line === 'outline');
    const lines = (outline?.geometry as MultiLineString | undefined)?.coordinates ?? [];
    const edges = lines.flatMap((l) => l.slice(1).map((p, i) => [l[i], p]));
    expect(edges).toHaveLength(3);
    expect(edges.some(([a, b]) => a?.[0] === 180 && b?.[0] === 180)).toBe(false);
  });
});
