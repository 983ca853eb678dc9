import { expect, it } from 'vitest';
import { createLeavingLine } from '../../../src/essay/leaving-line.ts';

it('on the way from where a beat was gone to, the line comes to the reading line, and no text is passed twice', () => {
  for (const [from, to] of [
    [72, 180],
    [500, 180],
  ] as const) {
    for (const down of [1, -1]) {
      const line = createLeavingLine();
      line.start(1000, from);
      // where in the page the line is
      const read = Array.from({ length: 60 }, (_, n) => 1000 + n * 12 * down).map((y) => y + line.at(to, y));
      expect(read[0]).toBe(1000 + from);
      for (const [i, y] of read.slice(1).entries())
        expect((y - (read[i] as number)) * down).toBeGreaterThanOrEqual(0);
      expect(line.at(to, 0)).toBe(to);
    }
  }
});

it('there is only the reading line when nothing was gone to, and after it has been reached', () => {
  const line = createLeavingLine();
  expect(line.at(180, 3000)).toBe(180);
  line.start(0, 72);
  expect(line.at(180, 400)).toBe(180);
  expect(line.at(180, 10)).toBe(180);
  line.start(0, 72);
  line.stop();
  expect(line.at(180, 10)).toBe(180);
});
