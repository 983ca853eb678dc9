import type { Page } from 'playwright';

/** Waits until the page has drawn twice: what a change of layout sets off has then been heard and drawn. */
export function frames(page: Page): Promise<void> {
  return page.evaluate(
    () => new Promise<void>((done) => requestAnimationFrame(() => requestAnimationFrame(() => done()))),
  );
}

/** Waits until the map is at rest. */
export async function settle(page: Page): Promise<void> {
  await frames(page);
  await page.evaluate(
    () =>
      new Promise<void>((done) => {
        const { map } = window.atlas;
        if (!map) return done();
        map.once('idle', () => done());
        map.triggerRepaint();
      }),
  );
}
