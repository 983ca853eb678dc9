import { readdirSync, readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import type { Browser } from 'playwright';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { launch, open, PHONE, settle, WIDE } from './page.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await launch();
});
afterAll(() => browser.close());

const size = (path: string) => gzipSync(readFileSync(path), { level: 9 }).length;

describe('what is sent', () => {
  it('the first passage can be read after at most 40 kB of HTML and CSS, before any script', () => {
    const html = readFileSync('dist/index.html', 'utf8');
    const css = [...html.matchAll(/href="\.\/(assets\/[^"]+\.css)"/g)].map((m) => `dist/${m[1]}`);
    expect(css.length).toBeGreaterThan(0);
    expect(size('dist/index.html') + css.reduce((n, path) => n + size(path), 0)).toBeLessThanOrEqual(40_000);
    expect(html).toContain('data-passage="p1"');
    expect(html).not.toMatch(/<style|style="|<script(?![^>]*src=)/);
  });

  it('the first complete map is there within 800 kB, fonts and all, from this origin alone', async () => {
    const { context, page, requests, faults } = await open(browser);
    const until = await page.evaluate(() => performance.getEntriesByType('resource').map((e) => e.name));
    const files = [...new Set([inject('url'), ...requests.filter((url) => until.includes(url))])]
      .map((url) => url.slice(inject('url').length) || 'index.html')
      .filter((name) => !name.includes('borders-50m'));
    expect(files.some((f) => f.includes('worker'))).toBe(true);
    // fonts are compressed as they are; all else is sent with gzip by any ordinary host
    const bytes = files.reduce(
      (n, name) => n + (name.endsWith('woff2') ? readFileSync(`dist/${name}`).length : size(`dist/${name}`)),
      0,
    );
    expect(bytes).toBeLessThanOrEqual(800_000);
    expect(faults).toEqual([]);
    await context.close();
  });

  it('the map is a chunk of its own', () => {
    const scripts = readdirSync('dist/assets').filter((f) => f.endsWith('.js'));
    const first = readFileSync('dist/index.html', 'utf8').match(/assets\/(index-[^"]+\.js)/)?.[1] ?? '';
    expect(size(`dist/assets/${first}`)).toBeLessThan(60_000);
    expect(scripts.some((f) => f.startsWith('atlas-map'))).toBe(true);
  });
});

describe.each([
  ['wide', WIDE],
  ['phone', PHONE],
] as const)('the essay on a %s screen', (_name, viewport) => {
  it('has its 25 blocks and nothing that goes wrong', async () => {
    const { context, page, faults } = await open(browser, '', { viewport });
    await settle(page);
    const ids = await page
      .locator('[data-passage]')
      .evaluateAll((all) => all.map((e) => [e.id, (e as HTMLElement).dataset.passage]));
    expect(ids).toHaveLength(25);
    expect(ids.every(([id, passage]) => id === passage)).toBe(true);
    expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
    expect(faults).toEqual([]);
    await context.close();
  });
});

it('opens a card for everything the text names, and from the card every passage that names it', async () => {
  const { context, page, faults } = await open(browser, '#p1&view=flat', { viewport: PHONE });
  const wrong = await page.evaluate(async () => {
    const wrong: string[] = [];
    const frame = () => new Promise((done) => requestAnimationFrame(done));
    const refs = [
      ...new Set(
        [...document.querySelectorAll<HTMLElement>('#passages [data-ref]')].map(
          (e) => e.dataset.ref as string,
        ),
      ),
    ];
    const passages = window.atlas.passages();
    for (const ref of refs) {
      document.querySelector<HTMLElement>(`#passages [data-ref="${ref}"]`)?.click();
      await frame();
      const card = document.querySelector<HTMLElement>('[data-card]');
      if (card?.dataset.ref !== ref) wrong.push(`${ref}: card of ${card?.dataset.ref}`);
      const naming = passages.filter((p) => p.mentions.some((m) => m.ref === ref));
      for (const p of naming)
        if (!card?.querySelector(`a[href="#${p.id}"]`)) wrong.push(`${ref}: no link to ${p.id}`);
    }
    return refs.length < 100 ? [`only ${refs.length} items`] : wrong;
  });
  expect(wrong).toEqual([]);
  expect(faults).toEqual([]);
  await context.close();
});

describe('without', () => {
  it('WebGL the essay reads, the cards open and the map’s place says why', async () => {
    const poor = await launch(['--disable-3d-apis']);
    const { page, faults } = await open(poor);
    expect(await page.locator('#map-message').textContent()).toMatch(/needs WebGL 2/);
    expect(await page.evaluate(() => window.atlas.map)).toBeNull();
    await page.locator('#p1 [data-ref="country:RUS"]').first().click();
    expect(await page.locator('[data-card]').getAttribute('data-ref')).toBe('country:RUS');
    expect(faults.filter((f) => f.startsWith('page error'))).toEqual([]);
    await poor.close();
  });

  it('scripts the essay, its notes and sources are all there', async () => {
    const context = await browser.newContext({ javaScriptEnabled: false, viewport: WIDE });
    const page = await context.newPage();
    await page.goto(inject('url'));
    expect(await page.locator('[data-passage]').count()).toBe(25);
    expect(await page.locator('#p1').isVisible()).toBe(true);
    expect(await page.locator('.noscript').isVisible()).toBe(true);
    await context.close();
  });

  it('one of the data files it says which one did not load', async () => {
    const context = await browser.newContext({ viewport: WIDE });
    const page = await context.newPage();
    await page.route('**/areas-*.json', (route) => route.abort());
    await page.goto(inject('url'));
    await page.waitForSelector('#map-message:not([hidden])');
    expect(await page.locator('#map-message').textContent()).toMatch(/areas-.*did not load/);
    await context.close();
  });
});
