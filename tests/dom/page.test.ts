import { readdirSync, readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { describe, expect, inject, it } from 'vitest';
import { blank, onePage, openPage, PHONE } from './page.ts';

const on = onePage('#p1');
const site = inject('site');
const size = (path: string) => gzipSync(readFileSync(path), { level: 9 }).length;

describe('what is sent', () => {
  it('the first passage can be read after at most 40 kB of HTML and CSS, before any script', () => {
    const html = readFileSync(`${site}/index.html`, 'utf8');
    const css = [...html.matchAll(/href="\.\/(assets\/[^"]+\.css)"/g)].map((m) => `${site}/${m[1]}`);
    expect(css.length).toBeGreaterThan(0);
    const first = size(`${site}/index.html`) + css.reduce((n, path) => n + size(path), 0);
    expect(first).toBeLessThanOrEqual(40_000);
    expect(html).toContain('data-passage="p1"');
    expect(html).not.toMatch(/<style|style="|<script(?![^>]*src=)/);
  });

  it('the map is a chunk of its own', () => {
    const scripts = readdirSync(`${site}/assets`).filter((f) => f.endsWith('.js'));
    const first = readFileSync(`${site}/index.html`, 'utf8').match(/assets\/(index-[^"]+\.js)/)?.[1] ?? '';
    // cards, charts and figures come when they are wanted
    expect(size(`${site}/assets/${first}`)).toBeLessThan(41_000);
    expect(scripts.some((f) => f.startsWith('atlas-map'))).toBe(true);
  });
});

describe('the essay', () => {
  it('has its 25 blocks and hangs over no edge, wide or on a phone', async () => {
    const { page } = on;
    const ids = await page
      .locator('[data-passage]')
      .evaluateAll((all) => all.map((e) => [e.id, (e as HTMLElement).dataset.passage]));
    expect(ids).toHaveLength(25);
    expect(ids.every(([id, passage]) => id === passage)).toBe(true);
    const fits = () => page.evaluate(() => document.documentElement.scrollWidth <= innerWidth);
    expect(await fits()).toBe(true);
    await page.setViewportSize(PHONE);
    expect(await fits()).toBe(true);
  });

  it('opens a card for everything the text names, and from the card every passage that names it', async () => {
    // what cards are made of has come
    await on.go({ chosen: 'country:RUS' });
    await on.page.locator('[data-card]').waitFor();
    const wrong = await on.page.evaluate(async () => {
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
  });
});

describe('without', () => {
  it('WebGL the essay reads, the cards open and the map’s place says why', async () => {
    const { page } = on;
    expect(await page.locator('#map-message').textContent()).toMatch(/needs WebGL 2/);
    await page.evaluate(() => window.atlas.ready);
    expect(await page.evaluate(() => window.atlas.map)).toBeNull();
    await page.locator('#p1 [data-ref="country:RUS"]').first().click();
    expect(await page.locator('[data-card]').getAttribute('data-ref')).toBe('country:RUS');
  });

  it('scripts the essay, its notes and sources are all there', async () => {
    const page = await blank({ javaScriptEnabled: false });
    await page.goto(inject('url'));
    expect(await page.locator('[data-passage]').count()).toBe(25);
    expect(await page.locator('#p1').isVisible()).toBe(true);
    expect(await page.locator('.noscript').isVisible()).toBe(true);
    await page.context().close();
  });

  it('one of the data files it says which one did not load', async () => {
    const { context, page } = await openPage('', { failing: '**/areas-*.json' });
    await page.waitForSelector('#map-message:not([hidden])');
    expect(await page.locator('#map-message').textContent()).toMatch(/areas-.*did not load/);
    await context.close();
  });
});

describe('a fault is seen', () => {
  it('when the page asks another origin, breaks its own policy or throws', async () => {
    const { context, page, faults } = await openPage('#p1');
    await page.evaluate(() => {
      document.body.append(Object.assign(new Image(), { src: 'https://example.org/x.png' }));
      document.body.append(Object.assign(document.createElement('script'), { textContent: '1' }));
      setTimeout(() => {
        throw new Error('planted');
      });
    });
    await expect.poll(() => faults.join('\n')).toMatch(/planted/);
    expect(faults.join('\n')).toMatch(/example\.org/);
    expect(faults.join('\n')).toMatch(/script-src/);
    await context.close();
  });
});
