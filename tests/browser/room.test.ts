import type { Page } from 'playwright';
import { expect, it } from 'vitest';
import { beatsOf } from '../../src/model/beat.ts';
import { compiled } from '../unit/atlas.ts';
import { openMap, settle, WIDE } from './page.ts';

/** Waits until the room that the camera leaves free begins under the headline and its key, as they are now; gives the zoom. */
async function framed(page: Page): Promise<number> {
  await settle(page);
  const zoom = await page.waitForFunction(() => {
    const { map } = window.atlas;
    const head = document.querySelector('.map-head')?.getBoundingClientRect();
    const stage = document.querySelector('.map-stage')?.getBoundingClientRect();
    if (!map || !head || !stage || map.isMoving()) return null;
    const room = (map.getPadding().top ?? 0) - (head.bottom - stage.top);
    return room >= 2 && room <= 8 ? { zoom: map.getZoom() } : null;
  });
  return ((await zoom.jsonValue()) as { zoom: number }).zoom;
}

it('a beat is framed in the room that its own headline and key leave, whatever was read before', async () => {
  // keys of one row, of two, and with the line on what a volume is; after a taller one and after a lower one
  const beats = ['p2.2', 'p14.3', 'p9.2', 'p1.1', 'p2.2'];
  const there = compiled.atlas.passages.flatMap((p) => beatsOf(p).map((_b, i) => `${p.id}.${i + 1}`));
  expect(there).toEqual(expect.arrayContaining(beats));
  const { page, context } = await openMap(`#${beats[0]}&view=flat`, { viewport: WIDE });
  const zooms = new Map<string, number>([[beats[0] as string, await framed(page)]]);
  for (const at of beats.slice(1)) {
    const [passage = '', beat = '1'] = at.split('.');
    await page.evaluate((to) => window.atlas.go(to), { passage, beat: Number(beat) });
    const zoom = await framed(page);
    expect([at, zoom]).toEqual([at, expect.closeTo(zooms.get(at) ?? zoom, 2)]);
    zooms.set(at, zoom);
  }
  await context.close();
});
