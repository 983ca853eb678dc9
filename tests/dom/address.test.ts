import type { Page } from 'playwright';
import { describe, expect, inject, it } from 'vitest';
import { openLayers, openTimeline } from '../harness/menus.ts';
import { blank, frames, interfaceOf, onePage } from './page.ts';

const on = onePage('#p10');

const state = (page: Page) => page.evaluate(() => window.atlas.state());
const type = async (page: Page, hash: string) => {
  await page.evaluate((hash) => {
    location.hash = hash;
  }, hash);
  await frames(page);
};
const address = (page: Page, hash: string) =>
  page.waitForFunction((hash) => location.hash === hash, hash).then(() => {});
const focused = (page: Page) =>
  page.evaluate(() => (document.activeElement as HTMLElement).outerHTML.replace(/>.*/s, '>'));

describe('the address in mid-reading', () => {
  const reading = { passage: 'p10', theme: 'dark', off: ['places'], chosen: 'country:DZA' } as const;

  it('changes what a typed Ref names and leaves the rest; back brings it all back', async () => {
    const { page } = on;
    await on.go(reading);
    await address(page, '#p10&sel=country:DZA&off=places&theme=dark');
    await type(page, '#country:CHN');
    expect(await state(page)).toMatchObject({ ...reading, chosen: 'country:CHN' });
    // the whole state is in the address again
    await address(page, '#p10&sel=country:CHN&off=places&theme=dark');
    await page.goBack();
    await address(page, '#p10&sel=country:DZA&off=places&theme=dark');
    expect(await state(page)).toMatchObject(reading);
    await page.goForward();
    await page.waitForFunction(() => window.atlas.state().chosen === 'country:CHN');
  });

  it('is not touched by the skip links, which move the focus alone', async () => {
    const { page } = on;
    await on.go(reading);
    await frames(page);
    const before = { state: await state(page), at: await page.evaluate(() => [location.hash, scrollY]) };
    for (const [i, id] of ['essay', 'map'].entries()) {
      await page.locator('.skip a').nth(i).focus();
      await page.keyboard.press('Enter');
      await frames(page);
      expect(await focused(page)).toContain(`id="${id}"`);
      expect({ state: await state(page), at: await page.evaluate(() => [location.hash, scrollY]) }).toEqual(
        before,
      );
    }
    expect(await page.locator('#problems').isVisible()).toBe(false);
  });

  it('leaves an anchor of the page around the atlas alone', async () => {
    const { page } = on;
    await on.go(reading);
    await page.evaluate(() => {
      const host = document.createElement('p');
      host.id = 'of-the-host';
      host.style.cssText = 'position: fixed; top: 0';
      document.body.append(host);
    });
    await type(page, '#of-the-host');
    expect(await state(page)).toMatchObject(reading);
    expect(await page.evaluate(() => location.hash)).toBe('#of-the-host');
    expect(await page.locator('#problems').isVisible()).toBe(false);
    await page.goBack();
    await address(page, '#p10&sel=country:DZA&off=places&theme=dark');
    expect(await state(page)).toMatchObject(reading);
    await page.evaluate(() => document.querySelector('#of-the-host')?.remove());
  });

  it('says what it cannot read, each thing once, and changes nothing for it', async () => {
    const { page } = on;
    await on.go(reading);
    await type(page, '#nowhere&as=atlantis');
    expect(await state(page)).toMatchObject(reading);
    const lines = page.locator('#problems li');
    expect(await lines.allTextContents()).toEqual([
      '"nowhere" is not a passage or an item of this atlas.',
      expect.stringContaining('atlantis'),
    ]);
    await page.locator('#problems button').click();
    expect(await page.locator('#problems').isVisible()).toBe(false);
  });

  it('has an entry for each of two drags over the years', async () => {
    const { page } = on;
    await on.go({ passage: 'p10' });
    const box = await page.locator('.time-brush .overlay').boundingBox();
    if (!box) throw new Error('no timeline');
    const x = (year: number) => box.x + ((year - 1907) / (2026 - 1907)) * box.width;
    const drag = async (from: number, to: number) => {
      await page.mouse.move(x(from) + 1, box.y + box.height - 8);
      await page.mouse.down();
      // begins within the years that are shown
      for (const year of [from + 0.2, from + 1, to - 1, to])
        await page.mouse.move(x(year) - 1, box.y + box.height - 8);
      await page.mouse.up();
    };
    /** A page on which much has been done writes its address a little later: of two acts before that only the last. */
    const written = async () => {
      const { period } = await state(page);
      await page.waitForFunction((years) => location.hash.includes(`years=${years}`), period?.join('-'));
      return period;
    };
    await drag(1960, 1970);
    const first = await written();
    await drag(1980, 1990);
    const second = await written();
    expect(second).not.toEqual(first);
    await page.goBack();
    await page.waitForFunction((years) => String(window.atlas.state().period) === years, String(first));
    await page.goBack();
    await page.waitForFunction(() => window.atlas.state().period === null);
  });

  it('is brought with its map by a link that quotes the text', async () => {
    for (const hash of ['#:~:text=Turkmenistan', '#p3&theme=dark:~:text=Turkmenistan']) {
      const page = await blank();
      await page.goto(inject('url') + hash);
      await interfaceOf(page);
      const passage = await page.evaluate(
        () => window.atlas.passages().find((p) => /Turkmenistan/.test(p.text))?.id,
      );
      await page.waitForFunction((id) => window.atlas.state().passage === id, passage);
      await page.evaluate(() => document.fonts.ready);
      await frames(page);
      expect((await state(page)).passage).toBe(passage);
      const box = await page.locator(`#${passage} >> text=Turkmenistan`).first().boundingBox();
      expect(box?.y).toBeGreaterThanOrEqual(0);
      expect(box?.y).toBeLessThan(900);
      await page.context().close();
    }
  });
});

