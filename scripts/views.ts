import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { chromium, type Page } from 'playwright';
import { build } from 'vite';
import { findChromium } from '../tests/browser/chromium.ts';
import { serve } from '../tests/browser/serve.ts';
import { takeAtlas } from './take-atlas.ts';

const SIZES = { wide: { width: 1440, height: 900 }, phone: { width: 390, height: 844 } } as const;

interface Taken {
  readonly id: string;
  readonly caption: string;
}

/** Takes pictures of each beat's view, as the page shows it on a wide screen and a phone, and writes the page that shows them. */
export async function main(given: readonly string[]): Promise<void> {
  const { docs, rest: args } = takeAtlas(given);
  const out = join(docs, 'views');
  if (!args.includes('--built')) await build({ logLevel: 'error' });
  const server = await serve('dist', '/');
  const browser = await chromium.launch({
    executablePath: findChromium(),
    args: ['--no-sandbox', '--use-gl=angle', '--use-angle=swiftshader', '--enable-unsafe-swiftshader'],
  });
  mkdirSync(out, { recursive: true });
  for (const f of readdirSync(out)) rmSync(join(out, f));
  let taken: Taken[] = [];
  for (const [size, viewport] of Object.entries(SIZES)) {
    const context = await browser.newContext({ viewport, reducedMotion: 'reduce' });
    const page = await context.newPage();
    await page.goto(server.url);
    await page.waitForFunction(() => document.documentElement.dataset.atlas === 'ready');
    await page.evaluate(() => window.atlas.ready);
    await page.waitForFunction(() =>
      performance.getEntriesByType('resource').some((e) => e.name.includes('borders-50m')),
    );
    taken = [];
    const beats = await page.evaluate(() =>
      window.atlas
        .passages()
        .flatMap((p) => (p.beats ?? [p]).map((_, i) => ({ passage: p.id, beat: i + 1 }))),
    );
    for (const { passage, beat } of beats) {
      const id = `${passage}.${beat}`;
      await page.evaluate((state) => window.atlas.go(state), { passage, beat });
      await atRest(page);
      await page
        .locator('.atlas-map')
        .screenshot({ path: join(out, `${id}-${size}.jpg`), type: 'jpeg', quality: 55 });
      taken.push({ id, caption: (await page.locator('.claim').textContent()) ?? '' });
    }
    await context.close();
  }
  writeFileSync(join(docs, 'views.md'), pageOf(taken));
  await browser.close();
  await server.close();
}

/** Settles when the map is drawn and its labels are placed. */
async function atRest(page: Page): Promise<void> {
  await page.evaluate(
    () =>
      new Promise<void>((done) => {
        window.atlas.map?.once('idle', () => done());
        window.atlas.map?.triggerRepaint();
      }),
  );
  await page.waitForTimeout(120);
}

function pageOf(taken: readonly Taken[]): string {
  const picture = (id: string, size: string) => `![${id}, ${size}](views/${id}-${size}.jpg)`;
  const rows = taken.map(
    ({ id, caption }) =>
      `## ${id}\n\n${caption}\n\n| | |\n| --- | --- |\n| ${picture(id, 'wide')} | ${picture(id, 'phone')} |\n`,
  );
  return `# Each beat’s view\n\nAt 1440 by 900 and 390 by 844 pixels: the map as the page shows it when it comes to the beat. Made by \`npm run views\`.\n\n${rows.join('\n')}`;
}
