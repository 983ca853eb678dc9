import { scaleBand, scaleLinear } from 'd3-scale';
import { yearSpan } from '../model/date.ts';
import { shareLabel, type WindowGroup, type WindowPanel } from '../register/window-figure.ts';
import { tivInWords } from '../register/words.ts';
import { emptySvg, type Marker } from './plot.ts';

const MARGIN = { top: 40, right: 4, bottom: 36, left: 4 };

export interface WindowOptions {
  readonly description: string;
  readonly width: number;
  readonly height: number;
  /** Share at the top of the scale. */
  readonly top: number;
  readonly decimals?: number;
  /** Writes each span's total under it. */
  readonly totals: boolean;
  /** The essay's date, drawn between the last span that ends before it and the next. */
  readonly marker: Marker;
}

/** One panel of shares: spans of years side by side, a bar for each supplier, labelled with its share. */
export function windowBars(panel: WindowPanel, options: WindowOptions): SVGSVGElement {
  const { width, height } = options;
  const bottom = height - (options.totals ? MARGIN.bottom : 22);
  const x = scaleBand<number>()
    .domain(panel.groups.map((_g, i) => i))
    .range([MARGIN.left, width - MARGIN.right])
    .paddingInner(0.2)
    .paddingOuter(0.1);
  const y = scaleLinear().domain([0, options.top]).range([bottom, MARGIN.top]);
  const svg = emptySvg(width, height, panel.title, options.description);
  svg.append('text').attr('class', 'chart-heading').attr('x', 0).attr('y', 12).text(panel.title);
  const groups = svg
    .append('g')
    .selectAll('g')
    .data(panel.groups)
    .join('g')
    .attr('class', (g) => (g.isReaderChoice ? 'window is-chosen' : 'window'))
    .attr('transform', (_g, i) => `translate(${x(i)},0)`);
  groups
    .filter((g) => g.isReaderChoice)
    .append('rect')
    .attr('class', 'chart-band')
    .attr('x', -x.step() * 0.08)
    .attr('width', x.bandwidth() + x.step() * 0.16)
    .attr('y', MARGIN.top - 16)
    .attr('height', height - MARGIN.top + 16);
  const slot = (g: WindowGroup) =>
    scaleBand<number>()
      .domain(g.bars.map((_b, i) => i))
      .range([0, x.bandwidth()])
      .padding(0.08);
  const bars = groups
    .selectAll('g')
    // a span without figures has no bars; the label below it says so
    .data((g) => (g.all > 0 ? g.bars.map((bar, i) => ({ bar, place: slot(g), i })) : []))
    .join('g')
    .attr('class', (d) => d.bar.look);
  bars
    .append('rect')
    .attr('x', (d) => d.place(d.i) ?? 0)
    .attr('width', (d) => d.place.bandwidth())
    .attr('y', (d) => y(d.bar.share?.share ?? 0))
    .attr('height', (d) => (d.bar.share?.years.length ? Math.max(1, bottom - y(d.bar.share.share ?? 0)) : 0));
  bars
    .append('text')
    .attr('class', (d) => (d.bar.share?.years.length ? 'bar-label' : 'bar-label is-none'))
    .attr('x', (d) => (d.place(d.i) ?? 0) + d.place.bandwidth() / 2)
    .attr('y', (d) => y(d.bar.share?.share ?? 0) - 4)
    .attr('text-anchor', 'middle')
    .text((d) => shareLabel(d.bar.share, options.decimals));
  groups
    .append('text')
    .attr('class', 'window-years')
    .attr('x', x.bandwidth() / 2)
    .attr('y', bottom + 15)
    .attr('text-anchor', 'middle')
    .text((g) => yearSpan(...g.years));
  groups
    .filter(() => options.totals && x.step() > 46)
    .append('text')
    .attr('class', 'window-all')
    .attr('x', x.bandwidth() / 2)
    .attr('y', bottom + 30)
    .attr('text-anchor', 'middle')
    .text((g) => (g.all > 0 ? `of ${tivInWords(g.all)}` : 'no figures'));
  svg
    .append('line')
    .attr('class', 'chart-base')
    .attr('x1', 0)
    .attr('x2', width)
    .attr('y1', bottom)
    .attr('y2', bottom);
  mark(svg, panel, x, options, bottom);
  return svg.node() as SVGSVGElement;
}

/** The line between the spans before the essay's date and those after it. */
function mark(
  svg: ReturnType<typeof emptySvg>,
  panel: WindowPanel,
  x: ReturnType<typeof scaleBand<number>>,
  { marker, width }: WindowOptions,
  bottom: number,
): void {
  const known = panel.groups.findLastIndex((g) => !g.isReaderChoice && g.years[1] < marker.at) + 1;
  if (known === 0 || known === panel.groups.length) return;
  const left = (x(known) ?? 0) - (x.step() - x.bandwidth()) / 2;
  const g = svg.append('g').attr('class', 'chart-marker').attr('transform', `translate(${left},0)`);
  g.append('line')
    .attr('y1', 3)
    .attr('y2', bottom + 18);
  const ending = left > width / 2;
  g.append('text')
    .attr('x', ending ? -4 : 4)
    .attr('y', 12)
    .attr('text-anchor', ending ? 'end' : 'start')
    .text(marker.label);
}
