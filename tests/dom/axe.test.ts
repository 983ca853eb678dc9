import type { Page } from 'playwright';
import { describe, expect, it } from 'vitest';
import type { PublishedState } from '../../src/state/address/published.ts';
import { violations } from '../harness/axe.ts';
import { frames, onePage, PHONE, WIDE } from './page.ts';

const on = onePage('#p1');
const SMALL = { width: 320, height: 640 };
type Look = readonly [string, Partial<PublishedState>, { width: number; height: number }, 'light' | 'dark'];

/** Goes to a state on a screen and in a light. */
async function show(page: Page, [, state, viewport, colorScheme]: Look): Promise<void> {
  await page.setViewportSize(viewport);
  await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
  await on.go(state);
}

describe('axe finds nothing', () => {
  it.each<Look>([
    ['at the start', {}, WIDE, 'light'],
    ['in the dark', { passage: 'p4' }, WIDE, 'dark'],
    ['with the card of a state', { passage: 'p10', chosen: 'country:DZA' }, WIDE, 'light'],
    ['with the card of a flow', { passage: 'p5', chosen: 'flow:fra-rus-mistral' }, WIDE, 'dark'],
    ['with the card of a group', { passage: 'p14', chosen: 'alignment:quad' }, WIDE, 'light'],
    ['with a source', { passage: 'p10', chosen: 'source:sipri-transfers' }, WIDE, 'light'],
    ['on a phone', { passage: 'p10' }, PHONE, 'light'],
    ['on a phone with a card', { passage: 'p10', chosen: 'country:IDN' }, PHONE, 'dark'],
    ['at 320 pixels', {}, SMALL, 'light'],
    [
      'with two recipients side by side',
      { passage: 'p10', compare: { side: 'recipients', pair: ['DZA', 'IDN'] } },
      WIDE,
      'dark',
    ],
    [
      'with two suppliers side by side at 320 pixels',
      { passage: 'p9', compare: { side: 'suppliers', pair: ['RUS', 'CHN'] } },
      SMALL,
      'light',
    ],
    ['with the reader’s own years on a phone', { passage: 'p10', period: [1950, 1960] }, PHONE, 'dark'],
    ['with all sources', { sources: true }, WIDE, 'light'],
    ['with all sources on a phone', { sources: true }, PHONE, 'dark'],
  ])('%s', async (...look) => {
    await show(on.page, look);
    // a view over the map is fetched when it is first asked for
    if (look[1].compare || look[1].sources) await on.page.locator('[data-panel] h2').waitFor();
    expect(await violations(on.page)).toEqual([]);
  });

  it.each([
    ['light', WIDE],
    ['dark', PHONE],
  ] as const)('with the search open and results listed, %s', async (light, viewport) => {
    const { page } = on;
    await show(page, ['', { passage: 'p10' }, viewport, light]);
    await page.keyboard.press('/');
    const input = page.getByRole('combobox', { name: 'Search' });
    await input.fill('Алжир');
    await page.getByRole('option').first().waitFor();
    expect(await violations(page)).toEqual([]);
    await input.press('Escape');
    await input.press('Escape');
  });

  it.each(['light', 'dark'] as const)('with the notes, the figures and the lists open, %s', async (light) => {
    const { page } = on;
    await show(page, ['', { passage: 'p10' }, WIDE, light]);
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
    await frames(page);
    expect(await violations(page)).toEqual([]);
  });
});
