import type { Browser, Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launch, open, PHONE, settle, WIDE } from './page.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await launch();
});
afterAll(() => browser.close());

const passage = (page: Page) => page.evaluate(() => window.atlas.state().passage);
const center = (page: Page) =>
  page.evaluate(() => {
    const c = window.atlas.map?.getCenter();
    return [Math.round(c?.lng ?? 0), Math.round(c?.lat ?? 0)];
  });

describe.each([
  ['wide', WIDE],
  ['phone', PHONE],
] as const)('reading on a %s screen', (_name, viewport) => {
  it('scrolling to a passage frames it; the caption, the number and the address follow', async () => {
    const { context, page, faults } = await open(browser, '', { viewport });
    expect(await passage(page)).toBe('p1');
    const start = await center(page);
    await page.locator('#p10').evaluate((e) =>
      window.scrollTo({
        top: e.getBoundingClientRect().top + scrollY - innerHeight * 0.6,
        behavior: 'instant',
      }),
    );
    await page
      .locator('#p10')
      .evaluate((e) =>
        window.scrollBy({ top: e.getBoundingClientRect().top - innerHeight * 0.55, behavior: 'instant' }),
      );
    await page.waitForFunction(() => window.atlas.state().passage !== 'p1');
    await settle(page);
    expect(await center(page)).not.toEqual(start);
    const now = await passage(page);
    expect(await page.locator(`[data-passage="${now}"]`).getAttribute('aria-current')).toBe('true');
    expect(new URL(page.url()).hash).toContain(`#${now}`);
    expect(await page.locator('#caption').textContent()).toContain(
      await page.evaluate(
        () => window.atlas.passages().find((p) => p.id === window.atlas.state().passage)?.view.caption ?? '?',
      ),
    );
    expect(faults).toEqual([]);
    await context.close();
  });

  it('opens where the address says, short passages too', async () => {
    for (const id of ['note-ii', 'h2', 'p16']) {
      const { context, page } = await open(browser, `#${id}&view=flat`, { viewport });
      await page.waitForTimeout(500);
      expect(await passage(page)).toBe(id);
      const box = await page.locator(`[data-passage="${id}"]`).boundingBox();
      expect(box && box.y < viewport.height && box.y + box.height > 0).toBe(true);
      await context.close();
    }
  });

  it('arrow keys and a click go on, and the passage comes into view', async () => {
    const { context, page } = await open(browser, '#p3', { viewport });
    await page.keyboard.press('ArrowRight');
    expect(await passage(page)).toBe('h1');
    await page.keyboard.press('ArrowRight');
    expect(await passage(page)).toBe('p4');
    await page.keyboard.press('ArrowLeft');
    expect(await passage(page)).toBe('h1');
    await page.locator('[data-turn="next"]').click();
    expect(await passage(page)).toBe('p4');
    await page.waitForTimeout(400);
    const box = await page.locator('#p4').boundingBox();
    expect(box && box.y < viewport.height && box.y > 0).toBe(true);
    await context.close();
  });

  it('one key or button brings the passage’s view back after exploring', async () => {
    const { context, page } = await open(browser, '#p10&view=flat', { viewport });
    await settle(page);
    const own = await center(page);
    const stage = await page.locator('.map-stage').boundingBox();
    if (!stage) throw new Error('no stage');
    const explore = async () => {
      await page.mouse.move(stage.x + stage.width / 2, stage.y + stage.height * 0.7);
      await page.mouse.down();
      await page.mouse.move(stage.x + stage.width / 2 - 90, stage.y + stage.height * 0.7 - 20, { steps: 4 });
      await page.mouse.up();
      await settle(page);
    };
    await explore();
    expect(await center(page)).not.toEqual(own);
    expect(page.url()).toContain('map=');
    expect(await passage(page)).toBe('p10');
    await page.locator('.back').click();
    await settle(page);
    expect(await center(page)).toEqual(own);
    await explore();
    await page.keyboard.press('r');
    await settle(page);
    expect(await center(page)).toEqual(own);
    expect(page.url()).not.toContain('map=');
    await context.close();
  });
});

