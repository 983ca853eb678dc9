import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright';
import { PNG } from 'pngjs';
import { afterAll, beforeAll, expect, inject, it } from 'vitest';
import { launch } from './page.ts';
import { ABOUT, capture, encode, openScreen, REFERENCES, REMAKE, show } from './regression/capture.ts';
import { compare } from './regression/compare.ts';
import { FAULTS } from './regression/faults.ts';
import { type KeptView, VIEWS } from './regression/views.ts';
import { settle } from './settle.ts';

const SHOTS = 'tests/browser/shots';
const keptBy = (JSON.parse(readFileSync(ABOUT, 'utf8')) as { chromium: string }).chromium;

let browser: Browser;
beforeAll(async () => {
  browser = await launch();
  mkdirSync(SHOTS, { recursive: true });
});
afterAll(() => browser.close());

function reference(id: string): PNG {
  return PNG.sync.read(readFileSync(join(REFERENCES, `${id}.png`)));
}

/** How far the page is from the kept picture; null within the tolerance, else a sentence with the pictures to look at. */
async function differs(page: Page, id: string): Promise<string | null> {
  const expected = reference(id);
  const got = await capture(page);
  const { same, share, diff } = compare(expected, got);
  if (same) return null;
  const written = Object.entries({ expected, got, diff }).flatMap(([name, picture]) => {
    if (!picture) return [];
    const file = join(SHOTS, `${id}-${name}.png`);
    writeFileSync(file, encode(picture));
    return [file];
  });
  const size = (p: PNG) => `${p.width}×${p.height}`;
  const how = diff
    ? `${(share * 100).toFixed(3)} % of it differs`
    : `it is ${size(got)}, not ${size(expected)}`;
  const major = (version: string) => version.split('.')[0];
  const other =
    major(browser.version()) === major(keptBy)
      ? ''
      : ` The pictures were made with Chromium ${keptBy}, this is ${browser.version()}, which may be all.`;
  return `${id}: ${how}. See ${written.join(', ')}.${other} If it ought to look so, "${REMAKE}" keeps it.`;
}

const pages = new Map<string, Promise<Page>>();
/** One page a screen, for all its views. */
function pageOf(screen: KeptView['screen']): Promise<Page> {
  const open = pages.get(screen) ?? openScreen(browser, inject('url'), screen);
  pages.set(screen, open);
  return open;
}

it.each(['wide', 'phone'] as const)(
  'the main views on a %s screen look as they were kept',
  async (screen) => {
    const page = await pageOf(screen);
    const wrong: string[] = [];
    for (const view of VIEWS.filter((v) => v.screen === screen)) {
      await show(page, view);
      const how = await differs(page, view.id);
      if (how) wrong.push(how);
    }
    expect(wrong).toEqual([]);
  },
);

it.each(FAULTS)('%s with %s is seen to differ', async (id, _name, plant) => {
  const view = VIEWS.find((v) => v.id === id);
  if (!view) throw new Error(`there is no view "${id}"`);
  const page = await pageOf(view.screen);
  await show(page, view);
  expect(await differs(page, id)).toBeNull();
  const undo = await plant(page);
  await settle(page);
  const { same } = compare(reference(id), await capture(page));
  await undo();
  expect(same).toBe(false);
});
