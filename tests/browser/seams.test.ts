import type { Page } from 'playwright';
import { describe, expect, it } from 'vitest';
import { LIGHT } from '../../src/encoding/colors.ts';
import { detailed, LOW, oneMap, settle } from './page.ts';
import { near, picture, type Rgb, rgb } from './pixels.ts';

/** Nothing but land and sea. */
const BARE = ['flows', 'areas', 'alignments', 'places', 'events', 'graticule', 'borders'];
const on = oneMap(undefined, { viewport: LOW });

/** Pixels in a row from which on a fault is a stripe rather than a coast. */
const STRIPE = 14;

/** Hides all that lies over the map, or shows it again. */
function bare(page: Page, is = true): Promise<void> {
  return page.evaluate((is) => {
    for (const e of document.querySelectorAll<HTMLElement>('.map-stage > :not(.map-canvas), .modes'))
      e.style.visibility = is ? 'hidden' : '';
  }, is);
}

/** Goes somewhere with nothing but land and sea on the map, at the finest borders where those are due. */
async function look(page: Page, camera: readonly [number, number, number]): Promise<void> {
  await page.evaluate((camera) => window.atlas.go({ camera: [...camera] }), camera);
  if (camera[2] >= 5.3) await detailed(page, 'near');
  else await settle(page);
}

/** The longest run of pixels on the meridian of 180° that are like neither of its sides: a stripe or a gap is long, a coast that crosses it short. */
async function longestStray(page: Page, latitude: number): Promise<number> {
  const shot = await picture(page, '.map-canvas');
  const at = await page.evaluate((latitude) => {
    const { map } = window.atlas;
    const center = map?.getCenter().lng ?? 0;
    const p = map?.project([180 - 360 * Math.round((180 - center) / 360), latitude]);
    return [p?.x ?? -1, p?.y ?? -1] as const;
  }, latitude);
  const like = (a: Rgb, b: Rgb) => near(a, b, 14);
  let longest = 0;
  for (const dx of [-1, 0, 1]) {
    let run = 0;
    for (let y = Math.max(0, at[1] - 70); y < Math.min(shot.height, at[1] + 70); y++) {
      const here = shot.at(at[0] + dx, y);
      const stray = !like(here, shot.at(at[0] - 5, y)) && !like(here, shot.at(at[0] + 5, y));
      run = stray ? run + 1 : 0;
      longest = Math.max(longest, run);
    }
  }
  return longest;
}

describe.each(['globe', 'flat'] as const)('on the %s', (view) => {
  it('there is no break at 180 degrees over sea or land, at any zoom', async () => {
    const { page } = on;
    await on.go({ passage: 'p1', projection: view, off: BARE });
    await bare(page);
    const broken: string[] = [];
    // coarse, middle and fine borders on each, at other zooms
    for (const zoom of view === 'globe' ? [0, 3, 4.6, 8] : [1.5, 3.6, 6]) {
      // open sea, Chukotka and Fiji's Taveuni, which the meridian cuts
      for (const latitude of zoom < 3 ? [5] : [5, 67.5, -16.8]) {
        await look(page, [180, latitude, zoom]);
        const run = await longestStray(page, latitude);
        if (run > STRIPE) broken.push(`zoom ${zoom}, latitude ${latitude}: ${run} px`);
      }
    }
    await bare(page, false);
    expect(broken).toEqual([]);
  });

  it('the poles are whole: sea in the north, land in the south', async () => {
    const { page } = on;
    await on.go({ passage: 'p1', projection: view, off: BARE });
    await bare(page);
    // the flat map ends at 85°
    const end = view === 'globe' ? 89.5 : 84.5;
    for (const [latitude, color] of [
      [84.9, LIGHT.sea],
      [-84.9, LIGHT.land],
    ] as const) {
      // MapLibre counts zoom by the latitude in the centre, so near a pole the globe is large at a small one
      for (const zoom of view === 'globe' ? [-1.5, -0.5, 0.5] : [0.5, 1.5, 3.5]) {
        await look(page, [30, latitude, zoom]);
        const shot = await picture(page, '.map-canvas');
        const points = await page.evaluate(
          ([end]) =>
            [20, 25, 30, 35, 40, 210].map((lon) => {
              const p = window.atlas.map?.project([lon, end as number]);
              return [p?.x ?? -1, p?.y ?? -1] as const;
            }),
          [Math.sign(latitude) * end],
        );
        const inside = points.filter(([x, y]) => x > 2 && y > 2 && x < shot.width - 2 && y < shot.height - 2);
        expect(inside.length).toBeGreaterThan(2);
        // the buttons lie over the top of the map
        const strange = inside.filter(([x, y]) => y > 60 && !near(shot.at(x, y), rgb(color), 12));
        expect(strange.map((p) => [zoom, ...p, ...shot.at(...p)])).toEqual([]);
      }
    }
    await bare(page, false);
  });
});
