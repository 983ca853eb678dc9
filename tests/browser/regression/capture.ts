import type { Browser, Page } from 'playwright';
import { PNG } from 'pngjs';
import { drawn, pauseDrawing } from '../../harness/drawing.ts';
import { settle } from '../../harness/wait.ts';
import { type KeptView, SCREENS } from './views.ts';

/** Where the pictures are kept, and beside them the Chromium that drew them. */
export const REFERENCES = 'tests/browser/references';
export const ABOUT = `${REFERENCES}/about.json`;
/** How to make them again. */
export const REMAKE = 'npm run -s references';

/** Opens the atlas on a screen, with the detailed borders in. */
export async function openScreen(browser: Browser, url: string, screen: KeptView['screen']): Promise<Page> {
  const page = await browser.newPage({
    viewport: SCREENS[screen],
    reducedMotion: 'reduce',
    colorScheme: 'light',
    locale: 'en-GB',
  });
  await pauseDrawing(page.context());
  // states' own names are in scripts for which each machine has faces of its own, and they move the names beside them
  await page.route('**/data/names-*.json', async (route) => {
    const response = await route.fetch();
    await route.fulfill({ response, json: { ...(await response.json()), endonyms: {} } });
  });
  await page.goto(`${url}#p1&view=flat&theme=light`);
  await page.locator('.map-canvas[data-borders="rest"]').waitFor({ state: 'attached', timeout: 0 });
  await page.evaluate(() => Promise.all([window.atlas.ready, document.fonts.ready]));
  await settle(page);
  return page;
}

/** Goes to a view and waits until it is drawn. */
export async function show(page: Page, { state }: KeptView): Promise<void> {
  const go = () => page.evaluate((state) => window.atlas.go(state), state);
  await go();
  // a card that opens takes room from the map, which then frames anew
  await settle(page);
  await settle(page);
  // one that closes gives it back, maybe after the view was framed: once more, with nothing to wait for
  await go();
  await settle(page);
}

/** What the map's stage looks like now, with all that lies over it but Chinese, which each machine has a face of its own for. */
export async function capture(page: Page): Promise<PNG> {
  // of the window, not of the element: the latter would be scrolled to first, and the essay with it
  const clip = await page.evaluate(() => {
    for (const e of document.querySelectorAll<HTMLElement>('.map-stage [lang="zh"]')) e.hidden = true;
    const { x, y, width, height } = (
      document.querySelector('.map-stage') as HTMLElement
    ).getBoundingClientRect();
    return { x, y, width, height };
  });
  return PNG.sync.read(await drawn(page, () => page.screenshot({ animations: 'disabled', clip })));
}

/** A picture as small as it goes without loss. */
export function encode(picture: PNG): Buffer {
  return PNG.sync.write(picture, { colorType: 2, inputColorType: 6, deflateLevel: 9, filterType: -1 });
}
