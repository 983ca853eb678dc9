import type { Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { LIGHT } from '../../src/encoding/colors.ts';
import { buildTestPages } from '../harness/site.ts';
import { FLOWS_PAGE, PAGES } from '../pages/build.ts';
import type { FreePoint } from '../pages/free-points.ts';
import { blank } from './page.ts';
import { picture, rgb } from './pixels.ts';
import { serve } from './serve.ts';

let site: Awaited<ReturnType<typeof serve>>;
beforeAll(async () => {
  await buildTestPages();
  site = await serve(PAGES, '/pages/');
});
afterAll(async () => {
  for (const flows of opened.values()) await (await flows).page.context().close();
  await site.close();
});

const [first, second] = LIGHT.suppliers.map(rgb) as [ReturnType<typeof rgb>, ReturnType<typeof rgb>];

interface Flows {
  readonly page: Page;
  readonly faults: string[];
}
const opened = new Map<string, Promise<Flows>>();

/** The page of flows at a query; the same query is the same page. */
function openFlows(query: string): Promise<Flows> {
  const page = opened.get(query) ?? load(query);
  opened.set(query, page);
  return page;
}

async function load(query: string): Promise<Flows> {
  const page = await blank({ viewport: { width: 640, height: 480 } });
  const faults: string[] = [];
  page.on('pageerror', (e) => faults.push(e.message));
  page.on('console', (m) => {
    if (m.type() === 'error') faults.push(m.text());
  });
  await page.goto(`${site.url}${FLOWS_PAGE}?${query}`);
  await page.waitForFunction(() => '__bench' in window);
  await page.evaluate(() => window.__bench.settled);
  return { page, faults };
}

/** Some of the points, taken evenly from all, so that they lie in every part of the map. */
function sample(points: readonly FreePoint[], n: number): FreePoint[] {
  const step = Math.max(1, Math.floor(points.length / n));
  return points.filter((_, i) => i % step === 0).slice(0, n);
}

describe.each(['globe', 'flat'])('300 made-up flows on the %s', (proj) => {
  it('are drawn in both colours, and one switch takes off one supplier’s and puts them back', async () => {
    const { page, faults } = await openFlows(`n=300&proj=${proj}`);
    const drawn = await page.evaluate(() => window.__bench.drawn());
    // one line a pair of states
    expect(Object.values(drawn).reduce((a, b) => a + b, 0)).toBeGreaterThan(230);
    const on = await picture(page);
    expect(on.count(first)).toBeGreaterThan(2000);
    expect(on.count(second)).toBeGreaterThan(2000);

    await page.evaluate(() => window.__bench.toggle());
    const off = await picture(page);
    expect(off.count(first)).toBeLessThan(on.count(first) * 0.02);
    // what lay under the other's lines comes to light, and nothing goes
    expect(off.count(second)).toBeGreaterThan(on.count(second) * 0.95);

    await page.evaluate(() => window.__bench.toggle());
    expect(await page.evaluate(() => window.__bench.drawn())).toEqual(drawn);
    expect(faults).toEqual([]);
  });

  it('are picked one by one, each by a click where no other runs', async () => {
    const { page, faults } = await openFlows(`n=300&proj=${proj}`);
    const points = sample(await page.evaluate(() => window.__bench.targets()), 12);
    expect(points.length).toBeGreaterThanOrEqual(6);
    expect(new Set(points.map((p) => p.layer)).size).toBeGreaterThanOrEqual(2);
    const got: (string | null)[] = [];
    for (const { x, y } of points) {
      await page.mouse.click(x, y);
      got.push(await page.evaluate(() => window.__bench.picked()));
      await page.evaluate(() => {
        window.__bench.clear();
      });
    }
    expect(got).toEqual(points.map((p) => p.ref));
    expect(faults).toEqual([]);
  });

  it('are hovered one by one with no data sent and nothing composed', async () => {
    const { page, faults } = await openFlows(`n=300&proj=${proj}`);
    const points = sample(await page.evaluate(() => window.__bench.targets()), 5);
    const counted = await page.evaluateHandle(() => window.__bench.count());
    const seen: (string | null)[] = [];
    for (const { x, y } of points) {
      await page.mouse.move(x, y);
      seen.push(await page.evaluate(() => window.__bench.hovered()));
    }
    expect(seen).toEqual(points.map((p) => p.ref));
    expect(await counted.jsonValue()).toEqual({ sent: 0, composed: 0 });
    // the count counts: a switch composes
    await page.evaluate(() => window.__bench.toggle());
    expect((await counted.jsonValue()).composed).toBe(1);
    expect(faults).toEqual([]);
    await page.context().close();
  });

  it('shown faintly beside another are not picked: over land the state is, over the sea nothing', async () => {
    const { page, faults } = await openFlows(`n=300&proj=${proj}&show=lit`);
    const points = await page.evaluate(() =>
      window.__bench.targets().map((p) => ({ ...p, land: window.__bench.landAt(p.x, p.y) })),
    );
    const taken = [points.filter((p) => !p.land), points.filter((p) => p.land)].map((all) => {
      const step = Math.max(1, Math.floor(all.length / 8));
      return all.filter((_, i) => i % step === 0).slice(0, 8);
    });
    expect(Math.min(...taken.map((t) => t.length))).toBeGreaterThan(2);
    const other = points.at(-1)?.ref ?? '';
    for (const { x, y, land: state } of taken.flat().filter((p) => p.ref !== other)) {
      await page.evaluate((ref) => window.__bench.select(ref), other);
      await page.mouse.click(x, y);
      expect(await page.evaluate(() => window.__bench.picked())).toBe(state);
    }
    expect(faults).toEqual([]);
    await page.context().close();
  });
});

it('a click on the antimeridian of the globe finds no flow that is not there', async () => {
  const { page, faults } = await openFlows('n=300&proj=globe&at=178,20,2');
  const points = await page.evaluate(() => window.__bench.along(180));
  expect(points.length).toBeGreaterThan(8);
  let found = 0;
  for (const { x, y, near } of points) {
    const got = await page.evaluate(({ x, y }) => window.__bench.pick(x, y), { x, y });
    if (got.startsWith('flow:')) {
      expect(near).toContain(got);
      found++;
    }
    await page.evaluate(() => window.__bench.clear());
  }
  expect(found).toBeGreaterThan(0);
  expect(faults).toEqual([]);
});
