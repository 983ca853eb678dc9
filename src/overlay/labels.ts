import type { Selection } from 'd3-selection';
import {
  type Box,
  type Candidate,
  distanceTo,
  nearestOf,
  overlaps,
  type Placed,
  place,
  widen,
} from '../geometry/placement.ts';
import type { LonLat, Ref } from '../model/types.ts';
import type { Label } from '../scene/labels.ts';
import type { Language } from '../state/state.ts';
import {
  candidatesOf,
  endonymText,
  endonymWidth,
  type LabelRequest,
  MORE_HEIGHT,
  needsLeader,
} from './label-style.ts';
import type { Project } from './project.ts';

/** A placed label, relative to its point so that it moves with the map. */
export interface PlacedLabel {
  readonly label: Label;
  readonly at: LonLat;
  /** From the projected point to the text's top left corner. */
  readonly dx: number;
  readonly dy: number;
  readonly width: number;
  readonly height: number;
  readonly withEndonym: boolean;
  /** True when it has a leader line to its point. */
  readonly leads: boolean;
}

/** A label at its current position on the screen. */
export interface VisibleLabel extends PlacedLabel {
  readonly px: number;
  readonly py: number;
  readonly box: Box;
}

/** Distance between a label and its point, in pixels, beyond which it has a leader line. */
const LEADER = 14;

/** Rules beside those of space: for a candidate's ground, and for how many there may be. */
export interface LabelRules {
  readonly grounded?: (candidate: Candidate<LabelRequest>) => Candidate<LabelRequest>;
  readonly accepts?: (label: Label, placed: readonly Label[]) => boolean;
}

/** Places labels, the most important first, clear of each other, of the map's edge and of obstacles. */
export function placeLabels(
  labels: readonly Label[],
  project: Project,
  landOf: (ref: Ref) => number,
  bounds: Box,
  obstacles: readonly Box[],
  rules: LabelRules = {},
): PlacedLabel[] {
  const candidates = labels
    .flatMap((l) => candidatesOf(l, project, landOf(l.ref)))
    .map((c) => rules.grounded?.(c) ?? c);
  const placed = place(candidates, bounds, obstacles, (item, already) =>
    rules.accepts
      ? rules.accepts(
          item.label,
          already.map((p) => p.item.label),
        )
      : true,
  );
  const roomOf = new Map(candidates.map((c) => [c.item, c]));
  const wide = widen(
    placed,
    (item, box) => {
      const { label, at } = item;
      const by = endonymWidth(label);
      const p = by === null ? null : project(at);
      const { fits, avoid } = roomOf.get(item) ?? {};
      const isRoom = (b: Box) => (!fits || fits(b, 0, [])) && !avoid?.some((a) => overlaps(a, b));
      return by === null || !p ? [] : withRoom(box, by, p[0]).filter(isRoom);
    },
    bounds,
    obstacles,
  );
  return wide.flatMap((p) => placedAt(p, project));
}

/** The box widened by some pixels: away from a point beside it, or to the right or to both sides when it is on the point. */
function withRoom(box: Box, by: number, x: number): Box[] {
  const width = box.width + by;
  if (box.x + box.width < x) return [{ ...box, x: box.x - by, width }];
  const right = { ...box, width };
  return box.x > x ? [right] : [right, { ...box, x: box.x - by / 2, width }];
}

function placedAt(placed: Placed<LabelRequest> & { widened: boolean }, project: Project): PlacedLabel[] {
  const { label, at } = placed.item;
  const p = project(at);
  if (!p) return [];
  const { x, y, width, height } = placed.box;
  const distance = distanceTo(placed.box, p[0], p[1]);
  const leads = distance > LEADER && needsLeader(placed.item, placed.box, distance);
  return [{ label, at, dx: x - p[0], dy: y - p[1], width, height, withEndonym: placed.widened, leads }];
}

/** Current positions of the labels, without those whose point is behind the globe. */
export function visibleNow(placed: readonly PlacedLabel[], project: Project): VisibleLabel[] {
  return placed.flatMap((s) => {
    const p = project(s.at);
    if (!p) return [];
    const box = { x: p[0] + s.dx, y: p[1] + s.dy, width: s.width, height: s.height };
    return [{ ...s, px: p[0], py: p[1], box }];
  });
}

type Group = Selection<SVGGElement, unknown, null, undefined>;

/** Draws the labels, their leader lines, and the marks of capitals; those of what is `faded` fade with it. */
export function drawLabels(
  groups: { readonly labels: Group; readonly leaders: Group; readonly capitals: Group },
  labels: readonly VisibleLabel[],
  language: Language,
  tone: (label: Label) => string,
  faded: ReadonlySet<Ref>,
): void {
  groups.labels
    .attr('lang', language)
    .selectAll<SVGTextElement, VisibleLabel>('text')
    .data(labels, (s) => s.label.ref)
    .join((enter) => {
      const text = enter.append('text');
      text.append('tspan').attr('class', 'name');
      text.append('tspan').attr('class', 'endonym');
      text.append('tspan').attr('class', 'more');
      text.append('tspan').attr('class', 'more');
      return text;
    })
    .attr('class', (s) => `label label-${s.label.kind}${s.label.selected ? ' is-chosen' : ''}`)
    .classed('is-faded', (s) => faded.has(s.label.ref))
    .attr('data-label', (s) => s.label.ref)
    .attr('fill', (s) => tone(s.label))
    .attr('x', (s) => s.box.x + 2)
    .attr('y', (s) => s.box.y + firstLine(s) * 0.78)
    .each(function (s) {
      const [name, endonym, ...rest] = this.children;
      for (const [i, line] of rest.entries()) {
        const words = s.label.more?.[i];
        line.textContent = words ?? '';
        line.setAttribute('x', String(s.box.x + 2));
        line.setAttribute('y', String(s.box.y + firstLine(s) * 0.78 + (i + 1) * MORE_HEIGHT));
      }
      if (name) name.textContent = s.label.text;
      if (endonym) endonym.textContent = s.withEndonym ? endonymText(s.label) : '';
    });
  groups.leaders
    .selectAll<SVGLineElement, VisibleLabel>('line')
    .data(
      labels.filter((s) => s.leads),
      (s) => s.label.ref,
    )
    .join('line')
    .attr('x1', (s) => s.px)
    .attr('y1', (s) => s.py)
    .attr('x2', (s) => nearestOf(s.box, [s.px, s.py])[0])
    .attr('y2', (s) => nearestOf(s.box, [s.px, s.py])[1]);
  groups.capitals
    .selectAll<SVGRectElement, VisibleLabel>('rect')
    .data(
      labels.filter((s) => s.label.kind === 'capital'),
      (s) => s.label.ref,
    )
    .join('rect')
    .attr('width', 4)
    .attr('height', 4)
    .attr('x', (s) => s.px - 2)
    .attr('y', (s) => s.py - 2);
}

/** Height in pixels of a label's first line. */
function firstLine({ box, label }: VisibleLabel): number {
  return box.height - (label.more?.length ?? 0) * MORE_HEIGHT;
}
