import { create } from 'd3-selection';
import type { Swatch } from '../layers/layer.ts';

/** A small picture of how a layer looks on the map. */
export function swatchOf(s: Swatch): SVGSVGElement {
  const svg = create('svg')
    .attr('class', 'swatch')
    .attr('width', 28)
    .attr('height', 14)
    .attr('aria-hidden', 'true');
  switch (s.shape) {
    case 'dot':
      svg.append('circle').attr('cx', 14).attr('cy', 7).attr('r', 4.5).attr('fill', s.color);
      break;
    case 'fill':
    case 'hatch':
      svg
        .append('rect')
        .attr('x', 1)
        .attr('y', 1)
        .attr('width', 26)
        .attr('height', 12)
        .attr('fill', s.color)
        .attr('fill-opacity', s.shape === 'hatch' ? 0 : 0.25)
        .attr('stroke', s.color)
        .attr('stroke-dasharray', '3 2');
      if (s.shape === 'hatch') {
        svg
          .append('path')
          .attr('d', 'M2,12L12,2M9,12L19,2M16,12L26,2')
          .attr('stroke', s.color)
          .attr('stroke-width', 1.6);
      }
      break;
    case 'outline':
      svg
        .append('rect')
        .attr('x', 1.5)
        .attr('y', 1.5)
        .attr('width', 25)
        .attr('height', 11)
        .attr('rx', 3)
        .attr('fill', s.color)
        .attr('fill-opacity', s.dash ? 0 : 0.15)
        .attr('stroke', s.color)
        .attr('stroke-width', 2)
        .attr('stroke-dasharray', s.dash ?? null);
      break;
    case 'thin':
      svg.append('path').attr('d', 'M1,7H21').attr('stroke', s.color).attr('stroke-width', 1.8);
      svg.append('path').attr('d', 'M27,7L19,3L19,11Z').attr('fill', s.color);
      break;
    default:
      svg
        .append('path')
        .attr('d', 'M0,7H26')
        .attr('stroke', s.color)
        .attr('stroke-width', 3)
        .attr('stroke-dasharray', s.dash ?? null);
      if (s.core) svg.append('path').attr('d', 'M0,7H18').attr('stroke', s.core).attr('stroke-width', 1);
      if (s.shape === 'arrow')
        svg.append('path').attr('d', 'M28,7L18,1.5L20,7L18,12.5Z').attr('fill', s.color);
  }
  return svg.node() as SVGSVGElement;
}
