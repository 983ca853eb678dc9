import type { Page } from 'playwright';
import { describe, expect, inject, it } from 'vitest';
import { sentencesOf } from '../../src/model/sentences.ts';
import { seeded } from '../unit/seeded.ts';
import { blank, frames, interfaceOf, onePage } from './page.ts';

/** Sizes as windows, tablets and phones have them, upright and on their side; with and without an address bar. */
const SIZES = [
  [1440, 900],
  [1024, 768],
  [900, 1200],
  [768, 1024],
  [390, 844],
  [390, 788],
  [430, 932],
  [360, 640],
  [1920, 1080],
  [1280, 640],
] as const;

/** The sentence that begins last at or above the reading line, as the page's text is laid out: its passage and its words. */
async function atLine(page: Page, share: number): Promise<string> {
  const sentences = await page.evaluate(() => window.atlas.passages().map(({ id, text }) => ({ id, text })));
  const spans = sentences.flatMap(({ id, text }) => sentencesOf(text).map((s) => ({ id, start: s.start })));
  return page.evaluate(
    ({ spans, share }) => {
      const map = document.getElementById('map') as HTMLElement;
      const top = matchMedia('(min-width: 860px)').matches ? 0 : map.offsetHeight;
      const line = top + (innerHeight - top) * share;
      let found = '';
      for (const { id, start } of spans) {
        const element = document.querySelector<HTMLElement>(`[data-passage="${id}"]`);
        if (!element) continue;
        const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
        let at = Number.NaN;
        for (let node = walker.nextNode() as Text | null; node; node = walker.nextNode() as Text | null) {
          if (node.parentElement?.closest('.number, .note-ref, .note-back, .turn-words')) continue;
          // the space after the number is no part of the text
          if (Number.isNaN(at)) at = node.data.trimStart().length - node.data.length;
          if (start < at + node.data.length) {
            const range = document.createRange();
            range.setStart(node, start - at);
            range.setEnd(node, Math.min(node.data.length, start - at + 1));
            const box = [...range.getClientRects()].at(-1);
            const y =
              start === 0 ? element.getBoundingClientRect().top : (box?.top ?? Number.POSITIVE_INFINITY);
            if (y <= line) found = `${id} ${start}`;
            break;
          }
          at += node.data.length;
        }
      }
      return found;
    },
    { spans, share },
  );
}

/** Sets the window's size, and waits until the page is laid out and no longer scrolls. */
async function resize(page: Page, [width, height]: readonly [number, number]): Promise<void> {
  await page.setViewportSize({ width, height });
  await frames(page);
  await page.evaluate(
    () =>
      new Promise<void>((done) => {
        let last = Number.NaN;
        let same = 0;
        const look = () => {
          same = scrollY === last ? same + 1 : 0;
          last = scrollY;
          if (same > 5) done();
          else requestAnimationFrame(look);
        };
        look();
      }),
  );
}

