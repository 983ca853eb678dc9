import type { ReadonlySignal } from '@preact/signals-core';
import type { Map as MapLibre, MapMouseEvent } from 'maplibre-gl';
import type { App } from '../app.ts';
import { dotAt, nearer, REACH, type Reach } from '../flows/choose.ts';
import { strokeAt } from '../flows/pick.ts';
import { unwrap } from '../geometry/sphere.ts';
import { LAYERS } from '../layers/index.ts';
import type { LonLat, Ref } from '../model/types.ts';
import type { Scene } from '../scene/scene.ts';
import { bodyAt } from '../scene/unions.ts';
import { choose, hover } from '../state/actions.ts';
import { onScreen } from './marks.ts';
import { queryAround } from './query.ts';

/** Answers which label of the overlay is at a point of the map, in pixels. */
export type LabelHit = (x: number, y: number) => Ref | null;

/** Pixels about the middle of a state where no other thing's name is picked. */
const HEART = 8;

/** Turns pointer gestures on the map into what is hovered and chosen. */
export function mountPointer(
  map: MapLibre,
  app: App,
  parts: {
    readonly scene: ReadonlySignal<Scene>;
    readonly label: LabelHit;
    readonly sees: (at: LonLat) => boolean;
  },
): () => void {
  const { atlas, store } = app;
  const drawn = onScreen(map, atlas, parts.scene, () => store.state().projection, parts.sees);
  const picks = [...LAYERS].reverse().flatMap((k) => k.picks);
  const rows = (fill: boolean) =>
    picks.filter((id) => map.getLayer(id) && (map.getLayer(id)?.type === 'fill') === fill);
  const refOf = (feature: { properties: { ref?: unknown } } | undefined): Ref | null =>
    typeof feature?.properties.ref === 'string' ? feature.properties.ref : null;

  /** Pixels from a point to the middle of the state or area there. */
  const middleOf = (ref: Ref | null, x: number, y: number): number => {
    const anchor = ref ? atlas.entities[ref]?.anchor : null;
    if (!anchor) return Number.POSITIVE_INFINITY;
    const p = map.project([unwrap(anchor[0], map.getCenter().lng), anchor[1]]);
    return Math.hypot(p.x - x, p.y - y);
  };

  const pick = ({ point: { x, y } }: MapMouseEvent, reach: Reach): Ref | null => {
    const body = (ref: Ref | null) => ref && bodyAt(atlas, ref, parts.scene.peek().shown.date);
    const land = body(refOf(map.queryRenderedFeatures([x, y], { layers: rows(true) })[0]));
    const named = body(parts.label(x, y));
    // a name that lies over the very middle of a state leaves that to the state
    if (named && (named === land || middleOf(land, x, y) > HEART)) return named;
    const { strokes, dots } = drawn();
    const lit = strokes.filter((s) => !s.faint);
    const mark = nearer(dotAt(dots, x, y, reach.dot, middleOf(land, x, y)), strokeAt(lit, x, y, reach.line));
    const claim = () => refOf(queryAround(map, [x, y], reach.line, rows(false))[0]);
    // what is dimmed is picked only where nothing else is meant
    const faint = () => (store.state().all ? strokeAt(strokes, x, y, reach.line) : null);
    return mark ?? claim() ?? land ?? faint()?.ref ?? null;
  };
  const move = (e: MapMouseEvent) => {
    if (map.isMoving()) return;
    const ref = pick(e, REACH.mouse);
    map.getCanvas().classList.toggle('over-item', ref !== null);
    store.update(hover(ref));
  };
  const leave = () => store.update(hover(null));
  const click = (e: MapMouseEvent) => {
    const touch = e.originalEvent instanceof PointerEvent && e.originalEvent.pointerType === 'touch';
    store.update(choose(pick(e, touch ? REACH.touch : REACH.mouse)), 'push');
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
