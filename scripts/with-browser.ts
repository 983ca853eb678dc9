import { type Browser, chromium } from 'playwright';
import { FLAGS, findChromium } from '../tests/browser/chromium.ts';

/** Runs `work` with a Chromium that draws WebGL in software, and closes it in any case. */
export async function withBrowser<T>(work: (browser: Browser) => Promise<T>): Promise<T> {
  const browser = await chromium.launch({ executablePath: findChromium(), args: [...FLAGS] });
  try {
    return await work(browser);
  } finally {
    await browser.close();
  }
}
