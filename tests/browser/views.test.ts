import type { Page } from 'playwright';
import { describe, expect, it } from 'vitest';
import type { LonLat } from '../../src/model/types.ts';
import { LANGUAGES } from '../../src/state/state.ts';
import { openLayers } from '../harness/menus.ts';
import { projectBy } from '../unit/overlay/eye.ts';
import { oneMap, PHONE, settle, WIDE } from './page.ts';

const on = oneMap();

/** Labels on labels, under panels or cut by the map's edge, in each language; and how many labels there are. */
function countFaults(page: Page): Promise<{ faulty: string[]; seen: number }> {
  return page.evaluate((languages) => {
    const faulty: string[] = [];
    let seen = 0;
    const stage = document.querySelector('.map-stage')?.getBoundingClientRect() as DOMRect;
    for (const language of languages) {
      window.atlas.go({ language });
      const texts = [...document.querySelectorAll('[data-label]')].map((e) => ({
        name: e.textContent,
        box: e.getBoundingClientRect(),
      }));
      const panels = [
        ...document.querySelectorAll(
          '.toolbar > *, .map-head, .timeline, .layers, [data-card], .range-handle',
        ),
      ]
        .map((e) => ({ name: `the panel ${e.className}`, box: e.getBoundingClientRect() }))
        .filter((p) => p.box.width > 0);
      seen += texts.length;
      for (const [i, a] of texts.entries()) {
        const cut =
          a.box.left < stage.left ||
          a.box.right > stage.right ||
          a.box.top < stage.top ||
          a.box.bottom > stage.bottom;
        if (cut) faulty.push(`${language}: ${a.name} is cut off`);
        for (const b of [...texts.slice(i + 1), ...panels]) {
          const x = Math.min(a.box.right, b.box.right) - Math.max(a.box.left, b.box.left);
          const y = Math.min(a.box.bottom, b.box.bottom) - Math.max(a.box.top, b.box.top);
          if (x > 1 && y > 3) faulty.push(`${language}: ${a.name} lies on ${b.name}`);
        }
      }
    }
    return { faulty, seen };
  }, LANGUAGES);
}

/** Things that the passage's view must hold and that are not in the free part of the map. */
function outOfFrame(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const { map } = window.atlas;
    const { passage } = window.atlas.state();
    const frame = window.atlas.passages().find((p) => p.id === passage)?.view.frame ?? [];
    const stage = document.querySelector('.map-stage')?.getBoundingClientRect() as DOMRect;
    const card = document.querySelector('[data-card]')?.getBoundingClientRect();
    const bar = document.querySelector('.toolbar')?.getBoundingClientRect();
    const right = card && card.left < stage.right && card.top < stage.bottom - 40 ? card.left : stage.right;
    // on a narrow map the buttons are a row at its top, and the claim lies over its foot
    const head = document.querySelector('.map-head')?.getBoundingClientRect();
    const top = bar && bar.height < 60 ? bar.bottom : stage.top;
    const bottom = head && head.top > stage.top + stage.height / 2 ? head.top : stage.bottom;
    return frame.flatMap((ref) => {
      const at = window.atlas.entities().find((e) => e.ref === ref)?.anchor;
      if (!map || !at) return [];
      const lon = at[0] - 360 * Math.round((at[0] - map.getCenter().lng) / 360);
      const p = map.project([lon, at[1]]);
      const [x, y] = [p.x + stage.left, p.y + stage.top];
      const held = x >= stage.left && x <= right && y >= top && y <= bottom;
      return held ? [] : [`${ref} is at ${Math.round(x)}, ${Math.round(y)}`];
    });
  });
}

/** A drag of the mouse over the map. */
async function drag(page: Page): Promise<void> {
  const stage = await page.locator('.map-stage').boundingBox();
  if (!stage) throw new Error('no stage');
  const [x, y] = [stage.x + stage.width / 2, stage.y + stage.height * 0.7];
  await page.mouse.move(x, y);
  await page.mouse.down();
  await page.mouse.move(x - 90, y - 20, { steps: 4 });
  await page.mouse.up();
  await page.waitForFunction(() => window.atlas.state().camera !== null);
  await settle(page);
}

describe('the passage’s view', () => {
  const center = (page: Page) =>
    page.evaluate(() => {
      const c = window.atlas.map?.getCenter();
      return [Math.round(c?.lng ?? 0), Math.round(c?.lat ?? 0)];
    });

  it('is framed when the reader scrolls there', async () => {
    const { page } = on;
    const start = await center(page);
    await page.locator('#p4').evaluate((e) => {
      dispatchEvent(new Event('wheel'));
      window.scrollBy({ top: e.getBoundingClientRect().top - innerHeight * 0.15, behavior: 'instant' });
    });
    await page.waitForFunction(() => window.atlas.state().passage !== 'p10');
    await settle(page);
    expect(await center(page)).not.toEqual(start);
  });

  it.each(['wide', 'phone'])(
    'comes back by one key or button after exploring, on a %s screen',
    async (screen) => {
      const { page } = on;
      if (screen === 'phone') await page.setViewportSize(PHONE);
      await settle(page);
      const own = await center(page);
      await drag(page);
      expect(await center(page)).not.toEqual(own);
      await page.waitForFunction(() => location.hash.includes('map='));
      expect(await page.evaluate(() => window.atlas.state().passage)).toBe('p10');
      await page.locator('.back').click();
      await settle(page);
      expect(await center(page)).toEqual(own);
      await drag(page);
      await page.keyboard.press('r');
      await settle(page);
      expect(await center(page)).toEqual(own);
      await page.waitForFunction(() => !location.hash.includes('map='));
    },
  );
});

