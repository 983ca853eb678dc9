import { describe, expect, it } from 'vitest';
import { frames, onePage } from './page.ts';

const on = onePage('#p10');
const EXPLAINED = 'TIV: SIPRI’s measure of arms volume, not money.';
const times = (text: string) => text.split(EXPLAINED).length - 1;

describe('the figures beside a passage', () => {
  it('are one, and the others are behind their number', async () => {
    const { page } = on;
    const counts = await page.evaluate(() =>
      [...document.querySelectorAll<HTMLElement>('[data-passage]')].map((passage) => {
        let open = 0;
        let folded = 0;
        let said = '';
        for (
          let e = passage.nextElementSibling;
          e && !e.matches('[data-passage]');
          e = e.nextElementSibling
        ) {
          if (e.matches('[data-evidence]')) open += (e as HTMLDetailsElement).open ? 1 : 0;
          if (!e.matches('.more-figures')) continue;
          folded = e.querySelectorAll(':scope > [data-evidence], :scope > .annotation-link').length;
          said = e.querySelector('summary')?.textContent ?? '';
        }
        return { id: passage.id, open, folded, said };
      }),
    );
    expect(counts.every((c) => c.open <= 1)).toBe(true);
    const many = counts.filter((c) => c.folded > 0);
    expect(many.map((c) => c.id)).toContain('p10');
    for (const { folded, said } of many) expect(said).toBe(`${folded} more from the record`);
  });

  it('open in place by the keyboard, and are drawn then', async () => {
    const { page } = on;
    const more = page.locator('[data-passage="p10"] ~ .more-figures').first();
    await more.locator('summary').first().focus();
    await page.keyboard.press('Enter');
    await more.locator('[data-evidence] > summary').first().click();
    await more.locator('.evidence-figure.is-drawn').first().waitFor();
    await more.locator('summary').first().focus();
    await page.keyboard.press('Enter');
    expect(await more.evaluate((e) => (e as HTMLDetailsElement).open)).toBe(false);
  });
});

describe('what a TIV is', () => {
  it('is said once by each figure beside a passage', async () => {
    const { page } = on;
    const texts = await page.evaluate(() =>
      [...document.querySelectorAll('[data-evidence]')].map((e) => e.textContent ?? ''),
    );
    expect(texts.length).toBeGreaterThan(8);
    expect(texts.map(times)).toEqual(texts.map(() => 1));
  });

  it.each(['country:DZA', 'country:RUS', 'country:CHN', 'flow:rus-dza', 'flow:chn-dza-c28a'])(
    'is said once by the card of %s',
    async (ref) => {
      const { page } = on;
      await page.evaluate((ref) => window.atlas.go({ chosen: ref }), ref);
      const card = page.locator(`[data-card][data-ref="${ref}"]`);
      await card.waitFor();
      await frames(page);
      expect(times((await card.textContent()) ?? '')).toBe(1);
    },
  );

  it('is said by no card without one', async () => {
    const { page } = on;
    await page.evaluate(() => window.atlas.go({ chosen: 'alignment:nato' }));
    const card = page.locator('[data-card][data-ref="alignment:nato"]');
    await card.waitFor();
    expect(times((await card.textContent()) ?? '')).toBe(0);
  });

  it('is said once by the comparison', async () => {
    const { page } = on;
    await page.evaluate(() =>
      window.atlas.go({ compare: { side: 'recipients', pair: ['IND', 'VNM'] } } as never),
    );
    const panel = page.locator('#panel');
    await panel.locator('.figure').waitFor();
    expect(times((await panel.textContent()) ?? '')).toBe(1);
  });
});

describe('what is written on the map', () => {
  it('is there as a list for those who do not see it, beat by beat, and opens what it is about', async () => {
    const { page } = on;
    await page.evaluate(() => window.atlas.go({ passage: 'p4', beat: 1 }));
    const written = page.locator('#written');
    const texts = () => written.locator('li').allTextContents();
    await expect.poll(texts).toContain('Crimea, annexed March 2014');
    expect(await written.getAttribute('aria-live')).toBeNull();
    await written.locator('a', { hasText: 'Crimea' }).focus();
    await page.keyboard.press('Enter');
    await page.locator('[data-card][data-ref="area:crimea"]').waitFor();
    await page.evaluate(() => window.atlas.go({ passage: 'p1', beat: 3, chosen: null }));
    await expect.poll(texts).toEqual(['seen from Beijing: an opportunist on the way down']);
    await page.evaluate(() => window.atlas.go({ off: ['callouts'] }));
    await expect.poll(texts).toEqual([]);
  });
});
