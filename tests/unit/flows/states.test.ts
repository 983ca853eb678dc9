import type { MultiPolygon, Position } from 'geojson';
import { describe, expect, it } from 'vitest';

import { crosses, inside } from '../../../geo/compiler/inside.ts';
import { decodeBorders } from '../../../geo/compiler/lines.ts';
import { REACH } from '../../../src/flows/choose.ts';
import { besideName, type Name, nameAt, standsOn } from '../../../src/flows/names.ts';
import { type Picture, pickAt } from '../../../src/flows/pick-at.ts';
import { statePoints } from '../../../src/flows/small.ts';
import type { Pixel } from '../../../src/geometry/near.ts';
import type { LonLat, Ref } from '../../../src/model/types.ts';
import type { LabelKind } from '../../../src/scene/labels.ts';
import { compiled } from '../atlas.ts';
import { borders } from '../compiler/tiny.ts';
import { projectBy } from '../overlay/eye.ts';
import { seeded } from '../seeded.ts';

const { atlas } = compiled;
const lands = decodeBorders(borders.rest).features.flatMap((f) =>
  f.geometry.type === 'MultiPolygon' && atlas.entities[String(f.properties?.ref)]
    ? [{ ref: String(f.properties?.ref), shape: f.geometry }]
    : [],
);
const landAt = (at: LonLat): Ref | null => lands.find((l) => inside(l.shape, [...at]))?.ref ?? null;

const SIZE = { width: 950, height: 900 };
const WAYS = (['flat', 'globe'] as const).flatMap((projection) =>
  [0.5, 2, 3.5, 6].flatMap((zoom) =>
    (['mouse', 'touch'] as const).map((device) => ({ projection, zoom, device })),
  ),
);

/** Points taken at random within the largest part of a state. */
function innerPoints({ coordinates }: MultiPolygon, random: () => number, most: number): LonLat[] {
  const rings = [...coordinates].sort((a, b) => breadth(b) - breadth(a))[0] ?? [];
  const [lons, lats] = [0, 1].map((i) => (rings[0] ?? []).map((p) => p[i] as number)) as [number[], number[]];
  const [west, east, south, north] = [
    Math.min(...lons),
    Math.max(...lons),
    Math.min(...lats),
    Math.max(...lats),
  ];
  const points: LonLat[] = [];
  for (let n = 0; n < 200 && points.length < most; n++) {
    const at: LonLat = [west + random() * (east - west), south + random() * (north - south)];
    if (rings.filter((ring) => crosses(ring, [...at])).length % 2 === 1) points.push(at);
  }
  return points;
}
const breadth = (rings: Position[][]) => {
  const lons = (rings[0] ?? []).map((p) => p[0] as number);
  return Math.max(...lons) - Math.min(...lons);
};

function view(center: LonLat, { projection, zoom }: { projection: 'flat' | 'globe'; zoom: number }) {
  const project = projectBy({ projection, center, zoom, size: SIZE, free: { x: 0, y: 0, ...SIZE } });
  const states = statePoints(atlas, project);
  const picture = (land: Ref | null, more: Partial<Picture> = {}): Picture => ({
    ...{ atlas, states, names: [], dots: [], body: (ref) => ref },
    ...{ claim: () => null, line: () => null, fills: () => (land ? [land] : []) },
    middle: (ref) => {
      const anchor = atlas.entities[ref]?.anchor;
      return anchor ? project(anchor) : null;
    },
    ...more,
  });
  return { project, states, picture };
}

describe.each(WAYS)('with a $device on the $projection at zoom $zoom', (way) => {
  it('any point within any state picks the state, but for the very spots of smaller ones', () => {
    const random = seeded(way.zoom * 10 + 1);
    const wrong: string[] = [];
    let [clicked, small] = [0, 0];
    for (const { ref, shape } of lands) {
      const anchor = atlas.entities[ref]?.anchor;
      if (!anchor) continue;
      const { project, states, picture } = view(anchor, way);
      for (const at of innerPoints(shape, random, 6)) {
        const p = project(at);
        if (!p) continue;
        clicked++;
        const got = pickAt(picture(ref), ...p, REACH[way.device]);
        if (got === ref) continue;
        const other = states.find((s) => s.ref === got);
        const own = states.find((s) => s.ref === ref);
        const away = other ? Math.hypot(other.x - p[0], other.y - p[1]) : Number.POSITIVE_INFINITY;
        // a state too small to hit takes two pixels about its point, or 8 hundredths of the breadth of the larger, up to six
        const most = Math.min(6, Math.max(2, (own?.across ?? 0) * 0.08));
        if (other && own && other.across < Math.min(6, own.across) && away <= most) small++;
        else wrong.push(`${ref} at ${at} gives ${got}`);
      }
    }
    expect(wrong).toEqual([]);
    expect(clicked).toBeGreaterThan(1000);
    expect(small).toBeLessThan(clicked * 0.015);
  });

  it('the smallest states are hit at their points, and over the sea near them', () => {
    const missed: string[] = [];
    const tiny = statePoints(atlas, (at): Pixel => [at[0] * 1e3, at[1] * 1e3]).filter((s) => s.across < 300);
    expect(tiny.length).toBeGreaterThan(25);
    for (const { ref } of tiny) {
      const anchor = atlas.entities[ref]?.anchor as LonLat;
      const { project, picture, states } = view(anchor, way);
      const [x, y] = project(anchor) as Pixel;
      // a click is on a whole pixel
      const got = pickAt(
        picture(landAt(anchor)),
        Math.round(x) + 0.5,
        Math.round(y) + 0.5,
        REACH[way.device],
      );
      // two that fall on the same pixel cannot both be hit
      const twin = states.some((s) => s.ref !== ref && Math.hypot(s.x - x, s.y - y) < 4 && s.across < 12);
      if (got !== ref && !twin) missed.push(`${ref} gives ${got}`);
      const beside = pickAt(picture(null), x + 5, y + 2, REACH[way.device]);
      if (!twin && !states.some((s) => s.ref !== ref && Math.hypot(s.x - x - 5, s.y - y - 2) < 6))
        expect(beside, ref).toBe(ref);
    }
    expect(missed).toEqual([]);
  });
});

