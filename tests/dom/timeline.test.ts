import type { Page } from 'playwright';
import { describe, expect, it } from 'vitest';
import { openTimeline } from '../harness/menus.ts';
import { onePage, openPage, PHONE } from './page.ts';

const on = onePage('#p10');

const period = (page: Page) => page.evaluate(() => window.atlas.state().period);
const fields = async (page: Page) => [
  await page.locator('[data-time="from"]').inputValue(),
  await page.locator('[data-time="to"]').inputValue(),
];

/** Where a year begins on the page's timeline, in pixels of the window. */
async function placeOf(page: Page, year: number): Promise<{ x: number; y: number }> {
  const box = await page.locator('.time-brush .overlay').boundingBox();
  if (!box) throw new Error('no timeline');
  return { x: box.x + ((year - 1907) / (2026 - 1907)) * box.width, y: box.y + box.height - 8 };
}

describe('the timeline', () => {
  it('starts with the passage’s years; brushing sets the reader’s own: caption, card and figures follow', async () => {
    const { page } = on;
    await on.go({ chosen: 'country:DZA' });
    expect(await fields(page)).toEqual(['2013', '2017']);
    expect(await period(page)).toBeNull();
    const live = page.locator('[data-card] .figure-live').first();
    await live.waitFor();
    expect(await live.textContent()).toContain('In 2013–17, the years shown: Russia 62 %, China 15 %');
    expect(await live.textContent()).toContain('of 6,047 million TIV.');
    const [a, b] = [await placeOf(page, 2021), await placeOf(page, 2026)];
    await page.mouse.move(a.x + 1, a.y);
    await page.mouse.down();
    await page.mouse.move(b.x - 20, b.y, { steps: 4 });
    await page.mouse.move(b.x - 0.3, b.y, { steps: 2 });
    await page.mouse.up();
    expect(await period(page)).toEqual([2021, 2025]);
    expect(await fields(page)).toEqual(['2021', '2025']);
    expect(await live.textContent()).toContain('Russia 39 %, China 27 %');
    // the claim stays that of the passage
    expect(await page.locator('#caption').textContent()).toMatch(/^China’s share of Algeria’s.* 2021–25$/);
    await page.evaluate(() =>
      document.querySelector('[data-evidence="algeria-shares"]')?.scrollIntoView({ block: 'center' }),
    );
    const figure = page.locator('[data-figure="algeria-shares"]');
    await figure.waitFor();
    expect(await figure.locator('.figure-live').textContent()).toContain('In 2021–25, your choice: Algeria');
    await page.waitForFunction(() => location.hash.includes('years=2021-2025'));
    // one drag is one step back
    await page.goBack();
    await page.waitForFunction(() => window.atlas.state().period === null);
    expect(await fields(page)).toEqual(['2013', '2017']);
  });

  it('keeps the reader’s own years from passage to passage until they are reset', async () => {
    const { page } = on;
    await page.setViewportSize(PHONE);
    await on.go({ period: [1950, 1959] });
    await page.evaluate(() => window.atlas.go({ passage: 'p4' }));
    expect(await period(page)).toEqual([1950, 1959]);
    expect(await page.locator('#caption').textContent()).toMatch(/^Crimea.* 1950–59$/);
    await openTimeline(page);
    await page.evaluate(() => window.atlas.go({ passage: 'note-i' }));
    expect(await fields(page)).toEqual(['1950', '1959']);
    await page.locator('[data-time="back"]').click();
    expect(await period(page)).toBeNull();
    // the note's own years
    expect(await fields(page)).toEqual(['1950', '1968']);
    expect(await page.locator('[data-time="back"]').isVisible()).toBe(false);
  });

  it('keeps what is being typed when the page changes its size', async () => {
    const { page } = on;
    await page.locator('[data-time="from"]').fill('2016');
    const width = () => page.locator('.time-chart svg').getAttribute('width');
    const before = await width();
    await page.setViewportSize({ width: 1200, height: 900 });
    await expect.poll(width).not.toBe(before);
    await page.keyboard.press('Tab');
    expect(await period(page)).toEqual([2016, 2017]);
  });

  it('is worked by the keyboard alone: fields, steps, rows', async () => {
    const { page } = on;
    await openTimeline(page);
    await page.locator('[data-time="from"]').fill('2016');
    await page.keyboard.press('Tab');
    expect(await period(page)).toEqual([2016, 2017]);
    await page.locator('[data-time="to"]').fill('2016');
    await page.keyboard.press('Enter');
    expect(await period(page)).toEqual([2016, 2016]);
    await page.locator('[data-time="next"]').focus();
    await page.keyboard.press('Enter');
    expect(await period(page)).toEqual([2017, 2017]);
    await page.locator('[data-time="prev"]').focus();
    await page.keyboard.press('Enter');
    await page.keyboard.press('Enter');
    expect(await period(page)).toEqual([2015, 2015]);
    // what is not a year is replaced by the current one
    await page.locator('[data-time="from"]').fill('');
    await page.keyboard.press('Tab');
    expect(await fields(page)).toEqual(['2015', '2015']);
    // a year beyond the timeline is clamped to its end
    await page.locator('[data-time="to"]').fill('3000');
    await page.keyboard.press('Enter');
    expect(await period(page)).toEqual([2015, 2025]);
    await page.locator('.time-rows > summary').focus();
    await page.keyboard.press('Enter');
    const link = page.locator('.time-rows-panel a[data-ref="event:zhenbao-1969"]');
    await link.focus();
    await page.keyboard.press('Enter');
    expect(await page.locator('[data-card]').getAttribute('data-ref')).toBe('event:zhenbao-1969');
    await page.locator('.time-rows-panel .card-details summary').focus();
    await page.keyboard.press('Enter');
    await page.locator('.time-rows-panel tbody tr').nth(20).waitFor();
  });

  it('plays year by year, pauses, and stops at the end', async () => {
    const { context, page, faults } = await openPage('#p10&years=2010-2011', { viewport: PHONE });
    await openTimeline(page);
    // time passes only as it is told to
    await page.clock.install();
    await page.clock.pauseAt(Date.now() + 60_000);
    const play = page.locator('[data-time="play"]');
    const pressed = () => play.getAttribute('aria-pressed');
    await play.click();
    await page.clock.runFor(900);
    expect(await period(page)).toEqual([2011, 2012]);
    await page.clock.runFor(900);
    expect(await period(page)).toEqual([2012, 2013]);
    await play.click();
    expect(await pressed()).toBe('false');
    await page.clock.runFor(5000);
    expect(await period(page)).toEqual([2012, 2013]);
    await page.evaluate(() => window.atlas.go({ period: [2023, 2024] }));
    await play.click();
    expect(await pressed()).toBe('true');
    await page.clock.runFor(5000);
    expect(await pressed()).toBe('false');
    expect(await period(page)).toEqual([2024, 2025]);
    expect(faults).toEqual([]);
    await context.close();
  });

  it('a click on an event or a bar opens its card', async () => {
    const { page } = on;
    await openTimeline(page);
    await page.locator('.time-dot[data-time-ref="event:invasion-2022"]').click();
    expect(await page.locator('[data-card]').getAttribute('data-ref')).toBe('event:invasion-2022');
    await page.locator('.time-lane[data-time-ref="alignment:nato"]').click({ position: { x: 20, y: 3 } });
    expect(await page.locator('[data-card]').getAttribute('data-ref')).toBe('alignment:nato');
    await page.evaluate(() => window.atlas.go({ period: [1960, 1960] }));
    expect(await page.locator('[data-card]').textContent()).toContain('In 1960, the date shown: 15 members.');
    await page.evaluate(() => window.atlas.go({ period: [2018, 2018] }));
    expect(await page.locator('[data-card]').textContent()).toContain('In 2018, the date shown: 29 members.');
  });

  it('takes the page through every year of it without an error, each with a caption of its own', async () => {
    await on.page.setViewportSize(PHONE);
    await on.go({ all: true });
    const seen = await on.page.evaluate(async () => {
      const captions = new Set<string>();
      for (let year = 1907; year <= 2025; year++) {
        window.atlas.go({ period: [year, year] });
        await new Promise((done) => requestAnimationFrame(done));
        captions.add(document.getElementById('caption')?.textContent ?? '');
      }
      return captions.size;
    });
    expect(seen).toBe(2025 - 1907 + 1);
  });
});
