import { describe, expect, it } from 'vitest';
import {
  type Box,
  distanceTo,
  inside,
  overlaps,
  place,
  spotsAround,
  widen,
} from '../../../src/geometry/placement.ts';

const BOUNDS = { x: 0, y: 0, width: 400, height: 300 };

describe('label placement', () => {
  it('lets no label lie on another, on a panel or over the edge', () => {
    const panel = { x: 250, y: 0, width: 150, height: 300 };
    const candidates = Array.from({ length: 80 }, (_, i) => ({
      item: i,
      width: 60,
      height: 16,
      spots: spotsAround((i * 53) % 400, (i * 31) % 300, 60, 16, 8),
    }));
    const placed = place(candidates, BOUNDS, [panel]);
    expect(placed.length).toBeGreaterThan(15);
    for (const [i, a] of placed.entries()) {
      expect(inside(a.box, BOUNDS)).toBe(true);
      expect(overlaps(a.box, panel)).toBe(false);
      for (const b of placed.slice(i + 1)) expect(overlaps(a.box, b.box)).toBe(false);
    }
  });

  it('gives the place to the more important', () => {
    const spots: [number, number][] = [[10, 10]];
    const placed = place(
      [
        { item: 'first', width: 50, height: 16, spots },
        { item: 'second', width: 50, height: 16, spots },
      ],
      BOUNDS,
      [],
    );
    expect(placed.map((p) => p.item)).toEqual(['first']);
  });

  it('takes the next spot when the best is taken', () => {
    const placed = place(
      [
        { item: 'a', width: 50, height: 16, spots: [[10, 10]] },
        {
          item: 'b',
          width: 50,
          height: 16,
          spots: [
            [12, 12],
            [10, 40],
          ],
        },
      ],
      BOUNDS,
      [],
    );
    expect(placed[1]?.spot).toBe(1);
  });
});

describe('a longer text', () => {
  const at = (item: string, x: number, y: number) => ({
    item,
    box: { x, y, width: 50, height: 16 },
    spot: 0,
  });

  const by40 = (_item: string, box: Box) => [{ ...box, width: box.width + 40 }];

  it('is taken where there is room, without costing another label its place', () => {
    const placed = [
      at('free', 10, 10),
      at('left of one', 10, 60),
      at('in its way', 64, 60),
      at('edge', 345, 100),
    ];
    const wide = widen(placed, by40, BOUNDS, []);
    expect(wide.map((w) => w.widened)).toEqual([true, false, true, false]);
    for (const [i, a] of wide.entries()) {
      expect(inside(a.box, BOUNDS)).toBe(true);
      for (const b of wide.slice(i + 1)) expect(overlaps(a.box, b.box)).toBe(false);
    }
  });

  it('keeps clear of panels, and is not asked for where there is none', () => {
    const panel = { x: 65, y: 0, width: 100, height: 40 };
    expect(widen([at('a', 10, 10)], by40, BOUNDS, [panel])[0]?.widened).toBe(false);
    expect(widen([at('a', 10, 10)], () => [], BOUNDS, [])[0]).toEqual({
      ...at('a', 10, 10),
      widened: false,
    });
  });
});

it('the distance to a box is 0 inside it and to its nearest edge or corner outside', () => {
  const box = { x: 10, y: 10, width: 20, height: 10 };
  expect(distanceTo(box, 15, 15)).toBe(0);
  expect(distanceTo(box, 40, 15)).toBe(10);
  expect(distanceTo(box, 33, 24)).toBe(5);
});
