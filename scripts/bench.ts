import { build } from 'vite';
import { serve } from '../tests/browser/serve.ts';
import { buildPages, PAGES } from '../tests/pages/build.ts';
import { benchFlows } from './bench-flows.ts';
import { benchPage } from './bench-page.ts';
import { takeAtlas } from './take-atlas.ts';
import { withBrowser } from './with-browser.ts';

/** Builds the site and the page of flows, measures both in one run, and prints the report. */
export async function main(given: readonly string[]): Promise<void> {
  const { rest: args } = takeAtlas(given);
  const repeats = Number(args[0] ?? 3);
  if (!Number.isInteger(repeats) || repeats < 1) {
    console.error(
      'npm run -s bench [-- REPEATS] [--atlas DIR]   measures the map; 3 repeats unless told otherwise',
    );
    process.exitCode = 2;
    return;
  }
  await build({ logLevel: 'error' });
  await buildPages();
  const [site, pages] = [await serve('dist', '/atlas/'), await serve(PAGES, '/pages/')];
  try {
    console.log(await withBrowser((browser) => benchFlows(browser, pages.url, repeats)));
    console.log(await withBrowser((browser) => benchPage(browser, site.url, pages.url, repeats)));
  } finally {
    await Promise.all([site.close(), pages.close()]);
  }
}
