import { describe, expect, it } from 'vitest';
import { createHorizon } from '../../../src/map/horizon.ts';
import { queryAround } from '../../../src/map/query.ts';

type Plane = readonly [number, number, number, number];

/** The horizon after a frame, the globe shown by so much of it. */
function drawnWith(clippingPlane: Plane, projectionTransition: number) {
  const horizon = createHorizon();
  const defaultProjectionData = { clippingPlane, projectionTransition };
  horizon.layer.render({} as never, { defaultProjectionData } as never);
  return horizon;
}

describe('behind the globe', () => {
  it('is what is beyond the clipping plane, seen from above the Gulf of Guinea, Sumatra and the pole', () => {
    const guinea = drawnWith([0, 0, 1, -0.2], 1);
    expect([guinea.sees([0, 0]), guinea.sees([60, 20])]).toEqual([true, true]);
    expect([guinea.sees([180, 0]), guinea.sees([90, 0]), guinea.sees([0, 85])]).toEqual([
      false,
      false,
      false,
    ]);
    const sumatra = drawnWith([1, 0, 0, -0.2], 1);
    expect([sumatra.sees([100, 0]), sumatra.sees([0, 0]), sumatra.sees([-90, 0])]).toEqual([
      true,
      false,
      false,
    ]);
    const pole = drawnWith([0, 1, 0, -0.2], 1);
    expect([pole.sees([40, 60]), pole.sees([40, -60])]).toEqual([true, false]);
  });

  it('is nothing on the flat map, nor before the first frame', () => {
    expect(drawnWith([0, 0, 1, -0.2], 0).sees([180, 0])).toBe(true);
    expect(createHorizon().sees([180, 0])).toBe(true);
  });
});

describe('what is drawn around a point', () => {
  /** A map of a degree a pixel, its left edge at a longitude; MapLibre's own answer to each box. */
  const mapAt = (left: number) => {
    const boxes: [number, number][] = [];
    const map = {
      unproject: ([x = 0]: number[]) => ({ lng: ((((left + x + 180) % 360) + 360) % 360) - 180 }),
      queryRenderedFeatures: ([[x0], [x1]]: [[number], [number]]) => {
        boxes.push([x0, x1]);
        return [{ layer: { id: x0 < 10 ? 'under' : 'over' }, x: x0 }];
      },
    };
    const found = queryAround(map as never, [10, 10], 4, ['over', 'under']);
    return { asked: boxes, found: found.map((f) => f.layer.id) };
  };

  it('is queried in one box, and across the antimeridian in boxes that do not cross it, topmost first', () => {
    expect(mapAt(0)).toEqual({ asked: [[6, 14]], found: ['under'] });
    const { asked, found } = mapAt(170.2);
    expect(asked.length).toBeGreaterThan(2);
    // the antimeridian is at 9.8
    for (const [x0, x1] of asked) expect(x0 < 9.8 && x1 > 9.8).toBe(false);
    expect(found).toEqual([...found].sort());
    expect(new Set(found)).toEqual(new Set(['over', 'under']));
  });
});
