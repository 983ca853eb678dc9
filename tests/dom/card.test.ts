import type { Page } from 'playwright';
import { describe, expect, inject, it } from 'vitest';
import { blank, frames, interfaceOf } from './page.ts';

/** The chunk that cards are made of. */
const CHUNK = '**/assets/content-*.js';

/** A page on which the test says when, and whether, the code of cards comes. */
async function held(hash = '#p1'): Promise<{ page: Page; asked: Promise<void>; answer(yes: boolean): void }> {
  const page = await blank();
  let ask = () => {};
  const asked = new Promise<void>((done) => {
    ask = done;
  });
  let answer: (yes: boolean) => void = () => {};
  const answered = new Promise<boolean>((done) => {
    answer = done;
  });
  await page.route(CHUNK, async (route) => {
    ask();
    if (await answered) await route.continue();
    else await route.abort();
  });
  await page.goto(inject('url') + hash);
  await interfaceOf(page);
  return { page, asked, answer };
}

const focused = (page: Page) =>
  page.evaluate(() => {
    const active = document.activeElement;
    return active?.closest('[data-card]') ? `card: ${active.tagName}` : (active as HTMLElement).dataset.ref;
  });

describe('what cards are made of', () => {
  it('is no part of what the page loads first, and comes before anyone asks for a card', async () => {
    const { page, asked, answer } = await held();
    answer(true);
    await asked;
    const first = await page.evaluate(async () => {
      const html = await (await fetch(location.href)).text();
      const scripts = [...html.matchAll(/(?:src|href)="([^"]+\.js)"/g)].map((m) => m[1] as string);
      return Promise.all(scripts.map(async (src) => (await fetch(src)).text()));
    });
    expect(first.length).toBeGreaterThan(0);
    // words that only cards and charts say
    for (const text of first) expect(text).not.toMatch(/Arms imports by supplier|The essay does not name it/);
    await page.context().close();
  });

  it('brings the card of what was chosen meanwhile, and the focus into it as ever', async () => {
    const { page, asked, answer } = await held();
    const mention = page.locator('#p1 [data-ref="country:RUS"]').first();
    await mention.focus();
    await page.keyboard.press('Enter');
    await asked;
    await frames(page);
    expect(await page.evaluate(() => window.atlas.state().chosen)).toBe('country:RUS');
    expect(await page.locator('[data-card]').count()).toBe(0);
    answer(true);
    await page.locator('[data-card]').waitFor();
    expect(await page.locator('[data-card]').getAttribute('data-ref')).toBe('country:RUS');
    expect(await focused(page)).toBe('card: H2');
    await page.keyboard.press('Escape');
    await page.locator('[data-card]').waitFor({ state: 'detached' });
    expect(await focused(page)).toBe('country:RUS');
    await page.context().close();
  });

  it('takes no focus that has gone elsewhere, and shows nothing that was let go of', async () => {
    const { page, asked, answer } = await held();
    await page.locator('#p1 [data-ref="country:RUS"]').first().focus();
    await page.keyboard.press('Enter');
    await asked;
    const other = page.locator('#p1 [data-ref="country:CHN"]').first();
    await other.focus();
    answer(true);
    await page.locator('[data-card]').waitFor();
    expect(await focused(page)).toBe('country:CHN');
    await page.context().close();

    const again = await held('#p1&sel=country:RUS');
    await again.asked;
    await again.page.evaluate(() => window.atlas.go({ chosen: null }));
    again.answer(true);
    await again.page.waitForLoadState('networkidle');
    await frames(again.page);
    expect(await again.page.locator('[data-card]').count()).toBe(0);
    await again.page.context().close();
  });

  it('says so when it does not load, and is tried again on the next click', async () => {
    const { page, answer } = await held();
    answer(false);
    const mention = page.locator('#p1 [data-ref="country:RUS"]').first();
    await mention.click();
    const problem = page.locator('.problem', { hasText: 'The card did not load' });
    await problem.waitFor();
    expect(await page.locator('[data-card]').count()).toBe(0);
    await page.unroute(CHUNK);
    await mention.click();
    await page.locator('[data-card]').waitFor();
    expect(await page.locator('[data-card]').getAttribute('data-ref')).toBe('country:RUS');
    await page.context().close();
  });
});

describe('a figure beside a passage', () => {
  it('says so when what draws it does not load, and is drawn when it is asked for again', async () => {
    const page = await blank();
    await page.route('**/assets/figure-*.js', (route) => route.abort());
    await page.goto(`${inject('url')}#p10`);
    await interfaceOf(page);
    const place = page.locator('[data-evidence="algeria-shares"] .evidence-figure');
    await page.evaluate(() => {
      const beside = document.querySelector<HTMLDetailsElement>('[data-evidence="algeria-shares"]');
      if (beside) beside.open = true;
      beside?.scrollIntoView();
    });
    const again = place.getByRole('button', { name: 'Try again' });
    await again.waitFor();
    await page.unroute('**/assets/figure-*.js');
    await again.click();
    await place.locator('svg.chart').first().waitFor();
    await page.context().close();
  });
});
