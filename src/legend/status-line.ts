import { create } from 'd3-selection';
import { isCut } from '../encoding/cut.ts';
import { DASH } from '../layers/flows.ts';
import type { FlowStatus } from '../model/types.ts';

const LINE = 3;

/** A piece of line as flows of a status are drawn, struck through where theirs are; 30 by 8 pixels. */
export function statusLine(status: FlowStatus): SVGSVGElement {
  const svg = create('svg')
    .attr('class', 'status-line')
    .attr('width', 30)
    .attr('height', 8)
    .attr('aria-hidden', 'true');
  svg
    .append('path')
    .attr('d', 'M0,4H30')
    .attr('stroke-width', LINE)
    .attr('stroke-dasharray', DASH[status]?.map((n) => n * LINE).join(' ') ?? null);
  if (isCut(status)) svg.append('path').attr('d', 'M11,0L19,8M19,0L11,8').attr('stroke-width', 1.8);
  return svg.node() as SVGSVGElement;
}
