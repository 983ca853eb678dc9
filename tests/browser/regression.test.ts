import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright';
import { PNG } from 'pngjs';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { connect } from '../harness/open.ts';
import { settle } from '../harness/wait.ts';
import { ABOUT, capture, encode, openScreen, REFERENCES, REMAKE, show } from './regression/capture.ts';
import { compare } from './regression/compare.ts';
import { FAULTS } from './regression/faults.ts';
import { type KeptView, VIEWS } from './regression/views.ts';

const SHOTS = 'tests/browser/shots';
const keptBy = (JSON.parse(readFileSync(ABOUT, 'utf8')) as { chromium: string }).chromium;

beforeAll(() => {
  mkdirSync(SHOTS, { recursive: true });
});
afterAll(async () => {
  for (const open of pages.values()) await (await open).context().close();
});

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
  const drawnBy = (await connect()).version();
  const major = (version: string) => version.split('.')[0];
  const other =
    major(drawnBy) === major(keptBy)
      ? ''
      : ` The pictures were made with Chromium ${keptBy}, this is ${drawnBy}, which may be all.`;
  return `${id}: ${how}. See ${written.join(', ')}.${other} If it should look so, "${REMAKE}" keeps it.`;
}

const pages = new Map<string, Promise<Page>>();
/** One page a screen, for all its views. */
function pageOf(screen: KeptView['screen']): Promise<Page> {
  const open = pages.get(screen) ?? connect().then((browser) => openScreen(browser, inject('url'), screen));
  pages.set(screen, open);
  return open;
}

describe.each(VIEWS)('$id', (view) => {
  it('looks as it was kept', async () => {
    const page = await pageOf(view.screen);
    await show(page, view);
    expect(await differs(page, view.id)).toBeNull();
  });

  // the page is still at the view: what is put in and taken out again leaves it as it was
  const faults = FAULTS.filter(([id]) => id === view.id);
  if (faults.length)
    it.each(faults)('%s with %s is seen to differ', async (id, _name, plant) => {
      const page = await pageOf(view.screen);
      const undo = await plant(page);
      await settle(page);
      const { same } = compare(reference(id), await capture(page));
      await undo();
      await settle(page);
      expect(same).toBe(false);
    });
});
