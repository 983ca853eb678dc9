import { describe, expect, it } from 'vitest';
import { inside, overlaps, place, spotsAround } from '../../../src/geometry/placement.ts';

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
