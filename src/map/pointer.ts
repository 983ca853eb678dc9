import type { ReadonlySignal } from '@preact/signals-core';
import type { Map as MapLibre, MapMouseEvent } from 'maplibre-gl';
import type { App } from '../app.ts';
import { REACH, type Reach } from '../flows/choose.ts';
import { dotsOf } from '../flows/dots.ts';
import { type Gathered, openGathered } from '../flows/gathered.ts';
import type { Name } from '../flows/names.ts';
import { strokeAt } from '../flows/pick.ts';
import { type Picture, pickAt } from '../flows/pick-at.ts';
import type { FlowRenderer } from '../flows/renderer.ts';
import { type StatePoint, statePoints } from '../flows/small.ts';
import { unwrap } from '../geometry/sphere.ts';
import { LINE_WIDTH, membershipLines } from '../layers/alignments.ts';
import { LAYERS } from '../layers/index.ts';
import type { Ref } from '../model/types.ts';
import type { Scene } from '../scene/scene.ts';
import { bodyAt } from '../scene/unions.ts';
import { hover, selectItem } from '../state/actions.ts';
import { reducedMotion } from '../ui/motion.ts';
import { BY_READER } from './camera.ts';
import type { OnScreen } from './on-screen.ts';
import { queryAround } from './query.ts';
import { createTooltip } from './tooltip.ts';

/** What is drawn over the map at the moment. */
export interface Written {
  names(): readonly Name[];
  gathered(): readonly Gathered[];
}

/** Hovers and selects items on the map by pointer, from what is drawn at that moment. */
export function mountPointer(
  map: MapLibre,
  app: App,
  parts: {
    readonly scene: ReadonlySignal<Scene>;
    readonly written: () => Written | null;
    readonly screen: OnScreen;
    readonly flows: FlowRenderer;
  },
): () => void {
  const { atlas, store } = app;
  const { screen, flows } = parts;
  const picks = [...LAYERS].reverse().flatMap((k) => k.picks);
  const rows = (fill: boolean) =>
    picks.filter((id) => map.getLayer(id) && (map.getLayer(id)?.type === 'fill') === fill);
  const refOf = (feature: { properties: { ref?: unknown } } | undefined): Ref | null =>
    typeof feature?.properties.ref === 'string' ? feature.properties.ref : null;
  const memberships = (scene: Scene) =>
    screen.strokes(
      membershipLines(
        scene.alignments.map(({ alignment, ...mark }) => ({ ...mark, item: alignment })),
        store.state().projection,
      ).map((line) => ({ ...line, width: LINE_WIDTH, faint: false, states: [] })),
      store.state().projection,
    );
  let points: { readonly from: string; readonly states: readonly StatePoint[] } | null = null;
  const states = () => {
    const from = screen.camera();
    if (points?.from !== from)
      points = {
        from,
        states: statePoints(atlas, ([lon, lat]) => screen.project([unwrap(lon, screen.center()), lat])),
      };
    return points.states;
  };

  const pick = ({ point }: MapMouseEvent, reach: Reach): Ref | null => {
    const scene = parts.scene.peek();
    const picture: Picture = {
      atlas,
      names: parts.written()?.names() ?? [],
      states: states(),
      dots: dotsOf(scene, screen.center(), screen.project),
      line: (x, y, within) => {
        const flow = flows.hit(x, y, within);
        const membership = strokeAt(memberships(scene), x, y, within);
        return flow && membership && membership.edge < flow.edge ? membership : (flow ?? membership);
      },
      body: (ref) => bodyAt(atlas, ref, scene.timeWindow.date),
      // beside the globe the map answers with what lies at its rim
      fills: (x, y) =>
        screen.isOn(x, y)
          ? map.queryRenderedFeatures([x, y], { layers: rows(true) }).flatMap((f) => refOf(f) ?? [])
          : [],
      claim: (x, y, within) => refOf(queryAround(map, [x, y], within, rows(false))[0]),
      middle: (ref) => {
        const anchor = atlas.entities[ref]?.anchor;
        if (!anchor) return null;
        const { x, y } = map.project([unwrap(anchor[0], map.getCenter().lng), anchor[1]]);
        return [x, y];
      },
    };
    return pickAt(picture, point.x, point.y, reach);
  };
  const groupOf = (ref: Ref | null) =>
    parts
      .written()
      ?.gathered()
      .find((g) => ref && g.refs.includes(ref)) ?? null;
  // some browsers do not say with a click or a move what made it
  let device = '';
  const used = (e: PointerEvent) => {
    device = e.pointerType;
  };
  const tooltip = createTooltip(map.getContainer(), app, () => parts.scene.peek());
  const move = (e: MapMouseEvent) => {
    if (map.isMoving()) return tooltip.show(null, 0, 0);
    // a finger hovers nothing; browsers only pretend that it does
    if (device === 'touch') return;
    const ref = pick(e, REACH.mouse);
    map.getCanvas().classList.toggle('over-item', ref !== null);
    const group = groupOf(ref);
    store.update(hover(group ? null : ref));
    tooltip.show(ref, e.point.x, e.point.y, group?.refs);
  };
  const leave = () => {
    store.update(hover(null));
    tooltip.show(null, 0, 0);
  };
  const click = (e: MapMouseEvent) => {
    const type = e.originalEvent instanceof PointerEvent ? e.originalEvent.pointerType : device;
    tooltip.show(null, 0, 0);
    const ref = pick(e, type === 'touch' ? REACH.touch : REACH.mouse);
    const group = groupOf(ref);
    if (group) {
      const next = openGathered(group, map.getZoom(), map.getMaxZoom(), store.state().selected);
      if ('ref' in next) store.update(selectItem(next.ref), 'push');
      else map.easeTo({ center: e.lngLat, zoom: next.zoom, animate: !reducedMotion() }, BY_READER);
      return;
    }
    // a tap on the open sea asks for the map itself; one that closes a card does no more than that
    if (ref === null && type === 'touch' && store.state().selected === null) app.wholeMap.value = true;
    else store.update(selectItem(ref), 'push');
  };
  const canvas = map.getCanvas();
  for (const type of ['pointerdown', 'pointermove'] as const) canvas.addEventListener(type, used);
  map.on('mousemove', move);
  map.on('mouseout', leave);
  map.on('click', click);
  return () => {
    for (const type of ['pointerdown', 'pointermove'] as const) canvas.removeEventListener(type, used);
    tooltip.dispose();
    map.off('mousemove', move);
    map.off('mouseout', leave);
    map.off('click', click);
  };
}
