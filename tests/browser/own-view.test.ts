import type { Page } from 'playwright';
import { expect, it } from 'vitest';
import { oneMap, openMap, settle } from './page.ts';

const on = oneMap('#p10&view=flat', { viewport: { width: 1024, height: 768 } });

/** Waits until the reader's own view, in the state and in the address, is what the map shows at rest. */
function noted(page: Page): Promise<unknown> {
  return page.waitForFunction(() => {
    const { map } = window.atlas;
    const [x = 0, y = 0, zoom = 0] = window.atlas.state().camera ?? [];
    if (!map || map.isMoving() || map.isZooming()) return false;
    const { lng, lat } = map.getCenter();
    const near = [x - lng, y - lat, zoom - map.getZoom()].every((d) => Math.abs(d) < 0.002);
    return near && location.hash.includes(`map=${[x, y, zoom].join()}`);
  });
}

/** Waits until the Quad's card is open and towns at the four ends of its members are seen beside it. */
async function quadIsWhole(page: Page): Promise<void> {
  await page.locator('[data-card][data-ref="alignment:quad"]').waitFor();
  await settle(page);
  // Mumbai, Tokyo, Perth, Miami, Boston
  const towns = [
    [72.8, 19],
    [139.7, 35.7],
    [115.9, -31.9],
    [-80.2, 25.8],
    [-71.1, 42.4],
  ] as const;
  await page.waitForFunction((towns) => {
    const { map } = window.atlas;
    const stage = document.querySelector('.map-stage')?.getBoundingClientRect();
    const card = document.querySelector('[data-card]')?.getBoundingClientRect();
    if (!map || !stage || !card || map.isMoving()) return false;
    const center = map.getCenter().lng;
    return towns.every(([lon, lat]) => {
      const near = lon + 360 * Math.round((center - lon) / 360);
      const { x, y } = map.project([near, lat]);
      return x > 0 && x < card.left - stage.left && y > 0 && y < stage.height;
    });
  }, towns);
}

it('a reader’s own view is the one in which the wheel leaves the map, however often it is turned', async () => {
  const { page } = on;
  const zooms: number[] = [];
  for (const turns of [1, 3, 8]) {
    await on.go({ passage: 'p10', beat: 1, projection: 'flat', camera: null });
    await settle(page);
    await page.mouse.move(700, 400);
    for (let n = 0; n < turns; n++) {
      await page.mouse.wheel(0, -100);
      // some turns come while the map still moves from the ones before, some after it
      if (n % 3) await settle(page);
    }
    await page.waitForFunction(() => window.atlas.state().camera !== null);
    await noted(page);
    zooms.push(await page.evaluate(() => window.atlas.map?.getZoom() ?? 0));
  }
  expect(zooms).toEqual([...zooms].sort((a, b) => a - b));
});

it('a chosen alignment is framed whole in the room that its card leaves', async () => {
  const { page } = on;
  await on.go({ passage: 'p13', beat: 1, projection: 'flat', chosen: 'alignment:quad' });
  await quadIsWhole(page);
  // also in a window of another size
  await page.setViewportSize({ width: 1280, height: 720 });
  await quadIsWhole(page);
  // with its card gone the beat has its view again, and the map its limits
  const before = await page.evaluate(() => window.atlas.map?.getZoom() ?? 0);
  await on.go({ chosen: null });
  await page.waitForFunction((zoom) => {
    const { map } = window.atlas;
    return map && !map.isMoving() && map.getZoom() > zoom + 0.3 && map.getMinZoom() > zoom;
  }, before);
});

it('so is one that the address names', async () => {
  const { page, context } = await openMap('#p13&view=flat&sel=alignment:quad', {
    viewport: { width: 1440, height: 900 },
  });
  await quadIsWhole(page);
  await context.close();
});

it('on a globe too, where it is not known before the first picture what lies behind', async () => {
  const { page, context } = await openMap('#p13&view=globe&sel=alignment:nato', {
    viewport: { width: 1024, height: 768 },
  });
  await page.locator('[data-card][data-ref="alignment:nato"]').waitFor();
  // between its two shores, not over Russia as the passage is
  await page.waitForFunction(() => {
    const { map } = window.atlas;
    const { lng = 0, lat = 0 } = map?.getCenter() ?? {};
    return map && !map.isMoving() && lng > -70 && lng < -10 && lat > 45;
  });
  await context.close();
});

it('a state that the address names is not under its card', async () => {
  for (const hash of ['#p16&view=flat&sel=country:JPN', '#p13&view=flat&sel=country:IND']) {
    const { page, context } = await openMap(hash, { viewport: { width: 1024, height: 768 } });
    await page.locator('[data-card]').waitFor();
    await page.waitForFunction(() => {
      const { map } = window.atlas;
      const stage = document.querySelector('.map-stage')?.getBoundingClientRect();
      const card = document.querySelector('[data-card]')?.getBoundingClientRect();
      const name = document.querySelector('.label.is-chosen')?.getBoundingClientRect();
      if (!map || !stage || !card || !name || map.isMoving()) return false;
      return name.left > stage.left && name.right < card.left;
    });
    await context.close();
  }
});

it('a view of the reader’s own is left for a chosen alignment, and is there again when its card closes', async () => {
  const { page } = on;
  const own = [100, 20, 3] as const;
  const isOwn = (seen: boolean) =>
    page.waitForFunction(
      ({ own, seen }) => {
        const { map } = window.atlas;
        if (!map || map.isMoving()) return false;
        const { lng, lat } = map.getCenter();
        const off = Math.max(...[lng, lat, map.getZoom()].map((n, i) => Math.abs(n - (own[i] ?? 0))));
        return off < 0.01 === seen && String(window.atlas.state().camera) === String(own);
      },
      { own, seen },
    );
  await on.go({ passage: 'p13', projection: 'flat', camera: own });
  await isOwn(true);
  await page.locator('#p13 a[data-ref="alignment:nato"]').first().click();
  await page.locator('[data-card][data-ref="alignment:nato"]').waitFor();
  await isOwn(false);
  await page.keyboard.press('Escape');
  await isOwn(true);
  // an address with both shows what its reader saw
  const both = await openMap('#p13&view=flat&sel=alignment:nato&map=30,40,3');
  await both.page.locator('[data-card]').waitFor();
  await settle(both.page);
  expect(await both.page.evaluate(() => window.atlas.map?.getCenter().lng)).toBeCloseTo(30);
  await both.context.close();
});

it('what is focused on the map by the keyboard scrolls no text: the beat stays', async () => {
  const { page } = on;
  await on.go({ passage: 'p10', beat: 2 });
  await settle(page);
  const at = () =>
    page.evaluate(() => `${window.atlas.state().passage}.${window.atlas.state().beat} at ${scrollY}`);
  const before = await at();
  await page.locator('.map-canvas canvas').focus();
  const seen = new Set<string>();
  for (const key of ['Tab', 'Shift+Tab']) {
    const outside = () =>
      page.evaluate(
        () =>
          document.activeElement?.closest('#map') === null || document.activeElement?.tagName === 'CANVAS',
      );
    do {
      await page.keyboard.press(key);
      seen.add(await page.evaluate(() => document.activeElement?.getAttribute('aria-label') ?? ''));
      await settle(page);
      if (!(await outside())) expect(await at()).toBe(before);
    } while (!(await outside()));
    // from the last thing on the map back to the first
    if (key === 'Tab') await page.locator('.timeline button').last().focus();
  }
  expect([...seen]).toEqual(expect.arrayContaining(['Zoom in', 'Zoom out']));
  expect(await at()).toBe(before);
});
