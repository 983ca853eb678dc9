import type { Extent } from '../geometry/extent.ts';
import { type Frame, fitFlat, fitGlobe } from '../geometry/fit.ts';
import { unwrap } from '../geometry/sphere.ts';
import type { Atlas, LonLat, Ref } from '../model/types.ts';
import type { Projection } from '../state/state.ts';
import { curvesOf } from './curves.ts';
import { companions } from './focus.ts';
import type { Scene } from './scene.ts';

/** Degrees around an item's point that the view includes, so that its surroundings are visible. */
const ROOM: Readonly<Record<string, number>> = { area: 4, place: 3, event: 3, flow: 2 };

/** The highest zoom of an atlas of the world, for which these margins are; in an atlas with a higher one they shrink. */
const USUAL_NEAREST = 5.2;

/** A state's margin is its size, within limits: neighbours must be visible, and other items must fit. */
const NARROWEST = 4;
const WIDEST = 12;

/** Of a state's size, which is that of a square as large: how far land goes from its middle that has no shape on the map. */
const WHOLE = 1.6;

/** Sides of a box in CSS pixels. */
interface Pad {
  readonly top?: number;
  readonly right?: number;
  readonly bottom?: number;
  readonly left?: number;
}

/**
 * The camera for a passage's view in the free part of the map: `size` is the whole map's and `pad` the covered margins, in
 * CSS pixels. Null when the view is empty.
 */
export function frameOf(
  atlas: Atlas,
  scene: Scene,
  projection: Projection,
  size: { readonly width: number; readonly height: number },
  pad: Pad,
): Frame | null {
  const framed = projection === 'globe' ? fitGlobe : fitFlat;
  return framed(framePoints(atlas, scene, projection), roomIn(size, pad), atlas.nearest);
}

function roomIn(size: { readonly width: number; readonly height: number }, pad: Pad) {
  return {
    width: Math.max(80, size.width - (pad.left ?? 0) - (pad.right ?? 0)),
    height: Math.max(80, size.height - (pad.top ?? 0) - (pad.bottom ?? 0)),
    distance: size.height * 1.5,
  };
}

/** An item with all the land of the states that it has at a date. */
export interface Whole {
  readonly ref: Ref;
  readonly date: string;
  readonly land: Extent;
}

/** The camera for one item as a whole, such as all members of an alignment at a date; null when it has no place. */
export function frameOfItem(
  atlas: Atlas,
  item: Whole,
  projection: Projection,
  size: { readonly width: number; readonly height: number },
  pad: Pad,
): Frame | null {
  const framed = projection === 'globe' ? fitGlobe : fitFlat;
  return framed(extentOf(atlas, item), roomIn(size, pad), atlas.nearest);
}

/** Points around all the land that an item's states have, but for what lies far from the rest of a state. */
export function extentOf(atlas: Atlas, { ref, date, land }: Whole): LonLat[] {
  return pointsOf(atlas, ref, date, land);
}

/** Where an item is, in few points: the ends of a flow, the middles of an alignment's members, its own. */
export function spotsOf(atlas: Atlas, ref: Ref, date: string): LonLat[] {
  const item = atlas.entities[ref];
  if (item?.kind === 'flow') return [item.origin, item.destination];
  if (item?.kind !== 'alignment' && item?.anchor) return [item.anchor];
  return companions(atlas, ref, date).flatMap((r) => {
    const at = atlas.entities[r]?.anchor;
    return at ? [at] : [];
  });
}

/**
 * The points that a passage's view must contain: those of its `frame`, otherwise of all it names; with everything shown those of
 * all flows and events. Longitudes within ±180.
 */
export function framePoints(atlas: Atlas, scene: Scene, projection: Projection): LonLat[] {
  const { frame, points: extra = [], date } = scene.view;
  if (scene.base.all) {
    const ends = scene.flows.flatMap(({ flow }) => [flow.origin, flow.destination]);
    const events = scene.events.flatMap(({ item }) => (item.anchor ? [item.anchor] : []));
    if (ends.length + events.length > 0) return [...ends, ...events];
  }
  const framed = frame.length || extra.length ? frame : scene.named;
  const points = [...framed.flatMap((ref) => pointsOf(atlas, ref, date)), ...extra];
  if (points.length === 0)
    return [...scene.base.highlighted].flatMap((ref) => pointsOf(atlas, ref, scene.view.date));
  return [...points, ...linesWithin(atlas, scene, new Set(framed), projection)];
}

/**
 * Points along the named flows between items of the frame, so that their curves are not cut off. Of the atlas, not of what is
 * drawn: a frame is the same before the register has loaded and after.
 */
function linesWithin(atlas: Atlas, scene: Scene, held: ReadonlySet<Ref>, projection: Projection): LonLat[] {
  return scene.named.flatMap((ref) => {
    const flow = atlas.entities[ref];
    if (flow?.kind !== 'flow') return [];
    if (![flow.supplier, flow.recipient].every((code) => held.has(`country:${code}`))) return [];
    const curve = curvesOf(atlas).get(ref)?.[projection] ?? [];
    return curve.filter((_p, i) => i % 6 === 0).map(([lon, lat]): LonLat => [unwrap(lon, 0), lat]);
  });
}

/** With `land` all of a state's land, otherwise its surroundings. */
function pointsOf(atlas: Atlas, ref: Ref, date: string, land?: Extent): LonLat[] {
  const entity = atlas.entities[ref];
  if (!entity) return [];
  const scale = Math.min(1, 2 ** (USUAL_NEAREST - atlas.nearest));
  if (entity.kind === 'flow')
    return [entity.origin, entity.destination].flatMap((at) => around(at, (ROOM.flow ?? 2) * scale));
  const whole = entity.kind === 'alignment' || entity.kind === 'system' || entity.kind === 'actor';
  if (whole || (entity.kind === 'area' && entity.states.length > 0)) {
    return companions(atlas, ref, date).flatMap((r) => (r === ref ? [] : pointsOf(atlas, r, date, land)));
  }
  if (!entity.anchor) return [];
  if (entity.kind !== 'country') return around(entity.anchor, (ROOM[entity.kind] ?? 3) * scale);
  const within = Math.min(WIDEST, Math.max(NARROWEST * scale, entity.reach));
  if (!land) return around(entity.anchor, within);
  const ends = land(ref);
  return ends.length > 0 ? [...ends] : around(entity.anchor, entity.reach * WHOLE);
}

function around([lon, lat]: LonLat, degrees: number): LonLat[] {
  const wide = degrees / Math.max(0.3, Math.cos((lat * Math.PI) / 180));
  const clamp = (l: number) => Math.max(-80, Math.min(80, l));
  return [
    [unwrap(lon - wide, 0), lat],
    [unwrap(lon + wide, 0), lat],
    [lon, clamp(lat - degrees)],
    [lon, clamp(lat + degrees)],
  ];
}
