import { geoDistance } from 'd3-geo';
import type { Entity, LonLat, Ref } from '../../src/model/types.ts';
import type { Block } from './essay.ts';

/** How near a passage's view comes in an atlas of the world, as a zoom: a large state fills the map. */
const USUAL = 5.2;
/** Degrees across of an atlas that is looked at as one of the world is. */
const WIDE = 24;
/** No view comes nearer: coasts have no more detail than that. */
const MOST = 8.5;

/**
 * How near a passage's view comes at the most: the smaller the part of the world that the essay names, the nearer.
 * A state counts with its size, so that one large state makes the atlas wide.
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

/** Where something is, and how far it reaches, in degrees. */
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
