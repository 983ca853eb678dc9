import { axisBottom, axisLeft } from 'd3-axis';
import { scaleBand, scaleLinear } from 'd3-scale';
import { create, type Selection } from 'd3-selection';
import { stack as stacked } from 'd3-shape';
import { type Group, type Stack, totalsOf } from '../scene/series.ts';
import { AXIS } from './words.ts';

const WIDTH = 308;
const MARGIN = { top: 36, right: 10, bottom: 22, left: 42 };

export interface ChartOptions {
  readonly title: string;
  readonly description: string;
  readonly height: number;
  /** What is said of a year on pointing at it. */
  readonly note: (year: number, index: number) => string;
  /** A hairline at a year, with its name; left out when the year is not on the chart. */
  readonly marker: { readonly year: number; readonly label: string } | null;
}

/** Colour by class: the stylesheet knows the themes. */
export function groupClass(group: Group): string {
  return group.rank === 1 || group.rank === 2 ? `of-supplier-${group.rank}` : 'of-others';
}

/** Bars by year, one colour a group, stacked. A year with none identified has no bar. */
export function stackedBars(data: Stack, options: ChartOptions): SVGSVGElement {
  const { height } = options;
  const totals = totalsOf(data);
  const x = scaleBand<number>()
    .domain(data.years)
    .range([MARGIN.left, WIDTH - MARGIN.right])
    .paddingInner(data.years.length > 30 ? 0.15 : 0.25);
  const y = scaleLinear()
    .domain([0, Math.max(...totals.map((t) => t ?? 0)) || 1])
    .nice(4)
    .range([height - MARGIN.bottom, MARGIN.top]);

  const svg = create('svg')
    .attr('class', 'chart')
    .attr('viewBox', `0 0 ${WIDTH} ${height}`)
    .attr('role', 'img');
  svg.append('title').text(options.title);
  svg.append('desc').text(options.description);
  svg.append('text').attr('class', 'chart-unit').attr('x', 0).attr('y', 11).text(AXIS);
  svg
    .append('g')
    .attr('class', 'axis axis-y')
    .attr('transform', `translate(${MARGIN.left - 4},0)`)
    .call(
      axisLeft<number>(y as never)
        .tickValues(y.ticks(4))
        .tickFormat((n) => Number(n).toLocaleString('en-GB'))
        .tickSize(-(WIDTH - MARGIN.left - MARGIN.right + 4)),
    );

  const layers = stacked<number, Group>()
    .keys(data.groups)
    .value((year, group) => group.byYear[year] ?? 0)(data.years);
  svg
    .append('g')
    .selectAll('g')
    .data(layers)
    .join('g')
    .attr('class', (layer) => groupClass(layer.key))
    .selectAll('rect')
    .data((layer) => layer.filter((span) => span[1] > span[0]))
    .join('rect')
    .attr('x', (span) => x(span.data) as number)
    .attr('width', x.bandwidth())
    .attr('y', (span) => y(span[1]))
    .attr('height', (span) => Math.max(0.6, y(span[0]) - y(span[1])));

  svg
    .append('g')
    .attr('class', 'axis axis-x')
    .attr('transform', `translate(0,${height - MARGIN.bottom})`)
    .call(
      axisBottom<number>(x)
        .tickValues(tickYears(data.years))
        .tickFormat((year) => String(year))
        .tickSize(4)
        .tickSizeOuter(0),
    );
  if (options.marker) mark(svg, options.marker, x, height);
  svg
    .append('g')
    .attr('class', 'chart-hits')
    .selectAll('rect')
    .data(data.years)
    .join('rect')
    .attr('x', (year) => (x(year) as number) - (x.step() - x.bandwidth()) / 2)
    .attr('width', x.step())
    .attr('y', MARGIN.top)
    .attr('height', height - MARGIN.top - MARGIN.bottom)
    .append('title')
    .text((year, i) => options.note(year, i));
  return svg.node() as SVGSVGElement;
}

function mark(
  svg: Selection<SVGSVGElement, undefined, null, undefined>,
  marker: { year: number; label: string },
  x: (year: number) => number | undefined,
  height: number,
): void {
  const left = x(marker.year);
  if (left === undefined) return;
  const ending = left > WIDTH / 2;
  const g = svg.append('g').attr('class', 'chart-marker').attr('transform', `translate(${left},0)`);
  g.append('line')
    .attr('y1', 18)
    .attr('y2', height - MARGIN.bottom);
  g.append('text')
    .attr('x', ending ? -4 : 4)
    .attr('y', 27)
    .attr('text-anchor', ending ? 'end' : 'start')
    .text(marker.label);
}

/** Round years to write under the axis; every one when they are few. */
function tickYears(years: readonly number[]): number[] {
  if (years.length <= 6) return [...years];
  const step = years.length > 44 ? 20 : years.length > 22 ? 10 : years.length > 11 ? 5 : 2;
  return years.filter((year) => year % step === 0);
}
