import type { ReadonlySignal } from '@preact/signals-core';
import { select } from 'd3-selection';
import type { Map as MapLibre } from 'maplibre-gl';
import type { App } from '../app.ts';
import type { Palette } from '../encoding/colors.ts';
import type { Gathered } from '../flows/gathered.ts';
import type { Name } from '../flows/names.ts';
import { unprojectBy } from '../geometry/eye.ts';
import type { Land } from '../geometry/land.ts';
import type { Box } from '../geometry/placement.ts';
import { unwrap } from '../geometry/sphere.ts';
import type { BaseNames } from '../model/base.ts';
import type { LonLat, Ref } from '../model/types.ts';
import { calloutsAbout } from '../scene/callouts.ts';
import type { LiveScene } from '../scene/live.ts';
import { createScope } from '../ui/scope.ts';
import { drawArrows, headBoxes, headsOf } from './arrows.ts';
import { drawCallouts } from './callouts/draw.ts';
import { figuresOf } from './callouts/figures.ts';
import { calloutBoxes, calloutLines, type PlacedCallout, placeCallouts } from './callouts/layout.ts';
import { drawCuts } from './cuts.ts';
import { createDrift } from './drift.ts';
import { drawGathered, gather, hideDots } from './gathered.ts';
import { groundOf } from './ground.ts';
import { toneOf } from './label-style.ts';
import { drawLabels, type PlacedLabel, type VisibleLabel, visibleNow } from './labels.ts';
import { forgetWidths } from './measure.ts';
import { type Look, MARGIN, placeAll, placeMore } from './place-labels.ts';
import type { Project } from './project.ts';
import { linesOf, middlesOf } from './strokes.ts';
import { drawVotes, voteBoxes } from './votes.ts';

export interface Overlay {
  /** The names as they stand on the map while nothing is hovered: those that a hover adds go with it, and are no target. */
  names(): readonly Name[];
  /** Dots that are drawn as one. */
  gathered(): readonly Gathered[];
  dispose(): void;
}

export interface OverlayParts {
  readonly map: MapLibre;
  readonly sees: (at: LonLat) => boolean;
  readonly live: LiveScene;
  readonly palette: ReadonlySignal<Palette>;
  /** The land area of each state in steradians, largest first. */
  readonly ranks: ReadonlyMap<Ref, number>;
  readonly base: BaseNames;
  /** Whose land a position is on. */
  readonly land: Land;
  /** Boxes of panels over the map, in the map's pixels; labels are not placed under them. */
  readonly panels: () => readonly Box[];
}

