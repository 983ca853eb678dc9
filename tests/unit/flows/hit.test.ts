import { describe, expect, it } from 'vitest';
import { dotAt, nearer } from '../../../src/flows/choose.ts';
import { type Stroke, strokeAt } from '../../../src/flows/pick.ts';

const stroke = (ref: string, y: number, width: number): Stroke => ({
  ...{ ref, width, ends: [], faint: false },
  points: [
    [0, y],
    [400, y],
  ],
});

describe('of two lines at a point', () => {
  it('one whose stroke contains it comes before one whose centre line is nearer', () => {
    const [broad, thin] = [stroke('flow:broad', 0, 14), stroke('flow:thin', 12, 2)];
    for (const all of [
      [broad, thin],
      [thin, broad],
    ])
      expect(strokeAt(all, 200, 6.8, 6)?.ref).toBe('flow:broad');
  });

  it('neither of whose strokes contains it, the one with the nearer edge is picked', () => {
    const [broad, thin] = [stroke('flow:broad', 0, 14), stroke('flow:thin', 14, 2)];
    for (const all of [
      [broad, thin],
      [thin, broad],
    ])
      expect(strokeAt(all, 200, 9, 6)?.ref).toBe('flow:broad');
  });
});

describe('a dot', () => {
  const dot = (ref: string, x: number) => ({ ref, x, y: 0, radius: 5 });
  it('is the nearest whose edge is within reach', () => {
    const dots = [dot('event:a', 0), dot('event:b', 20)];
    expect(dotAt(dots, 9, 0, 4, 99)?.ref).toBe('event:a');
    expect(dotAt(dots, 11, 0, 4, 99)?.ref).toBe('event:b');
    expect(dotAt(dots, 30, 0, 4, 99)).toBeNull();
    expect(dotAt(dots, -9, 0, 4, 99)?.ref).toBe('event:a');
  });

  it('loses to a nearer middle of a state outside its edge, but not inside', () => {
    expect(dotAt([dot('event:a', 0)], 8, 0, 4, 7)).toBeNull();
    expect(dotAt([dot('event:a', 0)], 8, 0, 4, 9)?.ref).toBe('event:a');
    expect(dotAt([dot('event:a', 0)], 4, 0, 4, 1)?.ref).toBe('event:a');
  });

  it('comes before a line when hit, otherwise only when it is nearer', () => {
    const [hit, near, line] = [
      { ref: 'event:a', edge: -1 },
      { ref: 'event:b', edge: 3 },
      { ref: 'flow:c', edge: -4 },
    ];
    expect(nearer(hit, line)).toBe('event:a');
    expect(nearer(near, line)).toBe('flow:c');
    expect(nearer(near, { ref: 'flow:d', edge: 4 })).toBe('event:b');
    expect([nearer(null, line), nearer(near, null), nearer(null, null)]).toEqual(['flow:c', 'event:b', null]);
  });
});
