import type { Page } from 'playwright';
import { describe, expect, it } from 'vitest';
import { frames, onePage, PHONE } from './page.ts';

const on = onePage('#p10', { viewport: PHONE, hasTouch: true });

/** The card's height as a share of the window's, once it has come to rest. */
async function height(page: Page): Promise<number> {
  return page.locator('[data-card]').evaluate(async (card) => {
    await Promise.all(card.getAnimations().map((a) => a.finished));
    return Math.round((card.getBoundingClientRect().height / innerHeight) * 100);
  });
}

async function open(page: Page): Promise<void> {
  await page.evaluate(() => window.atlas.go({ chosen: 'country:DZA' }));
  await page.locator('[data-card] .card-grip').waitFor();
  await frames(page);
}

/** Drags by a handle to a height of the window, slowly, so that it is no flick. */
async function drag(page: Page, handle: string, to: number): Promise<void> {
  const box = await page.locator(handle).first().boundingBox();
  if (!box) throw new Error(`There is no ${handle}.`);
  const [x, y] = [box.x + 90, box.y + box.height / 2];
  await page.mouse.move(x, y);
  await page.mouse.down();
  await page.mouse.move(x, (y + to) / 2, { steps: 4 });
  for (let i = 0; i < 3; i++) {
    await page.mouse.move(x, to + (i % 2));
    await frames(page);
  }
  await page.mouse.up();
}

describe('the card on a phone', () => {
  it('is a sheet of two heights, dragged by its head and its grip, and down to be closed', async () => {
    const { page } = on;
    await open(page);
    expect(await height(page)).toBe(40);
    await drag(page, '.card-grip', PHONE.height * 0.2);
    await expect.poll(() => height(page)).toBe(85);
    await drag(page, '.card-head', PHONE.height * 0.58);
    await expect.poll(() => height(page)).toBe(40);
    await drag(page, '.card-grip', PHONE.height * 0.97);
    await expect.poll(() => page.locator('[data-card]').count()).toBe(0);
    expect(await page.evaluate(() => window.atlas.state().chosen)).toBeNull();
  });

  it('needs no drag: its grip is a button that says what it does', async () => {
    const { page } = on;
    await open(page);
    const grip = page.locator('.card-grip');
    expect(await grip.getAttribute('aria-expanded')).toBe('false');
    await grip.focus();
    await page.keyboard.press('Enter');
    await expect.poll(() => height(page)).toBe(85);
    expect(await grip.getAttribute('aria-label')).toBe('Make the card shorter');
    await page.keyboard.press('Enter');
    await expect.poll(() => height(page)).toBe(40);
  });

  it('scrolls inside without being dragged', async () => {
    const { page } = on;
    await open(page);
    await page.locator('[data-card]').evaluate((card) => {
      card.scrollTop = 200;
    });
    await frames(page);
    expect(await height(page)).toBe(40);
    expect(await page.locator('[data-card] h2').isVisible()).toBe(true);
  });
});
