import type { Page } from 'playwright';
import { describe, expect, it } from 'vitest';
import { flowWidth, WIDTH_KEY } from '../../src/encoding/width.ts';
import type { PublishedState } from '../../src/state/address/published.ts';
import { openLayers } from '../harness/menus.ts';
import { detailed, oneMap, openMap, settle, TOUCH } from './page.ts';

const on = oneMap();

/** Where a share of a flow's line is on the page. */
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

describe('the marks that move along the flows', () => {
  const dots = (page: Page) =>
    page.evaluate(() =>
      [...document.querySelectorAll('.drift circle')].map((c) => c.getAttribute('cx')).join(),
    );

  it('drift while flows are lit, and are held by their switch', async () => {
    const { page } = on;
    await page.emulateMedia({ reducedMotion: 'no-preference' });
    // the marks begin with the next frame of the map
    await page.evaluate(() => window.atlas.map?.triggerRepaint());
    await page.waitForFunction(() => document.querySelectorAll('.drift circle').length > 0);
    const before = await dots(page);
    await page.waitForFunction(
      (was) =>
        [...document.querySelectorAll('.drift circle')].map((c) => c.getAttribute('cx')).join() !== was,
      before,
    );
    await openLayers(page);
    await page.locator('[data-motion]').uncheck();
    expect(await dots(page)).toBe('');
    await page.waitForFunction(() => location.hash.includes('motion=0'));
    await page.locator('[data-motion]').check();
    await page.waitForFunction(() => document.querySelectorAll('.drift circle').length > 0);
    await page.evaluate(() => window.atlas.go({ off: ['flows'] }));
    await page.waitForFunction(() => document.querySelectorAll('.drift circle').length === 0);
  });

  it('are absent, with their switch, for a reader who asked for less motion', async () => {
    const { page } = on;
    await settle(page);
    expect(await dots(page)).toBe('');
    await openLayers(page);
    await page.locator('[data-layer]').first().waitFor();
    expect(await page.locator('[data-motion]').isVisible()).toBe(false);
  });
});

describe('a flow', () => {
  it('that is a total is one line for all its deals, which its card lists', async () => {
    const { page } = on;
    await on.go({ passage: 'p1', chosen: 'flow:rus-chn' });
    await settle(page);
    const arrows = await page.evaluate(() =>
      [...document.querySelectorAll('[data-arrow]')].map((a) => a.getAttribute('data-arrow')),
    );
    expect(arrows.filter((a) => a?.startsWith('flow:rus-chn'))).toEqual(['flow:rus-chn']);
    expect(await page.locator('[data-card] [data-ref="flow:rus-chn-su35"]').count()).toBe(1);
    await page.locator('[data-card] table').first().waitFor();
  });
});

describe('under a finger', () => {
  const phone = oneMap(undefined, TOUCH);

  it('a flow is hit by a finger 10 pixels beside its line, and not 24 pixels beside it', async () => {
    const { page } = phone;
    await phone.go({ passage: 'p6', camera: [70, 52, 1.9] });
    await settle(page);
    const [x, y] = await alongFlow(page, 'flow:rus-chn', 0.5);
    // two taps that follow each other are no double tap here
    await page.evaluate(() => window.atlas.map?.doubleClickZoom.disable());
    const tapped = async (dy: number) => {
      await page.touchscreen.tap(x, y + dy);
      // a tap becomes a click only some time after it
      await page.waitForFunction(() => window.atlas.state().chosen !== null);
      return page.evaluate(() => window.atlas.state().chosen);
    };
    expect(await tapped(-24)).toMatch(/^country:/);
    await page.evaluate(() => window.atlas.go({ chosen: null }));
    await settle(page);
    expect(await tapped(-10)).toMatch(/^flow:/);
    await page.evaluate(() => window.atlas.map?.doubleClickZoom.enable());
  });
});

it('the key draws widths by the function that the map uses, and the line styles of the flows in view', async () => {
  const { page } = on;
  await on.go({ passage: 'p5' });
  await openLayers(page);
  await page.locator('.width-bar').first().waitFor();
  await settle(page);
  const heights = await page.evaluate(() =>
    [...document.querySelectorAll('.width-bar')].map((r) => Number(r.getAttribute('height'))),
  );
  expect(heights).toEqual(WIDTH_KEY.map(flowWidth));
  expect(await page.locator('.width-key').textContent()).toMatch(/TIV in millions/);
  const statuses = await page.evaluate(() =>
    [...document.querySelectorAll('[data-status]')].map((e) => e.getAttribute('data-status')),
  );
  expect(statuses).toEqual(['delivered', 'cancelled']);
});

it('the finest borders load only when the reader zooms in, and what is drawn meanwhile is never nothing', async () => {
  // a page that no other test has brought near
  const { page, context, faults } = await openMap('#p4&view=flat');
  const go = (state: Partial<PublishedState>) => page.evaluate((state) => window.atlas.go(state), state);
  const finest = () =>
    page.evaluate(
      () => performance.getEntriesByType('resource').filter((e) => e.name.includes('borders-10m')).length,
    );
  expect(await finest()).toBe(0);
  await go({ passage: 'p4', camera: [34.5, 45.3, 6] });
  // at every frame until the finest are drawn and the map is at rest
  const bare = await page.evaluate(
    () =>
      new Promise<number>((done) => {
        const { map } = window.atlas;
        let empty = 0;
        const look = () => {
          const p = map?.project([34.2, 45.1]);
          if (p && map?.queryRenderedFeatures([p.x, p.y], { layers: ['land'] }).length === 0) empty++;
        };
        map?.on('render', look);
        map?.on('idle', () => {
          if (map.getContainer().dataset.borders !== 'near') return;
          map.off('render', look);
          done(empty);
        });
        map?.triggerRepaint();
      }),
  );
  expect(bare).toBe(0);
  const owner = await page.evaluate(() => {
    const { map } = window.atlas;
    const p = map?.project([34.2, 45.1]);
    return p && map?.queryRenderedFeatures([p.x, p.y], { layers: ['land'] })[0]?.properties.ref;
  });
  expect(owner).toBe('country:UKR');
  await go({ camera: [34.5, 45.3, 3] });
  await detailed(page, 'rest');
  await go({ camera: [100, 20, 6] });
  await detailed(page, 'near');
  expect(await finest()).toBe(1);
  expect(faults).toEqual([]);
  await context.close();
});
