// @vitest-environment happy-dom
import { expect, it } from 'vitest';
import { keyTo } from '../../../src/map/range.ts';

it('the arrow keys move a ring, but not over a pole; Home returns it, and other keys are ignored', () => {
  expect(keyTo('ArrowRight', [10, 20])).toEqual([10.25, 20]);
  expect(keyTo('ArrowLeft', [10, 20])).toEqual([9.75, 20]);
  expect(keyTo('ArrowUp', [10, 20])).toEqual([10, 20.25]);
  expect(keyTo('ArrowUp', [10, 85])).toEqual([10, 85]);
  expect(keyTo('ArrowDown', [10, -85])).toEqual([10, -85]);
  expect(keyTo('Home', [10, 20])).toBeNull();
  expect(keyTo('k', [10, 20])).toBeUndefined();
});
