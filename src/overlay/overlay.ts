import { effect, type ReadonlySignal } from '@preact/signals-core';
import { select } from 'd3-selection';
import type { Map as MapLibre } from 'maplibre-gl';
import type { App } from '../app.ts';
import type { Palette } from '../encoding/colors.ts';
import { type Box, overlaps, type Placed, place } from '../geometry/placement.ts';
import { unwrap } from '../geometry/sphere.ts';
import type { LonLat, Ref } from '../model/types.ts';
import { type Label, labelsOf } from '../scene/labels.ts';
import type { Scene } from '../scene/scene.ts';
import { drawArrows } from './arrows.ts';
import { candidatesOf, toneOf } from './label-style.ts';
import { forgetWidths } from './measure.ts';
import { drawVotes, voteBoxes } from './votes.ts';

export interface Overlay {
  /** The label at a point of the map in pixels, or null. */
  labelAt(x: number, y: number): Ref | null;
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
  /** Boxes of panels over the map, in its pixels; no label goes under them. */
  readonly panels: () => Box[];
}

interface Standing {
  readonly label: Label;
  readonly at: LonLat;
  /** From the projected point to the text's top left corner. */
  readonly dx: number;
  readonly dy: number;
  readonly width: number;
  readonly height: number;
}

/** Draws labels, arrowheads and votes over the map, in step with it: positions at every frame, placement at rest. */
export function mountOverlay(host: HTMLElement, app: App, parts: OverlayParts): Overlay {
  const { map, scene, palette } = parts;
  const svg = select(host).append('svg').attr('class', 'overlay-svg').attr('aria-hidden', 'true');
  const layers = {
    arrows: svg.append('g'),
    votes: svg.append('g'),
    leaders: svg.append('g').attr('class', 'leaders'),
    labels: svg.append('g').attr('class', 'labels'),
  };
  let standing: Standing[] = [];
  let boxes: { ref: Ref; box: Box }[] = [];

  const project: Project = (at) => {
    const near: LonLat = [unwrap(at[0], map.getCenter().lng), at[1]];
    if (!parts.sees(near)) return null;
    const { x, y } = map.project([near[0], near[1]]);
    return Number.isFinite(x) && Number.isFinite(y) ? [x, y] : null;
  };

  const settle = () => {
    const { clientWidth: width, clientHeight: height } = map.getContainer();
    const now = scene.peek();
    const labels = labelsOf(app.atlas, now, [...parts.ranks.keys()], app.store.state().projection);
    // a name that is only background is written where the land has room for it
    const radius =
      (512 * 2 ** map.getZoom()) / (2 * Math.PI) / Math.cos((map.getCenter().lat * Math.PI) / 180);
    // how much land an area has is not known here: its name waits until the map is near
    const landOf = (ref: Ref) =>
      parts.ranks.get(ref) ??
      (ref.startsWith('area:') && map.getZoom() >= 4 ? Number.POSITIVE_INFINITY : null) ??
      (now.unions.find((u) => u.ref === ref)?.codes ?? []).reduce(
        (sum, code) => sum + (parts.ranks.get(`country:${code}`) ?? 0),
        0,
      );
    const candidates = labels.flatMap((l) =>
      candidatesOf(l, project).filter(
        (c) => l.kind !== 'quiet' || landOf(l.ref) * radius ** 2 > c.width * c.height * 1.6,
      ),
    );
    const bounds: Box = { x: 6, y: 6, width: width - 12, height: height - 12 };
    standing = place(candidates, bounds, [
      ...parts.panels(),
      ...voteBoxes(app.atlas, now.votes, project),
    ]).flatMap((p) => standAt(p, project));
  };

  const frame = () => {
    const { clientWidth: width, clientHeight: height } = map.getContainer();
    svg.attr('width', width).attr('height', height);
    const now = scene.peek();
    const colors = palette.peek();
    drawArrows(layers.arrows, app, now.flows, project, colors);
    drawVotes(layers.votes, app.atlas, now.votes, project);
    const shown = standing.flatMap((s) => {
      const p = project(s.at);
      if (!p) return [];
      return [
        {
          ...s,
          px: p[0],
          py: p[1],
          box: { x: p[0] + s.dx, y: p[1] + s.dy, width: s.width, height: s.height },
        },
      ];
    });
    boxes = shown.map((s) => ({ ref: s.label.ref, box: s.box }));
    layers.labels
      .selectAll<SVGTextElement, (typeof shown)[number]>('text')
      .data(shown, (s) => s.label.ref)
      .join('text')
      .attr('class', (s) => `label label-${s.label.kind}${s.label.chosen ? ' is-chosen' : ''}`)
      .attr('data-label', (s) => s.label.ref)
      .attr('fill', (s) => toneOf(app.atlas, s.label, colors))
      .attr('x', (s) => s.box.x)
      .attr('y', (s) => s.box.y + s.box.height * 0.78)
      .text((s) => s.label.text);
    layers.leaders
      .selectAll('line')
      .data(
        shown.filter(
          (s) => Math.hypot(s.dx + s.width / 2, s.dy + s.height / 2) > s.width / 2 + 18 && isPoint(s.label),
        ),
      )
      .join('line')
      .attr('x1', (s) => s.px)
      .attr('y1', (s) => s.py)
      .attr('x2', (s) => nearest(s.px, s.box.x, s.box.width))
      .attr('y2', (s) => nearest(s.py, s.box.y, s.box.height));
  };

  const redo = () => {
    settle();
    frame();
  };
  map.on('render', frame);
  map.on('moveend', redo);
  map.on('resize', redo);
  effect(() => {
    scene.value;
    palette.value;
    redo();
  });
  // panels open and close, and change what is free
  new ResizeObserver(redo).observe(host);
  document.fonts.ready.then(() => {
    forgetWidths();
    redo();
  });
  return {
    labelAt: (x, y) => boxes.find((b) => overlaps(b.box, { x, y, width: 0, height: 0 }))?.ref ?? null,
  };
}

function standAt(placed: Placed<{ label: Label; at: LonLat }>, project: Project): Standing[] {
  const { label, at } = placed.item;
  const p = project(at);
  if (!p) return [];
  const { x, y, width, height } = placed.box;
  return [{ label, at, dx: x - p[0], dy: y - p[1], width, height }];
}

function isPoint(label: Label): boolean {
  return label.kind === 'place' || label.kind === 'event';
}

function nearest(p: number, start: number, length: number): number {
  return Math.max(start, Math.min(start + length, p));
}
