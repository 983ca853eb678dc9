import type { Page } from 'playwright';
import { onePage, type Shared } from '../harness/home.ts';
import { type Opened, type OpenOptions, open, PHONE } from '../harness/open.ts';
import { settle } from '../harness/wait.ts';

export { blank, PHONE, WIDE } from '../harness/open.ts';
export { settle } from '../harness/wait.ts';

/** The screen of tests that look at pixels: wide enough for both columns, small enough to be drawn in software. */
const DESK = { width: 900, height: 640 };

/** As wide, and lower: for tests that take many pictures and need no room. */
export const LOW = { width: 870, height: 482 };

/** A phone in a hand: taps, and the page as phones lay it out. */
export const TOUCH = { viewport: PHONE, hasTouch: true, isMobile: true };

/** Opens the page with its map and waits until that can be picked: the detailed borders are drawn. */
export function openMap(hash = '', options: OpenOptions = {}): Promise<Opened> {
  return open(hash, { viewport: DESK, until: (page) => detailed(page), ...options });
}

/** One page with its map for all tests of a file, as `onePage` has one without. */
export function oneMap(hash = '#p10&view=flat', options: OpenOptions = {}): Shared {
  return onePage(hash, { viewport: DESK, ...options, until: (page) => detailed(page) });
}

/** Waits for the borders of the map at rest, which are what is picked; or for the finest, when the map is near. */
export async function detailed(page: Page, which: 'rest' | 'near' = 'rest'): Promise<void> {
  await page.evaluate(() => window.atlas.ready);
  await page.locator(`.map-canvas[data-borders="${which}"]`).waitFor({ state: 'attached' });
  await settle(page);
}
