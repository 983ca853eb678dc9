import { describe, expect, it } from 'vitest';
import { type Dot, dotAt, nearer, REACH } from '../../../src/flows/choose.ts';
import { END, type Stroke, strokeAt } from '../../../src/flows/pick.ts';
import type { Pixel } from '../../../src/geometry/near.ts';
import { seeded } from '../seeded.ts';

const line = (ref: string, points: (Pixel | null)[], width: number): Stroke => ({
  ref,
  points,
  width,
  ends: [points[0] ?? null, points.at(-1) ?? null],
  faint: false,
});
const level = line(
  'flow:level',
  [
    [0, 100],
    [100, 100],
    [400, 100],
  ],
  6,
);

describe('a line', () => {
  it('is picked on its stroke and within reach of it, no farther', () => {
    for (const { line: reach } of [REACH.mouse, REACH.touch]) {
      expect(strokeAt([level], 200, 100, reach)).toEqual({ ref: 'flow:level', edge: -3 });
      expect(strokeAt([level], 200, 100 + 3 + reach, reach)?.ref).toBe('flow:level');
      expect(strokeAt([level], 200, 100 - 3 - reach, reach)?.ref).toBe('flow:level');
      expect(strokeAt([level], 200, 100 + 3.1 + reach, reach)).toBeNull();
      expect(strokeAt([level], 200, 100 - 3.1 - reach, reach)).toBeNull();
    }
  });

  it('is not picked near either of its ends', () => {
    for (const x of [-5, 0, END - 1, 400 - END + 1, 400, 405])
      expect(strokeAt([level], x, 100, 12)).toBeNull();
    for (const x of [END, 400 - END]) expect(strokeAt([level], x, 100, 12)?.ref).toBe('flow:level');
  });

  it('is not picked behind the globe', () => {
    const behind = line('flow:behind', [[0, 0], [100, 0], null, null, [300, 0], [400, 0]], 4);
    expect(strokeAt([behind], 60, 0, 3)?.ref).toBe('flow:behind');
    expect(strokeAt([behind], 200, 0, 3)).toBeNull();
    expect(strokeAt([behind], 340, 0, 3)?.ref).toBe('flow:behind');
    // an end that cannot be seen keeps nothing free
    expect(strokeAt([line('flow:half', [null, [50, 0], [400, 0]], 4)], 52, 0, 3)?.ref).toBe('flow:half');
  });

  it('drawn thin over a wide one is picked on its own stroke, the wide one beside it', () => {
    const broad = line(
      'flow:broad',
      [
        [0, 100],
        [400, 100],
      ],
      14,
    );
    const thin = line(
      'flow:thin',
      [
        [0, 104],
        [400, 104],
      ],
      2,
    );
    for (const all of [
      [broad, thin],
      [thin, broad],
    ]) {
      expect(strokeAt(all, 200, 104, 3)?.ref).toBe('flow:thin');
      expect(strokeAt(all, 200, 100, 3)?.ref).toBe('flow:broad');
      expect(strokeAt(all, 200, 95, 3)?.ref).toBe('flow:broad');
    }
  });

  it('of many is found at every one of its points where no other is nearer, and never where it is not drawn', () => {
    const random = seeded(11);
    const strokes = Array.from({ length: 14 }, (_, i): Stroke => {
      const [ax, ay, bx, by] = [random() * 900, random() * 600, random() * 900, random() * 600];
      const points = Array.from({ length: 25 }, (_, k): Pixel => {
        const t = k / 24;
        const bend = 60 * 4 * t * (1 - t);
        return [ax + (bx - ax) * t, ay + (by - ay) * t + bend];
      });
      return line(`flow:${i}`, points, 1.6 + random() * 10);
    });
    // measured by walking along each line in small steps, not by the formula that is tried
    const away = (s: Stroke, x: number, y: number) =>
      Math.min(
        ...s.points.slice(1).flatMap((b, i) => {
          const a = s.points[i] as Pixel;
          const end = b as Pixel;
          return Array.from({ length: 21 }, (_, k) =>
            Math.hypot(a[0] + ((end[0] - a[0]) * k) / 20 - x, a[1] + ((end[1] - a[1]) * k) / 20 - y),
          );
        }),
      );
    const nearEnd = (s: Stroke, x: number, y: number) =>
      [s.points[0], s.points.at(-1)].some((e) => Math.hypot((e as Pixel)[0] - x, (e as Pixel)[1] - y) < END);
    let found = 0;
    let none = 0;
    for (let n = 0; n < 250; n++) {
      const [x, y] = [random() * 900, random() * 600];
      const hit = strokeAt(strokes, x, y, 3);
      const open = strokes.filter((s) => !nearEnd(s, x, y)).map((s) => [s, away(s, x, y)] as const);
      if (hit) {
        const picked = open.find(([s]) => s.ref === hit.ref);
        expect(picked).toBeDefined();
        const [stroke, middle] = picked as readonly [Stroke, number];
        expect(middle).toBeLessThan(stroke.width / 2 + 3.3);
        found++;
      } else {
        for (const [s, middle] of open) expect(middle).toBeGreaterThan(s.width / 2 + 2.9);
        none++;
      }
    }
    expect(Math.min(found, none)).toBeGreaterThan(20);
  });
});

describe('a dot', () => {
  const dot: Dot = { ref: 'event:e', x: 100, y: 100, radius: 5 };

  it('is picked when it is hit, whatever is beside it', () => {
    expect(dotAt([dot], 103, 100, 4, 0)?.ref).toBe('event:e');
  });

  it('has a larger reach for touch than for a mouse', () => {
    const far = Number.POSITIVE_INFINITY;
    expect(dotAt([dot], 109, 100, REACH.mouse.dot, far)?.ref).toBe('event:e');
    expect(dotAt([dot], 110, 100, REACH.mouse.dot, far)).toBeNull();
    expect(dotAt([dot], 122, 100, REACH.touch.dot, far)?.ref).toBe('event:e');
    expect(dotAt([dot], 123, 100, REACH.touch.dot, far)).toBeNull();
  });

  it('leaves the middle of a state to the state', () => {
    expect(dotAt([dot], 115, 100, REACH.touch.dot, 10)).toBeNull();
    expect(dotAt([dot], 115, 100, REACH.touch.dot, 16)?.ref).toBe('event:e');
  });

  it('is the nearest of several', () => {
    const other: Dot = { ref: 'place:p', x: 120, y: 100, radius: 5 };
    expect(dotAt([dot, other], 112, 100, 17, Number.POSITIVE_INFINITY)?.ref).toBe('place:p');
    expect(dotAt([other, dot], 108, 100, 17, Number.POSITIVE_INFINITY)?.ref).toBe('event:e');
  });

  it('loses to a line at the point, but not to one beside it', () => {
    expect(nearer({ ref: 'dot', edge: 10 }, { ref: 'line', edge: -1 })).toBe('line');
    expect(nearer({ ref: 'dot', edge: -1 }, { ref: 'line', edge: -3 })).toBe('dot');
    expect(nearer({ ref: 'dot', edge: 2 }, { ref: 'line', edge: 5 })).toBe('dot');
    expect(nearer(null, { ref: 'line', edge: 5 })).toBe('line');
    expect(nearer(null, null)).toBeNull();
  });
});
