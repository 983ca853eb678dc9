import type { Page } from 'playwright';
import { describe, expect, it } from 'vitest';
import { LIGHT } from '../../src/encoding/colors.ts';
import { detailed, oneMap, PHONE, settle } from './page.ts';
import { picture, rgb } from './pixels.ts';

const on = oneMap();
const [first, second] = LIGHT.suppliers.map(rgb) as [ReturnType<typeof rgb>, ReturnType<typeof rgb>];

/** Where a position is in the stage, in pixels. */
function pixelOf(page: Page, at: readonly [number, number]): Promise<[number, number]> {
  return page.evaluate(
    ([lon, lat]) => {
      const p = window.atlas.map?.project([lon, lat]);
      return [p?.x ?? -1, p?.y ?? -1] as [number, number];
    },
    [at[0], at[1]] as const,
  );
}

/** Where an entity's point is in the stage, in pixels. */
async function spot(page: Page, ref: string): Promise<[number, number]> {
  const at = await page.evaluate(
    (ref) => window.atlas.entities().find((e) => e.ref === ref)?.anchor as [number, number],
    ref,
  );
  return pixelOf(page, at);
}

/** The card that a click on the map opens. */
async function cardAt(page: Page, [x, y]: readonly [number, number], ref: string): Promise<string> {
  await page.locator('.map-stage').click({ position: { x, y } });
  const card = page.locator('[data-card]');
  await card.waitFor();
  expect(await card.getAttribute('data-ref')).toBe(ref);
  return (await card.textContent()) ?? '';
}

/** Hides what has the suppliers' colours beside the flows: the key, and columns on the map. */
function hideColors(page: Page, yes: boolean): Promise<void> {
  return page.evaluate((yes) => {
    for (const e of document.querySelectorAll<HTMLElement>('.map-head, .callouts, .labels'))
      e.style.opacity = yes ? '0' : '';
  }, yes);
}

describe.each([
  ['globe', 'wide'],
  ['flat', 'wide'],
  ['globe', 'phone'],
  ['flat', 'phone'],
] as const)('on the %s, %s', (projection, screen) => {
  it('land, sea and the flows of both suppliers are drawn, and a switch hides one’s', async () => {
    const { page } = on;
    if (screen === 'phone') await page.setViewportSize(PHONE);
    await on.go({ projection });
    await settle(page);
    // key and columns have the suppliers' colours too
    await hideColors(page, true);
    const shot = await picture(page);
    const all = shot.width * shot.height;
    expect(shot.count(rgb(LIGHT.sea)) / all).toBeGreaterThan(0.03);
    expect(shot.count(rgb(LIGHT.land)) / all).toBeGreaterThan(0.05);
    expect(shot.count(rgb(LIGHT.landHighlighted)) / all).toBeGreaterThan(0.003);
    expect(shot.count(first)).toBeGreaterThan(40);
    const before = shot.count(second);
    expect(before).toBeGreaterThan(40);
    await page.locator('[data-key="flows:CHN"]').click();
    await settle(page);
    expect((await picture(page)).count(second)).toBeLessThan(before * 0.1);
    expect(await page.locator('[data-arrow^="flow:chn-"]').count()).toBe(0);
    await page.locator('[data-key="flows:CHN"]').click();
    expect(await page.locator('[data-arrow^="flow:chn-"]').count()).toBeGreaterThan(0);
    await hideColors(page, false);
  });
});

