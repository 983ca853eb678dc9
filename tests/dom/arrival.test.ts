import { describe, expect, it } from 'vitest';
import { openLayers } from '../harness/menus.ts';
import { onePage, openPage } from './page.ts';

describe('the address that a reader arrives at', () => {
  it('brings passage, card, layers, projection, theme and the reader’s view back exactly', async () => {
    const hash =
      '#p14&sel=alignment:quad&off=alignment:nato,flows:RUS&all=1&view=flat&theme=dark&lang=ru&motion=0&as=beijing&years=1995-2004&map=120.5,10.25,3.5';
    const { context, page, faults } = await openPage(hash);
    expect(await page.evaluate(() => window.atlas.state())).toMatchObject({
      passage: 'p14',
      chosen: 'alignment:quad',
      hover: null,
      off: ['alignment:nato', 'flows:RUS'],
      all: true,
      projection: 'flat',
      theme: 'dark',
      language: 'ru',
      motion: false,
      worldview: 'beijing',
      camera: [120.5, 10.25, 3.5],
      period: [1995, 2004],
      compare: null,
      sources: false,
    });
    expect(new URL(page.url()).hash).toBe(hash);
    await page.locator('[data-card][data-ref="alignment:quad"]').waitFor();
    await openLayers(page);
    expect(await page.locator('[data-layer="alignment:nato"]').isChecked()).toBe(false);
    await page.locator('[data-card][data-ref="alignment:quad"]').waitFor();
    expect(faults).toEqual([]);
    await context.close();
  });

  it('if mangled is said to be, and the rest is used', async () => {
    const { context, page, faults } = await openPage('#p5&sel=country:NOPE&map=9,99,9&%E0%A4%A&view=flat');
    expect(await page.evaluate(() => window.atlas.state().passage)).toBe('p5');
    const problems = page.locator('#problems');
    expect(await problems.textContent()).toContain('country:NOPE');
    await problems.getByRole('button', { name: 'Dismiss' }).click();
    expect(await problems.isVisible()).toBe(false);
    expect(faults).toEqual([]);
    await context.close();
  });
});

describe('the page’s own interface', () => {
  const on = onePage('#p1');

  it('goes, tells who listens, and refuses by name', async () => {
    const changes = await on.page.evaluate(() => {
      const heard: string[] = [];
      const off = window.atlas.on('change', (s) => heard.push(s.passage));
      window.atlas.go({ passage: 'p6' });
      off();
      window.atlas.go({ passage: 'p7' });
      const refuse = (fn: () => void) => {
        try {
          fn();
          return '';
        } catch (e) {
          return (e as Error).message;
        }
      };
      return {
        heard,
        entities: window.atlas.entities().length,
        passages: window.atlas.passages().length,
        unknown: refuse(() => window.atlas.go({ chosen: 'country:NOPE' })),
        field: refuse(() => window.atlas.go({ colour: 'red' } as never)),
      };
    });
    expect(changes.heard).toEqual(['p6']);
    expect(changes.entities).toBeGreaterThan(300);
    expect(changes.passages).toBe(25);
    expect(changes.unknown).toContain('country:NOPE');
    expect(changes.field).toContain('colour');
  });
});
