import { expect, inject, it } from 'vitest';
import { blank, detailed, LOW } from './page.ts';

declare global {
  interface Window {
    /** What waits to be sent to the map's worker, and whether answers of the page wait there. */
    channel: { held: (() => void)[]; hold: boolean; asked: number; cut: number };
  }
}

/** Lets a test hold the page's answers to the map's worker, which waits for patterns before it ends a tile. */
function holdAnswers(): void {
  const send = Worker.prototype.postMessage as (this: Worker, ...args: unknown[]) => void;
  const channel: Window['channel'] = { held: [], hold: false, asked: 0, cut: 0 };
  window.channel = channel;
  const heard = new WeakSet<Worker>();
  Worker.prototype.postMessage = function (this: Worker, ...args: unknown[]) {
    const message = args[0] as { type?: string; data?: { source?: string } };
    if (!heard.has(this)) {
      heard.add(this);
      this.addEventListener('message', ({ data }) => {
        if (data.type === '<response>') channel.cut++;
      });
    }
    if (/^[LR]T$/.test(message.type ?? '') && message.data?.source === 'borders') channel.asked++;
    if (channel.hold && message.type === '<response>') channel.held.push(() => send.apply(this, args));
    else send.apply(this, args);
  };
}

it('finer borders that load while the map’s tiles are on their way leave no tile with the features of the coarse ones', async () => {
  const page = await blank({ viewport: LOW });
  const faults: string[] = [];
  page.on('console', (m) => m.type() === 'error' && faults.push(m.text()));
  page.on('pageerror', (e) => faults.push(e.message));
  await page.addInitScript(holdAnswers);
  let load = () => {};
  const loaded = new Promise<void>((done) => {
    load = done;
  });
  await page.route(/borders-50m/, async (route) => {
    await loaded;
    await route.continue();
  });
  await page.goto(`${inject('url')}#p13&view=flat&hold=1`);
  await page.evaluate(() => window.atlas.ready);
  const channel = () => page.evaluate(() => ({ ...window.channel, held: window.channel.held.length }));
  /** Does something that has tiles of the borders cut, and waits until the worker has asked for their patterns. */
  const cut = async (something: () => Promise<unknown>) => {
    const before = await channel();
    await something();
    await page.waitForFunction(
      ({ held, asked }) => window.channel.asked > asked && window.channel.held.length > held,
      before,
    );
    return (await channel()).held;
  };
  await page.evaluate(() => {
    window.channel.hold = true;
  });
  // new tiles are on their way when the finer borders come, and all are cut again twice: before and after those are there
  const coarse = await cut(() => page.evaluate(() => window.atlas.go({ camera: [60, 40, 3.3] })));
  const response = page.waitForResponse(/borders-50m/);
  load();
  await (await response).finished();
  await cut(() => page.evaluate(() => window.atlas.go({ off: ['alignments'] })));
  const { cut: ended } = await channel();
  await page.evaluate((n) => {
    for (const answer of window.channel.held.splice(0, n)) answer();
  }, coarse);
  await page.waitForFunction((n) => window.channel.cut > n, ended);
  await cut(() => page.evaluate(() => window.atlas.go({ off: [] })));
  await page.evaluate(() => {
    window.channel.hold = false;
    for (const answer of window.channel.held.splice(0)) answer();
  });
  await detailed(page);
  const states = await page.evaluate(() =>
    [
      [66, 48, 'KAZ'],
      [78, 22, 'IND'],
      [90, 35, 'CHN'],
      [54, 32, 'IRN'],
    ].map(([lon, lat, code]) => {
      const { map } = window.atlas;
      const at = map?.project([Number(lon), Number(lat)]);
      const found = at ? map?.queryRenderedFeatures(at) : [];
      return [code, found?.some((f) => f.properties.ref === `country:${code}`)];
    }),
  );
  expect(states).toEqual(['KAZ', 'IND', 'CHN', 'IRN'].map((code) => [code, true]));
  expect(faults).toEqual([]);
  await page.context().close();
});