describe('labels', () => {
  it.each(['flat', 'globe'] as const)(
    'on the %s are placed in node where the map has them',
    async (projection) => {
      const { page } = on;
      await on.go({ projection, chosen: 'country:CHN' });
      await settle(page);
      const points: LonLat[] = [
        [37, 55],
        [116, 39],
        [77, 28],
        [106, 21],
        [60, 10],
      ];
      const { eye, seen } = await page.evaluate((points) => {
        const { map } = window.atlas;
        if (!map) throw new Error('no map');
        const { clientWidth: width, clientHeight: height } = map.getContainer();
        const { lng, lat } = map.getCenter();
        const { top = 0, right = 0, bottom = 0, left = 0 } = map.getPadding();
        return {
          eye: {
            center: [lng, lat] as const,
            zoom: map.getZoom(),
            size: { width, height },
            free: { x: left, y: top, width: width - left - right, height: height - top - bottom },
          },
          seen: points.map(([lon, lat]) => map.project([lon, lat])),
        };
      }, points);
      const project = projectBy({ projection, ...eye });
      for (const [i, at] of points.entries()) {
        const p = project(at);
        expect(p?.[0], `${at}`).toBeCloseTo(seen[i]?.x ?? Number.NaN, 0);
        expect(p?.[1], `${at}`).toBeCloseTo(seen[i]?.y ?? Number.NaN, 0);
      }
    },
  );

  // every passage, projection, screen and language is placed in node; here what is drawn is seen to be what was placed
  it.each([
    ['flat', 'wide', ['p4', 'p14']],
    ['globe', 'wide', ['p10', 'p15']],
    ['flat', 'phone', ['p5']],
    ['globe', 'phone', ['p14']],
  ] as const)(
    'on the %s, %s: none on another, none cut off, none under a panel, in any language, with a card and without, and all of the view in the frame',
    async (projection, screen, passages) => {
      const { page } = on;
      if (screen === 'phone') await page.setViewportSize(PHONE);
      for (const passage of passages) {
        await on.go({ projection, passage });
        await settle(page);
        const { faulty, seen } = await countFaults(page);
        expect(faulty).toEqual([]);
        expect(seen).toBeGreaterThan(5);
        expect(await outOfFrame(page)).toEqual([]);
        await on.go({ projection, passage, chosen: 'country:CHN' });
        await settle(page);
        expect((await countFaults(page)).faulty).toEqual([]);
      }
    },
  );

  it('keep clear of a card and of the list when they open, and of the edge near the poles and the antimeridian', async () => {
    const { page } = on;
    await openLayers(page);
    for (const camera of [
      [20, 30, 3],
      [179, 62, 3.5],
      [115, 15, 4.5],
      [-60, -50, 2.6],
    ] as const) {
      await page.evaluate(
        (camera) => window.atlas.go({ chosen: 'country:DZA', camera: [...camera] }),
        camera,
      );
      await settle(page);
      expect((await countFaults(page)).faulty).toEqual([]);
    }
  });

  it('are in the language the reader chooses, with a state’s own name beside it', async () => {
    const { page } = on;
    await page.setViewportSize(WIDE);
    await on.go({ passage: 'p11', camera: [0, 22, 3.4], off: ['flows'], chosen: 'country:DZA' });
    await settle(page);
    const label = (ref: string) => page.locator(`[data-label="${ref}"]`).textContent();
    expect(await label('country:DZA')).toBe('Algeria · الجزائر');
    await openLayers(page);
    await page.locator('[data-language]').selectOption('zh');
    // Chinese is in the machine's own face, so whether the other name has room beside it differs
    expect(await label('country:DZA')).toMatch(/^阿尔及利亚/);
    await page.waitForFunction(() => location.hash.includes('lang=zh'));
    await page.locator('[data-language]').selectOption('ru');
    expect(await label('country:DZA')).toBe('Алжир · الجزائر');
    expect(await page.evaluate(() => window.atlas.state().language)).toBe('ru');
    // the address is written at once, or a little later when much has been written
    await page.waitForFunction(() => location.hash.includes('lang=ru'));
    await page.goBack();
    await page.waitForFunction(() => window.atlas.state().language === 'zh');
    expect(await page.locator('[data-language]').inputValue()).toBe('zh');
  });

  it('name seas always and capitals on coming near, each capital with its mark', async () => {
    const { page } = on;
    await page.setViewportSize(WIDE);
    await on.go({ passage: 'p4', camera: [46, 38, 2.5] });
    await settle(page);
    const kinds = () =>
      page.evaluate(() => ({
        capitals: document.querySelectorAll('[data-label^="capital:"]').length,
        waters: document.querySelectorAll('[data-label^="water:"]').length,
        marks: document.querySelectorAll('.capitals rect').length,
      }));
    expect((await kinds()).capitals).toBe(0);
    expect((await kinds()).waters).toBeGreaterThan(0);
    await page.evaluate(() => window.atlas.go({ camera: [46, 38, 4.6] }));
    await settle(page);
    const near = await kinds();
    expect(near.capitals).toBeGreaterThan(1);
    expect(near.marks).toBe(near.capitals);
  });
});
