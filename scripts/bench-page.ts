import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import type { Browser, Page } from 'playwright';
import { FLOWS_PAGE } from '../tests/pages/build.ts';
import { aligned, median, ms, ratio } from './numbers.ts';

const SCREEN = { viewport: { width: 1440, height: 900 }, reducedMotion: 'reduce' } as const;

/** Measures the built site, compared with the bare map and an empty frame in the same run; returns a report as text. */
export async function benchPage(
  browser: Browser,
  url: string,
  pages: string,
  repeats: number,
): Promise<string> {
  const maps: number[] = [];
  const bare: number[] = [];
  const frames: number[] = [];
  const cards: number[] = [];
  const toggles: number[] = [];
  let files: string[] = [];
  for (let i = 0; i < repeats; i++) {
    bare.push(await bareMap(browser, `${pages}${FLOWS_PAGE}?n=0&proj=globe`));
    const context = await browser.newContext(SCREEN);
    const page = await context.newPage();
    await page.goto(url, { waitUntil: 'commit' });
    await page.waitForFunction(() => document.documentElement.dataset.atlas === 'ready');
    const first = await page.evaluate(async () => {
      await window.atlas.ready;
      return { at: performance.now(), names: performance.getEntriesByType('resource').map((e) => e.name) };
    });
    maps.push(first.at);
    files = first.names;
    const acts = await measureActs(page);
    frames.push(acts.frame);
    cards.push(acts.card);
    toggles.push(acts.toggle);
    await context.close();
  }
  const [frame, map, plain] = [median(frames), median(maps), median(bare)];
  const rows = [
    ['bytes before the first passage can be read', kB(firstBytes()), '', 'HTML and CSS, gzip'],
    [
      'bytes to the first complete map',
      kB(mapBytes(url, files)),
      ratio(mapBytes(url, files), firstBytes()),
      'of the row above',
    ],
    ['time to the first complete map', ms(map), ratio(map, plain), `of the bare map alone, ${ms(plain)}`],
    [
      'from a click on a state to its card',
      ms(median(cards)),
      ratio(median(cards), frame),
      `of an empty frame, ${ms(frame)}`,
    ],
    [
      'from a switch to the frame without its layer',
      ms(median(toggles)),
      ratio(median(toggles), frame),
      'of an empty frame',
    ],
  ];
  return [
    `The page (medians of ${repeats})`,
    ...aligned(rows.map((r) => r.slice(0, 3)))
      .split('\n')
      .map((line, i) => `${line} ${rows[i]?.[3] ?? ''}`),
    '',
  ].join('\n');
}

async function bareMap(browser: Browser, address: string): Promise<number> {
  const context = await browser.newContext(SCREEN);
  const page = await context.newPage();
  await page.goto(address, { waitUntil: 'commit' });
  await page.waitForFunction(() => '__bench' in window);
  const at = await page.evaluate(() => window.__bench.ready.then(() => performance.now()));
  await context.close();
  return at;
}

/** Times of an empty frame, of opening a card and of switching a layer, on the flat map of a passage about flows. */
async function measureActs(page: Page): Promise<{ frame: number; card: number; toggle: number }> {
  await page.waitForFunction(() =>
    performance.getEntriesByType('resource').some((e) => e.name.includes('borders-50m')),
  );
  await page.waitForTimeout(500);
  return page.evaluate(async () => {
    const { atlas } = window;
    const map = atlas.map;
    if (!map) throw new Error('there is no map to measure');
    const idle = () =>
      new Promise<void>((done) => {
        map.once('idle', () => done());
        map.triggerRepaint();
      });
    const paint = () => new Promise((done) => requestAnimationFrame(() => setTimeout(done)));
    const middle = (values: number[]) => values.sort((a, b) => a - b)[values.length >> 1] ?? Number.NaN;
    const timed = async (begin: () => void, end: () => Promise<unknown>) => {
      const over = end();
      const from = performance.now();
      begin();
      await over;
      return performance.now() - from;
    };
    atlas.go({ passage: 'p10', projection: 'flat' });
    await idle();
    await idle();
    const frames: number[] = [];
    const cards: number[] = [];
    const toggles: number[] = [];
    const layer = document.querySelector<HTMLInputElement>('[data-layer="flows"]');
    for (let i = 0; i < 5; i++) {
      frames.push(await timed(() => {}, idle));
      toggles.push(await timed(() => layer?.click(), idle));
      layer?.click();
      await idle();
      const at = map.project([75, 62]);
      const box = map.getCanvas().getBoundingClientRect();
      const clickThere = () => {
        for (const type of ['mousedown', 'mouseup', 'click'])
          map.getCanvas().dispatchEvent(
            new MouseEvent(type, {
              bubbles: true,
              view: window,
              clientX: box.left + at.x,
              clientY: box.top + at.y,
            }),
          );
      };
      const card = () =>
        new Promise<void>((done, fail) => {
          setTimeout(() => fail(new Error('a click on a state opened no card within 20 s')), 20_000);
          const observer = new MutationObserver(async () => {
            if (!document.querySelector('[data-card][data-ref^="country:"]')) return;
            observer.disconnect();
            await paint();
            done();
          });
          observer.observe(document.body, { subtree: true, childList: true, attributes: true });
        });
      cards.push(await timed(clickThere, card));
      atlas.go({ chosen: null });
      await idle();
      await idle();
    }
    return { frame: middle(frames), card: middle(cards), toggle: middle(toggles) };
  });
}

/** Size of a file compressed as an ordinary host does it; fonts are compressed already. */
function sent(name: string): number {
  const body = readFileSync(`dist/${name}`);
  return name.endsWith('woff2') ? body.length : gzipSync(body, { level: 9 }).length;
}

function firstBytes(): number {
  const html = readFileSync('dist/index.html', 'utf8');
  const css = [...html.matchAll(/href="\.\/(assets\/[^"]+\.css)"/g)].map((m) => m[1] as string);
  return ['index.html', ...css].reduce((n, name) => n + sent(name), 0);
}

function mapBytes(url: string, files: readonly string[]): number {
  const names = new Set(files.filter((f) => f.startsWith(url)).map((f) => f.slice(url.length)));
  const early = [...names].filter((name) => name !== '' && !name.includes('borders-50m'));
  return ['index.html', ...early].reduce((n, name) => n + sent(name), 0);
}

function kB(bytes: number): string {
  return `${(bytes / 1000).toFixed(1)} kB`;
}
