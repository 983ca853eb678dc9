import { axisLeft } from 'd3-axis';
import { scaleLinear } from 'd3-scale';
import { stack as stacked } from 'd3-shape';
import type { Years } from '../model/record.ts';
import { lookOf } from '../register/figure.ts';
import { type Group, type Stack, totalsOf } from '../register/series.ts';
import { AXIS } from '../register/words.ts';
import { bandOf, emptySvg, type Marker, markAt, type Svg, yearAxis, yearScale } from './plot.ts';

const MARGIN = { top: 36, right: 10, bottom: 22, left: 42 };

export interface BarsOptions {
  readonly title: string;
  readonly description: string;
  readonly width: number;
  readonly height: number;
  /** Shown above the axis instead of its unit, such as the supplier of a panel. */
  readonly heading?: string;
  /** Shows each year's shares instead of its TIV. */
  readonly share?: boolean;
  /** Top of the scale, when several charts are compared; by default the largest year. */
  readonly top?: number;
  readonly band: Years | null;
  readonly marker: Marker | null;
  /** The tooltip of a year. */
  readonly note: (year: number, index: number) => string;
}

/** Stacked bars by year, one colour for each group. A year with no identified delivery has no bar. */
export function stackedBars(data: Stack, options: BarsOptions): SVGSVGElement {
  const { width, height, share = false } = options;
  const totals = totalsOf(data);
  const bottom = height - MARGIN.bottom;
  const x = yearScale(data.years, MARGIN.left, width - MARGIN.right);
  const y = scaleLinear()
    .domain([0, share ? 1 : options.top || Math.max(...totals.map((t) => t ?? 0)) || 1])
    .range([bottom, MARGIN.top]);
  if (!share) y.nice(4);
  const svg = emptySvg(width, height, options.title, options.description);
  bandOf(svg, x, options.band, MARGIN.top, bottom);
  svg
    .append('text')
    .attr('class', options.heading ? 'chart-heading' : 'chart-unit')
    .attr('x', 0)
    .attr('y', 11)
    .text(options.heading ?? (share ? 'Share of the year’s TIV' : AXIS));
  svg
    .append('g')
    .attr('class', 'axis axis-y')
    .attr('transform', `translate(${MARGIN.left - 4},0)`)
    .call(
      axisLeft<number>(y as never)
        .tickValues(share ? [0, 0.5, 1] : y.ticks(4))
        .tickFormat((n) => (share ? `${Number(n) * 100} %` : Number(n).toLocaleString('en-GB')))
        .tickSize(-(width - MARGIN.left - MARGIN.right + 4)),
    );
  const totalOf = (year: number) => totals[data.years.indexOf(year)] || 1;
  const layers = stacked<number, Group>()
    .keys(data.groups)
    .value((year, group) => (group.byYear[year] ?? 0) / (share ? totalOf(year) : 1))(data.years);
  svg
    .append('g')
    .selectAll('g')
    .data(layers)
    .join('g')
    .attr('class', (layer) => lookOf(layer.key))
    .selectAll('rect')
    .data((layer) => layer.filter((span) => span[1] > span[0]))
    .join('rect')
    .attr('x', (span) => x(span.data) as number)
    .attr('width', x.bandwidth())
    .attr('y', (span) => y(span[1]))
    .attr('height', (span) => Math.max(0.6, y(span[0]) - y(span[1])));
  yearAxis(svg, x, bottom);
  markAt(svg, options.marker, x, { top: 18, bottom, right: width });
  hits(svg, data, x, options);
  return svg.node() as SVGSVGElement;
}

/** Invisible areas over the full height of the chart that show each year's tooltip. */
function hits(svg: Svg, data: Stack, x: ReturnType<typeof yearScale>, options: BarsOptions): void {
  svg
    .append('g')
    .attr('class', 'chart-hits')
    .selectAll('rect')
    .data(data.years)
    .join('rect')
    .attr('x', (year) => (x(year) as number) - (x.step() - x.bandwidth()) / 2)
    .attr('width', x.step())
    .attr('y', MARGIN.top)
    .attr('height', options.height - MARGIN.top - MARGIN.bottom)
    .append('title')
    .text((year, i) => options.note(year, i));
}
