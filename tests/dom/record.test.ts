import { csvParse } from 'd3-dsv';
import type { Page } from 'playwright';
import { PNG } from 'pngjs';
import { describe, expect, inject, it } from 'vitest';
import { LIGHT } from '../../src/encoding/colors.ts';
import { type Rgb, rgb } from '../browser/pixels.ts';
import { saved } from './download.ts';
import { blank, interfaceOf, onePage, PHONE } from './page.ts';

const on = onePage('#p10');

/** Rows of the p10 table of the essay's facts: recipient, years, Russia, China, all; null where a state is its own supplier. */
const TABLE: readonly (readonly [string, string, number, number | null, number])[] = [
  ['DZA', '2008-2012', 4842, 18, 5224],
  ['DZA', '2013-2017', 3758, 936, 6047],
  ['DZA', '2018-2022', 1835, 219, 2660],
  ['DZA', '2021-2025', 512, 354, 1322],
  ['IDN', '2008-2012', 479, 23, 1321],
  ['IDN', '2013-2017', 412, 211, 3990],
  ['IDN', '2018-2022', 0, 43, 1330],
  ['IDN', '2021-2025', 0, 7, 2304],
  ['TKM', '2008-2012', 262, 0, 426],
  ['TKM', '2013-2017', 116, 244, 851],
  ['TKM', '2018-2022', 2, 0, 382],
  ['TKM', '2021-2025', 2, 0, 382],
  ['VNM', '2008-2012', 2125, 0, 2206],
  ['VNM', '2013-2017', 3316, 0, 4160],
  ['VNM', '2018-2022', 617, 0, 1127],
  ['VNM', '2021-2025', 126, 0, 599],
  ['IND', '2008-2012', 11486, 0, 14631],
  ['IND', '2013-2017', 10370, 0, 16651],
  ['IND', '2018-2022', 6003, 0, 14508],
  ['IND', '2021-2025', 5010, 0, 12655],
  ['CHN', '2008-2012', 4531, null, 6681],
  ['CHN', '2013-2017', 3881, null, 6199],
  ['CHN', '2018-2022', 4740, null, 5930],
  ['CHN', '2021-2025', 1347, null, 2037],
];

/** Opens a figure beside a passage and waits until it is drawn. */
async function figure(page: Page, id: string) {
  await page.evaluate((id) => {
    const place = document.querySelector<HTMLDetailsElement>(`[data-evidence="${id}"]`);
    for (let fold: Element | null | undefined = place; fold; fold = fold.parentElement?.closest('details'))
      (fold as HTMLDetailsElement).open = true;
    place?.scrollIntoView({ block: 'start' });
  }, id);
  const drawn = page.locator(`[data-figure="${id}"]`);
  await drawn.waitFor();
  return drawn;
}

async function take(page: Page, id: string, kind: string): Promise<Buffer> {
  const take = () => page.locator(`[data-figure="${id}"] [data-take="${kind}"]`).click();
  const { name, bytes } = await saved(page, take);
  expect(name).toBe(`rimland-${id}.${kind}`);
  return bytes;
}

