import type { Browser, Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { LIGHT } from '../../src/encoding/colors.ts';
import { launch, open, PHONE, settle, WIDE } from './page.ts';
import { near, picture, rgb } from './pixels.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await launch();
});
afterAll(() => browser.close());

const [first, second] = LIGHT.suppliers.map(rgb) as [ReturnType<typeof rgb>, ReturnType<typeof rgb>];

/** Where a position stands in the stage, in pixels. */
function spot(page: Page, ref: string): Promise<[number, number]> {
  return page.evaluate((ref) => {
    const entity = window.atlas.entities().find((e) => e.ref === ref);
    const p = window.atlas.map?.project(entity?.anchor as [number, number]);
    return [p?.x ?? -1, p?.y ?? -1] as [number, number];
  }, ref);
}

/** Waits for the detailed borders, which are what is picked. */
async function detailed(page: Page): Promise<void> {
  await page.waitForFunction(() =>
    performance.getEntriesByType('resource').some((e) => e.name.includes('borders-50m')),
  );
  await page.waitForTimeout(300);
  await settle(page);
}

describe.each([
  ['globe', 'wide', WIDE],
  ['flat', 'wide', WIDE],
  ['globe', 'phone', PHONE],
  ['flat', 'phone', PHONE],
] as const)('on the %s, %s', (view, _name, viewport) => {
  it('land, sea and the flows of both suppliers are drawn', async () => {
    const { context, page, faults } = await open(browser, `#p10&view=${view}`, { viewport });
    await settle(page);
    const shot = await picture(page);
    const all = shot.width * shot.height;
    expect(shot.count(rgb(LIGHT.sea)) / all).toBeGreaterThan(0.1);
    expect(shot.count(rgb(LIGHT.land)) / all).toBeGreaterThan(0.05);
    expect(shot.count(rgb(LIGHT.landLit)) / all).toBeGreaterThan(0.03);
    expect(shot.count(first)).toBeGreaterThan(150);
    expect(shot.count(second)).toBeGreaterThan(150);
    expect(faults).toEqual([]);
    await context.close();
  });

  it('a switch takes its layer off the map and puts it back', async () => {
    const { context, page } = await open(browser, `#p10&view=${view}`, { viewport });
    await settle(page);
    const before = (await picture(page)).count(second);
    await page.locator('[data-layer="flows:CHN"]').uncheck();
    await settle(page);
    expect((await picture(page)).count(second)).toBeLessThan(before * 0.1);
    expect(await page.locator('[data-arrow^="flow:chn-"]').count()).toBe(0);
    await page.locator('[data-layer="flows:CHN"]').check();
    await settle(page);
    expect((await picture(page)).count(second)).toBeGreaterThan(before * 0.9);
    await context.close();
  });
});

describe('a click on the map', () => {
  it.each(['globe', 'flat'])(
    'opens the card of a state, an event, a place, an area and a flow, on the %s',
    async (view) => {
      const { context, page, faults } = await open(browser, `#p4&view=${view}`);
      await detailed(page);
      const stage = page.locator('.map-stage');
      const card = page.locator('[data-card]');
      const clickAt = async (x: number, y: number) => {
        await stage.click({ position: { x, y } });
        await page.waitForTimeout(150);
      };
      for (const [ref, passage] of [
        ['event:crimea-2014', 'p4'],
        ['place:luoyang', 'p5'],
      ] as const) {
        await page.evaluate((id) => window.atlas.go({ passage: id }), passage);
        await settle(page);
        await clickAt(...(await spot(page, ref)));
        expect(await card.getAttribute('data-ref')).toBe(ref);
        await page.keyboard.press('Escape');
        await settle(page);
      }
      await page.evaluate(() => window.atlas.go({ passage: 'p4' }));
      await settle(page);
      const state = await page.evaluate(() => {
        const p = window.atlas.map?.project([95, 40]);
        return [p?.x ?? 0, p?.y ?? 0] as const;
      });
      await clickAt(...state);
      expect(await card.getAttribute('data-ref')).toBe('country:CHN');
      await page.keyboard.press('Escape');
      await page.evaluate(() => window.atlas.go({ passage: 'p10' }));
      await settle(page);
      const flow = await page.evaluate(() => {
        const map = window.atlas.map;
        const source = map?.getStyle().sources.flows as {
          data?: {
            features: { properties: { ref: string }; geometry: { coordinates: [number, number][] } }[];
          };
        };
        const line =
          source.data?.features.find((f) => f.properties.ref === 'flow:chn-dza')?.geometry.coordinates ?? [];
        const p = map?.project(line[26] as [number, number]);
        return [p?.x ?? 0, p?.y ?? 0] as const;
      });
      await clickAt(...flow);
      expect(await card.getAttribute('data-ref')).toBe('flow:chn-dza');
      await page.evaluate(() => window.atlas.go({ passage: 'p4', chosen: null, camera: [34.3, 45.3, 4.5] }));
      await settle(page);
      const area = await page.evaluate(() => {
        const p = window.atlas.map?.project([34.9, 45.25]);
        return [p?.x ?? 0, p?.y ?? 0] as const;
      });
      await clickAt(...area);
      expect(await card.getAttribute('data-ref')).toBe('area:crimea');
      expect(await card.textContent()).toMatch(/Russia[\s\S]*Ukraine/);
      expect(faults).toEqual([]);
      await context.close();
    },
  );

  it('opens the card of a group by its tie', async () => {
    const { context, page } = await open(browser, '#p14&view=flat');
    await detailed(page);
    const tie = await page.evaluate(() => {
      const map = window.atlas.map;
      const source = map?.getStyle().sources.ties as {
        data?: { features: { properties: { ref: string }; geometry: { coordinates: [number, number][] } }[] };
      };
      const lines = source.data?.features.filter((f) => f.properties.ref === 'alignment:quad') ?? [];
      for (const f of lines) {
        for (const at of f.geometry.coordinates) {
          const p = map?.project(at);
          if (!p || p.x < 60 || p.y < 120 || p.x > 800 || p.y > 560) continue;
          const hit = map
            ?.queryRenderedFeatures([
              [p.x - 5, p.y - 5],
              [p.x + 5, p.y + 5],
            ])
            .filter((h) => h.properties.ref && !h.layer.id.startsWith('land'));
          if (hit?.length && hit.every((h) => h.properties.ref === 'alignment:quad'))
            return [p.x, p.y] as const;
        }
      }
      return [-1, -1] as const;
    });
    await page.locator('.map-stage').click({ position: { x: tie[0], y: tie[1] } });
    await page.waitForTimeout(150);
    expect(await page.locator('[data-card]').getAttribute('data-ref')).toBe('alignment:quad');
    expect(await page.locator('[data-card]').textContent()).toMatch(/not an alliance/i);
    await context.close();
  });

  it('on open sea closes the card', async () => {
    const { context, page } = await open(browser, '#p10&view=flat&sel=country:DZA');
    await detailed(page);
    const at = await page.evaluate(() => {
      const p = window.atlas.map?.project([70, -8]);
      return [p?.x ?? 0, p?.y ?? 0] as const;
    });
    await page.locator('.map-stage').click({ position: { x: at[0], y: at[1] } });
    await page.waitForTimeout(200);
    expect(await page.locator('[data-card]').count()).toBe(0);
    await context.close();
  });
});

