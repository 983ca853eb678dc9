import { PNG } from 'pngjs';
import { describe, expect, it } from 'vitest';
import { compare } from '../browser/regression/compare.ts';

/** A white picture with a black bar that begins at `x` and is `width` wide; fractions are smoothed. */
function bar(x: number, width: number, height = 200): PNG {
  const png = new PNG({ width: 200, height });
  png.data.fill(255);
  for (let row = 50; row < 100; row++) {
    for (let at = 0; at < 200; at++) {
      const covered = Math.max(0, Math.min(at + 1, x + width) - Math.max(at, x));
      if (covered > 0)
        png.data.fill(Math.round(255 * (1 - covered)), (row * 200 + at) * 4, (row * 200 + at) * 4 + 3);
    }
  }
  return png;
}

describe('two pictures', () => {
  it('are the same when they are, and when a rim is a shade off', () => {
    expect(compare(bar(60, 8), bar(60, 8))).toMatchObject({ same: true, share: 0 });
    expect(compare(bar(60, 8), bar(60.05, 8)).same).toBe(true);
  });

  it('are not when something moved, went, or is a fifth wider', () => {
    expect(compare(bar(60, 8), bar(80, 8)).same).toBe(false);
    expect(compare(bar(60, 8), bar(60, 0)).same).toBe(false);
    expect(compare(bar(60, 8), bar(60, 10)).same).toBe(false);
  });

  it('are not when their sizes differ', () => {
    expect(compare(bar(60, 8), bar(60, 8, 198))).toEqual({ same: false, share: 1, diff: null });
  });

  it('show where they differ', () => {
    const { diff } = compare(bar(60, 8), bar(80, 8));
    const red = (x: number, y: number) => [
      ...(diff?.data.subarray((y * 200 + x) * 4, (y * 200 + x) * 4 + 3) ?? []),
    ];
    expect(red(62, 70)).toEqual([220, 0, 40]);
    expect(red(82, 70)).toEqual([220, 0, 40]);
    expect(red(120, 70)).toEqual([255, 255, 255]);
  });
});
