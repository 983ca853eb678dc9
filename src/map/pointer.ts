import type { Map as MapLibre, MapMouseEvent } from 'maplibre-gl';
import type { App } from '../app.ts';
import { alignmentsOf, TIE_PICK } from '../layers/alignments.ts';
import { LAYERS } from '../layers/index.ts';
import type { Atlas, Ref } from '../model/types.ts';
import { shownOf } from '../scene/shown.ts';
import { bodyAt } from '../scene/unions.ts';
import { choose, hover } from '../state/actions.ts';
import { queryAround } from './query.ts';

/** Answers which label of the overlay is at a point of the map, in pixels. */
export type LabelHit = (x: number, y: number) => Ref | null;

/** Reaches of a pick around the pointer in pixels, what is nearest first; a finger has a target of 44 px. */
const REACH = { mouse: [5], touch: [5, 12, 22] };

/** Turns pointer gestures on the map into what is hovered and chosen. `detailed` tells when shapes are fit to be picked. */
export function mountPointer(
  map: MapLibre,
  app: App,
  label: LabelHit,
  detailed: Promise<unknown>,
): () => void {
  const layers = pickLayers(app.atlas);
  const pick = (e: MapMouseEvent, reach: readonly number[]): Ref | null => {
    const { x, y } = e.point;
    const state = app.store.state();
    const ref = label(x, y) ?? pickAt(map, layers, x, y, reach, state.all);
    return ref && bodyAt(app.atlas, ref, shownOf(app.atlas, state).date);
  };
  const move = (e: MapMouseEvent) => {
    if (map.isMoving()) return;
    const ref = pick(e, REACH.mouse);
    map.getCanvas().classList.toggle('over-item', ref !== null);
    app.store.update(hover(ref));
  };
  const leave = () => app.store.update(hover(null));
  const click = async (e: MapMouseEvent) => {
    await detailed;
    const touch = e.originalEvent instanceof PointerEvent && e.originalEvent.pointerType === 'touch';
    app.store.update(choose(pick(e, touch ? REACH.touch : REACH.mouse)), 'push');
  };
  map.on('mousemove', move);
  map.on('mouseout', leave);
  map.on('click', click);
  return () => {
    map.off('mousemove', move);
    map.off('mouseout', leave);
    map.off('click', click);
  };
}

/** Style rows in the order they are picked: points, lines, ties, areas, then land. */
function pickLayers(atlas: Atlas): string[] {
  const rows = [...LAYERS].reverse().flatMap((k) => k.picks);
  const ties = alignmentsOf(atlas).map((a) => TIE_PICK + a.ref);
  const land = rows.indexOf('land');
  return [...rows.slice(0, land), ...ties, ...rows.slice(land)];
}

/** The Ref nearest the top at a point: points and lines within reach, fills just under it. Faint things only if `faint`. */
function pickAt(
  map: MapLibre,
  layers: readonly string[],
  x: number,
  y: number,
  reaches: readonly number[],
  faint: boolean,
): Ref | null {
  const isFill = (l: string) => map.getLayer(l)?.type === 'fill';
  const lines = layers.filter((l) => map.getLayer(l) && !isFill(l));
  const within = (reach: number) => {
    const near = queryAround(map, [x, y], reach, lines);
    return near.find((f) => f.properties.emphasis !== 'muted') ?? (faint ? near[0] : undefined);
  };
  let lit: ReturnType<typeof within>;
  for (const reach of reaches) lit ??= within(reach);
  const under = lit ?? map.queryRenderedFeatures([x, y], { layers: layers.filter(isFill) })[0];
  const ref = under?.properties.ref;
  return typeof ref === 'string' ? ref : null;
}
