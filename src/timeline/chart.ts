import { axisBottom } from 'd3-axis';
import { type BrushSelection, brushX, type D3BrushEvent } from 'd3-brush';
import { type ScaleLinear, scaleLinear } from 'd3-scale';
import type { Selection } from 'd3-selection';
import { stack as stacked } from 'd3-shape';
import { emptySvg, type Marker } from '../charts/plot.ts';
import { eventDate } from '../model/date.ts';
import type { Years } from '../model/record.ts';
import type { Ref } from '../model/types.ts';
import { lookOf } from '../register/figure.ts';
import { type Group, totalsOf } from '../register/series.ts';
import type { Timeline } from '../scene/timeline.ts';
import { yearTicks } from './ticks.ts';

const DOTS = 16;
const LANE = 4;
const HISTOGRAM = 34;
/** Height for the essay's date when there is no histogram. */
const NO_HISTOGRAM = 14;
const AXIS = 17;
/** Height of the strip at rest above its axis. */
const STRIP = 22;
/** Height of a bar's lane with its name, and of the name. */
const NAMED_LANE = 15;

export interface TimelineChart {
  readonly svg: SVGSVGElement;
  /** Moves the brush to these years; `isReaderChoice` when they are the reader's own. */
  show(years: Years, isReaderChoice: boolean): void;
  /** Marks the selected and the hovered item. */
  mark(selected: Ref | null, hovered: Ref | null): void;
}

export interface TimelineOptions {
  readonly width: number;
  /** True for the strip at rest: the axis, the brush and deliveries; the bars and dots with their names when it is open. */
  readonly compact?: boolean;
  readonly range: Years;
  readonly description: string;
  readonly marker: Marker;
  /** Called when the brush was drawn, moved or resized; `done` when the pointer was released. */
  brushed(years: Years, done: boolean): void;
  choose(ref: Ref): void;
  hover(ref: Ref | null): void;
}

/** Events as dots, alignments as bars, deliveries as a histogram, over one axis, with a brush for the years. */
export function timelineChart(timeline: Timeline, options: TimelineOptions): TimelineChart {
  const { width, range, compact = false } = options;
  const bars = compact ? 0 : DOTS + timeline.bars.length * NAMED_LANE + 4;
  const bottom = compact ? STRIP : bars + (timeline.deliveries.groups.length ? HISTOGRAM : NO_HISTOGRAM);
  const height = bottom + AXIS;
  const x = scaleLinear()
    .domain([range[0], range[1] + 1])
    .range([8, width - 8]);
  const svg = emptySvg(width, height, 'Timeline', options.description);
  const brushed = svg.append('g').attr('class', 'time-brush');
  histogram(svg.append('g').attr('class', 'time-bars'), timeline, x, bars, bottom);
  if (!compact) {
    lanes(svg.append('g').attr('class', 'time-lanes'), timeline, x, options);
    dots(svg.append('g').attr('class', 'time-dots'), timeline, x, options);
  }
  svg
    .append('g')
    .attr('class', 'axis axis-x')
    .attr('transform', `translate(0,${bottom})`)
    .call(
      axisBottom<number>(x as never)
        .tickValues(yearTicks(range, width))
        .tickFormat((year) => String(year))
        .tickSize(4)
        .tickSizeOuter(0),
    );
  const at = x(options.marker.at);
  const marker = svg.append('g').attr('class', 'chart-marker').attr('transform', `translate(${at},0)`);
  marker.append('line').attr('y1', 0).attr('y2', bottom);
  if (!compact)
    marker
      .append('text')
      .attr('x', -4)
      .attr('y', bars + 4)
      .attr('text-anchor', 'end')
      .text(options.marker.label);

  const years = (selection: BrushSelection): Years => {
    const [a, b] = (selection as [number, number]).map((px) => Math.round(x.invert(px))) as [number, number];
    return [a, Math.max(a, b - 1)];
  };
  const brush = brushX<unknown>()
    .extent([
      [x.range()[0] as number, 0],
      [x.range()[1] as number, bottom],
    ])
    .on('brush', (e: D3BrushEvent<unknown>) => {
      if (e.sourceEvent && e.selection) options.brushed(years(e.selection), false);
    })
    .on('end', (e: D3BrushEvent<unknown>) => {
      if (!e.sourceEvent) return;
      if (e.selection) return options.brushed(years(e.selection), true);
      // a click without a drag selects one year
      const box = (svg.node() as SVGSVGElement).getBoundingClientRect();
      const source = e.sourceEvent as PointerEvent & { changedTouches?: TouchList };
      const px = (source.changedTouches?.[0]?.clientX ?? source.clientX) - box.left;
      const year = Math.floor(x.invert(px));
      options.brushed([year, year], true);
    });
  brushed.call(brush as never);
  return {
    svg: svg.node() as SVGSVGElement,
    show([from, to], isReaderChoice) {
      brushed.classed('is-own', isReaderChoice);
      brush.move(brushed as never, [x(from), x(to + 1)]);
    },
    mark(selected, hovered) {
      svg
        .selectAll<SVGElement, { ref: Ref }>('[data-time-ref]')
        .classed('is-chosen', (d) => d.ref === selected)
        .classed('is-hovered', (d) => d.ref === hovered);
    },
  };
}

