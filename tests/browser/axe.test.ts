import { expect, it } from 'vitest';
import { violations } from '../harness/axe.ts';
import { openLayers } from '../harness/menus.ts';
import { oneMap, PHONE, settle, WIDE } from './page.ts';

const on = oneMap();

// the page without its map is looked through in `tests/dom`; these have what only the map brings
it.each([
  ['with a card, in the light', 'wide', 'light'],
  ['on a phone, in the dark', 'phone', 'dark'],
] as const)('axe finds nothing in the page with its map %s', async (_what, screen, colorScheme) => {
  const { page } = on;
  await page.setViewportSize(screen === 'phone' ? PHONE : WIDE);
  await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
  await on.go(screen === 'phone' ? {} : { chosen: 'country:DZA' });
  await openLayers(page);
  await page.locator('.convention-why summary').click();
  await settle(page);
  expect(await violations(page)).toEqual([]);
});
