import { expect, it } from 'vitest';
import { once } from '../../../src/ui/once.ts';

it('is loaded once, and again after it failed', async () => {
  let asked = 0;
  const get = once(async () => {
    asked++;
    if (asked === 1) throw new Error('offline');
    return asked;
  });
  await expect(Promise.all([get(), get()])).rejects.toThrow('offline');
  expect(asked).toBe(1);
  expect(await Promise.all([get(), get()])).toEqual([2, 2]);
  expect(await get()).toBe(2);
});