describe('both ways', () => {
  it('a click on a mention opens its card, Escape closes it, back and forward go between them', async () => {
    const { context, page } = await open(browser, '#p10&view=flat');
    const card = page.locator('[data-card]');
    await page.locator('#p10 [data-ref="country:DZA"]').click();
    expect(await card.getAttribute('data-ref')).toBe('country:DZA');
    await page.locator('#p10 [data-ref="country:TKM"]').click();
    expect(await card.getAttribute('data-ref')).toBe('country:TKM');
    await page.goBack();
    expect(await card.getAttribute('data-ref')).toBe('country:DZA');
    await page.goBack();
    expect(await card.count()).toBe(0);
    await page.goForward();
    expect(await card.getAttribute('data-ref')).toBe('country:DZA');
    await page.keyboard.press('Escape');
    expect(await card.count()).toBe(0);
    await context.close();
  });

  it('the card has the names in three languages, the sentence, the imports and the sources', async () => {
    const { context, page } = await open(browser, '#p10&sel=country:DZA&view=flat');
    const card = page.locator('[data-card]');
    const text = (await card.textContent()) ?? '';
    for (const piece of ['Algeria', '阿尔及利亚', 'Алжир', 'SIPRI', 'Frigates'.toLowerCase()])
      expect(text).toContain(piece);
    expect(await card.locator('mark').first().textContent()).toContain('Algeria');
    expect(await card.locator('svg[role="img"]').count()).toBeGreaterThan(0);
    expect(text).not.toMatch(/\$|million dollars/);
    await context.close();
  });

  it('next and previous walk the mentions; the strip shows where they are', async () => {
    const { context, page } = await open(browser, '#p1&sel=country:IND&view=flat');
    const naming = await page.evaluate(() =>
      window.atlas
        .passages()
        .filter((p) => p.mentions.some((m) => m.ref === 'country:IND'))
        .map((p) => p.id),
    );
    const marked = await page
      .locator('.tick.is-named')
      .evaluateAll((all) => all.map((e) => (e as HTMLElement).dataset.tick));
    expect(marked).toEqual(naming);
    await page.locator('[data-walk="next"]').click();
    expect(await passage(page)).toBe(naming[0]);
    await page.locator('[data-walk="next"]').click();
    expect(await passage(page)).toBe(naming[1]);
    await page.locator('[data-walk="prev"]').click();
    expect(await passage(page)).toBe(naming[0]);
    expect(await page.locator('[data-card]').getAttribute('data-ref')).toBe('country:IND');
    await page.locator('.tick.is-named').last().click();
    expect(await passage(page)).toBe(naming.at(-1));
    await context.close();
  });

  it('the link of a passage in a card goes there', async () => {
    const { context, page } = await open(browser, '#p1&sel=place:hanoi&view=flat');
    await page.locator('[data-card] a[href="#p15"]').first().click();
    expect(await passage(page)).toBe('p15');
    await context.close();
  });

  it('the whole is there by the keyboard alone: list, find, key, and nothing traps the focus', async () => {
    const { context, page, faults } = await open(browser, '#p10&view=flat');
    await page.locator('.items summary').focus();
    await page.keyboard.press('Enter');
    await page.keyboard.press('Tab');
    await page.keyboard.type('Viet Nam');
    await page.keyboard.press('Enter');
    expect(await page.locator('[data-card]').getAttribute('data-ref')).toBe('country:VNM');
    await page.keyboard.press('Escape');
    await page.keyboard.press('Escape');
    await page.locator('.items summary').focus();
    await page.keyboard.press('Enter');
    // each link lights the map as it takes the focus, and keeps the focus
    const walked: string[] = [];
    await page.locator('.items-list a').first().focus();
    for (let i = 0; i < 5; i++) {
      walked.push(
        await page.evaluate(() => (document.activeElement as HTMLElement | null)?.dataset.ref ?? 'lost'),
      );
      await page.keyboard.press('Tab');
    }
    expect(walked).not.toContain('lost');
    expect(new Set(walked).size).toBe(5);
    await page.locator('.items-list a[data-ref="flow:chn-dza"]').focus();
    await page.keyboard.press('Enter');
    expect(await page.locator('[data-card]').getAttribute('data-ref')).toBe('flow:chn-dza');
    await page.keyboard.press('Escape');
    await page.keyboard.press('Escape');
    const seen = new Set<string>();
    await page.locator('.skip a').first().focus();
    for (let i = 0; i < 900; i++) {
      await page.keyboard.press('Tab');
      const at = await page.evaluate(() => {
        const e = document.activeElement as HTMLElement | null;
        return e && e !== document.body
          ? `${e.tagName}.${e.className}#${e.id}${e.dataset.layer ?? ''}${e.dataset.ref ?? ''}${e.getAttribute('href') ?? ''}`
          : 'end';
      });
      if (at === 'end') break;
      seen.add(at);
    }
    expect([...seen].some((s) => s.includes('alignment:quad'))).toBe(true);
    expect([...seen].some((s) => s.includes('maplibregl-canvas'))).toBe(true);
    await page.locator('[data-layer="flows:RUS"]').focus();
    await page.keyboard.press('Space');
    expect(await page.evaluate(() => window.atlas.state().off)).toEqual(['flows:RUS']);
    expect(faults).toEqual([]);
    await context.close();
  });
});

