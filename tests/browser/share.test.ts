import { expect, it } from 'vitest';
import { beatsOf } from '../../src/model/beat.ts';
import { compiled } from '../unit/atlas.ts';
import { oneMap, PHONE, WIDE } from './page.ts';

const on = oneMap('', { viewport: WIDE });

const BEATS = compiled.atlas.passages.flatMap((p) =>
  beatsOf(p).map((_b, i) => ({ passage: p.id, beat: i + 1 })),
);

it('at every beat the map has most of the window for itself: what covers it is taken off', async () => {
  const { page } = on;
  for (const [viewport, least] of [
    [WIDE, 0.6],
    [PHONE, 0.4],
  ] as const) {
    await page.setViewportSize(viewport);
    const short: string[] = [];
    for (const { passage, beat } of BEATS) {
      await page.evaluate(
        (to) =>
          new Promise<void>((done) => {
            window.atlas.go(to);
            // the key has what is in view, which is known when it has been drawn
            window.atlas.map?.once('render', () => requestAnimationFrame(() => done()));
            window.atlas.map?.triggerRepaint();
          }),
        { passage, beat },
      );
      const share = await page.evaluate(() => {
        const box = (e: Element) => e.getBoundingClientRect();
        const stage = box(document.querySelector('.map-stage') as Element);
        const covered = [...document.querySelectorAll<HTMLElement>('.map-head, .toolbar button, .timeline')]
          .filter((e) => e.checkVisibility())
          .map(box)
          .reduce((sum, b) => {
            const width = Math.min(b.right, stage.right) - Math.max(b.left, stage.left);
            const height = Math.min(b.bottom, stage.bottom) - Math.max(b.top, stage.top);
            return sum + Math.max(0, width) * Math.max(0, height);
          }, 0);
        return (stage.width * stage.height - covered) / (innerWidth * innerHeight);
      });
      if (share < least) short.push(`${viewport.width} ${passage}.${beat}: ${share.toFixed(3)}`);
    }
    expect(short).toEqual([]);
  }
});
