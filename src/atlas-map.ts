import { type ReadonlySignal, signal } from '@preact/signals-core';
import type { PaddingOptions } from 'maplibre-gl';
import type { App } from './app.ts';
import { createLand } from './geometry/land.ts';
import { type Packed, unpack } from './geometry/packed.ts';
import { unwrap } from './geometry/sphere.ts';
import type { Counts } from './legend/legend.ts';
import type { Finer } from './map/detail.ts';
import { type AtlasMap, mountMap } from './map/map.ts';
import type { Written } from './map/pointer.ts';
import type { MapNames } from './model/base.ts';
import type { LonLat } from './model/types.ts';
import { mountOverlay } from './overlay/overlay.ts';
import { countInView } from './scene/counts.ts';
import type { MapHosts } from './start-map.ts';
import { mountWorldview } from './toolbar/worldview.ts';
import type { Edge, PanelBox } from './ui/panel-boxes.ts';
import { createScope } from './ui/scope.ts';

/** The map with what is drawn over it. */
export interface DrawnMap extends AtlasMap {
  /** Items in view by layer id. */
  readonly counts: ReadonlySignal<Counts>;
}

/** The map with its overlay and the counts of what is in view: the part of the page that loads after the text. */
export function mountAtlasMap(
  app: App,
  hosts: Omit<MapHosts, 'section' | 'message'>,
  given: {
    data: { borders: Packed; areas: Packed; names: MapNames };
    detail: Finer;
  },
): DrawnMap {
  const scope = createScope();
  const ranks = new Map(given.data.names.land);
  const borders = unpack(given.data.borders);
  const land = createLand(borders);
  let written: Written | null = null;
  const atlasMap = mountMap(app, {
    element: hosts.canvas,
    scene: app.live.scene,
    padding: () => paddingOf(hosts.stage, app.boxes.over(hosts.stage)),
    card: () => app.boxes.over(hosts.stage).find((p) => p.edge === 'right') ?? null,
    written: () => written,
    data: { borders, areas: unpack(given.data.areas) },
    detail: given.detail,
  });
  scope.add(atlasMap.dispose);
  const { map, horizon } = atlasMap;
  scope.add(mountWorldview(hosts.convention, app));
  const counts = signal<Counts>({});
  const ready = atlasMap.ready.then(() => {
    if (scope.disposed) return;
    const overlay = mountOverlay(hosts.overlay, app, {
      map,
      sees: horizon.sees,
      live: app.live,
      palette: app.palette,
      ranks,
      base: given.data.names,
      land,
      panels: () => app.boxes.over(hosts.stage),
    });
    scope.add(overlay.dispose);
    written = overlay;
    const anchorOf = (code: string) => app.atlas.entities[`country:${code}`]?.anchor ?? null;
    const states = [...ranks.keys()].flatMap((ref): LonLat[] =>
      app.atlas.entities[ref]?.anchor ? [app.atlas.entities[ref].anchor] : [],
    );
    const inView = (at: LonLat): boolean => {
      if (!horizon.sees(at)) return false;
      const p = map.project([unwrap(at[0], map.getCenter().lng), at[1]]);
      return p.x >= 0 && p.y >= 0 && p.x <= hosts.canvas.clientWidth && p.y <= hosts.canvas.clientHeight;
    };
    const recount = () => {
      counts.value = countInView(
        app.live.steady.peek(),
        app.store.state().projection,
        states,
        anchorOf,
        inView,
        app.store.state().selected,
      );
    };
    // what the globe hides is known when it has been drawn
    const recountDrawn = () => {
      map.once('render', recount);
      map.triggerRepaint();
    };
    map.on('moveend', recountDrawn);
    scope.add(() => map.off('render', recount));
    scope.effect(() => {
      app.live.steady.value;
      recount();
      recountDrawn();
    });
  });
  return { ...atlasMap, ready, counts, dispose: scope.dispose };
}

/**
 * Room that the camera leaves free: a margin, and what covers an edge of the map, as it is measured. A card or a drawer at
 * the right only covers: the map does not move for it.
 */
function paddingOf(stage: HTMLElement, panels: readonly PanelBox[]): Required<PaddingOptions> {
  const { clientWidth: width, clientHeight: height } = stage;
  const margin = Math.min(30, width * 0.05);
  const at = (edge: Edge) => panels.filter((p) => p.edge === edge && p.y < height && p.y + p.height > 0);
  // the headline lies at the top, or at the foot of a narrow map
  // buttons in a row across most of a narrow map cover its top too
  const row = panels.filter((p) => p.edge === null && p.width > width * 0.5 && p.y + p.height < height * 0.3);
  const [heads, feet] = [[...at('top'), ...row], at('bottom')];
  const tops = heads.filter((p) => p.y < height / 2).map((p) => p.y + p.height);
  const bottoms = [...feet, ...heads.filter((p) => p.y >= height / 2)].map((p) => height - p.y);
  return {
    top: Math.min(height * 0.4, Math.max(margin, ...tops.map((n) => n + 4))),
    // what is framed while a card is open is framed beside it; one that covers most of the map is read instead of it
    right: margin + Math.max(0, ...at('right').flatMap((p) => (p.width < width * 0.7 ? [width - p.x] : []))),
    bottom: Math.min(height * 0.4, Math.max(margin, ...bottoms.map((n) => n + 8))),
    left: margin,
  };
}