describe('the record beside the passages', () => {
  it('has the six recipients’ table to the last digit, on the page and through the page’s interface', async () => {
    const { page } = on;
    const rows = await page.evaluate(() =>
      window.atlas.record.table(['DZA', 'IDN', 'TKM', 'VNM', 'IND', 'CHN']).map((r) => ({
        key: [r.recipient, r.years.join('-')],
        russia: r.suppliers.RUS?.tiv,
        china: r.suppliers.CHN?.tiv ?? null,
        all: r.all,
      })),
    );
    expect(rows.map((r) => r.key)).toEqual(TABLE.map(([code, years]) => [code, years]));
    for (const [i, [, , russia, china, all]] of TABLE.entries()) {
      expect(Math.abs((rows[i]?.russia ?? -1) - russia)).toBeLessThanOrEqual(0.5);
      if (china === null) expect(rows[i]?.china).toBeNull();
      else expect(Math.abs((rows[i]?.china ?? -1) - china)).toBeLessThanOrEqual(0.5);
      expect(Math.abs((rows[i]?.all ?? -1) - all)).toBeLessThanOrEqual(0.5);
    }
    const drawn = await figure(page, 'five-year-table');
    const printed = await drawn
      .locator('tbody tr')
      .evaluateAll((lines) =>
        lines.map((tr) => [...tr.children].slice(2).map((c) => c.textContent?.replace(/ \(.*|\*|,/g, ''))),
      );
    expect(printed).toEqual(
      TABLE.map(([, , ...figures]) => figures.map((n) => (n === null ? '–' : String(n)))),
    );
  });

  it('says what became of Algeria’s imports in one figure, and the world’s shares in another', async () => {
    const { page } = on;
    const labels = (await figure(page, 'algeria-shares')).locator('svg text');
    const texts = await labels.allTextContents();
    for (const label of ['0.3 %', '15 %', '8 %', '27 %', '62 %', '2008–12', 'of 6,047', 'essay, spring 2018'])
      expect(texts).toContain(label);
    // the essay's date lies between what it could know and what came after
    const x = async (text: string) => (await labels.filter({ hasText: text }).first().boundingBox())?.x ?? 0;
    const line = await page.locator('[data-figure="algeria-shares"] .chart-marker line').boundingBox();
    expect(await x('2013–17')).toBeLessThan(line?.x ?? 0);
    expect(await x('2018–22')).toBeGreaterThan(line?.x ?? Infinity);
    const world = await (await figure(page, 'world-exporters')).locator('svg .bar-label').allTextContents();
    expect(world).toEqual(expect.arrayContaining(['33.5 %', '22.1 %', '7.1 %', '6.5 %']));
    const answer = await page.evaluate(() =>
      ['USA', 'RUS', 'FRA', 'CHN'].map((code) => window.atlas.record.exports(code, 2013, 2017)?.share ?? 0),
    );
    expect(answer.map((s) => (s * 100).toFixed(1))).toEqual(['33.5', '22.1', '7.1', '6.5']);
  });

  it('every figure has a table, a summary, a source with its vintage, and fits 320 pixels', async () => {
    const { page } = on;
    await page.setViewportSize({ width: 320, height: 800 });
    await on.go({ passage: 'p1' });
    const ids = await page.evaluate(() => window.atlas.record.evidence().map((e) => e.id));
    expect(ids.length).toBeGreaterThan(10);
    for (const id of ids) {
      const drawn = await figure(page, id);
      const wide = await drawn.evaluate((node) => node.scrollWidth - node.clientWidth);
      expect(wide, id).toBeLessThanOrEqual(1);
      for (const svg of await drawn.locator('svg').all()) {
        expect((await svg.locator('desc').textContent())?.length, id).toBeGreaterThan(40);
        const cut = await svg.evaluate((node) => {
          const box = node.getBoundingClientRect();
          return [...node.querySelectorAll('text')]
            .filter(
              (t) =>
                t.getBoundingClientRect().right > box.right + 2 ||
                t.getBoundingClientRect().left < box.left - 2,
            )
            .map((t) => t.textContent);
        });
        expect(cut, id).toEqual([]);
      }
      const rows = drawn.locator('details').first();
      if ((await rows.getAttribute('open')) === null) await rows.locator('summary').click();
      await rows.locator('tbody tr').first().waitFor();
    }
    expect(await page.locator('.evidence .sources').first().textContent()).toContain('March 2026 release');
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
  });
});

describe('taking a figure away', () => {
  it('as SVG, PNG and CSV, each with title, source and vintage', async () => {
    const { page } = on;
    await on.go({ theme: 'dark' });
    await figure(page, 'algeria-shares');
    const svg = (await take(page, 'algeria-shares', 'svg')).toString('utf8');
    const parsed = await page.evaluate((text) => {
      const doc = new DOMParser().parseFromString(text, 'image/svg+xml');
      return {
        root: doc.documentElement.tagName,
        title: doc.querySelector('title')?.textContent,
        broken: doc.querySelector('parsererror') !== null,
        texts: [...doc.querySelectorAll('text')].map((t) => t.textContent),
        bars: [...doc.querySelectorAll('rect')].map((r) => r.getAttribute('fill')),
        foreign: [...doc.querySelectorAll('*')].filter(
          (e) => e.hasAttribute('class') || e.hasAttribute('style'),
        ).length,
      };
    }, svg);
    expect(parsed.root).toBe('svg');
    expect(parsed.title).toBe('Who armed Algeria');
    expect(parsed.broken).toBe(false);
    expect(parsed.foreign).toBe(0);
    expect(parsed.texts).toContain('Who armed Algeria');
    expect(parsed.texts).toContain('0.3 %');
    expect(parsed.texts.join(' ')).toContain('SIPRI Arms Transfers Database, March 2026 release');
    // on paper, whatever the theme: the light colours of the two suppliers
    const [first, second] = LIGHT.suppliers.map(rgb) as [Rgb, Rgb];
    for (const color of LIGHT.suppliers.slice(0, 2)) expect(parsed.bars).toContain(color);
    const png = PNG.sync.read(await take(page, 'algeria-shares', 'png'));
    expect(png.width).toBeGreaterThan(700);
    const count = (r: number, g: number, b: number) => {
      let n = 0;
      for (let i = 0; i < png.data.length; i += 4)
        if (
          Math.abs((png.data[i] ?? 0) - r) +
            Math.abs((png.data[i + 1] ?? 0) - g) +
            Math.abs((png.data[i + 2] ?? 0) - b) <
          12
        )
          n++;
      return n / (png.width * png.height);
    };
    expect(count(...first)).toBeGreaterThan(0.02);
    expect(count(...second)).toBeGreaterThan(0.005);
    expect(count(255, 255, 255)).toBeGreaterThan(0.5);
    const rows = csvParse((await take(page, 'algeria-shares', 'csv')).toString('utf8'));
    expect(rows).toHaveLength(8);
    expect(rows[3]).toMatchObject({
      of: 'Algeria',
      from: '2013',
      to: '2017',
      supplier: 'CHN',
      tiv_million: '935.65',
    });
    expect(rows[3]?.source).toContain('March 2026 release');
    await page.locator('[data-figure="algeria-shares"] [data-take="cite"]').click();
    const status = page.locator('[data-figure="algeria-shares"] .take-said');
    await status.filter({ hasText: 'Rimland' }).waitFor();
    expect(await status.textContent()).toMatch(/Who armed Algeria.*Sautin.*March 2026 release.*#p10/);
  });

  it('each kind of figure makes a picture that is whole', async () => {
    const { page } = on;
    await on.go({ compare: { side: 'suppliers', pair: ['RUS', 'CHN'] } });
    for (const id of [
      'soviet-to-china',
      's400-buyers',
      'five-year-table',
      'algeria-suppliers',
      'compare-rus-chn',
    ]) {
      if (!id.startsWith('compare')) await figure(page, id);
      const svg = (await take(page, id, 'svg')).toString('utf8');
      const broken = await page.evaluate((text) => {
        const doc = new DOMParser().parseFromString(text, 'image/svg+xml');
        return doc.querySelector('parsererror') !== null || doc.querySelectorAll('text').length < 8;
      }, svg);
      expect(broken, id).toBe(false);
      expect(svg).toContain('March 2026 release');
      expect(PNG.sync.read(await take(page, id, 'png')).height, id).toBeGreaterThan(300);
      const rows = csvParse((await take(page, id, 'csv')).toString('utf8'));
      expect(rows.length, id).toBeGreaterThan(1);
    }
  });
});

describe('side by side', () => {
  it('compares two recipients and two suppliers, by keyboard, and the address brings them back', async () => {
    const { page } = on;
    await page.setViewportSize(PHONE);
    await page.locator('[data-view="compare"]').focus();
    await page.keyboard.press('Enter');
    await page.locator('[data-panel="compare"]').waitFor();
    await page.locator('[data-compare="first"]').selectOption('IND');
    await page.locator('[data-compare="second"]').selectOption('VNM');
    const difference = page.locator('.compare-said');
    expect(await difference.textContent()).toContain(
      'In 2013–17 India imported 16,651 million TIV and Vietnam 4,160 million TIV (India 4 times as much)',
    );
    expect(await difference.textContent()).toContain(
      'Russia’s part was 62 % of the first and 80 % of the second',
    );
    expect(new URL(page.url()).hash).toBe('#p1&compare=recipients:IND,VNM');
    // one scale for both
    const tops = await page
      .locator('[data-panel="compare"] svg.chart')
      .evaluateAll((all) =>
        all.map((svg) => [...svg.querySelectorAll('.axis-y text')].map((t) => t.textContent)),
      );
    expect(tops).toHaveLength(2);
    expect(tops[0]).toEqual(tops[1]);
    await page.locator('[data-compare="side"]').selectOption('suppliers');
    expect(new URL(page.url()).hash).toMatch(/^#p1&compare=suppliers:/);
    await page.locator('[data-compare="first"]').selectOption('RUS');
    await page.locator('[data-compare="second"]').selectOption('CHN');
    expect(await difference.textContent()).toContain('22.1 % and 6.5 % of the world’s deliveries');
    await page.evaluate(() => window.atlas.go({ period: [2021, 2025] }));
    expect(await difference.textContent()).toContain('10,412 million TIV and China 8,575');
    const hash = new URL(page.url()).hash;
    expect(hash).toBe('#p1&years=2021-2025&compare=suppliers:RUS,CHN');
    await page.reload();
    await page.locator('.compare-said').filter({ hasText: '10,412' }).waitFor();
    expect(new URL(page.url()).hash).toBe(hash);
    await page.locator('[data-panel="compare"] h2').focus();
    await page.keyboard.press('Escape');
    expect(await page.locator('[data-panel]').count()).toBe(0);
  });
});

describe('another register than the page was built with', () => {
  it('is what is read beside the figures too', async () => {
    const page = await blank();
    await page.route('**/data/atlas-*.json', async (route) => {
      const response = await route.fetch();
      const atlas = (await response.json()) as { register: { transfers: Record<string, unknown> } };
      const transfers = {
        ...atlas.register.transfers,
        DZA: { CHN: { 2010: 9, 2014: 30, 2022: 9 }, RUS: { 2015: 10 } },
      };
      await route.fulfill({ response, json: { ...atlas, register: { ...atlas.register, transfers } } });
    });
    await page.goto(inject('url'));
    await interfaceOf(page);
    const reading = page.locator('[data-evidence="algeria-shares"] .reading');
    expect(await reading.textContent()).toContain(
      'rose from 100 % to 75 %, as the essay says; Russia still had 25 %',
    );
    await page.context().close();
  });
});
