import { createRequire } from 'node:module';
import type { Browser, Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Atlas, Entity, Passage, Ref } from '../../src/model/types.ts';
import { shownOf } from '../../src/scene/shown.ts';
import { bodyAt } from '../../src/scene/unions.ts';
import { launch, open, PHONE, settle, WIDE } from './page.ts';

const require = createRequire(import.meta.url);
let browser: Browser;
beforeAll(async () => {
  browser = await launch();
});
afterAll(() => browser.close());

/** A point to click, in pixels of the page, and what it ought to open. */
interface Spot {
  readonly what: string;
  readonly ref: Ref;
  readonly x: number;
  readonly y: number;
}

/** Goes to a passage's own view and keeps the camera there, so that a card that opens does not frame it anew. */
async function view(page: Page, passage: string, projection: 'flat' | 'globe'): Promise<void> {
  await hold(page, false);
  await page.evaluate(
    ({ passage, projection }) => window.atlas.go({ passage, projection, chosen: null, hover: null }),
    { passage, projection },
  );
  await settle(page);
  await page.evaluate(() => {
    const { map } = window.atlas;
    const { lng, lat } = map?.getCenter() ?? { lng: 0, lat: 0 };
    window.atlas.go({ camera: [lng, lat, map?.getZoom() ?? 0] });
  });
  await settle(page);
  await hold(page, true);
}

/** Holds the drawing still while nothing but the answers to clicks is looked at: a frame takes long in software. */
function hold(page: Page, still: boolean): Promise<void> {
  return page.evaluate((still) => {
    const map = window.atlas.map as unknown as { triggerRepaint?: () => void };
    if (still) map.triggerRepaint = () => {};
    else delete map.triggerRepaint;
  }, still);
}

/** Where the middles of states are: their anchors and the middles of their names; only those that nothing lies over. */
function middles(
  page: Page,
  states: readonly (readonly [Ref, Ref])[],
): Promise<{ spots: Spot[]; hidden: number }> {
  return page.evaluate((states) => {
    const { map } = window.atlas;
    if (!map) throw new Error('there is no map');
    const stage = map.getCanvas().getBoundingClientRect();
    const entities = new Map(window.atlas.entities().map((e) => [e.ref, e]));
    const spots: { what: string; ref: string; x: number; y: number }[] = [];
    let hidden = 0;
    const free = (x: number, y: number) => document.elementFromPoint(x, y) === map.getCanvas();
    for (const [state, body] of states) {
      const anchor = entities.get(state)?.anchor;
      if (!anchor) continue;
      const p = map.project([anchor[0], anchor[1]]);
      const back = map.unproject(p);
      const near = Math.hypot(back.lat - anchor[1], Math.sin(((back.lng - anchor[0]) * Math.PI) / 360)) < 0.5;
      const at = { what: 'middle', ref: body, x: stage.left + p.x, y: stage.top + p.y };
      if (near && free(at.x, at.y)) spots.push(at);
      else hidden++;
      const label = document.querySelector(`[data-label="${body}"]`)?.getBoundingClientRect();
      if (!label) continue;
      const name = {
        what: 'name',
        ref: body,
        x: label.x + label.width / 2,
        y: label.y + label.height / 2,
      };
      if (free(name.x, name.y)) spots.push(name);
      else hidden++;
    }
    return { spots, hidden };
  }, states);
}

/** Clicks or taps, says what is chosen then, and lets go of it. */
async function press(
  page: Page,
  touch: boolean,
  { x, y }: Spot,
): Promise<{ chosen: Ref | null; card: string | null }> {
  if (touch) await page.touchscreen.tap(x, y);
  else await page.mouse.click(x, y);
  return page.evaluate(() => {
    const { chosen } = window.atlas.state();
    const card = document.querySelector('[data-card]')?.getAttribute('data-ref') ?? null;
    window.atlas.go({ chosen: null, hover: null });
    return { chosen, card };
  });
}

describe.each([
  ['wide', WIDE, false],
  ['phone', PHONE, true],
] as const)('on a %s screen', (_name, viewport, touch) => {
  it.each(['flat', 'globe'] as const)(
    'a click in the middle of a state that the passage names opens it, on the %s',
    async (projection) => {
      const { context, page } = await open(browser, `#p1&view=${projection}`, {
        viewport,
        hasTouch: touch,
        isMobile: touch,
      });
      const atlas = (await page.evaluate(() => ({
        entities: Object.fromEntries(window.atlas.entities().map((e): [string, Entity] => [e.ref, e])),
        passages: window.atlas.passages(),
        timeline: [1900, 2025],
        written: '2018',
      }))) as unknown as Atlas;
      const wrong: string[] = [];
      require('node:fs').appendFileSync('/tmp/mid.txt', `== ${_name} ${projection}\n`);
      let clicked = 0;
      let left = 0;
      for (const passage of atlas.passages as Passage[]) {
        const named = [...new Set(passage.mentions.map((m) => m.ref))].filter((r) =>
          r.startsWith('country:'),
        );
        if (named.length === 0) continue;
        await view(page, passage.id, projection);
        const { date } = shownOf(atlas, { passage: passage.id, period: null });
        const t = performance.now();
        const { spots, hidden } = await middles(
          page,
          named.map((ref) => [ref, bodyAt(atlas, ref, date)] as const),
        );
        left += hidden;
        for (const spot of spots) {
          clicked++;
          const { chosen, card } = await press(page, touch, spot);
          if (chosen !== spot.ref || card !== spot.ref)
            wrong.push(
              `${passage.id} ${spot.what} of ${spot.ref}: ${chosen} ${card} at ${Math.round(spot.x)},${Math.round(spot.y)}`,
            );
        }
        require('node:fs').appendFileSync(
          '/tmp/mid.txt',
          `${passage.id} ${spots.length} ${Math.round(performance.now() - t)} ${JSON.stringify(wrong.splice(0))}\n`,
        );
      }
      console.log({ clicked, left, wrong });
      expect(wrong).toEqual([]);
      await context.close();
    },
    300_000,
  );
});
