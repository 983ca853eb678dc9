import { expect, it } from 'vitest';
import { restOf } from '../../../src/card/sheet.ts';

it('a sheet rests at the nearer height, and is closed below both', () => {
  expect(restOf(340, 0, 844)).toBe(0.4);
  expect(restOf(520, 0, 844)).toBe(0.4);
  expect(restOf(540, 0, 844)).toBe(0.85);
  expect(restOf(840, 0, 844)).toBe(0.85);
  expect(restOf(150, 0, 844)).toBeNull();
});

it('a flick carries it on, up and down', () => {
  expect(restOf(360, 1.5, 844)).toBe(0.85);
  expect(restOf(700, -1.5, 844)).toBe(0.4);
  expect(restOf(330, -1.5, 844)).toBeNull();
});