type Layer = Selection<SVGGElement, undefined, null, undefined>;
type Scale = ScaleLinear<number, number>;

function histogram(g: Layer, { deliveries }: Timeline, x: Scale, top: number, bottom: number): void {
  const largest = Math.max(...totalsOf(deliveries).map((t) => t ?? 0), 1);
  const y = scaleLinear().domain([0, largest]).range([bottom, top]);
  const layers = stacked<number, Group>()
    .keys(deliveries.groups)
    .value((year, group) => group.byYear[year] ?? 0)(deliveries.years);
  g.selectAll('g')
    .data(layers)
    .join('g')
    .attr('class', (layer) => lookOf(layer.key))
    .selectAll('rect')
    .data((layer) => layer.filter((span) => span[1] > span[0]))
    .join('rect')
    .attr('x', (span) => x(span.data) + 0.4)
    .attr('width', (span) => Math.max(1, x(span.data + 1) - x(span.data) - 0.8))
    .attr('y', (span) => y(span[1]))
    .attr('height', (span) => y(span[0]) - y(span[1]));
}

function lanes(g: Layer, timeline: Timeline, x: Scale, options: TimelineOptions): void {
  g.selectAll('rect')
    .data(timeline.bars)
    .join('rect')
    .attr('data-time-ref', (b) => b.ref)
    .attr('class', (b) => `time-lane is-${b.alignment.type}`)
    .attr('x', (b) => x(b.from))
    .attr('width', (b) => Math.max(2, x(b.to) - x(b.from)))
    .attr('y', (_b, i) => DOTS + i * NAMED_LANE + 4)
    .attr('height', LANE + 2)
    .on('click', (_e, b) => options.choose(b.ref))
    .on('pointerenter', (_e, b) => options.hover(b.ref))
    .on('pointerleave', () => options.hover(null))
    .append('title')
    .text((b) => `${b.alignment.names.en}, ${Math.floor(b.from)}–${b.lasting ? '' : Math.floor(b.to)}`);
  // each bar has its name before it, or after it where it begins too early
  const [left] = x.range() as [number, number];
  const before = (b: Timeline['bars'][number]) => x(b.from) - left > 150;
  g.selectAll('text')
    .data(timeline.bars)
    .join('text')
    .attr('class', 'time-name')
    .attr('text-anchor', (b) => (before(b) ? 'end' : 'start'))
    .attr('x', (b) => (before(b) ? x(b.from) - 4 : Math.max(left, x(b.to)) + 4))
    .attr('y', (_b, i) => DOTS + i * NAMED_LANE + 11)
    .text((b) => b.alignment.names.en);
}

function dots(g: Layer, timeline: Timeline, x: Scale, options: TimelineOptions): void {
  let last = -Infinity;
  let low = false;
  const placed = timeline.events.map((e) => {
    const px = x(e.at);
    // of two dots that would touch, the second is drawn lower
    low = px - last < 8 && !low;
    last = px;
    return { ...e, px, py: low ? 11 : 5 };
  });
  g.selectAll('circle')
    .data(placed)
    .join('circle')
    .attr('data-time-ref', (e) => e.ref)
    .attr('class', 'time-dot')
    .attr('cx', (e) => e.px)
    .attr('cy', (e) => e.py)
    .attr('r', 3.5)
    .on('click', (_e, d) => options.choose(d.ref))
    .on('pointerenter', (_e, d) => options.hover(d.ref))
    .on('pointerleave', () => options.hover(null))
    .append('title')
    .text((e) => `${eventDate(e.event)}: ${e.event.names.en}`);
}
