import type { Page } from 'playwright';
import { expect, it } from 'vitest';
import { LIGHT } from '../../src/encoding/colors.ts';
import { oneMap, settle } from './page.ts';
import { picture, rgb } from './pixels.ts';

const on = oneMap();
/** Pixels of the map in the colour of the first supplier, which a little of the ground shows through. */
const blue = async (page: Page) => (await picture(page, '#canvas')).count(rgb(LIGHT.suppliers[0] ?? ''), 30);

it('the flows on the map are those of the years shown', async () => {
  const { page } = on;
  // without the annotations, whose columns are in the same blue
  const at = { passage: 'p9', beat: 2, off: ['callouts'] };
  await on.go(at);
  await settle(page);
  const before = await blue(page);
  await on.go({ ...at, period: [2021, 2025] });
  await settle(page);
  // Russian deliveries to the named states had shrunk to a twentieth: the blue on the map shrinks too
  expect(await blue(page)).toBeLessThan(before * 0.8);
});

it('the map is drawn at years all along the timeline without an error', async () => {
  const { page } = on;
  await on.go({ all: true });
  // every year is walked in node and in the page without its map; here those at which the world's borders differ
  for (const year of [1907, 1925, 1945, 1950, 1971, 1991, 2014, 2025]) {
    await page.evaluate((year) => window.atlas.go({ period: [year, year] }), year);
    await settle(page);
  }
});

it('years of the reader’s own have no columns of other years on the map, and the key says when nothing is on record', async () => {
  const { page } = on;
  await on.go({ passage: 'p10', beat: 2 });
  await settle(page);
  const plates = () => page.locator('.callout-plate').count();
  const words = () => page.locator('#key').textContent();
  expect(await plates()).toBe(1);
  await page.evaluate(() => window.atlas.go({ period: [1990, 1995] }));
  await settle(page);
  expect(await plates()).toBe(0);
  expect(await words()).toContain('No arms delivery of this view is on record in these years.');
  await page.evaluate(() => window.atlas.go({ period: [2012, 2015] }));
  await settle(page);
  expect(await words()).toContain('From Russia');
  expect(await words()).not.toContain('on record');
});
