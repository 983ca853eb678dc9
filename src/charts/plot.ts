import { axisBottom } from 'd3-axis';
import { type ScaleBand, scaleBand } from 'd3-scale';
import { create, type Selection } from 'd3-selection';
import { fractionOf, seasonOf } from '../model/date.ts';
import type { Years } from '../model/record.ts';
import type { Atlas } from '../model/types.ts';

export type Svg = Selection<SVGSVGElement, undefined, null, undefined>;

/** A labelled hairline at a point on the axis of years. */
export interface Marker {
  /** A year and its fraction. */
  readonly at: number;
  readonly label: string;
}

/** The essay's date on an axis of years. */
export function essayMarker(atlas: Atlas): Marker {
  return { at: fractionOf(atlas.written), label: `essay, ${seasonOf(atlas.written)}` };
}

/** An empty SVG with a title and a description for screen readers. */
export function emptySvg(width: number, height: number, title: string, description: string): Svg {
  const svg = create('svg')
    .attr('class', 'chart')
    .attr('viewBox', `0 0 ${width} ${height}`)
    .attr('width', width)
    .attr('height', height)
    .attr('role', 'img');
  svg.append('title').text(title);
  svg.append('desc').text(description);
  return svg;
}

/** A band scale of years from `left` to `right`. */
export function yearScale(years: readonly number[], left: number, right: number): ScaleBand<number> {
  return scaleBand<number>()
    .domain(years)
    .range([left, right])
    .paddingInner(years.length > 30 ? 0.15 : 0.25);
}

/** The position of a point in time on a scale of years; null outside it. */
export function placeOf(x: ScaleBand<number>, at: number): number | null {
  const left = x(Math.floor(at));
  return left === undefined ? null : left + (at - Math.floor(at)) * x.bandwidth();
}

/** The axis of years along the bottom. */
export function yearAxis(svg: Svg, x: ScaleBand<number>, y: number): void {
  const [left, right] = x.range();
  svg
    .append('g')
    .attr('class', 'axis axis-x')
    .attr('transform', `translate(0,${y})`)
    .call(
      axisBottom<number>(x)
        .tickValues(tickYears(x.domain(), (right ?? 0) - (left ?? 0)))
        .tickFormat((year) => String(year))
        .tickSize(4)
        .tickSizeOuter(0),
    );
}

/** The current time window, as a pale band behind the figure. */
export function bandOf(
  svg: Svg,
  x: ScaleBand<number>,
  years: Years | null,
  top: number,
  bottom: number,
): void {
  if (!years) return;
  const inside = x.domain().filter((year) => year >= years[0] && year <= years[1]);
  const [first, last] = [inside[0], inside.at(-1)];
  if (first === undefined || last === undefined) return;
  const gap = (x.step() - x.bandwidth()) / 2;
  const left = (x(first) ?? 0) - gap;
  svg
    .append('rect')
    .attr('class', 'chart-band')
    .attr('x', left)
    .attr('width', (x(last) ?? 0) + x.bandwidth() + gap - left)
    .attr('y', top)
    .attr('height', bottom - top);
}

/** Draws a marker from `top` to `bottom`, with its label on the side that has room. */
export function markAt(
  svg: Svg,
  marker: Marker | null,
  x: ScaleBand<number>,
  given: { readonly top: number; readonly bottom: number; readonly right: number },
): void {
  const left = marker && placeOf(x, marker.at);
  if (left === null) return;
  const ending = left > given.right / 2;
  const g = svg.append('g').attr('class', 'chart-marker').attr('transform', `translate(${left},0)`);
  g.append('line').attr('y1', given.top).attr('y2', given.bottom);
  g.append('text')
    .attr('x', ending ? -4 : 4)
    .attr('y', given.top + 9)
    .attr('text-anchor', ending ? 'end' : 'start')
    .text((marker as Marker).label);
}

/** Round years to label on an axis `width` pixels wide; all of them when they are few. */
function tickYears(years: readonly number[], width: number): number[] {
  const room = Math.max(2, Math.floor(width / 42));
  const step = [1, 2, 5, 10, 20, 50].find((s) => years.length / s <= room) ?? 100;
  return years.filter((year) => year % step === 0);
}
