import type { Page } from 'playwright';

/** Opens the drawer of layers, if it is not open. */
export async function openLayers(page: Page): Promise<void> {
  const button = page.locator('[data-menu="layers"]');
  if ((await button.getAttribute('aria-expanded')) === 'true') return;
  await button.click();
  await page.locator('#layers').waitFor();
}

/** Opens the whole timeline, if it is not open: by the strip's button, or where there is no strip from the drawer of layers. */
export async function openTimeline(page: Page): Promise<void> {
  const toggle = page.locator('.time-toggle');
  if ((await toggle.getAttribute('aria-expanded')) === 'true') return;
  if (await toggle.isVisible()) await toggle.click();
  else {
    await openLayers(page);
    await page.locator('[data-menu="timeline"]').click();
  }
  await page.locator('.time-foot').waitFor();
}
