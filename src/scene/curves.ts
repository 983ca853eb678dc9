import { bendOf, type Curve, curveOf } from '../geometry/curve.ts';
import type { Atlas, Flow, Ref } from '../model/types.ts';

type Entities = Atlas['entities'];

const flowCurves = new WeakMap<Entities, ReadonlyMap<Ref, Curve>>();
const curvesOfMembers = new WeakMap<Entities, Map<string, Curve | null>>();

/**
 * The curve of each flow of an atlas. Flows between the same two states, in the same direction, bend apart: the total
 * innermost, then the others as the atlas lists them. Hidden flows count too, so that no line moves when another appears.
 */
export function curvesOf({ entities }: Pick<Atlas, 'entities'>): ReadonlyMap<Ref, Curve> {
  const known = flowCurves.get(entities);
  if (known) return known;
  const pairs = new Map<string, Flow[]>();
  for (const flow of Object.values(entities)) {
    if (flow.kind !== 'flow') continue;
    const pair = `${flow.supplier}>${flow.recipient}`;
    pairs.set(pair, [...(pairs.get(pair) ?? []), flow]);
  }
  const curves = new Map<Ref, Curve>();
  for (const flows of pairs.values()) {
    const ordered = [...flows].sort((a, b) => Number(b.total) - Number(a.total));
    for (const [slot, { ref, origin, destination }] of ordered.entries())
      curves.set(ref, curveOf(origin, destination, bendOf(slot, ordered.length)));
  }
  flowCurves.set(entities, curves);
  return curves;
}

/** Bend of a membership line: slight, and to the opposite side from a flow. */
const TIE = -0.06;

/** The membership line between two states by their codes; null when one of them has no position. */
export function membershipCurve(
  { entities }: Pick<Atlas, 'entities'>,
  from: string,
  to: string,
): Curve | null {
  const known = curvesOfMembers.get(entities) ?? new Map<string, Curve | null>();
  curvesOfMembers.set(entities, known);
  const key = `${from}-${to}`;
  const found = known.get(key);
  if (found !== undefined) return found;
  const [a, b] = [entities[`country:${from}`]?.anchor, entities[`country:${to}`]?.anchor];
  const curve = a && b ? curveOf(a, b, TIE, TIE) : null;
  known.set(key, curve);
  return curve;
}
