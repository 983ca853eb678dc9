import type { ReadonlySignal } from '@preact/signals-core';
import { select } from 'd3-selection';
import type { Map as MapLibre } from 'maplibre-gl';
import type { App } from '../app.ts';
import type { Palette } from '../encoding/colors.ts';
import { radiusOfZoom } from '../geometry/fit.ts';
import { type Box, overlaps } from '../geometry/placement.ts';
import { angle, RADIANS, toVector, unwrap } from '../geometry/sphere.ts';
import type { BaseNames } from '../model/base.ts';
import type { LonLat, Ref } from '../model/types.ts';
import { type LabelKind, labelsOf } from '../scene/labels.ts';
import type { Scene } from '../scene/scene.ts';
import { createScope } from '../ui/scope.ts';
import { drawArrows, headBoxes, headsOf } from './arrows.ts';
import { createDrift } from './drift.ts';
import { toneOf } from './label-style.ts';
import { drawLabels, type Shown, type Standing, shownNow, standLabels } from './labels.ts';
import { forgetWidths } from './measure.ts';
import { drawVotes, voteBoxes } from './votes.ts';

export interface Overlay {
  /** What the label at a point of the map stands for, in pixels, or null. */
  labelAt(x: number, y: number): Ref | null;
  dispose(): void;
}

/** Where things stand on the screen now; null for what is behind the globe. */
export type Project = (at: LonLat) => readonly [number, number] | null;

export interface OverlayParts {
  readonly map: MapLibre;
  readonly sees: (at: LonLat) => boolean;
  readonly scene: ReadonlySignal<Scene>;
  readonly palette: ReadonlySignal<Palette>;
  /** The land of each state in steradians, largest first. */
  readonly ranks: ReadonlyMap<Ref, number>;
  readonly base: BaseNames;
  /** Boxes of panels over the map, in its pixels; no label goes under them. */
  readonly panels: () => readonly Box[];
}

/** Degrees from the globe's centre beyond which the ground is too foreshortened for a name that is only background. */
const STEEP = 52;
const MARGIN = 6;
/** Half the side of a box about the mark of a place or an event. */
const DOT = 5.5;

/** Draws labels, arrowheads and votes over the map, in step with it: positions at every frame, placement at rest. */
export function mountOverlay(host: HTMLElement, app: App, parts: OverlayParts): Overlay {
  const { map, scene, palette } = parts;
  const scope = createScope();
  const svg = select(host).append('svg').attr('class', 'overlay-svg').attr('aria-hidden', 'true');
  const layers = {
    drift: svg.append('g').attr('class', 'drift'),
    arrows: svg.append('g'),
    votes: svg.append('g'),
    seats: svg.append('g').attr('class', 'seats'),
    leaders: svg.append('g').attr('class', 'leaders'),
    labels: svg.append('g').attr('class', 'labels'),
  };
  let standing: Standing[] = [];
  let shown: Shown[] = [];
  const language = app.store.select((s) => s.language);
  const motion = app.store.select((s) => s.motion);
  const drift = createDrift(
    layers.drift,
    app.atlas,
    () => palette.peek(),
    () => motion.peek(),
  );
  const ranked = [...parts.ranks.keys()];

  const project: Project = (at) => {
    const near: LonLat = [unwrap(at[0], map.getCenter().lng), at[1]];
    if (!parts.sees(near)) return null;
    const { x, y } = map.project([near[0], near[1]]);
    return Number.isFinite(x) && Number.isFinite(y) ? [x, y] : null;
  };

  const settle = () => {
    const { clientWidth: width, clientHeight: height } = map.getContainer();
    const now = scene.peek();
    const { projection } = app.store.state();
    const radius = radiusOfZoom(map.getZoom(), map.getCenter().lat);
    // how much land an area has is not known here: its name waits until the map is near
    const landOf = (ref: Ref) =>
      parts.ranks.get(ref) ??
      (ref.startsWith('area:') && map.getZoom() >= 4 ? Number.POSITIVE_INFINITY : null) ??
      (now.unions.find((u) => u.ref === ref)?.codes ?? []).reduce(
        (sum, code) => sum + (parts.ranks.get(`country:${code}`) ?? 0),
        0,
      );
    const labels = labelsOf(app.atlas, now, {
      ranks: ranked,
      projection,
      language: language.peek(),
      base: parts.base,
      scale: radius * RADIANS,
    }).filter(
      (l) => projection === 'flat' || !BACKGROUND.includes(l.kind) || isFacing(l.at, map.getCenter()),
    );
    const bounds = { x: MARGIN, y: MARGIN, width: width - 2 * MARGIN, height: height - 2 * MARGIN };
    standing = standLabels(labels, project, (ref) => landOf(ref) * radius ** 2, bounds, [
      ...parts.panels(),
      ...headBoxes(headsOf(now.flows, projection, project)),
      ...dotBoxes(now, project),
      ...voteBoxes(app.atlas, now.votes, project),
    ]);
  };

  const frame = () => {
    const { clientWidth: width, clientHeight: height } = map.getContainer();
    svg.attr('width', width).attr('height', height);
    const now = scene.peek();
    const colors = palette.peek();
    const { projection } = app.store.state();
    drawArrows(layers.arrows, app, headsOf(now.flows, projection, project), colors);
    drift.follow(now.flows, projection, project);
    drawVotes(layers.votes, app.atlas, now.votes, project);
    shown = shownNow(standing, project);
    drawLabels(layers, shown, language.peek(), (label) => toneOf(app.atlas, label, colors));
  };

  const redo = () => {
    settle();
    frame();
  };
  const moved = () => {
    redo();
    // what the globe hides is known only once the frame at rest is drawn
    map.once('render', redo);
    map.triggerRepaint();
  };
  for (const end of [map.on('render', frame), map.on('moveend', moved), map.on('resize', redo)])
    scope.add(() => end.unsubscribe());
  scope.add(() => map.off('render', redo));
  scope.effect(() => {
    scene.value;
    palette.value;
    language.value;
    redo();
  });
  scope.effect(() => {
    motion.value;
    drift.update();
  });
  // panels open and close, and change what is free
  scope.add(app.boxes.watch(redo));
  scope.add(drift.dispose);
  scope.add(() => svg.remove());
  const fonts = () => {
    forgetWidths();
    if (!scope.disposed) redo();
  };
  document.fonts.ready.then(fonts);
  // a font for another script loads when its first letter is drawn
  document.fonts.addEventListener('loadingdone', fonts, { signal: scope.signal });
  return {
    labelAt: (x, y) => shown.find((s) => overlaps(s.box, { x, y, width: 0, height: 0 }))?.label.pick ?? null,
    dispose: scope.dispose,
  };
}

const BACKGROUND: readonly LabelKind[] = ['water', 'capital'];

/** True when the first point of a name is not far towards the globe's rim. */
function isFacing([at]: readonly LonLat[], center: { lng: number; lat: number }): boolean {
  return at !== undefined && angle(toVector(at), toVector([center.lng, center.lat])) < STEEP * RADIANS;
}

/** Boxes about the marks of places and events. */
function dotBoxes(scene: Scene, project: Project): Box[] {
  return [...scene.places, ...scene.events].flatMap(({ item }) => {
    const p = item.anchor && project(item.anchor);
    return p ? [{ x: p[0] - DOT, y: p[1] - DOT, width: 2 * DOT, height: 2 * DOT }] : [];
  });
}
