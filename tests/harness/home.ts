import type { Page } from 'playwright';
import { afterAll, afterEach, beforeAll, beforeEach, expect } from 'vitest';
import type { State } from '../../src/state/state.ts';
import { type Opened, type OpenOptions, open, WIDE } from './open.ts';
import { frames } from './wait.ts';

/** One page for all tests of a file; what it holds is there while a test runs. */
export interface Shared extends Opened {
  /** Goes to a state; all that is not said is as it was when the page opened. */
  go(state?: Partial<State>): Promise<void>;
}

/**
 * Opens one page before the tests of a file and closes it after them. It is brought home before each test, and a test
 * fails that left anything behind which `home` does not take back, or a fault in `faults`. After a failure there is a new page.
 */
export function onePage(hash = '', options: OpenOptions = {}): Shared {
  let now: Opened | null = null;
  let start: State | null = null;
  let spoilt = false;
  const opened = (): Opened => {
    if (!now) throw new Error('The page is there only while a test runs.');
    return now;
  };
  const fresh = async () => {
    await now?.context.close();
    now = await open(hash, options);
    start = await now.page.evaluate(() => window.atlas.state());
    spoilt = false;
  };
  const go = (state: Partial<State> = {}) => goTo(opened().page, { ...start, ...state });
  beforeAll(fresh);
  beforeEach(async () => {
    if (spoilt) await fresh();
    opened().faults.length = 0;
    opened().requests.length = 0;
    await home(opened().page, start ?? {}, options.viewport ?? WIDE);
  });
  afterEach(async ({ task }) => {
    const failed = task.result?.state === 'fail';
    spoilt = true;
    const left = failed ? [] : [...opened().faults, ...(await leftBehind(opened().page))];
    expect(left, 'faults, and what the test left behind').toEqual([]);
    spoilt = failed;
  });
  afterAll(() => now?.context.close());
  return {
    get page() {
      return opened().page;
    },
    get context() {
      return opened().context;
    },
    get faults() {
      return opened().faults;
    },
    get requests() {
      return opened().requests;
    },
    go,
  };
}

/** Takes back what a test did to the page's surroundings, closes what it opened, and goes to a state. */
async function home(
  page: Page,
  state: Partial<State>,
  viewport: OpenOptions['viewport'] = WIDE,
): Promise<void> {
  await page.emulateMedia({ media: null, colorScheme: null, reducedMotion: 'reduce' });
  if (viewport) await page.setViewportSize(viewport);
  await page.mouse.move(0, 0);
  await page.evaluate(() => {
    (document.activeElement as HTMLElement | null)?.blur();
    const w = window as typeof window & { openAtFirst?: Set<Element> };
    const details = [...document.querySelectorAll('details')];
    w.openAtFirst ??= new Set(details.filter((d) => d.open));
    for (const d of details) d.open = w.openAtFirst.has(d);
  });
  await goTo(page, state);
}

async function goTo(page: Page, state: Partial<State>): Promise<void> {
  await page.evaluate((state) => window.atlas.go(state), state);
  await frames(page);
}

/** What a test would leave to the next that `home` does not take back. */
function leftBehind(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const seen = (selector: string) =>
      [...document.querySelectorAll<HTMLElement>(selector)].filter((e) => e.checkVisibility());
    return [
      ...seen('#problems').map((e) => `a problem: ${e.innerText}`),
      ...seen('dialog[open]').map((e) => `an open dialog: ${e.innerText.slice(0, 60)}`),
      ...seen('[data-search="box"]').map(() => 'the open search box'),
      ...seen('.opened-found').map(() => 'an opened text'),
      ...[localStorage, sessionStorage].flatMap((s) => Object.keys(s)).map((key) => `a stored ${key}`),
    ];
  });
}
