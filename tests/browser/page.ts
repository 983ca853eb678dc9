import { type Browser, type BrowserContext, chromium, type Page } from 'playwright';
import { inject } from 'vitest';
import { FLAGS } from './chromium.ts';

export { settle } from './settle.ts';

export const WIDE = { width: 1440, height: 900 };
export const PHONE = { width: 390, height: 844 };

/** A real Chromium with WebGL 2 in software. */
export function launch(extra: readonly string[] = []): Promise<Browser> {
  return chromium.launch({ executablePath: inject('chromium'), args: [...FLAGS, ...extra] });
}

export interface Opened {
  readonly page: Page;
  readonly context: BrowserContext;
  /** Console errors and warnings, page errors, CSP violations, and requests to another origin. */
  readonly faults: string[];
  /** Every response so far: address and body size as sent. */
  readonly requests: string[];
}

/** Opens the page at a hash and waits for the first complete map; keeps a list of all that went wrong. */
export async function open(
  browser: Browser,
  hash = '',
  options: Parameters<Browser['newContext']>[0] & { map?: boolean } = {},
): Promise<Opened> {
  const { map = true, ...rest } = options;
  const context = await browser.newContext({ viewport: WIDE, reducedMotion: 'reduce', ...rest });
  const page = await context.newPage();
  const url = inject('url');
  const faults: string[] = [];
  const requests: string[] = [];
  page.on('console', (m) => {
    // the driver's own remark about reading pixels back in software is not the page's
    if (['error', 'warning'].includes(m.type()) && !/GPU stall due to ReadPixels/.test(m.text()))
      faults.push(`${m.type()}: ${m.text()}`);
  });
  page.on('pageerror', (e) => faults.push(`page error: ${e.message}`));
  page.on('request', (r) => {
    requests.push(r.url());
    if (new URL(r.url()).origin !== new URL(url).origin && !r.url().startsWith('data:'))
      faults.push(`request to ${r.url()}`);
  });
  await page.addInitScript(() => {
    document.addEventListener('securitypolicyviolation', (e) =>
      console.error(`CSP: ${e.violatedDirective} ${e.blockedURI}`),
    );
  });
  await page.goto(url + hash);
  if (map) {
    await page.waitForFunction(() => 'atlas' in window);
    await page.evaluate(() => window.atlas.ready);
  }
  return { page, context, faults, requests };
}
