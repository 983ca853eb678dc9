import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { expect, inject, it } from 'vitest';
import { openMap } from './page.ts';

const site = inject('site');
const size = (path: string) => gzipSync(readFileSync(path), { level: 9 }).length;

it('the first complete map is there within 820 kB, fonts and all, from this origin alone', async () => {
  const loaded: string[] = [];
  const { context, requests, faults } = await openMap('', {
    until: async (page) => {
      await page.evaluate(() => window.atlas.ready);
      loaded.push(
        ...(await page.evaluate(() => performance.getEntriesByType('resource').map((e) => e.name))),
      );
    },
  });
  const files = [...new Set([inject('url'), ...requests.filter((url) => loaded.includes(url))])]
    .map((url) => url.slice(inject('url').length) || 'index.html')
    .filter((name) => !name.includes('borders-50m'));
  expect(files.some((f) => f.includes('worker'))).toBe(true);
  // fonts are compressed as they are; all else is sent with gzip by any ordinary host
  const bytes = files.reduce(
    (n, name) =>
      n + (name.endsWith('woff2') ? readFileSync(`${site}/${name}`).length : size(`${site}/${name}`)),
    0,
  );
  expect(bytes).toBeLessThanOrEqual(820_000);
  expect(faults).toEqual([]);
  await context.close();
});
