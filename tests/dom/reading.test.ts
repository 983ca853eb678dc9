import type { Page } from 'playwright';
import { describe, expect, inject, it } from 'vitest';
import { sentencesOf } from '../../src/model/sentences.ts';
import { openLayers } from '../harness/menus.ts';
import { blank, frames, interfaceOf, onePage, PHONE, WIDE } from './page.ts';

const on = onePage('#p1');
const passage = (page: Page) => page.evaluate(() => window.atlas.state().passage);
/** Waits until a part of a passage is in the window. */
const inSight = (page: Page, id: string) =>
  page.waitForFunction((id) => {
    const box = document.getElementById(id)?.getBoundingClientRect();
    return box && box.top < innerHeight && box.bottom > 0;
  }, id);

describe.each([
  ['wide', WIDE],
  ['phone', PHONE],
] as const)('reading on a %s screen', (name, viewport) => {
  it('scrolling goes to the passage; the caption, the number and the address follow', async () => {
    const { page } = on;
    await page.setViewportSize(viewport);
    await frames(page);
    for (const share of [0.6, 0.15])
      await page.locator('#p10').evaluate((e, share) => {
        dispatchEvent(new Event('wheel'));
        window.scrollBy({ top: e.getBoundingClientRect().top - innerHeight * share, behavior: 'instant' });
      }, share);
    await page.waitForFunction(() => window.atlas.state().passage !== 'p1');
    await frames(page);
    const current = await passage(page);
    expect(await page.locator(`[data-passage="${current}"]`).getAttribute('aria-current')).toBe('true');
    await page.waitForFunction((current) => location.hash.startsWith(`#${current}`), current);
    const claim = await page.evaluate(() => {
      const { passage, beat } = window.atlas.state();
      const read = window.atlas.passages().find((p) => p.id === passage);
      return (read?.beats?.[beat - 1]?.view ?? read?.view)?.headline ?? '?';
    });
    // figures of the register stand in the place of marks
    const [before = '?'] = claim.split('{');
    expect(await page.locator('#caption').textContent()).toContain(before);
  });

  it('opens where the address says, short passages too', async () => {
    const page = await blank({ viewport });
    for (const id of name === 'wide' ? ['note-ii', 'p16'] : ['h2', 'note-ii']) {
      await page.goto('about:blank');
      await page.goto(`${inject('url')}#${id}&view=flat`);
      await interfaceOf(page);
      await page.evaluate(() => document.fonts.ready);
      await inSight(page, id);
      await frames(page);
      expect(await passage(page)).toBe(id);
    }
    await page.context().close();
  });

  it('arrow keys and a click go on, and the passage comes into view', async () => {
    const { page } = on;
    await page.setViewportSize(viewport);
    await on.go({ passage: 'p3' });
    await page.keyboard.press('ArrowRight');
    // the next beat of the same passage
    expect(await passage(page)).toBe('p3');
    await page.keyboard.press('ArrowRight');
    expect(await passage(page)).toBe('h1');
    await page.keyboard.press('ArrowRight');
    expect(await passage(page)).toBe('p4');
    await page.keyboard.press('ArrowLeft');
    expect(await passage(page)).toBe('h1');
    await openLayers(page);
    await page.locator('[data-turn="next"]').click();
    await page.keyboard.press('Escape');
    expect(await passage(page)).toBe('p4');
    await inSight(page, 'p4');
  });
});

