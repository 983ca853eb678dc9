import type { Page } from 'playwright';
import { describe, expect, it } from 'vitest';
import { LIGHT, tintOf } from '../../src/encoding/colors.ts';
import type { PublishedState } from '../../src/state/address/published.ts';
import { drawn } from '../harness/drawing.ts';
import { openLayers } from '../harness/menus.ts';
import { oneMap, PHONE, settle, TOUCH, WIDE } from './page.ts';
import { near, pixelsOf, type Rgb, rgb } from './pixels.ts';

// wide enough for a card beside the spots that are looked at
const on = oneMap('', { viewport: WIDE });
/** Layers that would lie over the land. */
const off = ['flows', 'alignments', 'events', 'places'];

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
  const pixels: Rgb[] = pixelsOf(await drawn(page, () => page.screenshot({ clip })));
  // lines of the hatch are soft at their edges: what is redder than any land or sea counts
  const hatched = ([r, g, b]: Rgb) => r - g > 35 && b - g > 12;
  return {
    of: (color) => pixels.filter((p) => near(p, rgb(color), 10)).length,
    hatched: pixels.filter(hatched).length,
    all: pixels.length,
  };
}

/** Draws the borders by a convention, with nothing over the land. */
async function drawnAs(page: Page, worldview: string, more: Partial<PublishedState> = {}): Promise<void> {
  await on.go({ passage: 'h1', all: true, off, ...more, worldview });
  await settle(page);
}

// a spot on Crimea's land, away from its label, and where the map is looked at
const SPOT = [34.1, 45.5] as const;
const CAMERA = [34.3, 46.2, 5] as const;

// whose each area is by each convention is told in node; here that the land is drawn so
describe('the map as a named capital draws it', () => {
  it('the fill and the hatch change where it differs', async () => {
    const { page } = on;
    const drawn = async (worldview: string, chosen: string | null) => {
      await drawnAs(page, worldview, { camera: CAMERA, chosen });
      const own = await around(page, SPOT, chosen ? 7 : 14);
      // a state with a colour of its own is lit in its tint
      const tint = tintOf(LIGHT.suppliers[0] as string, 'selected', LIGHT);
      const lit = own.of(chosen === 'country:RUS' ? tint : LIGHT.landSelected) / own.all;
      return { lit, hatched: own.hatched, all: own.all };
    };
    expect((await drawn('un', null)).hatched).toBeGreaterThan(20);
    // part of its owner: lit with it, and no hatch; and not with the other
    for (const [worldview, owner, other] of [
      ['moscow', 'RUS', 'UKR'],
      ['kyiv', 'UKR', 'RUS'],
    ] as const) {
      const own = await drawn(worldview, `country:${owner}`);
      expect(own.lit, worldview).toBeGreaterThan(0.5);
      expect(own.hatched, worldview).toBeLessThan(own.all * 0.03);
      expect((await drawn(worldview, `country:${other}`)).lit, worldview).toBeLessThan(0.1);
    }
  });

  it('Hanoi: the nine-dash line is gone, and the islands are held', async () => {
    const { page } = on;
    await drawnAs(page, 'un', { camera: [112, 12, 4.4] });
    // names are in the colour of what they name
    await page.evaluate(() => {
      for (const e of document.querySelectorAll<HTMLElement>('.map-overlay')) e.style.visibility = 'hidden';
    });
    await settle(page);
    const dash = [109.6, 16.05] as const;
    expect((await around(page, dash, 20)).hatched).toBeGreaterThan(8);
    const ring = (await around(page, [112.3, 16.5], 8)).of(LIGHT.ink);
    await drawnAs(page, 'hanoi', { camera: [112, 12, 4.4] });
    expect((await around(page, dash, 20)).hatched).toBe(0);
    expect((await around(page, [112.3, 16.5], 8)).of(LIGHT.ink)).toBeGreaterThan(ring + 8);
    await page.evaluate(() => {
      for (const e of document.querySelectorAll<HTMLElement>('.map-overlay')) e.style.visibility = '';
    });
  });

  it('the status is that of the date: no hatch on Crimea before 2014, and the Soviet Union in one piece', async () => {
    const { page } = on;
    await drawnAs(page, 'un', { camera: CAMERA, period: [2013, 2013] });
    expect((await around(page, SPOT)).hatched).toBe(0);
    await drawnAs(page, 'un', { camera: CAMERA, period: [2014, 2014] });
    expect((await around(page, SPOT)).hatched).toBeGreaterThan(20);
    await drawnAs(page, 'un', { period: [1992, 1992], camera: [50, 52, 3] });
    expect(await page.locator('[data-label="country:SUN"]').count()).toBe(0);
    expect(await page.locator('[data-label="country:RUS"]').count()).toBe(1);
    await drawnAs(page, 'un', { period: [1985, 1985], camera: [50, 52, 3] });
    expect(await page.locator('[data-label="country:SUN"]').count()).toBe(1);
    expect(await page.locator('[data-label="country:RUS"], [data-label="country:UKR"]').count()).toBe(0);
  });

  it('a click on an area opens its card in any convention, and the card says how each capital draws it', async () => {
    const { page } = on;
    await drawnAs(page, 'moscow', { camera: CAMERA });
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
  });
});

describe('the choice of a convention', () => {
  it('is made by the keyboard, is in the address, and the map says which is in force', async () => {
    const { page } = on;
    await on.go({ passage: 'p4' });
    await openLayers(page);
    const said = page.locator('.convention-said');
    expect(await said.innerText()).toBe('Borders: as UN resolutions leave them');
    const box = page.getByLabel('Borders as drawn by');
    await box.focus();
    await page.keyboard.press('ArrowDown');
    expect(await said.innerText()).toBe('Borders: as Beijing draws them');
    await page.waitForFunction(() => location.hash.includes('as=beijing'));
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
    await page.waitForFunction(() => window.atlas.state().worldview === 'un');
    expect(await said.innerText()).toBe('Borders: as UN resolutions leave them');
  });

  it('comes back from an address; one that is unknown is named and the default stays', async () => {
    const { page } = on;
    const problems = page.locator('#problems');
    await page.evaluate(() => {
      location.hash = '#p4&view=flat&as=new-delhi';
    });
    await page.waitForFunction(() => window.atlas.state().worldview === 'new-delhi');
    expect(await page.locator('[data-worldview]').inputValue()).toBe('new-delhi');
    await page.evaluate(() => {
      location.hash = '#p4&view=flat&as=atlantis';
    });
    await problems.waitFor();
    expect(await problems.innerText()).toContain('atlantis');
    await problems.getByRole('button', { name: 'Dismiss' }).click();
    await on.go();
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
  });
});

describe('on a phone', () => {
  const phone = oneMap(undefined, TOUCH);

  it('the choice has room for a finger, and nothing hangs over the edge', async () => {
    const { page } = phone;
    await phone.go({ passage: 'p4', worldview: 'beijing' });
    await openLayers(page);
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
  });
});
