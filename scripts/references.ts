import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'vite';
import { ABOUT, capture, encode, openScreen, REFERENCES, show } from '../tests/browser/regression/capture.ts';
import { SCREENS, VIEWS } from '../tests/browser/regression/views.ts';
import { serve } from '../tests/browser/serve.ts';
import { withBrowser } from './with-browser.ts';

/** Updates the reference pictures of the main views from the current site. */
export async function main(): Promise<void> {
  await build({ logLevel: 'error' });
  const site = await serve('dist', '/atlas/');
  mkdirSync(REFERENCES, { recursive: true });
  for (const old of readdirSync(REFERENCES)) rmSync(join(REFERENCES, old));
  const sizes = await withBrowser(async (browser) => {
    const bytes: number[] = [];
    for (const screen of Object.keys(SCREENS) as (keyof typeof SCREENS)[]) {
      const page = await openScreen(browser, site.url, screen);
      for (const view of VIEWS.filter((v) => v.screen === screen)) {
        await show(page, view);
        const file = encode(await capture(page));
        writeFileSync(join(REFERENCES, `${view.id}.png`), file);
        bytes.push(file.length);
      }
      await page.close();
    }
    writeFileSync(ABOUT, `${JSON.stringify({ chromium: browser.version() }, null, 2)}\n`);
    return bytes;
  });
  await site.close();
  const sum = sizes.reduce((a, b) => a + b, 0);
  console.log(
    `${sizes.length} views in ${REFERENCES}, ${Math.round(sum / 1000)} kB. Look at them before you keep them.`,
  );
}
