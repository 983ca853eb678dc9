import type { Page } from 'playwright';
import { afterEach, beforeAll, beforeEach, expect } from 'vitest';
import type { PublishedState } from '../../src/state/address/published.ts';
import { type Opened, type OpenOptions, open, WIDE } from './open.ts';
import { frames } from './wait.ts';

/** A page for all tests of a file; what it holds is there while a test runs. */
export interface Shared extends Opened {
  /** Goes to a state; other fields are as when the page opened. */
  go(state?: Partial<PublishedState>): Promise<void>;
}

interface Kept {
  readonly opened: Opened;
  /** The state it opened with. */
  readonly start: PublishedState;
  /** A test failed on it and may have left anything, or loaded it anew. */
  spoilt: boolean;
}

/** Pages by how they were opened: a worker keeps its modules, so the next file goes on with the page of the one before. */
const pages = new Map<string, Promise<Kept>>();

async function keep(hash: string, options: OpenOptions): Promise<Kept> {
  const opened = await open(hash, options);
  return { opened, start: await opened.page.evaluate(() => window.atlas.state()), spoilt: false };
}

/**
 * One page for the tests of a file or a `describe`. It is reset before each test, and a test fails when it leaves behind
 * anything that `home` does not reset, or a fault in `faults`. After a failure, or when a test reloaded it, there is a new page.
 */
export function onePage(hash = '', options: OpenOptions = {}): Shared {
  const key = JSON.stringify([hash, options, options.until !== undefined]);
  let current: Kept | null = null;
  const kept = (): Kept => {
    if (!current) throw new Error('The page is there only while a test runs.');
    return current;
  };
  const take = async () => {
    let page = pages.get(key);
    if (page && (await page).spoilt) {
      await (await page).opened.context.close();
      page = undefined;
    }
    page ??= keep(hash, options);
    pages.set(key, page);
    current = await page;
  };
  beforeAll(take);
  beforeEach(async () => {
    await take();
    const { opened, start } = kept();
    opened.faults.length = 0;
    opened.requests.length = 0;
    await home(opened.page, start, options.viewport ?? WIDE);
  });
  afterEach(async ({ task }) => {
    const failed = task.result?.state === 'fail';
    kept().spoilt = true;
    const { opened } = kept();
    const left = failed ? [] : [...opened.faults, ...(await leftBehind(opened.page))];
    expect(left, 'faults, and what the test left behind').toEqual([]);
    // what was loaded anew took its screen and address for a start, which are not those of the next test
    kept().spoilt = failed || !(await opened.page.evaluate(() => 'openAtFirst' in window));
  });
  return {
    get page() {
      return kept().opened.page;
    },
    get context() {
      return kept().opened.context;
    },
    get faults() {
      return kept().opened.faults;
    },
    get requests() {
      return kept().opened.requests;
    },
    go: (state = {}) => goTo(kept().opened.page, { ...kept().start, ...state }),
  };
}

/** Resets what a test did to the page's environment, closes what it opened, and goes to a state. */
async function home(page: Page, state: PublishedState, viewport: OpenOptions['viewport']): Promise<void> {
  await page.emulateMedia({ media: null, colorScheme: null, reducedMotion: 'reduce' });
  if (viewport) await page.setViewportSize(viewport);
  await page.mouse.move(0, 0);
  await page.evaluate(() => {
    (document.activeElement as HTMLElement | null)?.blur();
    const w = window as typeof window & { openAtFirst?: Set<Element> };
    const details = [...document.querySelectorAll('details')];
    w.openAtFirst ??= new Set(details.filter((d) => d.open));
    for (const d of details) d.open = w.openAtFirst.has(d);
    for (const open of document.querySelectorAll<HTMLElement>(
      '[data-menu="layers"][aria-expanded="true"], .time-toggle[aria-expanded="true"], [data-menu="text"]:not([hidden])',
    ))
      open.click();
  });
  await goTo(page, state);
}

async function goTo(page: Page, state: Partial<PublishedState>): Promise<void> {
  await page.evaluate((state) => window.atlas.go(state), state);
  await frames(page);
}

/** What a test leaves behind that `home` does not reset. */
function leftBehind(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const seen = (selector: string) =>
      [...document.querySelectorAll<HTMLElement>(selector)].filter((e) => e.checkVisibility());
    const hidden = [...document.querySelectorAll<HTMLElement>('.map-stage > *, .modes')];
    return [
      ...seen('#problems').map((e) => `a problem: ${e.innerText}`),
      ...seen('dialog[open]').map((e) => `an open dialog: ${e.innerText.slice(0, 60)}`),
      ...seen('[data-search="box"]').map(() => 'the open search box'),
      ...seen('.opened-found').map(() => 'an opened text'),
      ...hidden.filter((e) => e.style.visibility === 'hidden').map((e) => `a hidden ${e.className}`),
      ...[localStorage, sessionStorage].flatMap((s) => Object.keys(s)).map((key) => `a stored ${key}`),
    ];
  });
}
