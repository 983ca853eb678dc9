import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { starter } from '../../geo/compiler/starter.ts';
import { LIGHT } from '../../src/encoding/colors.ts';
import { violations } from '../harness/axe.ts';
import { buildSiteOf } from '../harness/site.ts';
import { openMap, settle } from './page.ts';
import { picture, rgb } from './pixels.ts';
import { serve } from './serve.ts';

/** Words of the first essay and of its figures, which no other atlas may speak. */
const FOREIGN =
  /Sautin|SIPRI|\bTIV\b|Sino-|Gratitude|Rimland|have the essay itself|arms (flow|import|export)/i;

const folder = '.cache/starter';
const sites = {
  starter: { atlas: folder, out: '.cache/site-starter', state: 'country:FRA', at: '' },
  grain: {
    atlas: 'tests/fixtures/grain',
    out: '.cache/site-grain',
    state: 'country:ROU',
    at: '#p1&view=flat',
  },
} as const;
let served: Record<string, Awaited<ReturnType<typeof serve>>> = {};

beforeAll(async () => {
  rmSync(folder, { recursive: true, force: true });
  for (const [file, text] of Object.entries(starter('a-start'))) {
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    writeFileSync(join(folder, file), text);
  }
  for (const [name, { atlas, out }] of Object.entries(sites)) {
    await buildSiteOf(atlas, out);
    served = { ...served, [name]: await serve(out, '/other/') };
  }
});
afterAll(() => Promise.all(Object.values(served).map((s) => s.close())));

/** Everything that the page says, to eyes, to ears and to search engines. */
function said(page: Page): Promise<string> {
  return page.evaluate(() => {
    const seen = [...document.body.querySelectorAll('*')].filter((e) => e.checkVisibility());
    const spoken = seen.flatMap((e) =>
      ['aria-label', 'title', 'placeholder'].map((a) => e.getAttribute(a) ?? ''),
    );
    const drawn = seen.flatMap((e) => (e instanceof SVGElement ? [e.textContent ?? ''] : []));
    const metas = [...document.querySelectorAll('meta[name="description"]')].map(
      (m) => m.getAttribute('content') ?? '',
    );
    return [document.title, ...metas, document.body.innerText, ...spoken, ...drawn].join('\n');
  });
}

describe.each(['starter', 'grain'] as const)('an atlas of one’s own: %s', (name) => {
  it('is drawn without a fault, speaks of itself alone, and opens a card by a click', async () => {
    const { out, state, at } = sites[name];
    const { page, context, faults } = await openMap(at, { url: served[name]?.url ?? '' });
    const shot = await picture(page);
    const all = shot.width * shot.height;
    expect(shot.count(rgb(LIGHT.land)) / all).toBeGreaterThan(0.05);
    expect(shot.count(rgb(LIGHT.landHighlighted)) / all).toBeGreaterThan(0.03);
    expect(await said(page)).not.toMatch(FOREIGN);
    expect(readFileSync(join(out, 'data-notice.txt'), 'utf8')).not.toMatch(FOREIGN);
    expect(await page.title()).toBe(name === 'grain' ? 'Three harbours and a strait' : 'A start');
    expect(await page.locator('[data-view]:visible').allTextContents()).toEqual(['Sources']);

    const [x, y] = await page.evaluate((ref) => {
      const anchor = window.atlas.entities().find((e) => e.ref === ref)?.anchor as [number, number];
      const p = window.atlas.map?.project(anchor);
      return [p?.x ?? -1, p?.y ?? -1] as const;
    }, state);
    await page.locator('.map-stage').click({ position: { x: x + 12, y: y + 14 } });
    const card = page.locator('[data-card]');
    await card.waitFor();
    expect(await card.getAttribute('data-ref')).toBe(state);
    expect(await said(page)).not.toMatch(FOREIGN);
    expect(await violations(page)).toEqual([]);
    expect(faults).toEqual([]);
    await context.close();
  });
});

it('three suppliers have three colours, a route that nobody claims is no claim, and a strait is seen from near', async () => {
  const { page, context, faults } = await openMap('#p1&view=flat', { url: served.grain?.url ?? '' });
  const shot = await picture(page);
  for (const color of LIGHT.suppliers.slice(0, 3)) expect(shot.count(rgb(color)), color).toBeGreaterThan(30);
  const labels = await page.locator('.timeline .axis-x text').allTextContents();
  expect(labels).toEqual(['2021', '2022', '2023', '2024']);

  await page.evaluate(() => window.atlas.go({ passage: 'p2' }));
  await settle(page);
  expect(await page.evaluate(() => window.atlas.map?.getZoom() ?? 0)).toBeGreaterThan(6.5);
  await page.evaluate(() => window.atlas.go({ camera: [30.3, 44.6, 6.4], off: ['events'] }));
  await settle(page);
  // names are in the colour of what they name
  await page.evaluate(() => {
    for (const e of document.querySelectorAll<HTMLElement>('.map-overlay, .map-head'))
      e.style.visibility = 'hidden';
  });
  const lane = await picture(page);
  expect(lane.count(rgb(LIGHT.region))).toBeGreaterThan(40);
  expect(lane.count(rgb(LIGHT.disputed))).toBeLessThan(10);
  expect(faults).toEqual([]);
  await context.close();
});