describe('the map', () => {
  it('lights what a mention names while it is hovered or focused', async () => {
    const { context, page } = await open(browser, '#p9&view=flat');
    await settle(page);
    await page.evaluate(() => window.atlas.go({ camera: [113, 0, 3.2] }));
    await settle(page);
    const at = await page.evaluate(() => {
      const p = window.atlas.map?.project([114.5, 0.5]);
      return [p?.x ?? 0, p?.y ?? 0] as const;
    });
    expect(near((await picture(page)).at(...at), rgb(LIGHT.land))).toBe(true);
    await page.locator('#p10 [data-ref="country:IDN"]').first().focus();
    await settle(page);
    expect(near((await picture(page)).at(...at), rgb(LIGHT.landHover))).toBe(true);
    await context.close();
  });

  it('shows the same after its drawing context was lost and came back', async () => {
    const { context, page } = await open(browser, '#p10&view=flat');
    await detailed(page);
    const before = await picture(page);
    await page.evaluate(async () => {
      const gl = window.atlas.map?.getCanvas().getContext('webgl2');
      const lose = gl?.getExtension('WEBGL_lose_context');
      lose?.loseContext();
      await new Promise((done) => setTimeout(done, 300));
      lose?.restoreContext();
      await new Promise((done) => setTimeout(done, 700));
    });
    await settle(page);
    const after = await picture(page);
    for (const color of [first, second, rgb(LIGHT.landLit)]) {
      expect(after.count(color) / before.count(color)).toBeGreaterThan(0.95);
      expect(after.count(color) / before.count(color)).toBeLessThan(1.05);
    }
    await context.close();
  });

  it('draws in the colours of the dark theme when the reader has it', async () => {
    const { context, page, faults } = await open(browser, '#p10&view=flat', { colorScheme: 'dark' });
    await settle(page);
    const shot = await picture(page);
    expect(shot.count(rgb(LIGHT.land))).toBeLessThan(200);
    await page.locator('[data-mode="theme"]').click();
    await page.locator('[data-mode="theme"]').click();
    await settle(page);
    expect((await picture(page)).count(rgb(LIGHT.land))).toBeGreaterThan(5000);
    expect(faults).toEqual([]);
    await context.close();
  });

  it('moves the ring of a range by the keyboard, and says what it is', async () => {
    const { context, page } = await open(browser, '#p15&view=flat');
    await settle(page);
    const handle = page.getByRole('button', { name: /Origin of a ring of 300 km/ });
    await handle.focus();
    const before = await handle.boundingBox();
    for (let i = 0; i < 8; i++) await page.keyboard.press('ArrowUp');
    await settle(page);
    const after = await handle.boundingBox();
    expect((before?.y ?? 0) - (after?.y ?? 0)).toBeGreaterThan(5);
    await context.close();
  });
});
