import type { Page } from 'playwright';
import { describe, expect, it } from 'vitest';
import { saved } from './download.ts';
import { onePage, PHONE } from './page.ts';

const on = onePage('#p10');

const taken = async (page: Page, kind: string): Promise<string> => {
  const take = () => panel(page).locator(`[data-take="${kind}"]`).click();
  return (await saved(page, take)).bytes.toString('utf8');
};
const panel = (page: Page) => page.locator('[data-panel="sources"]');
const listed = (page: Page) => panel(page).locator('[data-source]:visible');

describe('all sources', () => {
  it('are listed by kind, found by a word, and each leads to what it supports and back', async () => {
    const { page } = on;
    await page.locator('[data-view="sources"]').focus();
    await page.keyboard.press('Enter');
    await panel(page).waitFor();
    const all = await listed(page).count();
    expect(all).toBeGreaterThan(60);
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Sources');
    await panel(page).getByRole('searchbox').fill('trade register');
    expect(await listed(page).count()).toBe(1);
    await listed(page).locator('summary').click();
    expect(await listed(page).locator('details').textContent()).toMatch(/Passages.*Figures.*Items/);
    await listed(page).locator('a[data-ref="flow:chn-tkm-hq9"]').click();
    expect(await page.locator('[data-card]').getAttribute('data-ref')).toBe('flow:chn-tkm-hq9');
    expect(await panel(page).count()).toBe(0);
    await page.waitForFunction(() => location.hash.includes('sel=flow:chn-tkm-hq9'));
    await page.goBack();
    await panel(page).waitFor();
    // Escape empties the filter first, then closes
    await panel(page).getByRole('searchbox').fill('zzz');
    expect(await panel(page).getByRole('status').textContent()).toContain('No source matches');
    await page.keyboard.press('Escape');
    expect(await listed(page).count()).toBe(all);
    await page.keyboard.press('Escape');
    expect(await panel(page).count()).toBe(0);
  });

  it('a figure’s and a note’s source lead to all that rests on it, and back to the passage', async () => {
    const { page } = on;
    await page.setViewportSize(PHONE);
    await page.locator('[data-evidence="algeria-shares"] .source-link').first().click();
    const card = page.locator('[data-card]');
    expect(await card.getAttribute('data-ref')).toMatch(/^source:/);
    expect(await card.textContent()).toContain('Who armed Algeria');
    await card.getByRole('link', { name: '¶ 9', exact: true }).first().click();
    expect(await page.evaluate(() => window.atlas.state().passage)).toBe('p9');
  });

  it('are taken away as BibTeX and CSL-JSON, all or those that were found', async () => {
    const { page } = on;
    await on.go({ passage: 'p1', sources: true });
    await panel(page).waitFor();
    const all = await listed(page).count();
    const bibtex = await taken(page, 'bibtex');
    expect(bibtex.match(/^@/gm)).toHaveLength(all);
    await panel(page).getByRole('searchbox').fill('sautin');
    const items = JSON.parse(await taken(page, 'csl')) as { id: string; title: string }[];
    expect(items).toHaveLength(await listed(page).count());
    expect(items.map((i) => i.title)).toContain('Sino-Russian Military Relations: Gratitude and Resentment');
  });
});
