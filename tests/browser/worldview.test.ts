import type { Browser, Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { LIGHT } from '../../src/encoding/colors.ts';
import { launch, open, PHONE, settle } from './page.ts';
import { near, pixelsOf, type Rgb, rgb } from './pixels.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await launch();
});
afterAll(() => browser.close());

const OFF = 'off=flows,alignments,events,places';

/** Waits for the detailed borders. */
async function detailed(page: Page): Promise<void> {
  await page.waitForFunction(() =>
    performance.getEntriesByType('resource').some((e) => e.name.includes('borders-50m')),
  );
  await page.waitForTimeout(300);
  await settle(page);
}

/** What is drawn around a position, half a side of `reach` pixels: how many pixels are of each colour of the map. */
async function around(
  page: Page,
  at: readonly [number, number],
  reach = 14,
): Promise<{ of: (color: string) => number; hatched: number; all: number }> {
  const middle = await page.evaluate(
    ([x, y]) => {
      const box = document.querySelector('.map-stage')?.getBoundingClientRect();
      const p = window.atlas.map?.project([x as number, y as number]);
      return [(box?.x ?? 0) + (p?.x ?? 0), (box?.y ?? 0) + (p?.y ?? 0)] as const;
    },
    [...at],
  );
  const clip = { x: middle[0] - reach, y: middle[1] - reach, width: 2 * reach, height: 2 * reach };
  const pixels: Rgb[] = pixelsOf(await page.screenshot({ clip }));
  // lines of the hatch are soft at their edges: what is redder than any land or sea counts
  const hatched = ([r, g, b]: Rgb) => r - g > 35 && b - g > 12;
  return {
    of: (color) => pixels.filter((p) => near(p, rgb(color), 10)).length,
    hatched: pixels.filter(hatched).length,
    all: pixels.length,
  };
}

/** Draws the borders by another convention, as `atlas.go` does. */
async function drawnAs(page: Page, worldview: string, more: Record<string, unknown> = {}): Promise<void> {
  await page.evaluate((to) => window.atlas.go(to), { worldview, ...more });
  await settle(page);
  await page.waitForTimeout(200);
  await settle(page);
}

// an area with a spot on its land, away from its label, and where the map is looked at
const CRIMEA = { spot: [34.1, 45.5] as const, camera: [34.3, 46.2, 5] };
const AREAS = [
  ['moscow', 'UKR', 'crimea', CRIMEA.spot, CRIMEA.camera, 'RUS'],
  ['kyiv', 'RUS', 'crimea', CRIMEA.spot, CRIMEA.camera, 'UKR'],
  ['beijing', 'IND', 'arunachal', [92.9, 27.4], [94, 28, 5], 'CHN'],
  ['new-delhi', 'PAK', 'kashmir-pakistani', [73.4, 36.2], [76, 34.5, 5], 'IND'],
  ['tokyo', 'RUS', 'kurils', [146.15, 44.38], [146.3, 44.2, 6.6], 'JPN'],
  ['washington', 'CHN', 'arunachal', [92.9, 27.4], [94, 28, 5], 'IND'],
] as const;

describe('the map as a named capital draws it', () => {
  it.each(AREAS)('%s: the fill and the hatch change where it differs (%s chosen, %s)', async (...row) => {
    const [worldview, other, area, spot, camera, owner] = row;
    const { context, page, faults } = await open(browser, `#h1&view=flat&${OFF}`);
    await detailed(page);
    // by default hatched
    await drawnAs(page, 'un', { camera, chosen: null });
    expect((await around(page, spot)).hatched, `${area} hatched by default`).toBeGreaterThan(20);
    // part of its owner: lit with it, and no hatch
    await drawnAs(page, worldview, { camera, chosen: `country:${owner}` });
    const own = await around(page, spot, 7);
    expect(own.of(LIGHT.landChosen) / own.all).toBeGreaterThan(0.5);
    expect(own.hatched).toBeLessThan(own.all * 0.03);
    // and not with the other
    await drawnAs(page, worldview, { camera, chosen: `country:${other}` });
    const not = await around(page, spot, 7);
    expect(not.of(LIGHT.landChosen) / not.all).toBeLessThan(0.1);
    expect(faults).toEqual([]);
    await context.close();
  });

  it('Hanoi: the nine-dash line is gone, and the islands are held', async () => {
    const { context, page } = await open(browser, `#h1&view=flat&${OFF}&map=112,12,4.4`);
    await detailed(page);
    // names are in the colour of what they name
    await page.evaluate(() => {
      for (const e of document.querySelectorAll<HTMLElement>('.map-overlay')) e.style.visibility = 'hidden';
    });
    const dash = [109.6, 16.05] as const;
    expect((await around(page, dash, 20)).hatched).toBeGreaterThan(8);
    const ring = (await around(page, [112.3, 16.5], 8)).of(LIGHT.ink);
    await drawnAs(page, 'hanoi');
    expect((await around(page, dash, 20)).hatched).toBe(0);
    expect((await around(page, [112.3, 16.5], 8)).of(LIGHT.ink)).toBeGreaterThan(ring + 8);
    await context.close();
  });

  it('the status is that of the date: no hatch on Crimea before 2014, and the Soviet Union in one piece', async () => {
    const { context, page } = await open(browser, `#h1&view=flat&${OFF}&map=34.3,46.2,5&years=2013`);
    await detailed(page);
    expect((await around(page, CRIMEA.spot)).hatched).toBe(0);
    await drawnAs(page, 'un', { period: [2014, 2014] });
    expect((await around(page, CRIMEA.spot)).hatched).toBeGreaterThan(20);
    await drawnAs(page, 'un', { period: [1992, 1992], camera: [50, 52, 3] });
    expect(await page.locator('[data-label="country:SUN"]').count()).toBe(0);
    expect(await page.locator('[data-label="country:RUS"]').count()).toBe(1);
    await drawnAs(page, 'un', { period: [1985, 1985], camera: [50, 52, 3] });
    expect(await page.locator('[data-label="country:SUN"]').count()).toBe(1);
    expect(await page.locator('[data-label="country:RUS"], [data-label="country:UKR"]').count()).toBe(0);
    await context.close();
  });

  it('a click on an area opens its card in any convention, and the card says how each capital draws it', async () => {
    const { context, page } = await open(browser, `#h1&view=flat&${OFF}&map=34.3,46.2,5&as=moscow`);
    await detailed(page);
    const [x, y] = await page.evaluate(() => {
      const p = window.atlas.map?.project([33.8, 45.5]);
      return [p?.x ?? 0, p?.y ?? 0] as const;
    });
    await page.locator('.map-stage').click({ position: { x, y } });
    const card = page.locator('[data-card]');
    await card.waitFor();
    expect(await card.getAttribute('data-ref')).toBe('area:crimea');
    const table = card.getByRole('region', { name: 'How capitals draw it' });
    const text = await table.innerText();
    for (const name of ['UN resolutions', 'Moscow', 'Kyiv', 'Tokyo', 'Washington'])
      expect(text).toContain(name);
    expect(await table.locator('a[data-ref^="source:"]').count()).toBeGreaterThan(5);
    await table.getByRole('button', { name: 'Kyiv' }).click();
    expect(await page.evaluate(() => window.atlas.state().worldview)).toBe('kyiv');
    await context.close();
  });
});