describe('both ways', () => {
  it('a click on a mention opens its card, Escape closes it, back and forward go between them', async () => {
    const { page } = on;
    await on.go({ passage: 'p10' });
    const card = page.locator('[data-card]');
    const cardOf = (ref: string) => page.locator(`[data-card][data-ref="${ref}"]`).waitFor();
    // the address is written at once, or a little later when much has been written
    const written = (ref: string) => page.waitForFunction((ref) => location.hash.includes(`sel=${ref}`), ref);
    await page.locator('#p10 [data-ref="country:DZA"]').click();
    expect(await card.getAttribute('data-ref')).toBe('country:DZA');
    await written('country:DZA');
    await page.locator('#p10 [data-ref="country:TKM"]').click();
    expect(await card.getAttribute('data-ref')).toBe('country:TKM');
    await written('country:TKM');
    await page.goBack();
    await cardOf('country:DZA');
    await page.goBack();
    await card.waitFor({ state: 'detached' });
    await page.goForward();
    await cardOf('country:DZA');
    await page.keyboard.press('Escape');
    expect(await card.count()).toBe(0);
  });

  it('the card has the names in three languages, the sentence, the imports and the sources', async () => {
    const { page } = on;
    await on.go({ passage: 'p10', chosen: 'country:DZA' });
    const card = page.locator('[data-card]');
    await card.locator('svg[role="img"]').first().waitFor();
    const text = (await card.textContent()) ?? '';
    for (const piece of ['Algeria', '阿尔及利亚', 'Алжир', 'SIPRI', 'frigates'])
      expect(text).toContain(piece);
    expect(await card.locator('mark').first().textContent()).toContain('Algeria');
    expect(text).not.toMatch(/\$|million dollars/);
  });

  it('next and previous walk the mentions; the strip shows where they are', async () => {
    const { page } = on;
    await on.go({ chosen: 'country:IND' });
    const naming = await page.evaluate(() =>
      window.atlas
        .passages()
        .filter((p) => p.mentions.some((m) => m.ref === 'country:IND'))
        .map((p) => p.id),
    );
    const marked = await page
      .locator('.tick.is-named')
      .evaluateAll((all) => all.map((e) => (e as HTMLElement).dataset.tick));
    expect(marked).toEqual(naming);
    await page.locator('[data-walk="next"]').click();
    expect(await passage(page)).toBe(naming[0]);
    await page.locator('[data-walk="next"]').click();
    expect(await passage(page)).toBe(naming[1]);
    await page.locator('[data-walk="prev"]').click();
    expect(await passage(page)).toBe(naming[0]);
    expect(await page.locator('[data-card]').getAttribute('data-ref')).toBe('country:IND');
    await page.locator('.tick.is-named').last().click();
    expect(await passage(page)).toBe(naming.at(-1));
  });

  it('a card has one scroller: nothing in it scrolls up and down by itself, and no sentence is cut', async () => {
    const { page } = on;
    const texts = await page.evaluate(() => window.atlas.passages().map((p) => p.text));
    const whole = new Set(texts.flatMap((t) => sentencesOf(t).map((s) => t.slice(s.start, s.end).trim())));
    for (const chosen of ['country:RUS', 'flow:chn-dza', 'alignment:quad', 'area:south-china-sea']) {
      await on.go({ chosen });
      const card = page.locator(`[data-card][data-ref="${chosen}"]`);
      await card.waitFor();
      for (const summary of await card.locator('summary').all()) await summary.click();
      const inner = await card.evaluate((card) =>
        [...card.querySelectorAll<HTMLElement>('*')]
          .filter(
            (e) => e.scrollHeight > e.clientHeight + 1 && /auto|scroll/.test(getComputedStyle(e).overflowY),
          )
          .map((e) => e.className),
      );
      expect(inner).toEqual([]);
      const said = (await card.locator('.said').allTextContents()).map((t) => t.trim());
      expect(said.length).toBeGreaterThan(0);
      expect(said.filter((s) => !whole.has(s))).toEqual([]);
    }
  });

  it('the link of a passage in a card goes there', async () => {
    const { page } = on;
    await on.go({ chosen: 'place:hanoi' });
    await page.locator('[data-card] a[href="#p15"]').first().click();
    expect(await passage(page)).toBe('p15');
  });

  it('the whole is there by the keyboard alone: list, find, key, and nothing traps the focus', async () => {
    const { page } = on;
    await on.go({ passage: 'p10' });
    await openLayers(page);
    await page.locator('.items summary').focus();
    await page.keyboard.press('Enter');
    await page.keyboard.press('Tab');
    await page.keyboard.type('Vietnam');
    await page.keyboard.press('Enter');
    expect(await page.locator('[data-card]').getAttribute('data-ref')).toBe('country:VNM');
    await page.keyboard.press('Escape');
    await page.keyboard.press('Escape');
    await page.keyboard.press('Escape');
    await openLayers(page);
    await page.locator('.items summary').focus();
    await page.keyboard.press('Enter');
    // each link lights the map as it takes the focus, and keeps the focus
    const walked: string[] = [];
    await page.locator('.items-list a').first().focus();
    for (let i = 0; i < 5; i++) {
      walked.push(
        await page.evaluate(() => (document.activeElement as HTMLElement | null)?.dataset.ref ?? 'lost'),
      );
      await page.keyboard.press('Tab');
    }
    expect(walked).not.toContain('lost');
    expect(new Set(walked).size).toBe(5);
    await page.locator('.items-list a[data-ref="flow:chn-dza"]').focus();
    await page.keyboard.press('Enter');
    expect(await page.locator('[data-card]').getAttribute('data-ref')).toBe('flow:chn-dza');
    await page.keyboard.press('Escape');
    await page.keyboard.press('Escape');
    await openLayers(page);
    // every focus is noted by the page, so that a walk of hundreds of keys asks nothing in between
    await page.evaluate(() => {
      const w = window as typeof window & { focused: string[] };
      w.focused = [];
      addEventListener('focusin', ({ target }) => {
        const e = target as HTMLElement;
        w.focused.push([e.tagName, e.id, e.dataset.layer, e.dataset.ref, e.getAttribute('href')].join(' '));
      });
    });
    const focused = () => page.evaluate(() => (window as typeof window & { focused: string[] }).focused);
    await page.locator('.skip a').first().focus();
    // once round the page: what traps the focus keeps it from coming back to the first link
    const cameRound = async () => (await focused()).lastIndexOf((await focused())[0] ?? '') > 0;
    for (let i = 0; i < 100 && !(await cameRound()); i++)
      for (let j = 0; j < 10; j++) await page.keyboard.press('Tab');
    expect(await cameRound()).toBe(true);
    const seen = await focused();
    expect(seen.some((s) => s.includes('alignment:quad'))).toBe(true);
    expect(seen.some((s) => s.includes('flows:RUS'))).toBe(true);
    await page.locator('[data-layer="flows:RUS"]').focus();
    await page.keyboard.press('Space');
    expect(await page.evaluate(() => window.atlas.state().off)).toEqual(['flows:RUS']);
  });
});