describe('the address', () => {
  it('brings passage, card, layers, projection, theme and the reader’s view back exactly', async () => {
    const hash =
      '#p14&sel=alignment:quad&off=alignment:nato,flows:RUS&all=1&view=flat&theme=dark&lang=ru&motion=0&as=beijing&years=1995-2004&map=120.5,10.25,3.5';
    const { context, page, faults } = await open(browser, hash);
    const state = await page.evaluate(() => window.atlas.state());
    expect(state).toEqual({
      passage: 'p14',
      chosen: 'alignment:quad',
      hover: null,
      off: ['alignment:nato', 'flows:RUS'],
      all: true,
      projection: 'flat',
      theme: 'dark',
      language: 'ru',
      motion: false,
      worldview: 'beijing',
      camera: [120.5, 10.25, 3.5],
      period: [1995, 2004],
      compare: null,
      sources: false,
    });
    expect(new URL(page.url()).hash).toBe(hash);
    expect(await page.locator('[data-layer="alignment:nato"]').isChecked()).toBe(false);
    const c = await page.evaluate(() => window.atlas.map?.getCenter().lng ?? 0);
    expect(c).toBeCloseTo(120.5, 1);
    expect(faults).toEqual([]);
    await context.close();
  });

  it('that is mangled is said to be, and the rest is used', async () => {
    const { context, page, faults } = await open(
      browser,
      '#p5&sel=country:NOPE&map=9,99,9&%E0%A4%A&view=flat',
    );
    expect(await passage(page)).toBe('p5');
    expect(await page.locator('#problems').textContent()).toContain('country:NOPE');
    await page.getByRole('button', { name: 'Dismiss' }).click();
    expect(await page.locator('#problems').isVisible()).toBe(false);
    expect(faults).toEqual([]);
    await context.close();
  });
});

describe('the page’s own interface', () => {
  it('goes, tells, and refuses by name', async () => {
    const { context, page } = await open(browser);
    const told = await page.evaluate(() => {
      const heard: string[] = [];
      const off = window.atlas.on('change', (s) => heard.push(s.passage));
      window.atlas.go({ passage: 'p6' });
      off();
      window.atlas.go({ passage: 'p7' });
      const refuse = (fn: () => void) => {
        try {
          fn();
          return '';
        } catch (e) {
          return (e as Error).message;
        }
      };
      return {
        heard,
        entities: window.atlas.entities().length,
        passages: window.atlas.passages().length,
        unknown: refuse(() => window.atlas.go({ chosen: 'country:NOPE' })),
        field: refuse(() => window.atlas.go({ colour: 'red' } as never)),
      };
    });
    expect(told.heard).toEqual(['p6']);
    expect(told.entities).toBeGreaterThan(300);
    expect(told.passages).toBe(25);
    expect(told.unknown).toContain('country:NOPE');
    expect(told.field).toContain('colour');
    await context.close();
  });
});
