import type { Page } from 'playwright';
import { describe, expect, it } from 'vitest';
import type { Atlas, Entity, Passage, Ref } from '../../src/model/types.ts';
import { timeWindowOf } from '../../src/scene/time.ts';
import { bodyAt, unionsAt } from '../../src/scene/unions.ts';
import { seeded } from '../unit/seeded.ts';
import { arcMiddles, innerPoints, installSpots, middlesOf, type Spot } from './middles/spots.ts';
import { oneMap, settle, TOUCH, WIDE } from './page.ts';

/** Goes to a passage's own view and keeps the camera there, so that a card over what was clicked does not move it. */
async function view(page: Page, passage: string, projection: 'flat' | 'globe'): Promise<void> {
  await hold(page, false);
  await page.evaluate(
    // for every beat, whatever projection it would have by itself
    ({ passage, projection }) =>
      window.atlas.go({ passage, projection, chosen: null, hover: null, hold: false, camera: null }),
    { passage, projection },
  );
  await settle(page);
  await page.evaluate(() => {
    const { map } = window.atlas;
    const { lng, lat } = map?.getCenter() ?? { lng: 0, lat: 0 };
    window.atlas.go({ camera: [lng, lat, map?.getZoom() ?? 0], hold: true });
  });
  // the address rounds the camera: the map moves a little, and what it draws there must be there to be asked
  await settle(page);
  await hold(page, true);
}

/**
 * Holds the map still while nothing but the answers to clicks is looked at: a frame takes long in software, and two
 * clicks that follow each other are no double click here.
 */
function hold(page: Page, still: boolean): Promise<void> {
  return page.evaluate((still) => {
    window.atlas.map?.doubleClickZoom[still ? 'disable' : 'enable']();
    const map = window.atlas.map as unknown as { triggerRepaint?: () => void };
    if (still) map.triggerRepaint = () => {};
    else delete map.triggerRepaint;
  }, still);
}

/** Clicks or taps; what is chosen then, whose card is open; and clears the selection. */
async function press(page: Page, touch: boolean, { x, y }: Spot): Promise<readonly [Ref | null, Ref | null]> {
  // a tap becomes a click only some time after it
  const heard = await page.evaluateHandle(() => {
    const heard = { click: false };
    document.addEventListener('click', () => setTimeout(() => Object.assign(heard, { click: true })), {
      once: true,
    });
    return heard;
  });
  await (touch ? page.touchscreen.tap(x, y) : page.mouse.click(x, y));
  return page.evaluate(
    (heard) =>
      new Promise<readonly [Ref | null, Ref | null]>((done) => {
        const look = () => {
          const { chosen } = window.atlas.state();
          const card = document.querySelector('[data-card]')?.getAttribute('data-ref') ?? null;
          // what cards are made of loads with the first one
          if (!heard.click || chosen !== card) return requestAnimationFrame(look);
          window.atlas.go({ chosen: null, hover: null });
          done([chosen, card]);
        };
        look();
      }),
    heard,
  );
}

/** As much of the atlas as the page itself gives. */
async function atlasOf(page: Page): Promise<Atlas> {
  const given = await page.evaluate(() => ({
    entities: Object.fromEntries(window.atlas.entities().map((e): [string, Entity] => [e.ref, e])),
    passages: window.atlas.passages(),
  }));
  return given as Atlas;
}

/** States that a passage names and that are drawn at its date, each with the body it is drawn as then. */
function named(atlas: Atlas, id: string): (readonly [Ref, Ref])[] {
  const { date } = timeWindowOf(atlas, { passage: id, beat: 1, ownYears: null });
  const bodies = new Set(unionsAt(atlas, date).map((u) => u.ref));
  const refs = new Set(atlas.passages.find((p) => p.id === id)?.mentions.map((m) => m.ref));
  return [...refs].flatMap((ref): (readonly [Ref, Ref])[] => {
    const state = atlas.entities[ref];
    if (state?.kind !== 'country' || (state.parts.length > 0 && !bodies.has(ref))) return [];
    return [[ref, bodyAt(atlas, ref, date)]];
  });
}

/** `MIDDLES=all` clicks five inner points of every state that a passage names, everywhere; else a sample, for the time it takes. */
const WHOLE = process.env.MIDDLES === 'all';
const ALL = { ofState: 5, inAll: Number.POSITIVE_INFINITY };
const SAMPLE = { ofState: 1, inAll: 1 };

/** The passages that a sample visits: every third, others on each screen, the first screen every second. */
const visited = (all: readonly Passage[], part: number): readonly Passage[] =>
  WHOLE ? all : all.filter((_, i) => (part === 0 ? i % 2 === 1 : i % 3 === part - 1));

describe.each([
  ['wide', 'flat', true, 0],
  ['wide', 'globe', WHOLE, 1],
  ['phone', 'flat', WHOLE, 2],
  ['phone', 'globe', WHOLE, 3],
] as const)('on a %s screen, %s', (screen, projection, more, part) => {
  const touch = screen === 'phone';
  const on = oneMap('', touch ? TOUCH : { viewport: WIDE });

  it('a click within a state opens it, in the middle of it too, and one on the middle of a lit flow the flow', async () => {
    const { page } = on;
    await on.go({ passage: 'p1', projection });
    await installSpots(page);
    const atlas = await atlasOf(page);
    const random = seeded(projection === 'flat' ? 3 : 5);
    const shares = Array.from({ length: WHOLE ? 4000 : 300 }, () => [random(), random()] as const);
    const wrong: string[] = [];
    const clicked: Record<string, number> = {};
    let hidden = 0;
    for (const { id } of visited(atlas.passages, part)) {
      const states = named(atlas, id);
      if (states.length === 0) continue;
      await view(page, id, projection);
      const middles = await middlesOf(page, states);
      hidden += middles.hidden;
      const spots = [
        ...middles.spots.filter((s) => more || s.what === 'middle'),
        ...(more ? await innerPoints(page, states, shares, WHOLE ? ALL : SAMPLE, touch) : []),
        ...(more ? await arcMiddles(page, 6) : []),
      ];
      for (const spot of spots) {
        clicked[spot.what] = (clicked[spot.what] ?? 0) + 1;
        const [chosen, card] = await press(page, touch, spot);
        if (chosen !== spot.ref || card !== spot.ref)
          wrong.push(
            `${id}: the ${spot.what} of ${spot.ref} opened ${chosen} (${Math.round(spot.x)}, ${Math.round(spot.y)})`,
          );
      }
    }
    await hold(page, false);
    if (WHOLE) console.log(screen, projection, clicked, `${hidden} hidden`);
    expect(wrong).toEqual([]);
    // as many as there are, less those off the screen, behind the globe, under a panel or a dot
    expect(clicked.middle).toBeGreaterThan(hidden);
    expect(clicked.middle).toBeGreaterThan(WHOLE ? 25 : 7);
    if (more) {
      // a phone's arcs are mostly within reach of their ends or of names
      expect(clicked['middle of the arc']).toBeGreaterThanOrEqual(touch ? 1 : WHOLE ? 6 : 3);
      expect(clicked['inner point']).toBeGreaterThanOrEqual(WHOLE ? 100 : 5);
    }
    await hold(page, false);
  });
});
