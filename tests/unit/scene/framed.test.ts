import type { FeatureCollection, MultiPolygon, Polygon, Position } from 'geojson';
import { feature } from 'topojson-client';
import { describe, expect, it } from 'vitest';
import { loadBorders } from '../../../geo/compiler/folder.ts';
import { createExtent } from '../../../src/geometry/extent.ts';
import type { Alignment } from '../../../src/model/types.ts';
import { membersAt } from '../../../src/scene/focus.ts';
import { frameOfItem } from '../../../src/scene/frame.ts';
import { needsFlat } from '../../../src/scene/spread.ts';
import { settle } from '../../../src/state/settle.ts';
import { initialState, type Projection } from '../../../src/state/state.ts';
import { compiled } from '../atlas.ts';
import { projectBy } from '../overlay/eye.ts';

const { atlas } = compiled;
const { written } = atlas;
const alignments = Object.values(atlas.entities).filter((e): e is Alignment => e.kind === 'alignment');

const { coarse } = loadBorders();
const borders = feature(coarse, coarse.objects.countries) as FeatureCollection<Polygon | MultiPolygon>;
const land = createExtent(borders);

/** All points of a state's larger shapes, but for those far from home. */
function landOf(code: string): Position[] {
  const { geometry } = borders.features.find((f) => f.properties?.ref === `country:${code}`) ?? {};
  const rings =
    geometry?.type === 'MultiPolygon' ? geometry.coordinates.flat() : (geometry?.coordinates ?? []);
  const far = (p: Position) => OVERSEAS[code]?.(p) ?? false;
  return rings.flat().filter((p) => !far(p));
}
/** Hawaii, French Guiana and Réunion. */
const OVERSEAS: Readonly<Record<string, (p: Position) => boolean>> = {
  USA: ([lon = 0, lat = 0]) => lat < 24 && lon < -150,
  FRA: ([, lat = 0]) => lat < 30,
};

/** A map and the room round its edges. */
const MAPS = [
  { size: { width: 960, height: 900 }, pad: { top: 110, right: 30, bottom: 60, left: 30 } },
  { size: { width: 390, height: 420 }, pad: { top: 60, right: 20, bottom: 60, left: 20 } },
] as const;

describe.each(['flat', 'globe'] as const)(
  'an alignment that is chosen, on the %s',
  (projection: Projection) => {
    it.each(MAPS)(
      'is framed whole on a map $size.width wide: all land of every member in the free part',
      ({ size, pad }) => {
        const free = {
          x: pad.left,
          y: pad.top,
          width: size.width - pad.left - pad.right,
          height: size.height - pad.top - pad.bottom,
        };
        const out: string[] = [];
        let looked = 0;
        for (const { ref } of alignments) {
          const members = membersAt(atlas, ref, written);
          // what lies on two sides of a globe is shown flat
          if (projection === 'globe' && needsFlat(atlas, { ...initialState(atlas, 'globe'), selected: ref }))
            continue;
          const frame = frameOfItem(atlas, { ref, date: written, land }, projection, size, pad);
          if (!frame || members.length === 0) continue;
          const project = projectBy({ projection, ...frame, size, free });
          for (const code of members) {
            looked++;
            const outside = landOf(code).filter(([lon = 0, lat = 0]) => {
              const p = project([lon, lat]);
              return (
                !p ||
                p[0] < free.x - 1 ||
                p[1] < free.y - 1 ||
                p[0] > free.x + free.width + 1 ||
                p[1] > free.y + free.height + 1
              );
            });
            if (outside.length > 0) out.push(`${ref}: ${outside.length} of ${code}, as ${outside[0]}`);
          }
        }
        expect(out).toEqual([]);
        expect(looked).toBeGreaterThan(60);
      },
    );
  },
);

describe('an alignment that no one side of the globe has', () => {
  const state = { ...initialState(atlas, 'globe'), passage: 'p10' };
  const projectionWith = (more: Partial<typeof state>) =>
    settle(atlas, 'globe', { ...state, ...more }, (s) => needsFlat(atlas, s)).projection;

  it('brings the flat map while it is selected, unless the reader has chosen a projection or holds the view', () => {
    expect(projectionWith({ selected: 'alignment:brics' })).toBe('flat');
    expect(projectionWith({ selected: 'alignment:nato' })).toBe('globe');
    expect(projectionWith({ selected: null })).toBe('globe');
    expect(projectionWith({ selected: 'alignment:brics', hold: true })).toBe('globe');
    expect(projectionWith({ selected: 'alignment:brics', projection: 'globe', ownProjection: true })).toBe(
      'globe',
    );
  });
});
