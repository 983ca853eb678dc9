import type { Page } from 'playwright';
import { describe, expect, inject, it } from 'vitest';
import { blank, frames, interfaceOf, PHONE, WIDE } from './page.ts';

/** Pixels below what covers the page's top at which the page puts the first line of what it goes to, and how far it may be off. */
const [REST, OFF] = [72, 40];
/**
 * Waits until the map is at a beat and the beat's first line is where the page puts it. While fonts and figures load above
 * it may be anywhere for a moment, so a height that is met on the way is no measure.
 */
const read = (page: Page, beat: string) =>
  page.waitForFunction(
    ({ beat, rest, off }) => {
      const { passage, beat: n } = window.atlas.state();
      const line = document.querySelector(`[data-beat="${beat}"]`)?.getBoundingClientRect().top ?? Number.NaN;
      const stage = document.querySelector('.map-stage')?.getBoundingClientRect();
      // beside the text the map covers nothing
      const top = stage && stage.left === 0 ? stage.bottom : 0;
      return `${passage}.${n}` === beat && Math.abs(line - top - rest) < off;
    },
    { beat, rest: REST, off: OFF },
  );
/** The address is written at once, or a little later when much has been written. */
const written = (page: Page, start: string) =>
  page.waitForFunction((start) => location.hash.startsWith(start), start);

describe.each([
  ['a wide screen', WIDE],
  ['a phone', PHONE],
] as const)('a beat, on %s', (_name, viewport) => {
  it('is where the page comes back to: by its address, by a reload, by Back and Forward', async () => {
    const page = await blank({ viewport });
    await page.goto(`${inject('url')}#p10.3`);
    await interfaceOf(page);
    await read(page, 'p10.3');
    await page.reload();
    await interfaceOf(page);
    await read(page, 'p10.3');
    // a mark in the margin is a step of the history, scrolling is none
    await page.locator('[data-beat="p2.2"]').evaluate((mark: HTMLElement) => mark.click());
    await read(page, 'p2.2');
    await written(page, '#p2.2');
    await page.goBack();
    await read(page, 'p10.3');
    await page.goForward();
    await read(page, 'p2.2');
    await page.context().close();
  });

  it('follows the one before it as the reader scrolls on or back from there: none is skipped', async () => {
    const page = await blank({ viewport });
    await page.goto(`${inject('url')}#p10.2`);
    await interfaceOf(page);
    const all = await page.evaluate(() =>
      window.atlas.passages().flatMap((p) => (p.beats ?? [p]).map((_, i) => `${p.id}.${i + 1}`)),
    );
    for (const start of ['p10.2', 'p14.2', 'p4.2']) {
      for (const down of [1, -1]) {
        await page.evaluate((at) => {
          location.hash = `#${at}`;
        }, start);
        await read(page, start);
        await page.mouse.move(150, viewport.height - 60);
        const seen = [start];
        for (let n = 0; n < 14; n++) {
          const from = await page.evaluate(() => scrollY);
          await page.mouse.wheel(0, 28 * down);
          // the wheel is answered some time after it
          await page.waitForFunction((y) => scrollY !== y, from);
          await frames(page);
          const at = await page.evaluate(() => {
            const { passage, beat } = window.atlas.state();
            return `${passage}.${beat}`;
          });
          if (at !== seen.at(-1)) seen.push(at);
        }
        const first = all.indexOf(start);
        expect(seen.length).toBeGreaterThan(1);
        expect(seen).toEqual(seen.map((_, i) => all[first + i * down]));
      }
    }
    await page.context().close();
  });

  it('tells what it claims, with its figures, at its mark in the margin', async () => {
    const page = await blank({ viewport });
    await page.goto(`${inject('url')}#p10`);
    await interfaceOf(page);
    const mark = page.locator('[data-beat="p10.1"]');
    await expect.poll(() => mark.getAttribute('title')).toMatch(/Algeria.*0\.3 %.*15 %/);
    for (const words of await page
      .locator('[data-beat]')
      .evaluateAll((marks: HTMLElement[]) => marks.flatMap((m) => [m.title, m.ariaLabel])))
      expect(words).not.toMatch(/[{}]/);
    await page.context().close();
  });

  it('is found by a quotation in the address', async () => {
    const page = await blank({ viewport });
    await page.goto(`${inject('url')}#:~:text=Turkmenistan`);
    await interfaceOf(page);
    const beat = await page.evaluate(() => {
      const p10 = window.atlas.passages().find((p) => p.id === 'p10');
      const offset = p10?.text.indexOf('Turkmenistan') ?? -1;
      return 1 + (p10?.beats ?? []).findIndex((b) => b.start <= offset && offset < b.end);
    });
    expect(beat).toBeGreaterThan(1);
    await page.waitForFunction((n) => {
      const { passage, beat } = window.atlas.state();
      const line =
        document.querySelector(`[data-beat="p10.${n}"]`)?.getBoundingClientRect().top ?? Number.NaN;
      return passage === 'p10' && beat === n && line > 0 && line < innerHeight;
    }, beat);
    await page.context().close();
  });
});
