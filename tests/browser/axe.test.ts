import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AxeResults } from 'axe-core';
import type { Browser, Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launch, open, PHONE, settle, WIDE } from './page.ts';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

let browser: Browser;
beforeAll(async () => {
  browser = await launch();
});
afterAll(() => browser.close());

async function violations(page: Page): Promise<string[]> {
  await page.evaluate(axe);
  const results = await page.evaluate(() =>
    (window as unknown as { axe: { run(): Promise<AxeResults> } }).axe.run(),
  );
  return results.violations.map(
    (v) =>
      `${v.id}: ${v.nodes
        .map((n) => n.target.join(' '))
        .slice(0, 3)
        .join(', ')}`,
  );
}

describe('axe finds nothing', () => {
  it.each([
    ['at the start', '', WIDE, 'light'],
    ['in the dark', '#p4', WIDE, 'dark'],
    ['with the card of a state', '#p10&sel=country:DZA&view=flat', WIDE, 'light'],
    ['with the card of a flow, in the dark', '#p5&sel=flow:fra-rus-mistral&view=flat', WIDE, 'dark'],
    ['with the card of a group', '#p14&sel=alignment:quad&view=flat', WIDE, 'light'],
    ['with a source', '#p10&sel=source:sipri-transfers&view=flat', WIDE, 'light'],
    ['on a phone', '#p10', PHONE, 'light'],
    ['on a phone with a card, in the dark', '#p10&sel=country:IDN', PHONE, 'dark'],
    ['at 320 pixels', '#p1', { width: 320, height: 640 }, 'light'],
    [
      'with two recipients side by side, in the dark',
      '#p10&view=flat&compare=recipients:DZA,IDN',
      WIDE,
      'dark',
    ],
    [
      'with two suppliers side by side at 320 pixels',
      '#p9&compare=suppliers:RUS,CHN',
      { width: 320, height: 640 },
      'light',
    ],
    ['with the reader’s own years on a phone', '#p10&years=1950-1960', PHONE, 'dark'],
    ['with all sources', '#p1&view=flat&sources=1', WIDE, 'light'],
    ['with all sources on a phone, in the dark', '#p1&sources=1', PHONE, 'dark'],
  ] as const)('%s', async (_what, hash, viewport, colorScheme) => {
    const { context, page } = await open(browser, hash, { viewport, colorScheme });
    await settle(page);
    expect(await violations(page)).toEqual([]);
    await context.close();
  });

  it.each([
    ['light', WIDE],
    ['dark', PHONE],
  ] as const)('with the search open and results listed, %s', async (colorScheme, viewport) => {
    const { context, page } = await open(browser, '#p10', { colorScheme, viewport, map: false });
    await page.waitForFunction(() => document.documentElement.dataset.atlas === 'ready');
    await page.keyboard.press('/');
    await page.getByRole('combobox', { name: 'Search' }).fill('Алжир');
    await page.getByRole('option').first().waitFor();
    expect(await violations(page)).toEqual([]);
    await context.close();
  });

  it.each(['light', 'dark'] as const)(
    'with the notes, the figures and the lists open, %s',
    async (colorScheme) => {
      const { context, page } = await open(browser, '#p10&view=flat', { colorScheme, map: false });
      await page.waitForFunction(() => document.documentElement.dataset.atlas === 'ready');
      await page.locator('details').evaluateAll((all) => {
        for (const d of all as HTMLDetailsElement[]) d.open = true;
      });
      // a figure is drawn when it is first seen
      for (const place of await page.locator('.evidence-figure').all()) {
        await place.evaluate((node) => node.scrollIntoView());
        await place.locator('[data-figure]').waitFor();
        await place
          .locator('details')
          .first()
          .evaluate((d) => {
            (d as HTMLDetailsElement).open = true;
          });
      }
      expect(await violations(page)).toEqual([]);
      await context.close();
    },
  );
});
