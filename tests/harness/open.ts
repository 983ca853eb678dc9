import { type Browser, type BrowserContext, chromium, type Page } from 'playwright';
import { inject } from 'vitest';
import { pauseDrawing } from './drawing.ts';

export const WIDE = { width: 1440, height: 900 };
export const PHONE = { width: 390, height: 844 };
/**
 * How long anything may take, in milliseconds: a slow machine fails no test, and what never comes is named all the same.
 * Who writes a test waits less: `PATIENCE=5000 npx vitest run …`.
 */
const PATIENCE = Number(process.env.PATIENCE ?? 240_000);

export interface Opened {
  readonly page: Page;
  readonly context: BrowserContext;
  /** Console errors and warnings, page errors, CSP violations, and requests to another origin. */
  readonly faults: string[];
  /** Address of every request so far. */
  readonly requests: string[];
}

export type OpenOptions = Parameters<Browser['newContext']>[0] & {
  /** Address of another site than that of the run. */
  url?: string;
  /** Requests that fail, as a pattern of Playwright's. */
  failing?: string;
  /** What has to be true of the page, beside that its interface is there. */
  until?: (page: Page) => Promise<void>;
};

let running: Promise<Browser> | null = null;

/** The project's Chromium. */
export function connect(): Promise<Browser> {
  running ??= chromium.connect(inject('endpoint'), { timeout: PATIENCE });
  return running;
}

/** A page of a browser context of its own, that has gone nowhere yet. */
export async function blank(options: Parameters<Browser['newContext']>[0] = {}): Promise<Page> {
  const browser = await connect();
  const context = await browser.newContext({ viewport: WIDE, reducedMotion: 'reduce', ...options });
  context.setDefaultTimeout(PATIENCE);
  await pauseDrawing(context);
  return context.newPage();
}

/** Opens the page at a hash, in a browser context of its own, and waits for its interface; keeps a list of all that went wrong. */
export async function open(hash = '', given: OpenOptions = {}): Promise<Opened> {
  const { failing, until, url = inject('url'), ...options } = given;
  const page = await blank(options);
  const { faults, requests } = watch(page, url);
  if (failing) await page.route(failing, (route) => route.abort());
  await page.goto(url + hash);
  await interfaceOf(page);
  await until?.(page);
  return { page, context: page.context(), faults, requests };
}

/** Keeps what goes wrong on a page, and what it asks for, from now on. */
function watch(page: Page, url: string): { faults: string[]; requests: string[] } {
  const faults: string[] = [];
  const requests: string[] = [];
  const { origin } = new URL(url);
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