describe('links', () => {
  it('open a tab when asked, in the list, the rows, the strip, the card and the search', async () => {
    const { page, context } = on;
    await on.go({ chosen: 'country:DZA' });
    await openTimeline(page);
    await page.locator('.time-rows > summary').click();
    await openLayers(page);
    await page.locator('.items > summary').click();
    await page.keyboard.press('/');
    await page.locator('[data-search="box"] input').fill('Algeria');
    await page.locator('[role="option"]').first().waitFor();
    const before = await state(page);
    for (const [selector, leads] of [
      ['.search-row', '#country:DZA'],
      ['.items-list a', null],
      ['.time-rows-panel a', null],
      ['.strip .tick', '#p1'],
      ['.mentions a', null],
    ] as const) {
      const href = await page.locator(selector).first().getAttribute('href');
      if (leads) expect(href).toBe(leads);
      const [tab] = await Promise.all([
        context.waitForEvent('page'),
        page
          .locator(selector)
          .first()
          .evaluate((link) =>
            link.dispatchEvent(
              new MouseEvent('click', { bubbles: true, cancelable: true, ctrlKey: true, view: window }),
            ),
          ),
      ]);
      expect(new URL(tab.url()).hash, selector).toBe(href);
      await tab.close();
    }
    // a hover may come and go; where the reader is stays
    expect({ ...(await state(page)), hover: null }).toEqual({ ...before, hover: null });
    await page.keyboard.press('Escape');
    await page.keyboard.press('Escape');
  });
});

describe('an opened text', () => {
  it('leaves the focus on the switch that turns to it, though a card is open', async () => {
    const page = await blank();
    await page.goto(`${inject('url')}#p10`);
    await interfaceOf(page);
    const text = await page.evaluate(() =>
      window.atlas
        .passages()
        .map((p) => p.text)
        .join('\n\n'),
    );
    await page.evaluate(() => window.atlas.go({ chosen: 'country:DZA' }));
    await page.locator('[data-open="dialog"]').click();
    await page.setInputFiles('#open-file', {
      name: 'o.txt',
      mimeType: 'text/plain',
      buffer: Buffer.from(text),
    });
    await page.locator('[data-texts="account"]').waitFor();
    await page.locator('#p10 .mention[data-ref="country:DZA"]').first().click();
    for (const which of ['account', 'original']) {
      await page.locator(`[data-texts="${which}"]`).click();
      await frames(page);
      expect(await focused(page)).toContain(`data-texts="${which}"`);
    }
    expect(await page.locator('[data-card]').getAttribute('data-ref')).toBe('country:DZA');
    await page.context().close();
  });
});

describe('window.atlas', () => {
  it('is there when the page has loaded, and says when it is ready', async () => {
    const page = await blank();
    await page.addInitScript(() => {
      const w = window as typeof window & { heard: string[] };
      w.heard = [];
      document.addEventListener('atlas:ready', () => w.heard.push('atlas:ready'));
      addEventListener('load', () => {
        w.heard.push(`load: ${typeof window.atlas?.ready.then}`);
        window.atlas.on('change', () => w.heard.push('change'));
      });
    });
    await page.goto(inject('url'));
    await page.waitForFunction(() => 'atlas' in window);
    await page.evaluate(() => window.atlas.ready);
    await page.evaluate(() => window.atlas.go({ theme: 'dark' }));
    const heard = await page.evaluate(() => (window as unknown as { heard: string[] }).heard);
    expect(heard.toSorted()).toEqual(['atlas:ready', 'change', 'load: function']);
    await page.context().close();
  });

  it('refuses what it cannot take by name, and nothing has changed', async () => {
    const { page } = on;
    await on.go({ passage: 'p10', chosen: 'country:DZA' });
    const before = await state(page);
    const message = await page.evaluate(() =>
      [
        { off: 5 },
        { passage: {} },
        null,
        { camera: ['a'] },
        { camera: [Number.NaN, 0, 1] },
        { theme: 'dark', chosen: 'country:ZZZ' },
      ].map((bad) => {
        try {
          window.atlas.go(bad as never);
          return 'taken';
        } catch (error) {
          return String(error);
        }
      }),
    );
    for (const [i, named] of ['off', 'passage', 'null', 'camera', 'camera', 'chosen'].entries())
      expect(message[i]).toMatch(new RegExp(`atlas\\.go: .*${named}`));
    expect(await state(page)).toEqual(before);
    await page.evaluate(() => window.atlas.go({ passage: 'p4' }));
    expect((await state(page)).passage).toBe('p4');
  });
});
