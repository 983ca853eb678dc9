import { expect, it } from 'vitest';
import { once } from '../../../src/ui/once.ts';

it('is loaded once, and again after it failed', async () => {
  let loads = 0;
  const get = once(async () => {
    loads++;
    if (loads === 1) throw new Error('offline');
    return loads;
  });
  await expect(Promise.all([get(), get()])).rejects.toThrow('offline');
  expect(loads).toBe(1);
  expect(await Promise.all([get(), get()])).toEqual([2, 2]);
  expect(await get()).toBe(2);
});
