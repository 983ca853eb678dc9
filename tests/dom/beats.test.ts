import type { Page } from 'playwright';
import { describe, expect, inject, it } from 'vitest';
import { blank, interfaceOf, PHONE, WIDE } from './page.ts';

/** Waits until the map is at a beat and the beat's first line is between two heights of the window; gives its height. */
const read = async (page: Page, beat: string, from: number, to: number): Promise<number> => {
  const height = await page.waitForFunction(
    ({ beat, from, to }) => {
      const { passage, beat: n } = window.atlas.state();
      const mark = document.querySelector<HTMLElement>(`[data-beat="${beat}"]`);
      const y = mark?.getBoundingClientRect().top ?? Number.NaN;
      return `${passage}.${n}` === beat && y > from && y < to ? { y } : null;
    },
    { beat, from, to },
  );
  return ((await height.jsonValue()) as { y: number }).y;
};
/** The address is written at once, or a little later when much has been written. */
const written = (page: Page, start: string) =>
  page.waitForFunction((start) => location.hash.startsWith(start), start);

describe.each([
  ['a wide screen', WIDE],
  ['a phone', PHONE],
] as const)('a beat, on %s', (_name, viewport) => {
  // what is read stands below the map of a phone
  const [top, foot] = [viewport.width < 860 ? viewport.height * 0.4 : 0, viewport.height * 0.8];

  it('is where the page comes back to: by its address, by a reload, by Back and Forward', async () => {
    const page = await blank({ viewport });
    await page.goto(`${inject('url')}#p10.3`);
    await interfaceOf(page);
    const y = await read(page, 'p10.3', top, foot);
    await page.reload();
    await interfaceOf(page);
    await read(page, 'p10.3', y - 40, y + 40);
    // a mark in the margin is a step of the history, scrolling is none
    await page.locator('[data-beat="p2.2"]').evaluate((mark: HTMLElement) => mark.click());
    await read(page, 'p2.2', top, foot);
    await written(page, '#p2.2');
    await page.goBack();
    await read(page, 'p10.3', y - 40, y + 40);
    await page.goForward();
    await read(page, 'p2.2', top, foot);
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
    await read(page, `p10.${beat}`, 0, viewport.height);
    await page.context().close();
  });
});
