import type { Browser } from 'playwright';
import { FLOWS_PAGE } from '../tests/pages/build.ts';
import { aligned, median, ms, ratio } from './numbers.ts';

const FLOWS = 300;
/** What is measured, in milliseconds, with a description. */
const MEASURES = {
  load: 'from navigation to two frames after the first complete map',
  pan: 'mean time of a frame while the camera goes 96 pixels and back, 8 a frame',
  toggle:
    'from hiding or showing one supplier’s to the frame with the change; on the bare map, a frame with nothing changed',
  pick: 'from a click to what it found: a flow; on the bare map, the state in the middle',
} as const;
type Measure = keyof typeof MEASURES;
type Sample = Record<Measure, number>;

/** The measured cases; the bare map is the same page without flows. */
const CASES = [
  { name: 'lit, as a passage that names them', query: `n=${FLOWS}&show=lit` },
  { name: 'named by nothing, as All shows them', query: `n=${FLOWS}&show=all` },
] as const;

/** Measures the page of flows against the bare map, one after the other in each repeat; a report as text. */
export async function benchFlows(browser: Browser, url: string, repeats: number): Promise<string> {
  const rows = [['', ...Object.keys(MEASURES)]];
  for (const proj of ['globe', 'flat']) {
    const bare: Sample[] = [];
    const with300: Sample[][] = CASES.map(() => []);
    for (let i = 0; i < repeats; i++) {
      process.stderr.write(`${proj}, ${i + 1} of ${repeats} …\n`);
      bare.push(await sample(browser, `${url}${FLOWS_PAGE}?proj=${proj}&n=0&show=all`));
      for (const [k, { query }] of CASES.entries())
        with300[k]?.push(await sample(browser, `${url}${FLOWS_PAGE}?proj=${proj}&${query}`));
    }
    const of = (samples: readonly Sample[]) =>
      Object.fromEntries(Object.keys(MEASURES).map((m) => [m, median(samples.map((s) => s[m as Measure]))]));
    const base = of(bare);
    rows.push([`${proj}, bare`, ...Object.values(base).map(ms)]);
    for (const [k, { name }] of CASES.entries()) {
      const measured = of(with300[k] ?? []);
      rows.push([
        `${proj}, ${name}`,
        ...Object.entries(measured).map(([m, v]) => `${ms(v)} ${ratio(v, base[m] as number).padStart(7)}`),
      ]);
    }
  }
  const what = Object.entries(MEASURES).map(([name, text]) => `  ${name.padEnd(6)} ${text}`);
  return [
    `${FLOWS} flows on the map, against the bare map in the same run (medians of ${repeats}; Chromium ${browser.version()}, software GL)`,
    aligned(rows),
    ...what,
    '',
  ].join('\n');
}

async function sample(browser: Browser, address: string): Promise<Sample> {
  const context = await browser.newContext({
    viewport: { width: 1100, height: 750 },
    reducedMotion: 'reduce',
  });
  const page = await context.newPage();
  await page.goto(address, { waitUntil: 'commit' });
  await page.waitForFunction(() => '__bench' in window);
  const result = await page.evaluate(async () => {
    const bench = window.__bench;
    const frame = () => new Promise((done) => requestAnimationFrame(done));
    const canvas = document.querySelector('canvas');
    // reading a pixel waits until drawing has finished
    const drawn = async () => {
      await frame();
      await frame();
      canvas?.getContext('webgl2')?.readPixels(0, 0, 1, 1, 6408, 5121, new Uint8Array(4));
    };
    const middle = (values: number[]) => values.sort((a, b) => a - b)[values.length >> 1] ?? Number.NaN;
    const timed = async (work: () => Promise<unknown>) => {
      const from = performance.now();
      await work();
      return performance.now() - from;
    };
    await bench.ready;
    await drawn();
    const load = performance.now();
    await bench.settled;

    const steps = 24;
    const pan =
      (await timed(async () => {
        for (let i = 0; i < steps; i++) {
          bench.pan(i < steps / 2 ? 8 : -8);
          await frame();
        }
        await drawn();
      })) /
      (steps + 2);

    const toggles: number[] = [];
    for (let i = 0; i < 3; i++) {
      toggles.push(await timed(() => bench.toggle()));
      await drawn();
    }
    const picks: number[] = [];
    const [x, y] = bench.target();
    for (let i = 0; i < 3; i++) {
      await drawn();
      picks.push(await timed(() => bench.pick(x, y)));
      await bench.clear();
    }
    return { load, pan, toggle: middle(toggles), pick: middle(picks) };
  });
  await context.close();
  return result;
}
