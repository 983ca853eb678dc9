import type { CDPSession, Page } from 'playwright';
import { describe, expect, it } from 'vitest';
import { openLayers } from '../harness/menus.ts';
import { openPage } from './page.ts';

const ARTICLE = [
  'Ships for the Strait',
  'In August 2024 Warsaw signed for helicopters, and Poland had ordered tanks from South Korea in 2022.',
  'Hanoi is looking to Israel, and New Delhi to Paris, for what Moscow does not deliver.',
].join('\n\n');

/** Drops an article on the page and opens it on a map of its own. */
async function openArticle(page: Page): Promise<void> {
  await page.evaluate((text) => {
    const data = new DataTransfer();
    data.items.add(new File([text], 'ships.txt', { type: 'text/plain' }));
    dispatchEvent(new DragEvent('drop', { dataTransfer: data, bubbles: true, cancelable: true }));
  }, ARTICLE);
  await page.locator('[data-open="article"]').click();
  await page.locator('.most-named').waitFor();
  await page.evaluate(() => window.atlas.ready);
}

async function closeArticle(page: Page): Promise<void> {
  await page.locator('[data-open="essay"]').click();
  await page.locator('#p16').waitFor();
  await page.evaluate(() => window.atlas.ready);
}

/** Nodes and listeners that the page still holds once what nothing refers to has been collected. */
async function held(cdp: CDPSession): Promise<{ nodes: number; listeners: number; heap: number }> {
  await cdp.send('HeapProfiler.collectGarbage');
  await cdp.send('HeapProfiler.collectGarbage');
  const { metrics } = await cdp.send('Performance.getMetrics');
  const value = (name: string) => metrics.find((m) => m.name === name)?.value ?? Number.NaN;
  return { nodes: value('Nodes'), listeners: value('JSEventListeners'), heap: value('JSHeapUsedSize') };
}

describe('an atlas that takes the place of another', () => {
  it('leaves nothing of the other behind, however often', async () => {
    const { context, page, faults } = await openPage('#p10');
    const cdp = await context.newCDPSession(page);
    await cdp.send('Performance.enable');
    await cdp.send('HeapProfiler.enable');
    const turn = async () => {
      // a card, figures, the list and the sources have been open before the atlas goes
      await page.evaluate(() => window.atlas.go({ passage: 'p10', chosen: 'country:DZA' }));
      await page.locator('[data-card][data-ref="country:DZA"]').waitFor();
      await openLayers(page);
      await page.locator('details.items summary').click();
      await page.evaluate(() => window.atlas.go({ sources: true }));
      await page.locator('[data-panel="sources"]').waitFor();
      await openArticle(page);
      await page.evaluate(() => window.atlas.go({ chosen: 'country:VNM' }));
      await page.locator('[data-card][data-ref="country:VNM"]').waitFor();
      await closeArticle(page);
    };
    await turn();
    await turn();
    const after = await held(cdp);
    for (let i = 0; i < 3; i++) await turn();
    const now = await held(cdp);
    expect(now.nodes).toBeLessThanOrEqual(after.nodes);
    expect(now.listeners).toBeLessThanOrEqual(after.listeners);
    // code and caches settle; three atlases with their texts would be twice this
    expect(now.heap - after.heap).toBeLessThan(2.5e6);
    expect(faults).toEqual([]);
    await context.close();
  });

  it('keeps theme and language, is an entry of the history, and the page is not loaded anew', async () => {
    const { context, page, faults } = await openPage('#p10&sel=country:DZA&theme=dark&lang=ru');
    const title = await page.title();
    await page.evaluate(() => Object.assign(window, { sameDocument: true }));
    await openArticle(page);
    const state = () => page.evaluate(() => window.atlas.state());
    expect(await state()).toMatchObject({ theme: 'dark', language: 'ru', chosen: null, passage: 'p1' });
    expect(await page.locator('html').getAttribute('data-theme')).toBe('dark');
    expect(await page.title()).toContain('Ships for the Strait');
    await page.evaluate(() => window.atlas.go({ passage: 'p2' }));

    await page.goBack();
    await page.goBack();
    await page.locator('#p16').waitFor();
    expect(await page.locator('h1').textContent()).toContain('Sino-Russian');
    expect(await state()).toMatchObject({ passage: 'p10', chosen: 'country:DZA', theme: 'dark' });
    expect(await page.title()).toBe(title);
    await page.goForward();
    await page.locator('.most-named').waitFor();
    expect(await page.locator('h1').textContent()).toBe('Ships for the Strait');
    await closeArticle(page);
    expect(await state()).toMatchObject({ theme: 'dark', language: 'ru' });
    expect(await page.evaluate(() => 'sameDocument' in window)).toBe(true);
    expect(await page.locator('#problems').isVisible()).toBe(false);
    expect(faults).toEqual([]);
    await context.close();
  });

  it('has its kept text apart from that of another atlas', async () => {
    const { context, page, faults } = await openPage();
    await openArticle(page);
    const keys = () => page.evaluate(() => [...Object.keys(sessionStorage), ...Object.keys(localStorage)]);
    expect(await keys()).toEqual(['rimland:sino-russian:article']);
    // another atlas of the same origin takes no notice of it
    await page.evaluate(() => {
      const text = sessionStorage.getItem('rimland:sino-russian:article') as string;
      sessionStorage.clear();
      sessionStorage.setItem('rimland:other:article', text);
    });
    await page.reload();
    await page.locator('#p16').waitFor();
    expect(await page.locator('.most-named').count()).toBe(0);
    expect(faults).toEqual([]);
    await context.close();
  });
});
