import type { Years } from '../model/record.ts';
import type { OrderRow } from '../register/orders-figure.ts';
import { bandOf, emptySvg, type Marker, markAt, placeOf, yearAxis, yearScale } from './plot.ts';

const MARGIN = { top: 24, right: 10, bottom: 22, left: 6 };
const ROW = 42;
/** Approximate width of a letter of the condensed font, in pixels. */
const LETTER = 5.9;

export interface OrdersOptions {
  readonly title: string;
  readonly description: string;
  readonly width: number;
  readonly years: Years;
  readonly band: Years | null;
  readonly marker: Marker;
}

/** Orders as lines over the years: a ring where ordered, a bar in each year with a delivery, a cross where it ended. */
export function orderLines(rows: readonly OrderRow[], options: OrdersOptions): SVGSVGElement {
  const { width } = options;
  const names = rows.map((r) => [r.name, r.number].filter(Boolean).join(', '));
  // when one name does not fit on a line, all break after supplier and recipient
  const two = names.some((name) => name.length * LETTER > width - MARGIN.left);
  const lineAt = two ? 44 : 28;
  const row = ROW + lineAt - 28;
  const bottom = MARGIN.top + rows.length * row + 4;
  const height = bottom + MARGIN.bottom;
  const [first, last] = options.years;
  const years = Array.from({ length: last - first + 1 }, (_, i) => first + i);
  const x = yearScale(years, MARGIN.left, width - MARGIN.right);
  const middle = (year: number) => (placeOf(x, year) ?? 0) + x.bandwidth() / 2;
  const svg = emptySvg(width, height, options.title, options.description);
  bandOf(svg, x, options.band, MARGIN.top, bottom);
  yearAxis(svg, x, bottom);
  markAt(svg, options.marker, x, { top: 4, bottom, right: width });
  const groups = svg
    .append('g')
    .selectAll('g')
    .data(rows)
    .join('g')
    .attr('class', (r) => r.look)
    .attr('transform', (_r, i) => `translate(0,${MARGIN.top + i * row})`);
  groups
    .append('text')
    .attr('class', 'order-name')
    .selectAll('tspan')
    .data((_r, i) => (two ? (names[i] as string).split(/(?<=:) /) : [names[i] as string]))
    .join('tspan')
    .attr('x', MARGIN.left)
    .attr('y', (_d, i) => 14 + 16 * i)
    .text((d) => d);
  groups
    .append('line')
    .attr('class', (r) => (r.delivered.length ? 'order-line' : 'order-line is-open'))
    .attr('x1', (r) => middle(r.ordered ?? r.delivered[0] ?? first))
    .attr('x2', (r) => middle(Math.max(r.ended?.year ?? first, ...r.delivered)))
    .attr('y1', lineAt)
    .attr('y2', lineAt);
  groups
    .selectAll('rect')
    .data((r) => r.delivered)
    .join('rect')
    .attr('x', (year) => x(year) ?? 0)
    .attr('width', x.bandwidth())
    .attr('y', lineAt - 6)
    .attr('height', 12);
  groups
    .filter((r) => r.ordered !== null)
    .append('circle')
    .attr('class', 'order-start')
    .attr('cx', (r) => middle(r.ordered ?? first))
    .attr('cy', lineAt)
    .attr('r', 4.5);
  groups
    .filter((r) => r.ended !== null)
    .append('path')
    .attr('class', 'order-end')
    .attr('d', (r) => {
      const at = middle(r.ended?.year ?? first);
      return `M${at - 4},${lineAt - 4}l8,8m0,-8l-8,8`;
    });
  return svg.node() as SVGSVGElement;
}

/** Explains the marks on the lines. */
export const ORDER_SIGNS = 'Ring: ordered. Bar: a year with deliveries. Cross: stopped or cancelled.';