describe('the window', () => {
  const on = onePage();

  it('may change its size 40 times: the same sentence is at the reading line, and the passage is the same', async () => {
    const { page } = on;
    const random = seeded(12);
    const pick = <T>(of: readonly T[]) => of[Math.floor(random() * of.length)] as T;
    const passages = (await page.evaluate(() => window.atlas.passages().map((p) => p.id))).filter((id) =>
      id.startsWith('p'),
    );
    // figures come when their passage is first in sight: they are all there before the window changes
    for (const passage of passages) {
      await page.evaluate((passage) => window.atlas.go({ passage }), passage);
      await frames(page);
    }
    await page.waitForLoadState('networkidle');
    const lost: string[] = [];
    for (let place = 0; place < 8; place++) {
      await resize(page, pick(SIZES));
      await page.evaluate((passage) => window.atlas.go({ passage }), pick(passages));
      await frames(page);
      const first = await atLine(page, 0.2);
      // the window may change at once, before the page has come to rest
      await resize(page, pick(SIZES));
      const next = await atLine(page, 0.2);
      if (next !== first) lost.push(`${place}: at once ${first} is ${next}`);
      // half of them somewhere within the passage, where a reader has scrolled
      if (place % 2) {
        await page.mouse.move(200, 700);
        const from = await page.evaluate(() => scrollY);
        await page.mouse.wheel(0, 90 + Math.floor(random() * 200));
        // the wheel is answered some time after it
        await page.waitForFunction((y) => scrollY !== y, from);
        await resize(
          page,
          page.viewportSize() ? [page.viewportSize()?.width ?? 0, page.viewportSize()?.height ?? 0] : [0, 0],
        );
      }
      const read = await page.evaluate(() => window.atlas.state().passage);
      const before = await atLine(page, 0.2);
      for (let n = 0; n < 5; n++) {
        const size = pick(SIZES);
        await resize(page, size);
        const after = await atLine(page, 0.2);
        const now = await page.evaluate(() => window.atlas.state().passage);
        if (after !== before || now !== read)
          lost.push(`${place} ${read}: ${before} is ${after} in ${now} at ${size}`);
      }
    }
    expect(lost).toEqual([]);
  });

  it('may change its size at a short beat: some of what the map shows stays in view', async () => {
    const { page } = on;
    const hidden: string[] = [];
    for (const [passage, beat] of [
      ['p4', 2],
      ['p10', 2],
      ['p12', 3],
    ] as const) {
      await resize(page, [1440, 900]);
      await page.evaluate((to) => window.atlas.go(to), { passage, beat });
      for (const size of [
        [1440, 900],
        [844, 390],
        [320, 568],
        [1024, 768],
      ] as const) {
        await resize(page, size);
        const seen = await page.evaluate(
          ({ at }) => {
            const map = document.getElementById('map') as HTMLElement;
            const top = getComputedStyle(map).position === 'fixed' ? map.offsetHeight : 0;
            const bar = document.querySelector(`[data-beat="${at}"]`)?.getBoundingClientRect();
            const { passage, beat } = window.atlas.state();
            return bar && `${passage}.${beat}` === at
              ? Math.min(bar.bottom, innerHeight) - Math.max(bar.top, top)
              : Number.NaN;
          },
          { at: `${passage}.${beat}` },
        );
        // a line of print at least
        if (!(seen >= 20)) hidden.push(`${passage}.${beat} at ${size}: ${seen}`);
      }
    }
    expect(hidden).toEqual([]);
  });

  it('may change its size just as the page is sent elsewhere: it goes there', async () => {
    const page = await blank();
    // before the page's own listener: the text is laid out anew, and the page does not know it yet
    await page.addInitScript(() => {
      addEventListener('resize', () => {
        const to = document.documentElement.dataset.to?.split(' ');
        if (to) window.atlas.go({ passage: to[0] ?? '', beat: Number(to[1]) });
      });
    });
    await page.goto(`${inject('url')}#p10.2`);
    await interfaceOf(page);
    await page.waitForLoadState('networkidle');
    for (const [to, size] of [
      ['p4 1', [900, 640]],
      ['p12 3', [1440, 900]],
      ['p2 1', [390, 844]],
      ['p16 2', [1024, 768]],
    ] as const) {
      await page.evaluate((to) => {
        document.documentElement.dataset.to = to;
      }, to);
      await resize(page, size);
      const [read, line] = await page.evaluate(
        (beat) => {
          const { passage, beat: n } = window.atlas.state();
          const map = document.getElementById('map') as HTMLElement;
          const top = matchMedia('(min-width: 860px)').matches ? 0 : map.offsetHeight;
          const mark = document.querySelector(`[data-beat="${beat}"]`);
          return [`${passage} ${n}`, (mark?.getBoundingClientRect().top ?? Number.NaN) - top] as const;
        },
        to.replace(' ', '.'),
      );
      expect(read).toBe(to);
      expect(line).toBeGreaterThan(0);
      expect(line).toBeLessThan(160);
    }
    await page.context().close();
  });
});
