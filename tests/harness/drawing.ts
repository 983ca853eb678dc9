import type { BrowserContext, Page } from 'playwright';

declare global {
  interface Window {
    /** False while the map's draw calls do nothing. */
    drawing?: boolean;
  }
}

/**
 * Makes the draw calls of a page's maps do nothing until `drawn` asks for them. In software a frame takes a second, and
 * nobody looks at most of them; all else is real: context, tiles, style, camera, picks, events.
 */
export async function pauseDrawing(context: BrowserContext): Promise<void> {
  await context.addInitScript(() => {
    // a Chromium without WebGL has nothing to pause
    if (typeof WebGL2RenderingContext === 'undefined') return;
    const { prototype } = WebGL2RenderingContext;
    const { drawElements, drawArrays } = prototype;
    prototype.drawElements = function (...args) {
      if (window.drawing) drawElements.apply(this, args);
    };
    prototype.drawArrays = function (...args) {
      if (window.drawing) drawArrays.apply(this, args);
    };
  });
}

/** What `look` sees of the page while its map is drawn. */
export async function drawn<T>(page: Page, look: () => Promise<T>): Promise<T> {
  await page.evaluate(() => {
    window.drawing = true;
    if ('__bench' in window) return window.__bench.frame();
    return new Promise<void>((done) => {
      const { map } = window.atlas;
      if (!map) return done();
      map.once('render', () => done());
      map.triggerRepaint();
    });
  });
  try {
    return await look();
  } finally {
    await page.evaluate(() => {
      window.drawing = false;
    });
  }
}