it('land between states that is no state takes nothing of theirs', () => {
  const { picture, states } = view([80, 35], { projection: 'flat', zoom: 1 });
  // the Siachen glacier, and beside it a small state's point for comparison
  const glacier = states.find((s) => s.ref === 'country:KAS') as (typeof states)[number];
  expect(glacier.unlisted).toBe(true);
  const at = (states: (typeof glacier)[]) =>
    pickAt(picture('country:CHN', { states }), glacier.x + 1, glacier.y + 1, REACH.touch);
  expect(at(states)).toBe('country:CHN');
  expect(at(states.map((s) => ({ ...s, unlisted: false })))).toBe('country:KAS');
});

describe('at sea', () => {
  it('a line that passes is picked before a state whose middle is farther, and a middle before the line', () => {
    const { picture, states } = view([0, 0], { projection: 'flat', zoom: 2 });
    const { ref, x, y } = states.find((s) => s.across > 40) as (typeof states)[number];
    const line = () => ({ ref: 'flow:x', edge: 1 });
    const at = (by: number) =>
      pickAt(picture(null, { states: states.filter((s) => s.ref === ref), line }), x + by, y, REACH.touch);
    expect(at(6)).toBe('flow:x');
    expect(at(1)).toBe(ref);
    expect(pickAt(picture(ref, { line }), x + 6, y, REACH.touch)).toBe(ref);
  });
});

describe('a name', () => {
  const box = { x: 100, y: 100, width: 60, height: 18 };
  const name = (pick: Ref, kind: LabelKind = 'country', leads = false): Name[] => [
    { pick, kind, box, leads },
  ];
  const states = lands.map((l) => l.ref);
  const [one, other] = [states[0] as Ref, states[1] as Ref];
  const place = Object.values(atlas.entities).find((e) => e.kind === 'place' && e.country !== null);
  if (place?.kind !== 'place') throw new Error('There is no place with a state.');
  const home = `country:${place.country}`;
  const abroad = states.find((s) => s !== home) as Ref;

  it('of a state or a place counts on its own land, on the sea and at a leader, not on the land of another', () => {
    expect(nameAt(atlas, name(one), [one], one, 110, 110)).toBe(one);
    expect(nameAt(atlas, name(one), [], null, 110, 110)).toBe(one);
    expect(nameAt(atlas, name(one), [other], other, 110, 110)).toBeNull();
    expect(nameAt(atlas, name(one, 'country', true), [other], other, 110, 110)).toBe(one);
    expect(nameAt(atlas, name(place.ref, 'place'), [home], home, 110, 110)).toBe(place.ref);
    expect(nameAt(atlas, name(place.ref, 'place'), [abroad], abroad, 110, 110)).toBeNull();
    expect(nameAt(atlas, name(one), [one], one, 90, 110)).toBeNull();
    expect(standsOn(atlas, place.ref, abroad)).toBe(false);
  });

  it('of a region counts within it, where a click beside the name means the state', () => {
    const region = Object.values(atlas.entities).find((e) => e.kind === 'area' && e.type === 'province')
      ?.ref as Ref;
    const { picture } = view([0, 0], { projection: 'flat', zoom: 2 });
    const within = { fills: () => [region, one], names: name(region, 'area'), middle: () => null };
    expect(pickAt(picture(one, within), 110, 110, REACH.mouse)).toBe(region);
    expect(pickAt(picture(one, within), 90, 110, REACH.mouse)).toBe(one);
    expect(pickAt(picture(one, { ...within, names: name(one) }), 110, 110, REACH.mouse)).toBe(one);
    expect(pickAt(picture(one, { ...within, fills: () => [region] }), 90, 110, REACH.mouse)).toBe(region);
  });

  it('of a line is the line’s wherever it stands', () => {
    const flow = Object.values(atlas.entities).find((e) => e.kind === 'flow')?.ref as Ref;
    expect(nameAt(atlas, name(flow, 'flow'), [other], other, 110, 110)).toBe(flow);
  });

  it('of the state under the pointer keeps lines away, that of another does not', () => {
    expect(besideName(name(one), one, 100 - 23, 110, 24)).toBe(true);
    expect(besideName(name(one), one, 100 - 25, 110, 24)).toBe(false);
    expect(besideName(name(one), other, 100 - 10, 110, 24)).toBe(false);
    const { picture } = view([0, 0], { projection: 'flat', zoom: 2 });
    const across = { names: name(one), line: () => ({ ref: 'flow:x', edge: 0 }), middle: () => null };
    expect(pickAt(picture(one, across), 90, 110, REACH.mouse)).toBe(one);
    expect(pickAt(picture(other, across), 90, 110, REACH.mouse)).toBe('flow:x');
  });

  it('gives way to a dot within reach', () => {
    const { picture } = view([0, 0], { projection: 'flat', zoom: 2 });
    const dots = [{ ref: 'event:e', x: 112, y: 110, radius: 5 }];
    const with_ = (land: Ref | null) => picture(land, { names: name(one), dots, middle: () => null });
    expect(pickAt(with_(null), 115, 110, REACH.mouse)).toBe('event:e');
    expect(pickAt(with_(null), 150, 110, REACH.mouse)).toBe(one);
  });
});