describe('the choice of a convention', () => {
  it('is made by the keyboard, is in the address, and the map says which is in force', async () => {
    const { context, page } = await open(browser, '#p4&view=flat');
    const said = page.locator('.convention-said');
    expect(await said.innerText()).toBe('Borders: as UN resolutions leave them');
    const box = page.getByLabel('Borders as drawn by');
    await box.focus();
    await page.keyboard.press('ArrowDown');
    expect(await said.innerText()).toBe('Borders: as Beijing draws them');
    expect(new URL(page.url()).hash).toContain('as=beijing');
    // the keys of the map stay the map's: the passage is the same
    expect(await page.evaluate(() => window.atlas.state().passage)).toBe('p4');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    const list = page.locator('.convention-list');
    expect(await list.isVisible()).toBe(true);
    expect(await list.innerText()).toContain('Diaoyu Dao');
    expect(await list.locator('a[data-ref^="source:"]').count()).toBeGreaterThan(5);
    await page.keyboard.press('Escape');
    expect(await list.isVisible()).toBe(false);
    await page.goBack();
    expect(await said.innerText()).toBe('Borders: as UN resolutions leave them');
    await context.close();
  });

  it('comes back from an address; one that is unknown is named and the default stays', async () => {
    const known = await open(browser, '#p4&view=flat&as=new-delhi', { map: false });
    await known.page.waitForFunction(() => document.documentElement.dataset.atlas === 'ready');
    expect(await known.page.locator('[data-worldview]').inputValue()).toBe('new-delhi');
    await known.context.close();
    const { context, page } = await open(browser, '#p4&view=flat&as=atlantis', { map: false });
    await page.waitForFunction(() => document.documentElement.dataset.atlas === 'ready');
    expect(await page.locator('#problems').innerText()).toContain('atlantis');
    expect(await page.locator('[data-worldview]').inputValue()).toBe('un');
    const error = await page.evaluate(() => {
      try {
        window.atlas.go({ worldview: 'atlantis' });
        return '';
      } catch (e) {
        return (e as Error).message;
      }
    });
    expect(error).toContain('atlantis');
    await context.close();
  });

  it('has room for a finger on a phone, and nothing hangs over the edge', async () => {
    const { context, page } = await open(browser, '#p4&as=beijing', {
      viewport: PHONE,
      hasTouch: true,
      isMobile: true,
    });
    for (const target of ['[data-worldview]', '.convention-why summary']) {
      const box = await page.locator(target).boundingBox();
      expect(box?.height, target).toBeGreaterThanOrEqual(44);
      expect((box?.x ?? 0) + (box?.width ?? 0), target).toBeLessThanOrEqual(PHONE.width);
    }
    await page.locator('.convention-why summary').tap();
    const list = await page.locator('.convention-list').boundingBox();
    const stage = await page.locator('.map-stage').boundingBox();
    expect(list?.y).toBeGreaterThanOrEqual(stage?.y ?? 0);
    expect((list?.x ?? 0) + (list?.width ?? 0)).toBeLessThanOrEqual(PHONE.width);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(PHONE.width);
    await context.close();
  });
});
