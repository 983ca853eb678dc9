import { type Browser, type BrowserContext, chromium, type Page } from 'playwright';
import { inject } from 'vitest';

export const WIDE = { width: 1440, height: 900 };
export const PHONE = { width: 390, height: 844 };
/** How long anything may take, in milliseconds: a slow machine fails no test, and what never comes is named all the same. */
const PATIENCE = 240_000;

export interface Opened {
  readonly page: Page;
  readonly context: BrowserContext;
  /** Console errors and warnings, page errors, CSP violations, and requests to another origin. */
  readonly faults: string[];
  /** Address of every request so far. */
  readonly requests: string[];
}

export type OpenOptions = Parameters<Browser['newContext']>[0] & {
  /** False for a page whose interface is not waited for. */
  wait?: boolean;
};

let running: Promise<Browser> | null = null;

/** The project's Chromium. */
export function connect(): Promise<Browser> {
  running ??= chromium.connect(inject('endpoint'), { timeout: PATIENCE });
  return running;
}

/** Opens the page at a hash, in a browser context of its own, and waits for its interface; keeps a list of all that went wrong. */
export async function open(hash = '', { wait = true, ...options }: OpenOptions = {}): Promise<Opened> {
  const browser = await connect();
  const context = await browser.newContext({ viewport: WIDE, reducedMotion: 'reduce', ...options });
  context.setDefaultTimeout(PATIENCE);
  const page = await context.newPage();
  const { faults, requests } = watch(page);
  await page.goto(inject('url') + hash);
  if (wait) await interfaceOf(page);
  return { page, context, faults, requests };
}

/** Keeps what goes wrong on a page, and what it asks for, from now on. */
function watch(page: Page): { faults: string[]; requests: string[] } {
  const faults: string[] = [];
  const requests: string[] = [];
  const { origin } = new URL(inject('url'));
  page.on('console', (m) => {
    // the driver's own remark about reading pixels back in software is not the page's
    if (['error', 'warning'].includes(m.type()) && !/GPU stall due to ReadPixels/.test(m.text()))
      faults.push(`${m.type()}: ${m.text()}`);
  });
  page.on('pageerror', (e) => faults.push(`page error: ${e.message}`));
  page.on('request', (r) => {
    requests.push(r.url());
    if (new URL(r.url()).origin !== origin && !r.url().startsWith('data:'))
      faults.push(`request to ${r.url()}`);
  });
  return { faults, requests };
}

/** Waits until the page's views are there, and `window.atlas` is that of the atlas shown. */
export async function interfaceOf(page: Page): Promise<void> {
  await page.waitForFunction(() => document.documentElement.dataset.atlas === 'ready');
}
