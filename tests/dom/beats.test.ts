import type { Page } from 'playwright';
import { describe, expect, inject, it } from 'vitest';
import { blank, interfaceOf, PHONE, WIDE } from './page.ts';

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
