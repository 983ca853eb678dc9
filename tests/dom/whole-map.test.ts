import { expect, it } from 'vitest';
import { frames, onePage, PHONE } from './page.ts';

const on = onePage('#p10', { viewport: PHONE, hasTouch: true });

it('a phone has the map alone on the whole screen when asked, and the text again where it was', async () => {
  const { page } = on;
  const map = page.locator('#map');
  const height = async () => (await map.boundingBox())?.height ?? 0;
  const before = await height();
  const from = await page.evaluate(() => scrollY);
  // over the map there is only zoom and one menu
  expect(await page.locator('#toolbar button:visible').allTextContents()).toEqual(['+', '−', 'Layers']);
  await page.locator('[data-menu="layers"]').click();
  await page.locator('[data-menu="full"]').click();
  const back = page.locator('[data-menu="text"]');
  await back.waitFor();
  expect(await page.locator('#layers').isVisible()).toBe(false);
  expect(await height()).toBe(PHONE.height);
  expect(await back.evaluate((b) => b === document.activeElement)).toBe(true);
  // a phone that is turned and turned back holds the text for the time after
  await page.setViewportSize({ width: PHONE.height, height: PHONE.width });
  await page.waitForFunction(() => matchMedia('(orientation: landscape)').matches);
  await frames(page);
  await page.setViewportSize(PHONE);
  await page.waitForFunction(() => matchMedia('(orientation: portrait)').matches);
  await frames(page);
  expect(await height()).toBe(PHONE.height);
  await back.focus();
  await page.keyboard.press('Escape');
  await back.waitFor({ state: 'hidden' });
  expect(await height()).toBe(before);
  await page.waitForFunction((y) => Math.abs(scrollY - y) <= 2, from);
});
