import type { Pixel } from '../geometry/near.ts';
import { unwrap } from '../geometry/sphere.ts';
import type { LonLat } from '../model/types.ts';
import { isDrawn } from '../scene/drawn.ts';
import type { Scene } from '../scene/scene.ts';
import type { Dot } from './choose.ts';

/** Radius of a dot in pixels: when it is highlighted, and when it is dimmed. */
const NAMED = 5;
const QUIET = 2;

/** Events, places and islands at their screen positions; `center` is the longitude of the map's centre. */
export function dotsOf(scene: Scene, center: number, project: (at: LonLat) => Pixel | null): Dot[] {
  const marks = [
    ...scene.places,
    ...scene.events,
    ...scene.areas.filter((a) => a.item.point && isDrawn(scene, a)),
  ];
  return marks.flatMap(({ ref, item, emphasis }): Dot[] => {
    const p = item.anchor && project([unwrap(item.anchor[0], center), item.anchor[1]]);
    const quiet = item.kind === 'place' && item.type === 'reef' && emphasis === 'dimmed';
    return p ? [{ ref, x: p[0], y: p[1], radius: quiet ? QUIET : NAMED }] : [];
  });
}
