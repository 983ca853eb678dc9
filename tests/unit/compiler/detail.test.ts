import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { geoArea } from 'd3-geo';
import type { MultiPolygon, Position } from 'geojson';
import { describe, expect, it } from 'vitest';
import { loadDetail, readFolder } from '../../../geo/compiler/folder.ts';
import { inside } from '../../../geo/compiler/inside.ts';
import { decodeBorders } from '../../../geo/compiler/lines.ts';
import { borders } from './tiny.ts';

const codes = borders.states.map((s) => s.code);
const { borders: detail, problems } = loadDetail(readFolder('geo/base'));
const { features } = decodeBorders(detail);
const states = new Map(
  features.flatMap((f) =>
    f.properties?.ref ? [[String(f.properties.ref), f.geometry as MultiPolygon]] : [],
  ),
);

/** True when a point lies on a state's land. */
function on(ref: string, point: readonly [number, number]): boolean {
  const shape = states.get(ref);
  return shape !== undefined && inside(shape, [...point]);
}

/** Square degrees of a ring in the plane. */
function planar(ring: readonly Position[]): number {
  let twice = 0;
  for (let i = 0; i + 1 < ring.length; i++) {
    const [[ax = 0, ay = 0], [bx = 0, by = 0]] = [ring[i] ?? [], ring[i + 1] ?? []];
    twice += ax * by - bx * ay;
  }
  return twice / 2;
}

describe('the borders at 1:10m', () => {
  it('are sound, and know every state of the coarser ones', () => {
    expect(problems).toEqual([]);
    expect(codes.filter((c) => !states.has(`country:${c}`))).toEqual([]);
  });

  it('draw Crimea in Ukraine and the land across the strait in Russia, with no coast along the isthmus', () => {
    for (const at of [
      [34.1, 44.95],
      [33.5, 45.4],
      [36.3, 45.3],
    ] as const) {
      expect(on('country:UKR', at)).toBe(true);
      expect(on('country:RUS', at)).toBe(false);
    }
    expect(on('country:RUS', [37.3, 45.2])).toBe(true);
    const isthmus = features.filter((f) => f.properties?.a === 'UKR' && f.properties.b === '');
    const lines = isthmus.flatMap((f) =>
      f.geometry.type === 'MultiLineString' ? f.geometry.coordinates : [],
    );
    const across = lines.flat().filter(([x = 0, y = 0]) => x > 33.66 && x < 33.72 && y > 46.1 && y < 46.2);
    expect(across).toEqual([]);
  });

  it('hold no polygon that is wound inside out', () => {
    for (const [ref, shape] of states)
      for (const part of shape.coordinates) {
        // an islet of a few quanta has no area to speak of
        if (Math.abs(planar(part[0] ?? [])) < 1e-3) continue;
        // d3 winds the other way round, so the rest of the globe is what it measures
        const land = 4 * Math.PI - geoArea({ type: 'Polygon', coordinates: part });
        expect(land, ref).toBeLessThan(1);
      }
  });

  it('are a file that a reader who zooms in can wait for', () => {
    expect(gzipSync(JSON.stringify(detail)).length).toBeLessThan(900_000);
  });

  it('hold the transfers as data', () => {
    expect(readFileSync('geo/base/transfers.geojson', 'utf8')).toContain('unga-68-262');
  });
});
