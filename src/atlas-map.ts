import { effect, type ReadonlySignal, signal } from '@preact/signals-core';
import { geoArea } from 'd3-geo';
import type { FeatureCollection } from 'geojson';
import type { App } from './app.ts';
import type { Palette } from './encoding/colors.ts';
import { type AreaTopology, type BorderTopology, decodeAreas, decodeBorders } from './geometry/borders.ts';
import { withOutlines } from './geometry/outline.ts';
import type { Box } from './geometry/placement.ts';
import { COARSE, splitAtSeams } from './geometry/seams.ts';
import { unwrap } from './geometry/sphere.ts';
import type { Counts } from './legend/legend.ts';
import type { Finer } from './map/detail.ts';
import { type AtlasMap, mountMap } from './map/map.ts';
import type { BaseNames } from './model/base.ts';
import type { LonLat, Ref } from './model/types.ts';
import { mountOverlay } from './overlay/overlay.ts';
import { countInView } from './scene/counts.ts';
import type { Scene } from './scene/scene.ts';
import { mountWorldview } from './toolbar/worldview.ts';

export interface MapHosts {
  readonly stage: HTMLElement;
  readonly canvas: HTMLElement;
  readonly overlay: HTMLElement;
  readonly convention: HTMLElement;
}

/** The map with its overlay and the counts of what is in view: the part of the page that loads after the text. */
export function startMap(
  app: App,
  hosts: MapHosts,
  given: {
    scene: ReadonlySignal<Scene>;
    palette: ReadonlySignal<Palette>;
    data: { borders: BorderTopology; areas: AreaTopology; names: BaseNames };
    detail: Finer;
    report: (message: string) => void;
  },
): AtlasMap & { counts: ReadonlySignal<Counts> } {
  const areas = decodeAreas(given.data.areas);
  const borders = splitAtSeams(decodeBorders(given.data.borders), areas, COARSE);
  const ranks = rankStates(borders);
  let labelAt: (x: number, y: number) => Ref | null = () => null;
  const atlasMap = mountMap(app, {
    element: hosts.canvas,
    scene: given.scene,
    palette: given.palette,
    padding: () => paddingOf(hosts.stage),
    label: (x, y) => labelAt(x, y),
    data: { borders, areas: withOutlines(areas) },
    detail: given.detail,
    report: given.report,
  });
  const { map, horizon } = atlasMap;
  mountWorldview(hosts.convention, app);
  const counts = signal<Counts>({});
  atlasMap.ready.then(() => {
    const overlay = mountOverlay(hosts.overlay, app, {
      map,
      sees: horizon.sees,
      scene: given.scene,
      palette: given.palette,
      ranks,
      base: given.data.names,
      panels: () => panelsOf(hosts.stage),
      onPanels: (run) => watchPanels(hosts.stage, run),
    });
    labelAt = overlay.labelAt;
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
      counts.value = countInView(given.scene.peek(), app.store.state().projection, states, anchorOf, inView);
    };
    map.on('moveend', recount);
    effect(() => {
      given.scene.value;
      recount();
    });
  });
  return { ...atlasMap, counts };
}

/** The land of each state in steradians, largest first. */
function rankStates(borders: FeatureCollection): Map<Ref, number> {
  const areas = borders.features.flatMap((f): [Ref, number][] => {
    if (!f.properties?.ref) return [];
    const parts = f.geometry.type === 'MultiPolygon' ? f.geometry.coordinates : [];
    // d3 winds the other way round than GeoJSON: what it measures is the rest of the globe
    const land = parts.map((rings) => 4 * Math.PI - geoArea({ type: 'Polygon', coordinates: rings }));
    return [[String(f.properties.ref), land.reduce((a, b) => a + b, 0)]];
  });
  return new Map(areas.sort((a, b) => b[1] - a[1]));
}

/** What may lie over the map. */
const PANELS =
  '.map-stage :is([data-card], [data-panel], .toolbar > *, .items-panel, .convention-bar, .map-message, .range-handle), .modes';

/** Boxes of what lies over the map, in its pixels. */
function panelsOf(stage: HTMLElement): Box[] {
  const origin = stage.getBoundingClientRect();
  return [...(stage.parentElement ?? stage).querySelectorAll<HTMLElement>(PANELS)]
    .filter((e) => !e.hidden && e.offsetParent !== null)
    .map((e) => e.getBoundingClientRect())
    .filter((r) => r.width > 0 && r.height > 0 && r.bottom > origin.top)
    .map((r) => ({ x: r.x - origin.x, y: r.y - origin.y, width: r.width, height: r.height }));
}

/** Calls back when the map or what lies over it changes its size. */
function watchPanels(stage: HTMLElement, run: () => void): void {
  const sizes = new ResizeObserver(run);
  for (const e of [
    stage,
    ...stage.querySelectorAll('.card-host, .panel-host, .toolbar > *, .items-panel, .convention-bar'),
  ])
    sizes.observe(e);
}

/** Room that the camera leaves free: a margin, and the card where it lies over the map. */
function paddingOf(stage: HTMLElement): { top: number; right: number; bottom: number; left: number } {
  const origin = stage.getBoundingClientRect();
  const card = stage.querySelector('[data-card]')?.getBoundingClientRect();
  const over = card && card.left < origin.right - 20 && card.top < origin.bottom - 40;
  const margin = Math.min(36, origin.width * 0.06);
  const beside = over && card.width < origin.width * 0.7 ? origin.right - card.left : 0;
  // on a narrow map the buttons take the whole width, so the view begins below them
  const bar = stage.querySelector('.toolbar')?.getBoundingClientRect();
  const top = bar && origin.width < 600 ? bar.bottom - origin.top + 8 : margin;
  // and ends above the line that says whose borders are drawn
  const foot = stage.querySelector('.convention-bar')?.getBoundingClientRect();
  const bottom = foot?.height && origin.width < 600 ? Math.max(margin, origin.bottom - foot.top + 4) : margin;
  return { top, right: margin + beside, bottom, left: margin };
}
