import { expect, it } from 'vitest';
import { oneMap, PHONE, settle } from './page.ts';

const on = oneMap();

it.each([
  ['a phone turned', { width: 844, height: 390 }],
  ['a phone', PHONE],
])('columns and votes hold their words: %s', async (_name, size) => {
  const { page } = on;
  await page.setViewportSize(size);
  let seen = 0;
  for (const [passage, beat] of [
    ['p9', 2],
    ['p10', 1],
    ['p4', 2],
  ] as const) {
    await on.go({ passage, beat });
    await settle(page);
    const { out, plates } = await page.evaluate(() => {
      const drawn = [...document.querySelectorAll('.callout-plate')].flatMap((plate) => {
        const box = plate.getBoundingClientRect();
        return [...(plate.parentElement?.querySelectorAll('text') ?? [])].map((text) => ({
          box,
          words: text.textContent,
          at: text.getBoundingClientRect(),
        }));
      });
      const over = drawn.filter(({ box, at }) => at.left < box.left - 1 || at.right > box.right + 1);
      return { out: over.map((d) => d.words), plates: document.querySelectorAll('.callout-plate').length };
    });
    expect([passage, out]).toEqual([passage, []]);
    seen += plates;
  }
  expect(seen).toBeGreaterThan(0);
  await page.setViewportSize({ width: 900, height: 640 });
});