/** Draws labels, arrowheads and votes over the map. They follow it at every frame; labels are placed when it stops. */
export function mountOverlay(host: HTMLElement, app: App, parts: OverlayParts): Overlay {
  const { map, palette } = parts;
  const { steady, scene } = parts.live;
  const scope = createScope();
  const svg = select(host).append('svg').attr('class', 'overlay-svg').attr('aria-hidden', 'true');
  const layers = {
    drift: svg.append('g').attr('class', 'drift'),
    arrows: svg.append('g'),
    cuts: svg.append('g').attr('class', 'cuts'),
    gathered: svg.append('g'),
    callouts: svg.append('g').attr('class', 'callouts'),
    votes: svg.append('g'),
    capitals: svg.append('g').attr('class', 'capitals'),
    leaders: svg.append('g').attr('class', 'leaders'),
    labels: svg.append('g').attr('class', 'labels'),
  };
  /** Labels placed while nothing is hovered, and those added for the hovered item. */
  let placed: PlacedLabel[] = [];
  let added: PlacedLabel[] = [];
  let visible: VisibleLabel[] = [];
  let callouts: PlacedCallout[] = [];
  let gathered: Gathered[] = [];
  let hidden = new Set<Ref>();
  const language = app.store.select((s) => s.language);
  const motion = app.store.select((s) => s.motion);
  const drift = createDrift(
    layers.drift,
    app.atlas,
    () => palette.peek(),
    () => motion.peek(),
  );

  const project: Project = (at) => {
    const unwrapped: LonLat = [unwrap(at[0], map.getCenter().lng), at[1]];
    if (!parts.sees(unwrapped)) return null;
    const { x, y } = map.project([unwrapped[0], unwrapped[1]]);
    return Number.isFinite(x) && Number.isFinite(y) ? [x, y] : null;
  };

  const look = (): Look => {
    const { clientWidth: width, clientHeight: height } = map.getContainer();
    const { lng, lat } = map.getCenter();
    const { projection } = app.store.state();
    const { left = 0, right = 0, top = 0, bottom = 0 } = map.getPadding();
    const free = { x: left, y: top, width: width - left - right, height: height - top - bottom };
    const zoom = map.getZoom();
    const unproject = unprojectBy({ projection, center: [lng, lat], zoom, size: { width, height }, free });
    return {
      ...{ width, height, projection, center: [lng, lat] as const, zoom },
      ...{ language: language.peek(), ranks: parts.ranks, base: parts.base, panels: parts.panels() },
      ground: groundOf(parts.land, project, unproject),
    };
  };
  const settle = () => {
    const current = steady.peek();
    const { language, projection, width, height, panels } = look();
    callouts = placeCallouts(calloutsAbout(current.base.callouts, app.store.state().selected), project, {
      ...{ language, projection, figures: figures() },
      bounds: { x: MARGIN, y: MARGIN, width: width - 2 * MARGIN, height: height - 2 * MARGIN },
      obstacles: [
        ...panels,
        ...headBoxes(headsOf(current.flows, projection, project)),
        ...voteBoxes(app.atlas, current.votes, project),
      ],
      lines: linesOf(current, projection, project),
      meant: middlesOf(app.atlas, current, project),
    });
    gathered = gather(current, project);
    hidden = hideDots(map, gathered, hidden);
    placed = placeAll(
      app.atlas,
      current,
      look(),
      project,
      calloutBoxes(callouts, project),
      calloutLines(callouts, project, projection),
    );
    add();
  };
  /** Adds labels for the hovered item; labels already placed do not move. */
  const add = () => {
    const hovered = scene.peek() !== steady.peek();
    const before = { scene: steady.peek(), placed };
    added = hovered ? placeMore(app.atlas, scene.peek(), before, look(), project) : [];
  };

  const figures = () => figuresOf(app.atlas, app.register.peek(), language.peek());

  const frame = () => {
    const { clientWidth: width, clientHeight: height } = map.getContainer();
    svg.attr('width', width).attr('height', height);
    const current = scene.peek();
    const colors = palette.peek();
    const { projection } = app.store.state();
    drawArrows(layers.arrows, app, headsOf(current.flows, projection, project), colors);
    drawCuts(layers.cuts, app.atlas, current.flows, projection, project, colors);
    drift.follow(current.flows, projection, project);
    drawGathered(layers.gathered, gathered, project, colors);
    drawCallouts(layers.callouts, callouts, {
      ...{ atlas: app.atlas, palette: colors, projection, project, figures: figures() },
    });
    drawVotes(layers.votes, app.atlas, current.votes, project);
    visible = visibleNow([...placed, ...added], project);
    const faded = new Set(current.flows.flatMap((m) => (m.emphasis === 'dimmed' ? [m.flow.ref] : [])));
    drawLabels(layers, visible, language.peek(), (label) => toneOf(app.atlas, label, colors), faded);
  };

  const redo = () => {
    settle();
    frame();
  };
  const moved = () => {
    redo();
    // what the globe hides is known only after the next frame has been drawn
    map.once('render', redo);
    map.triggerRepaint();
  };
  for (const end of [map.on('render', frame), map.on('moveend', moved), map.on('resize', redo)])
    scope.add(() => end.unsubscribe());
  scope.add(() => map.off('render', redo));
  scope.effect(() => {
    scene.value;
    add();
    frame();
  });
  scope.effect(() => {
    steady.value;
    app.register.value;
    palette.value;
    language.value;
    redo();
  });
  scope.effect(() => {
    motion.value;
    drift.update();
  });
  // panels that open and close change where labels can go
  scope.add(app.boxes.watch(redo));
  scope.add(drift.dispose);
  scope.add(() => svg.remove());
  const fonts = () => {
    forgetWidths();
    if (!scope.disposed) redo();
  };
  document.fonts.ready.then(fonts);
  // the font of another script loads when its first letter is drawn
  document.fonts.addEventListener('loadingdone', fonts, { signal: scope.signal });
  return {
    names: () => [
      ...visibleNow(placed, project).map(({ label: { pick, kind }, box, leads }) => ({
        ...{ pick, kind, box, leads },
      })),
      // an annotation means its item
      ...callouts.flatMap((c): Name[] => {
        const [box] = calloutBoxes([c], project);
        return c.callout.ref && box ? [{ pick: c.callout.ref, kind: 'callout', box, leads: false }] : [];
      }),
    ],
    gathered: () => gathered,
    dispose: scope.dispose,
  };
}
