import type { Browser, Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { LANGUAGES } from '../../src/state/state.ts';
import { launch, open, PHONE, settle, WIDE } from './page.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await launch();
});
afterAll(() => browser.close());

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
      const panels = [...document.querySelectorAll('.toolbar > *, .modes, [data-card], .range-handle')]
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

/** Things that the passage's view must hold and that do not stand in the free part of the map. */
function outOfFrame(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const { map } = window.atlas;
    const { passage } = window.atlas.state();
    const frame = window.atlas.passages().find((p) => p.id === passage)?.view.frame ?? [];
    const stage = document.querySelector('.map-stage')?.getBoundingClientRect() as DOMRect;
    const card = document.querySelector('[data-card]')?.getBoundingClientRect();
    const bar = document.querySelector('.toolbar')?.getBoundingClientRect();
    const right = card && card.left < stage.right && card.top < stage.bottom - 40 ? card.left : stage.right;
    const top = stage.width < 600 && bar ? bar.bottom : stage.top;
    return frame.flatMap((ref) => {
      const at = window.atlas.entities().find((e) => e.ref === ref)?.anchor;
      if (!map || !at) return [];
      const lon = at[0] - 360 * Math.round((at[0] - map.getCenter().lng) / 360);
      const p = map.project([lon, at[1]]);
      const [x, y] = [p.x + stage.left, p.y + stage.top];
      const held = x >= stage.left && x <= right && y >= top && y <= stage.bottom;
      return held ? [] : [`${ref} stands at ${Math.round(x)}, ${Math.round(y)}`];
    });
  });
}

describe('labels', () => {
  it.each([
    ['globe', 'wide', WIDE],
    ['flat', 'wide', WIDE],
    ['globe', 'phone', PHONE],
    ['flat', 'phone', PHONE],
  ] as const)(
    'on the %s, %s: none on another, none cut off, none under a panel, in any passage or language, and all of its view in the frame',
    async (view, _name, viewport) => {
      const { context, page, faults } = await open(browser, `#p1&view=${view}`, { viewport });
      const passages = await page.evaluate(() => window.atlas.passages().map((p) => p.id));
      const faulty: string[] = [];
      let seen = 0;
      // the globe is slow to draw in software: every other passage there, the rest on the other size
      const sample =
        view === 'flat' ? passages : passages.filter((_p, i) => i % 2 === (viewport === WIDE ? 0 : 1));
      for (const passage of sample) {
        await page.evaluate((passage) => window.atlas.go({ passage }), passage);
        await settle(page);
        const found = await countFaults(page);
        seen += found.seen;
        faulty.push(...[...found.faulty, ...(await outOfFrame(page))].map((f) => `${passage} ${f}`));
      }
      expect(faulty).toEqual([]);
      expect(seen).toBeGreaterThan(sample.length * 9);
      expect(faults).toEqual([]);
      await context.close();
    },
  );

  it.each(['globe', 'flat'])('on the %s, the view of a passage moves out from under a card', async (view) => {
    const { context, page } = await open(browser, `#p10&view=${view}`);
    await settle(page);
    for (const passage of ['p10', 'p14', 'p2']) {
      await page.evaluate((passage) => window.atlas.go({ passage, chosen: 'country:CHN' }), passage);
      await settle(page);
      expect(await outOfFrame(page)).toEqual([]);
      await page.evaluate(() => window.atlas.go({ chosen: null }));
      await settle(page);
      expect(await outOfFrame(page)).toEqual([]);
    }
    await context.close();
  });

  it('keep clear of a card and of the list when they open, and of the edge near the poles and the antimeridian', async () => {
    const { context, page } = await open(browser, '#p10&view=flat&sel=country:DZA');
    await page.locator('.items summary').click();
    for (const camera of [
      [20, 30, 3],
      [179, 62, 3.5],
      [115, 15, 4.5],
      [-60, -50, 2.6],
      [15, 50, 5],
    ] as const) {
      await page.evaluate((camera) => window.atlas.go({ camera: [...camera] }), camera);
      await settle(page);
      expect((await countFaults(page)).faulty).toEqual([]);
    }
    await context.close();
  });

  it('are in the language the reader chooses, with a state’s own name beside it, in English where there is no name', async () => {
    const { context, page } = await open(browser, '#p11&view=flat&map=0,22,3.4&off=flows&sel=country:DZA');
    await settle(page);
    const label = (ref: string) => page.locator(`[data-label="${ref}"]`).textContent();
    expect(await label('country:DZA')).toBe('Algeria · الجزائر');
    await page.locator('[data-language]').selectOption('zh');
    expect(await label('country:DZA')).toBe('阿尔及利亚 · الجزائر');
    expect(page.url()).toContain('lang=zh');
    await page.locator('[data-language]').selectOption('ru');
    expect(await label('country:DZA')).toBe('Алжир · الجزائر');
    expect(await page.evaluate(() => window.atlas.state().language)).toBe('ru');
    await page.goBack();
    expect(await page.locator('[data-language]').inputValue()).toBe('zh');
    await context.close();
  });

  it('name seas always and capitals on coming near, each capital with its mark', async () => {
    const { context, page } = await open(browser, '#p4&view=flat&map=46,38,2.5');
    await settle(page);
    const kinds = () =>
      page.evaluate(() => ({
        capitals: document.querySelectorAll('[data-label^="capital:"]').length,
        waters: document.querySelectorAll('[data-label^="water:"]').length,
        marks: document.querySelectorAll('.seats rect').length,
      }));
    expect((await kinds()).capitals).toBe(0);
    expect((await kinds()).waters).toBeGreaterThan(0);
    await page.evaluate(() => window.atlas.go({ camera: [46, 38, 4.6] }));
    await settle(page);
    const near = await kinds();
    expect(near.capitals).toBeGreaterThan(4);
    expect(near.marks).toBe(near.capitals);
    await context.close();
  });
});
