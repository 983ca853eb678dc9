import type { Page } from 'playwright';
import { describe, expect, it } from 'vitest';
import { onePage, openPage, PHONE, WIDE } from './page.ts';

const on = onePage('#p1');

const box = (page: Page) => page.locator('[data-search="box"]');
const input = (page: Page) => box(page).getByRole('combobox');
const options = (page: Page) => box(page).getByRole('option');
const state = (page: Page) => page.evaluate(() => window.atlas.state());

/** The option that the combobox says is active, by where it leads. */
async function active(page: Page): Promise<string | null> {
  const id = await input(page).getAttribute('aria-activedescendant');
  if (!id) return null;
  const option = page.locator(`#${id}`);
  expect(await option.getAttribute('aria-selected')).toBe('true');
  expect(await box(page).locator('[aria-selected="true"]').count()).toBe(1);
  return option.getAttribute('data-leads');
}

async function close(page: Page): Promise<void> {
  await box(page).getByRole('button', { name: 'Close the search' }).click();
}

describe('the search', () => {
  it('by keyboard alone: opens, lights what is active, goes there, and gives the focus back', async () => {
    const { context, page, faults, requests } = await openPage('#p10');
    expect(requests.filter((r) => /search-box/.test(r))).toEqual([]);
    await page.keyboard.press('/');
    await input(page).waitFor();
    await page.waitForFunction(() => document.activeElement?.getAttribute('role') === 'combobox');
    expect(await input(page).getAttribute('aria-expanded')).toBe('false');
    const before = await page.evaluate(() => scrollY);
    await page.keyboard.type('Алжира');
    await options(page).first().waitFor();
    expect(await page.evaluate(() => scrollY), 'typing does not scroll the essay').toBe(before);
    expect(await input(page).getAttribute('aria-expanded')).toBe('true');
    expect(await box(page).getByRole('status').textContent()).toMatch(
      /^\d+ results: \d+ on the map, 1 passage, \d+ deals/,
    );
    expect(await active(page)).toBe('country:DZA');
    expect((await state(page)).hover).toBe('country:DZA');
    expect(await options(page).first().textContent()).toMatch(/Алжир.*Algeria.*state · in\s¶\s10/);
    expect(await options(page).first().locator('mark').allTextContents()).toEqual(['Алжир']);
    await page.keyboard.press('ArrowDown');
    const second = await active(page);
    expect(second).toMatch(/^flow:/);
    expect((await state(page)).hover).toBe(second);
    await page.keyboard.press('ArrowUp');
    await page.keyboard.press('ArrowUp');
    expect(await active(page)).toBeNull();
    await page.keyboard.press('Home');
    expect(await active(page)).toBe('country:DZA');
    await page.keyboard.press('Enter');
    expect(await box(page).isVisible()).toBe(false);
    expect((await state(page)).chosen).toBe('country:DZA');
    expect(await page.evaluate(() => document.activeElement?.closest('[data-card]') !== null)).toBe(true);
    await page.keyboard.press('Escape');
    expect(await page.locator('[data-card]').count()).toBe(0);
    expect(faults).toEqual([]);
    await context.close();
  });

  it('the last row of many shows the rest of its kind, and the reader stays where it was', async () => {
    const { page } = on;
    await on.go({ passage: 'p1' });
    await page.getByRole('button', { name: 'Search' }).click();
    await input(page).fill('Algeria');
    await options(page).first().waitFor();
    const before = await options(page).count();
    const group = box(page).getByRole('group', { name: 'Deals' });
    expect(await group.getByRole('option').count()).toBe(9);
    await input(page).press('End');
    expect(await page.locator('[aria-selected="true"]').textContent()).toMatch(/^and \d+ more$/);
    await input(page).press('Enter');
    expect(await options(page).count()).toBeGreaterThan(before + 50);
    expect(await active(page)).toMatch(/^(flow|country):/);
    await close(page);
  });

  it('Escape empties, then closes, and the focus is where it was', async () => {
    const { page } = on;
    await on.go({ passage: 'p10', chosen: 'country:DZA' });
    const button = page.getByRole('button', { name: 'Search' });
    await button.focus();
    await page.keyboard.press('Enter');
    await input(page).fill('Wezeman');
    await options(page).first().waitFor();
    expect(await active(page)).toBe('source:wezeman-2017');
    await page.keyboard.press('Escape');
    expect(await input(page).inputValue()).toBe('');
    expect(await options(page).count()).toBe(0);
    expect((await state(page)).hover).toBeNull();
    await page.keyboard.press('Escape');
    expect(await box(page).isVisible()).toBe(false);
    expect(await button.evaluate((b) => b === document.activeElement)).toBe(true);
    // the card that was open stays
    expect((await state(page)).chosen).toBe('country:DZA');
  });

  it('by pointer: what lies under it is lit, a click goes; a passage takes the focus', async () => {
    const { page } = on;
    await on.go({ passage: 'p1' });
    await page.getByRole('button', { name: 'Search' }).click();
    await input(page).fill('growing market');
    const row = box(page).locator('[data-leads="passage:p10"]');
    await row.waitFor();
    await row.hover();
    expect(await active(page)).toBe('passage:p10');
    expect((await state(page)).hover).not.toBeNull();
    expect(await row.textContent()).toMatch(/growing market.*¶ 10/);
    await row.click();
    expect((await state(page)).passage).toBe('p10');
    // away from the text that now lies under the pointer
    await page.mouse.move(900, 450);
    expect((await state(page)).hover).toBeNull();
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('p10');
    await page.waitForFunction(() => {
      const top = document.getElementById('p10')?.getBoundingClientRect().top ?? -1;
      return top > 0 && top < innerHeight / 2;
    });
  });

  it('says that nothing is found, and takes what is near', async () => {
    const { page } = on;
    await on.go({ passage: 'p1' });
    await page.keyboard.press('/');
    await input(page).fill('<b>Frdrchshafn</b>');
    await input(page).fill('Frdrchshafn');
    const near = box(page).getByRole('button', { name: 'Friedrichshafen' });
    await near.waitFor();
    expect(await box(page).getByRole('status').textContent()).toBe('Nothing found for “Frdrchshafn”.');
    expect(await active(page)).toBeNull();
    await near.click();
    expect(await active(page)).toBe('place:friedrichshafen');
    expect(await input(page).evaluate((i) => i === document.activeElement)).toBe(true);
    await close(page);
  });

  it('leads out of a view over the map, and closing it puts out what it lit', async () => {
    const { page } = on;
    await on.go({ passage: 'p10', sources: true });
    await page.keyboard.press('/');
    await input(page).fill('Bastoin');
    await options(page).first().waitFor();
    expect((await state(page)).hover).toBe('system:bastion-p');
    await box(page).getByRole('button', { name: 'Close the search' }).click();
    expect(await state(page)).toMatchObject({ hover: null, sources: true });
    await page.keyboard.press('/');
    await options(page).first().waitFor();
    await input(page).press('Enter');
    expect(await state(page)).toMatchObject({ chosen: 'system:bastion-p', sources: false });
    expect(await page.locator('[data-card]').isVisible()).toBe(true);
  });

  it('leaves the map in sight, wide and on a phone', async () => {
    for (const [viewport, touch] of [
      [WIDE, false],
      [PHONE, true],
      [{ width: 320, height: 640 }, true],
    ] as const) {
      const { context, page, faults } = await openPage('#p10', { viewport, hasTouch: touch });
      await page.keyboard.press('/');
      await input(page).fill('越南');
      await options(page).first().waitFor();
      const over = await box(page).boundingBox();
      const map = await page.locator('.map-stage').boundingBox();
      if (!over || !map) throw new Error('no box or no map');
      const apart = over.x + over.width <= map.x + 1 || over.y >= map.y + map.height - 1;
      expect(apart, `${viewport.width}`).toBe(true);
      expect(over.x + over.width).toBeLessThanOrEqual(viewport.width);
      expect(over.y + over.height).toBeLessThanOrEqual(viewport.height + 1);
      const row = await options(page).first().boundingBox();
      if (touch) expect(row?.height).toBeGreaterThanOrEqual(44);
      if (touch) await options(page).first().tap();
      else await options(page).first().click();
      expect((await state(page)).chosen).toBe('country:VNM');
      expect(faults).toEqual([]);
      await context.close();
    }
  });
});
