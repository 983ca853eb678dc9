import { bendOf, type Curve, curveOf } from '../geometry/curve.ts';
import { angle, RADIANS, toVector } from '../geometry/sphere.ts';
import { isSupply } from '../model/flow-kind.ts';
import type { Atlas, Flow, LonLat, Ref } from '../model/types.ts';

type Entities = Atlas['entities'];

const flowCurves = new WeakMap<Entities, ReadonlyMap<Ref, Curve>>();
const curvesOfMembers = new WeakMap<Entities, Map<string, Curve | null>>();

/**
 * The curve of each flow of an atlas. All flows of goods from one state to another bend alike, so that one line can stand
 * for several deals and none moves when another appears; ties of other kinds bend one after another beside them. A curve
 * stops short of the middles of the states that it joins, where their names stand and other flows end.
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
  const gapAt = (code: string, at: LonLat) => {
    const state = entities[`country:${code}`];
    if (state?.kind !== 'country' || state.anchor?.[0] !== at[0] || state.anchor[1] !== at[1])
      return PLACE_GAP;
    return Math.min(WIDEST_GAP, Math.max(NARROWEST_GAP, state.reach * STATE_GAP));
  };
  for (const flows of pairs.values()) {
    const ties = flows.filter((flow) => !isSupply(flow));
    for (const flow of flows) {
      const { ref, supplier, recipient, origin, destination } = flow;
      const slot = isSupply(flow) ? 0 : ties.indexOf(flow) + (ties.length < flows.length ? 1 : 0);
      const bend = bendOf(slot, Math.max(2, ties.length + 1));
      const gaps = [gapAt(supplier, origin), gapAt(recipient, destination)] as const;
      curves.set(ref, curveOf(origin, destination, bend, undefined, gaps));
    }
  }
  flowCurves.set(entities, curves);
  return curves;
}

/** Degrees that a flow keeps away from a named place, and from the middle of a state: a share of the state's size, within limits. */
const PLACE_GAP = 0.4;
const STATE_GAP = 0.3;
const NARROWEST_GAP = 0.6;
const WIDEST_GAP = 3.4;

/** Bends of a membership line, best first: slight, to the opposite side from a flow, then ever wider. */
const TIES = [-0.06, -0.16, 0.16, -0.3, 0.3];
/** Degrees that a membership line keeps away from the middles of states that it does not join. */
const ROUND = 12;

/**
 * The membership line between two states by their codes, which goes round the positions to `avoid` where it can; null when
 * one of the two has no position.
 */
export function membershipCurve(
  { entities }: Pick<Atlas, 'entities'>,
  from: string,
  to: string,
  avoid: readonly LonLat[] = [],
): Curve | null {
  const known = curvesOfMembers.get(entities) ?? new Map<string, Curve | null>();
  curvesOfMembers.set(entities, known);
  const key = `${from}-${to} ${avoid.join(' ')}`;
  const found = known.get(key);
  if (found !== undefined) return found;
  const [a, b] = [entities[`country:${from}`]?.anchor, entities[`country:${to}`]?.anchor];
  const curve = a && b ? roundCurve(a, b, avoid) : null;
  known.set(key, curve);
  return curve;
}

/** The first of the bends that keeps clear of what is to be avoided, else that which comes least near to it. */
function roundCurve(a: LonLat, b: LonLat, avoid: readonly LonLat[]): Curve {
  const curves = TIES.map((bend) => curveOf(a, b, bend, bend));
  const first = curves[0] as Curve;
  if (avoid.length === 0) return first;
  const vectors = avoid.map(toVector);
  const clear = (curve: Curve) =>
    Math.min(...curve.globe.map(toVector).flatMap((p) => vectors.map((v) => angle(p, v)))) / RADIANS;
  return (
    curves.find((curve) => clear(curve) >= ROUND) ??
    curves.reduce((best, curve) => (clear(curve) > clear(best) ? curve : best), first)
  );
}
