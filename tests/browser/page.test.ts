import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import type { Page } from 'playwright';
import { afterEach, expect, inject, it } from 'vitest';
import { detailed, openMap, PHONE, WIDE } from './page.ts';
import { type Served, serve } from './serve.ts';

let server: Served | null = null;
afterEach(() => server?.close());

/** What an ordinary host sends of a file: fonts are compressed as they are, all else is with gzip. */
function size(name: string): number {
  const body = readFileSync(`${inject('site')}/${name}`);
  return name.endsWith('woff2') ? body.length : gzipSync(body, { level: 9 }).length;
}

/** Waits until the page asks for nothing any more: twice over it had nothing left to do, and no file came meanwhile. */
async function quiet(page: Page, sent: readonly string[]): Promise<void> {
  for (let before = -1, still = 0; still < 2; before = sent.length) {
    await page.evaluate(() => document.fonts.ready);
    await page.waitForLoadState('networkidle');
    await page.evaluate(() => new Promise((done) => requestIdleCallback(done)));
    still = sent.length === before ? still + 1 : 0;
  }
}

it.each([
  ['a wide screen', WIDE],
  ['a phone', PHONE],
] as const)(
  'on %s all that the page asks for by itself is within 800 kB, fonts and all, from this origin alone',
  async (_screen, viewport) => {
    server = await serve(inject('site'), '/atlas/sub/');
    const { sent, url } = server;
    const { context, faults } = await openMap('', {
      viewport,
      url,
      until: async (page) => {
        await detailed(page);
        // the map at rest, and what a first click on it asks for, are among it
        for (const part of ['worker', 'borders-110m', 'borders-50m', 'content', 'woff2'])
          await expect.poll(() => sent.some((name) => name.includes(part)), { message: part }).toBe(true);
        await quiet(page, sent);
      },
    });
    // page and worker share the code that both need: nothing is sent twice
    expect(sent.filter((name, i) => sent.indexOf(name) < i)).toEqual([]);
    const bytes = sent.reduce((sum, name) => sum + size(name), 0);
    expect(bytes).toBeLessThanOrEqual(800_000);
    expect(faults).toEqual([]);
    await context.close();
  },
);
