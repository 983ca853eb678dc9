import type { Page } from 'playwright';
import { describe, expect, it } from 'vitest';
import { oneMap, settle } from './page.ts';

const on = oneMap();

/** What is drawn of a kind of annotation: its words, its columns' heights, its heads and leaders. */
const drawn = (page: Page, kind: string) =>
  page.locator(`.callout-${kind}`).evaluateAll((cells) =>
    cells.map((cell) => ({
      words: [...cell.querySelectorAll('text')].map((t) => t.textContent).join(' '),
      columns: [...cell.querySelectorAll('.callout-column')].map((c) => Number(c.getAttribute('height'))),
      heads: cell.querySelectorAll('.callout-head').length,
      lines: cell.querySelectorAll('.callout-line').length,
      leaders: cell.querySelectorAll('.callout-leader').length,
    })),
  );

describe('an annotation', () => {
  it('of columns has the shares of the register, each as tall as it is large', async () => {
    const { page } = on;
    await on.go({ passage: 'p10', beat: 1, projection: 'flat' });
    await settle(page);
    const [bars] = await drawn(page, 'bars');
    for (const share of ['93 %', '62 %', '0.3 %', '15 %']) expect(bars?.words).toContain(share);
    const [before = 0, after = 0, , china = 0] = bars?.columns ?? [];
    expect(after / before).toBeCloseTo(62 / 93, 1);
    expect(china / before).toBeCloseTo(15 / 93, 1);
  });

  it('of votes counts them and says the result', async () => {
    const { page } = on;
    await on.go({ passage: 'p4', beat: 2, projection: 'flat' });
    await settle(page);
    const [tally] = await drawn(page, 'tally');
    for (const words of ['not adopted', '3 for', '8 against', '4 abstained'])
      expect(tally?.words).toContain(words);
  });

  it('that relates two things has heads where it points, and a tie has none', async () => {
    const { page } = on;
    await on.go({ passage: 'p12', beat: 1, projection: 'flat' });
    await settle(page);
    const arrows = await drawn(page, 'arrow');
    expect(arrows.map((a) => a.heads).sort()).toEqual([1, 2]);
    expect(arrows.map((a) => a.words)).toContain('China pulled in');
    const ties = await drawn(page, 'tie');
    expect(ties.map((t) => [t.heads, t.lines])).toEqual([[0, 1]]);
  });

  it('beside a place is led to it, and all go with their switch and come back in the language of the map', async () => {
    const { page } = on;
    await on.go({ passage: 'p5', beat: 1, projection: 'flat' });
    await settle(page);
    const notes = await drawn(page, 'note');
    expect(notes.length).toBeGreaterThan(0);
    expect(notes.every((n) => n.leaders === 1)).toBe(true);
    await on.go({ passage: 'p5', beat: 1, projection: 'flat', off: ['callouts'] });
    expect(await page.locator('.callout').count()).toBe(0);
    await on.go({ passage: 'p5', beat: 1, projection: 'flat', language: 'ru' });
    await settle(page);
    expect((await drawn(page, 'note')).map((n) => n.words).join(' ')).toMatch(/Египет/);
  });
});

describe('the key', () => {
  const keys = (page: Page) =>
    page
      .locator('.key')
      .evaluate((key) => [...key.children].map((e) => (e as HTMLElement).dataset.key ?? e.textContent));

  it('counts the alliances that are drawn, also on coming from the other side of the globe, switches them together, and says what dashed means', async () => {
    const { page } = on;
    await on.go({ passage: 'p14', beat: 2 });
    await settle(page);
    await on.go({ passage: 'p14', beat: 3 });
    await settle(page);
    const five = page.locator('[data-key="alignments"]', { hasText: '5 alliances' });
    await five.waitFor();
    expect(await keys(page)).toEqual(['alignments', 'callouts']);
    expect(await page.locator('[data-key="callouts"]').textContent()).toBe('dashed: feared');
    await five.click();
    await page.locator('[data-key="alignments"][aria-pressed="false"]', { hasText: /^Alignments$/ }).click();
    await five.waitFor();
  });

  it('says what each line style and each cross on the map means, and no other', async () => {
    const { page } = on;
    const styles = async () =>
      (await keys(page)).filter((k) => ['cancelled', 'stopped', 'ordered'].includes(k?.trim() ?? ''));
    for (const [at, style] of [
      [{ passage: 'p5', beat: 1 }, ' cancelled'],
      [{ passage: 'p5', beat: 2 }, ' stopped'],
      [{ passage: 'p15', beat: 2 }, ' ordered'],
    ] as const) {
      await on.go(at);
      await settle(page);
      await page.waitForFunction(
        (s) => [...document.querySelectorAll('.key-signs')].some((e) => e.textContent === s),
        style,
      );
      expect(await styles()).toEqual([style]);
      const crosses = await page.locator('.cut').count();
      expect(crosses).toBe(style === ' ordered' ? 0 : 1);
    }
  });

  it('names the Soviet Union where all of Russia’s are its own, and what the years beside the map are of', async () => {
    const { page } = on;
    const years = page.locator('.time-of');
    await on.go({ passage: 'note-i', beat: 1 });
    await page.waitForFunction(() =>
      document.querySelector('[data-key="flows:RUS"]')?.textContent?.includes('Soviet Union'),
    );
    expect(await years.textContent()).toBe('Arms of');
    await on.go({ passage: 'p6', beat: 1 });
    await page.waitForFunction(() =>
      document.querySelector('[data-key="flows:RUS"]')?.textContent?.includes('From Russia'),
    );
    await on.go({ passage: 'p2', beat: 2 });
    await page.waitForFunction(() => document.querySelector('.time-of')?.textContent === 'Years');
    // a map of 20 April 2018 without arms: the years before it are those of the columns and of the figures in cards
    await on.go({ passage: 'p12', beat: 1 });
    await page.waitForFunction(() => document.querySelector('.time-of')?.textContent === 'Arms of');
  });
});
