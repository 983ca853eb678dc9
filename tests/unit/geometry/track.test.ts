import { describe, expect, it } from 'vitest';
import { marksAlong, pointAlong, trackOf } from '../../../src/geometry/track.ts';

describe('a track', () => {
  const bent = trackOf([
    [0, 0],
    [30, 0],
    [30, 40],
  ]);

  it('is as long as its line', () => {
    expect(bent.length).toBe(70);
    expect(pointAlong(bent, 0)).toEqual([0, 0]);
    expect(pointAlong(bent, 50)).toEqual([30, 20]);
    expect(pointAlong(bent, 71)).toBeNull();
  });

  it('has no marks where it is behind the globe', () => {
    const hidden = trackOf([[0, 0], [10, 0], null, null, [100, 0], [120, 0]]);
    expect(hidden.length).toBe(30);
    for (const [x] of marksAlong(hidden, 0, 3, 10)) expect(x <= 10 || x >= 100).toBe(true);
    expect(marksAlong(trackOf([null, [1, 1], null]), 0, 3, 10)).toEqual([]);
  });

  it('has marks that move on towards its end', () => {
    expect(marksAlong(bent, 0, 20, 10)).toHaveLength(4);
    expect(marksAlong(bent, 1, 20, 10)[0]).toEqual([10, 0]);
    expect(marksAlong(bent, 2, 20, 10)).toEqual(marksAlong(bent, 0, 20, 10));
  });
});