describe('a click on the map', () => {
  it.each(['globe', 'flat'] as const)(
    'opens the card of a state, an event, a place, an area and a flow, on the %s',
    async (projection) => {
      const { page } = on;
      // near enough for dots that lie side by side to be told apart
      for (const [ref, passage, camera] of [
        ['event:crimea-2014', 'p4', [34.5, 44, 4.5]],
        ['place:luoyang', 'p5', [110, 33, 4]],
      ] as const) {
        await on.go({ projection, passage, camera, all: true });
        await settle(page);
        await cardAt(page, await spot(page, ref), ref);
      }
      await on.go({ projection, passage: 'p1' });
      await settle(page);
      await cardAt(page, await pixelOf(page, [90, 38]), 'country:CHN');
      await on.go({ projection, passage: 'p10' });
      await settle(page);
      const line = await page.evaluate(() => {
        const source = window.atlas.map?.getStyle().sources.flows as {
          data?: {
            features: { properties: { ref: string }; geometry: { coordinates: [number, number][] } }[];
          };
        };
        const found = source.data?.features.find((f) => f.properties.ref === 'flow:chn-dza');
        const { map } = window.atlas;
        const stage = document.querySelector('.map-stage')?.getBoundingClientRect() as DOMRect;
        const names = [...document.querySelectorAll('[data-label]')].map((e) => e.getBoundingClientRect());
        // a name of a state takes the clicks near it
        const isFree = (at: [number, number]) => {
          const p = map?.project(at) ?? { x: 0, y: 0 };
          const [x, y] = [p.x + stage.left, p.y + stage.top];
          return names.every((n) => {
            const [dx, dy] = [Math.max(n.left - x, 0, x - n.right), Math.max(n.top - y, 0, y - n.bottom)];
            return Math.hypot(dx, dy) > 26;
          });
        };
        const middle = found?.geometry.coordinates.slice(10, 54) ?? [];
        return middle.find(isFree) as [number, number];
      });
      await cardAt(page, await pixelOf(page, line), 'flow:chn-dza');
      await on.go({ projection, passage: 'p4', camera: [34.3, 45.3, 4.5] });
      await settle(page);
      const text = await cardAt(page, await pixelOf(page, [34.9, 45.25]), 'area:crimea');
      expect(text).toMatch(/Russia[\s\S]*Ukraine/);
    },
  );

  it('opens the card of an alignment by its membership line', async () => {
    const { page } = on;
    await on.go({ passage: 'p14', beat: 4 });
    await settle(page);
    const point = await page.evaluate(() => {
      const map = window.atlas.map;
      const { clientWidth: width, clientHeight: height } = document.querySelector('.map-canvas') as Element;
      const stage = (document.querySelector('.map-canvas') as Element).getBoundingClientRect();
      const names = [...document.querySelectorAll('[data-label]')].map((e) => {
        const { x, y, width, height } = e.getBoundingClientRect();
        return new DOMRect(x - stage.x, y - stage.y, width, height);
      });
      const states = window.atlas
        .entities()
        .flatMap((e) => (e.kind === 'country' && e.anchor ? [map?.project([...e.anchor])] : []));
      const source = map?.getStyle().sources['membership-lines'] as {
        data?: { features: { properties: { ref: string }; geometry: { coordinates: [number, number][] } }[] };
      };
      const lines = source.data?.features.filter((f) => f.properties.ref === 'alignment:quad') ?? [];
      for (const f of lines) {
        const line = f.geometry.coordinates;
        const ends = [line[0], line.at(-1)].map((at) => map?.project(at as [number, number]));
        for (const at of line) {
          const p = map?.project(at);
          if (!p || p.x < 60 || p.y < 120 || p.x > width - 60 || p.y > height - 60) continue;
          // about its ends a click means the state
          if (ends.some((e) => e && Math.hypot(e.x - p.x, e.y - p.y) < 40)) continue;
          // over land a click may mean the state
          if (map?.queryRenderedFeatures([p.x, p.y], { layers: ['land'] }).length) continue;
          // small states over the sea take the clicks about them
          if (states.some((s) => s && Math.hypot(s.x - p.x, s.y - p.y) < 30)) continue;
          // a name takes the click that it lies under
          if (names.some((b) => Math.max(b.left - p.x, p.x - b.right, b.top - p.y, p.y - b.bottom) < 6))
            continue;
          const hit = map
            ?.queryRenderedFeatures([
              [p.x - 5, p.y - 5],
              [p.x + 5, p.y + 5],
            ])
            // what the sources hold without a state is not drawn
            .filter((h) => h.properties.ref && h.state.emphasis !== undefined && h.source !== 'borders');
          if (hit?.length && hit.every((h) => h.properties.ref === 'alignment:quad'))
            return [p.x, p.y] as const;
        }
      }
      return [-1, -1] as const;
    });
    expect(await cardAt(page, point, 'alignment:quad')).toMatch(/not an alliance/i);
  });

  it('on open sea closes the card', async () => {
    const { page } = on;
    await on.go({ chosen: 'country:DZA', camera: [66, 10, 3] });
    await settle(page);
    const [x, y] = await pixelOf(page, [56, 9]);
    const stage = await page.locator('.map-stage').boundingBox();
    await page.mouse.click((stage?.x ?? 0) + x, (stage?.y ?? 0) + y);
    await page.locator('[data-card]').waitFor({ state: 'detached' });
  });
});

