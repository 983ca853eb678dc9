import type { Page } from 'playwright';

/** Waits until the map is at rest. */
export async function settle(page: Page): Promise<void> {
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
