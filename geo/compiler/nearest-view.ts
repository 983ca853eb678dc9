import { geoDistance } from 'd3-geo';
import type { Entity, LonLat, Ref } from '../../src/model/types.ts';
import type { Block } from './essay.ts';

/** The highest zoom of a passage's view in an atlas of the world, at which a large state fills the map. */
const USUAL = 5.2;
/** Extent in degrees from which an atlas counts as one of the world. */
const WIDE = 24;
/** The highest zoom of any view; coasts have no more detail. */
const MOST = 8.5;

/**
 * The highest zoom of a passage's view: the smaller the part of the world that the essay names, the higher. A state counts
 * with its size, so that one large state makes the atlas wide.
 */
export function nearestOf(blocks: readonly Block[], entities: ReadonlyMap<Ref, Entity>): number {
  const refs = new Set(blocks.flatMap((b) => b.mentions.map((m) => m.ref)));
  const spots = [...refs].flatMap((ref) => spotsOf(entities.get(ref)));
  const across = Math.max(
    0.5,
    ...spots.flatMap((a) =>
      spots.map((b) => (geoDistance([...a.at], [...b.at]) * 180) / Math.PI + a.reach + b.reach),
    ),
  );
  if (spots.length === 0 || across >= WIDE) return USUAL;
  return Math.round(Math.min(MOST, USUAL + Math.log2(WIDE / across)) * 10) / 10;
}

/** The position of an entity, and its radius in degrees. */
interface Spot {
  readonly at: LonLat;
  readonly reach: number;
}

function spotsOf(entity: Entity | undefined): Spot[] {
  if (!entity) return [];
  if (entity.kind === 'flow') return [entity.origin, entity.destination].map((at) => ({ at, reach: 0 }));
  if (!entity.anchor) return [];
  return [{ at: entity.anchor, reach: entity.kind === 'country' ? entity.reach : 0 }];
}