describe('the map', () => {
  it('lights what a mention names while it is hovered or focused', async () => {
    const { page } = on;
    await on.go({ passage: 'p9', camera: [113, 0, 3.2] });
    await settle(page);
    const lit = async () => (await picture(page)).count(rgb(LIGHT.landHovered));
    const before = await lit();
    await page.locator('#p10 [data-ref="country:IDN"]').first().focus();
    await settle(page);
    expect(await lit()).toBeGreaterThan(before + 2000);
  });

  it('shows the same after its drawing context was lost and came back', async () => {
    const { page } = on;
    await on.go({ chosen: 'flow:chn-dza', hover: 'country:IDN' });
    await settle(page);
    const brought = () =>
      page.evaluate(() =>
        [
          ['flows', 'flow:chn-dza'],
          ['flows', 'flow:rus-dza'],
          ['borders', 'country:DZA'],
          ['borders', 'country:IDN'],
        ].map(([source, id]) => window.atlas.map?.getFeatureState({ source: source as string, id }).emphasis),
      );
    // what is not tied to the selection is faint
    expect(await brought()).toEqual([3, 0, 1, 2]);
    const before = await picture(page);
    await page.evaluate(async () => {
      const { map } = window.atlas;
      const lose = map?.getCanvas().getContext('webgl2')?.getExtension('WEBGL_lose_context');
      const heard = (name: 'webglcontextlost' | 'webglcontextrestored') =>
        new Promise((done) => map?.once(name, done));
      const lost = heard('webglcontextlost');
      lose?.loseContext();
      await lost;
      // a context may be restored only once the event of its loss is over
      await new Promise((done) => requestAnimationFrame(done));
      const restored = heard('webglcontextrestored');
      lose?.restoreContext();
      await restored;
    });
    await detailed(page);
    // MapLibre says that the horizon is the page's own to put back, which it does
    expect(on.faults.splice(0).filter((f) => !/Custom layer with id 'horizon'/.test(f))).toEqual([]);
    expect(await brought()).toEqual([3, 0, 1, 2]);
    const after = await picture(page);
    for (const color of [first, second, rgb(LIGHT.landHighlighted)]) {
      expect(after.count(color) / before.count(color)).toBeGreaterThan(0.95);
      expect(after.count(color) / before.count(color)).toBeLessThan(1.05);
    }
  });

  it('draws in the colours of the dark theme when the reader has it', async () => {
    const { page } = on;
    await page.emulateMedia({ colorScheme: 'dark', reducedMotion: 'reduce' });
    await settle(page);
    expect((await picture(page)).count(rgb(LIGHT.land))).toBeLessThan(200);
    await page.locator('[data-mode="theme"]').click();
    await page.locator('[data-mode="theme"]').click();
    await settle(page);
    expect((await picture(page)).count(rgb(LIGHT.land))).toBeGreaterThan(3000);
  });

  it('moves the ring of a range by the keyboard, says what it is, and has it in the address until it is put back', async () => {
    const { page } = on;
    const camera = [108, 11, 4.5] as const;
    await on.go({ passage: 'p15', beat: 3, camera });
    await settle(page);
    const handle = page.getByRole('button', { name: /Centre of a ring of 300 km/ });
    await handle.focus();
    const before = await handle.boundingBox();
    for (let i = 0; i < 8; i++) await page.keyboard.press('ArrowUp');
    await settle(page);
    const after = await handle.boundingBox();
    expect((before?.y ?? 0) - (after?.y ?? 0)).toBeGreaterThan(5);
    const moved = await page.evaluate(() => window.atlas.state().rings);
    const [[ref, at] = ['', [0, 0]]] = Object.entries(moved);
    await page.waitForFunction((ring) => location.hash.includes(ring), `ring=${ref}@${at.join(',')}`);
    await page.keyboard.press('Home');
    await settle(page);
    expect((await handle.boundingBox())?.y).toBeCloseTo(before?.y ?? 0, 0);
    await page.waitForFunction(() => !location.hash.includes('ring='));
    await on.go({ passage: 'p15', beat: 3, camera, rings: moved });
    await settle(page);
    expect((await handle.boundingBox())?.y).toBeCloseTo(after?.y ?? 0, 0);
  });

  it('can be reached by the keyboard, and left', async () => {
    const { page } = on;
    const focused = () => page.evaluate(() => document.activeElement?.className ?? '');
    await page.locator('.map-canvas canvas').focus();
    expect(await focused()).toContain('maplibregl-canvas');
    expect(await page.locator('.map-canvas canvas').getAttribute('tabindex')).toBe('0');
    await page.keyboard.press('Tab');
    expect(await focused()).not.toContain('maplibregl-canvas');
  });
});
