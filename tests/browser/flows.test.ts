import type { Browser, Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { flowWidth, WIDTH_KEY } from '../../src/encoding/width.ts';
import { launch, open, PHONE, settle } from './page.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await launch();
});
afterAll(() => browser.close());

/** Where a share of a flow's line stands on the page. */
function alongFlow(page: Page, ref: string, share: number): Promise<[number, number]> {
  return page.evaluate(
    ([ref, share]) => {
      const { map } = window.atlas;
      const source = map?.getStyle().sources.flows as {
        data?: { features: { properties: { ref: string }; geometry: { coordinates: [number, number][] } }[] };
      };
      const line = source.data?.features.find((f) => f.properties.ref === ref)?.geometry.coordinates ?? [];
      const p = map?.project(line[Math.round(share * (line.length - 1))] as [number, number]);
      const stage = document.querySelector('.map-canvas')?.getBoundingClientRect() as DOMRect;
      return [(p?.x ?? 0) + stage.left, (p?.y ?? 0) + stage.top] as [number, number];
    },
    [ref, share] as const,
  );
}

/** Waits for the borders that are picked. */
async function detailed(page: Page): Promise<void> {
  await page.waitForFunction(() =>
    performance.getEntriesByType('resource').some((e) => e.name.includes('borders-50m')),
  );
  await page.waitForTimeout(300);
  await settle(page);
}

describe('the marks that move along the flows', () => {
  const dots = (page: Page) =>
    page.evaluate(() =>
      [...document.querySelectorAll('.drift circle')].map((c) => c.getAttribute('cx')).join(),
    );

  it('drift while flows are lit, and are held by their switch', async () => {
    const { context, page } = await open(browser, '#p10&view=flat', { reducedMotion: 'no-preference' });
    await page.waitForFunction(() => document.querySelectorAll('.drift circle').length > 5);
    const before = await dots(page);
    await page.waitForFunction(
      (was) =>
        [...document.querySelectorAll('.drift circle')].map((c) => c.getAttribute('cx')).join() !== was,
      before,
    );
    await page.locator('[data-motion]').uncheck();
    expect(await dots(page)).toBe('');
    expect(page.url()).toContain('motion=0');
    await page.locator('[data-motion]').check();
    await page.waitForFunction(() => document.querySelectorAll('.drift circle').length > 5);
    await page.evaluate(() => window.atlas.go({ off: ['flows'] }));
    await page.waitForFunction(() => document.querySelectorAll('.drift circle').length === 0);
    await context.close();
  });

  it('are absent, with their switch, for a reader who asked for less motion', async () => {
    const { context, page } = await open(browser, '#p10&view=flat');
    await settle(page);
    expect(await dots(page)).toBe('');
    expect(await page.locator('[data-motion]').isVisible()).toBe(false);
    await context.close();
  });
});

describe('a flow', () => {
  it('is hit by a finger 20 pixels beside its line, by a mouse only on it', async () => {
    const touch = await open(browser, '#p12&view=flat&sel=flow:rus-chn&map=70,55,2.4', {
      viewport: PHONE,
      hasTouch: true,
      isMobile: true,
    });
    await touch.page.evaluate(() => window.atlas.go({ chosen: null, passage: 'h2', camera: [70, 52, 1.9] }));
    await detailed(touch.page);
    const [x, y] = await alongFlow(touch.page, 'flow:rus-chn', 0.5);
    await touch.page.touchscreen.tap(x, y - 20);
    await touch.page.waitForTimeout(400);
    expect(await touch.page.evaluate(() => window.atlas.state().chosen)).toMatch(/^flow:/);
    await touch.context.close();
  });

  it('that is a total opens into its deals, on the map and in its card', async () => {
    const { context, page, faults } = await open(browser, '#p1&view=flat&sel=flow:rus-chn');
    await detailed(page);
    const arrows = await page.evaluate(() =>
      [...document.querySelectorAll('[data-arrow]')].map((a) => a.getAttribute('data-arrow')),
    );
    expect(arrows.filter((a) => a?.startsWith('flow:rus-chn-')).length).toBeGreaterThan(3);
    const spots = await Promise.all(
      ['flow:rus-chn', 'flow:rus-chn-su35', 'flow:rus-chn-s400'].map((ref) => alongFlow(page, ref, 0.5)),
    );
    for (const [i, a] of spots.entries())
      for (const b of spots.slice(i + 1)) expect(Math.hypot(a[0] - b[0], a[1] - b[1])).toBeGreaterThan(8);
    expect(await page.locator('[data-card] [data-ref="flow:rus-chn-su35"]').count()).toBe(1);
    await page.locator('[data-card] table').first().waitFor();
    expect(faults).toEqual([]);
    await context.close();
  });
});

it('the key draws widths by the function that the map uses, and the line styles of the flows in view', async () => {
  const { context, page } = await open(browser, '#p5&view=flat');
  await settle(page);
  const heights = await page.evaluate(() =>
    [...document.querySelectorAll('.width-bar')].map((r) => Number(r.getAttribute('height'))),
  );
  expect(heights).toEqual(WIDTH_KEY.map(flowWidth));
  expect(await page.locator('.width-key').textContent()).toMatch(/TIV in millions/);
  const statuses = await page.evaluate(() =>
    [...document.querySelectorAll('[data-status]')].map((e) => e.getAttribute('data-status')),
  );
  expect(statuses).toEqual(['delivered', 'cancelled', 'stopped', 'mooted']);
  await context.close();
});

it('the finest borders load only when the reader comes near, and what is drawn meanwhile is never nothing', async () => {
  const { context, page, requests, faults } = await open(browser, '#p4&view=flat');
  await detailed(page);
  const finest = () => requests.filter((r) => r.includes('borders-10m')).length;
  expect(finest()).toBe(0);
  await page.evaluate(() => window.atlas.go({ camera: [34.5, 45.3, 6] }));
  await page.waitForFunction(() =>
    performance.getEntriesByType('resource').some((e) => e.name.includes('borders-10m')),
  );
  const bare = await page.evaluate(async () => {
    let empty = 0;
    for (let i = 0; i < 40; i++) {
      await new Promise((done) => setTimeout(done, 50));
      const { map } = window.atlas;
      const p = map?.project([34.2, 45.1]);
      if (p && map?.queryRenderedFeatures([p.x, p.y], { layers: ['land'] }).length === 0) empty++;
    }
    return empty;
  });
  await settle(page);
  expect(bare).toBe(0);
  const owner = await page.evaluate(() => {
    const { map } = window.atlas;
    const p = map?.project([34.2, 45.1]);
    return p && map?.queryRenderedFeatures([p.x, p.y], { layers: ['land'] })[0]?.properties.ref;
  });
  expect(owner).toBe('country:UKR');
  await page.evaluate(() => window.atlas.go({ camera: [34.5, 45.3, 3] }));
  await settle(page);
  await page.evaluate(() => window.atlas.go({ camera: [100, 20, 6] }));
  await settle(page);
  expect(finest()).toBe(1);
  expect(faults).toEqual([]);
  await context.close();
});
