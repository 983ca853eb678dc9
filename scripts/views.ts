import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { chromium, type Page } from 'playwright';
import { build } from 'vite';
import { findChromium } from '../tests/browser/chromium.ts';
import { serve } from '../tests/browser/serve.ts';
import { takeAtlas } from './take-atlas.ts';

const SIZES = { wide: { width: 1440, height: 900 }, phone: { width: 390, height: 844 } } as const;
const PROJECTIONS = ['globe', 'flat'] as const;

interface Taken {
  readonly id: string;
  readonly caption: string;
}

/** Takes pictures of each passage's view, on the globe and the flat map, on a wide screen and a phone, and writes the page that shows them. */
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
    const ids = await page.evaluate(() => window.atlas.passages().map((p) => p.id));
    for (const id of ids) {
      for (const projection of PROJECTIONS) {
        await page.evaluate((state) => window.atlas.go(state), { passage: id, projection });
        await atRest(page);
        await page.locator('.atlas-map').screenshot({
          path: join(out, `${id}-${projection}-${size}.jpg`),
          type: 'jpeg',
          quality: 55,
        });
      }
      taken.push({ id, caption: (await page.locator('#caption').textContent()) ?? '' });
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
  const picture = (id: string, projection: string, size: string) =>
    `![${id}, ${projection}, ${size}](views/${id}-${projection}-${size}.jpg)`;
  const rows = taken.map(
    ({ id, caption }) =>
      `## ${id}\n\n${caption}\n\n| | |\n| --- | --- |\n| ${picture(id, 'globe', 'wide')} | ${picture(id, 'flat', 'wide')} |\n| ${picture(id, 'globe', 'phone')} | ${picture(id, 'flat', 'phone')} |\n`,
  );
  return `# Each passage’s view\n\nOn the globe and flat, at 1440 by 900 and 390 by 844 pixels: the map as the page shows it when it comes to the passage. Made by \`npm run views\`.\n\n${rows.join('\n')}`;
}
