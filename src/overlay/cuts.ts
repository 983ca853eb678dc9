import type { Selection } from 'd3-selection';
import { type Palette, supplierColor } from '../encoding/colors.ts';
import { isCut } from '../encoding/cut.ts';
import type { Atlas } from '../model/types.ts';
import type { FlowMark } from '../scene/flows.ts';
import type { Projection } from '../state/state.ts';
import type { Project } from './project.ts';

/** Half the size of a cross in pixels. */
const ARM = 9;

interface Cut {
  readonly mark: FlowMark;
  readonly x: number;
  readonly y: number;
}

/** Draws a cross on the middle of each highlighted flow that was cancelled, stopped or denied. */
export function drawCuts(
  group: Selection<SVGGElement, unknown, null, undefined>,
  atlas: Atlas,
  marks: readonly FlowMark[],
  projection: Projection,
  project: Project,
  palette: Palette,
): void {
  const cuts = marks.flatMap((mark): Cut[] => {
    if (mark.emphasis === 'dimmed' || !isCut(mark.flow.status)) return [];
    const line = mark.curve[projection];
    const p = project(line[Math.floor(line.length / 2)] ?? [Number.NaN, Number.NaN]);
    return p ? [{ mark, x: p[0], y: p[1] }] : [];
  });
  group
    .selectAll<SVGGElement, Cut>('g')
    .data(cuts, (d) => d.mark.ref)
    .join((enter) => {
      const g = enter.append('g').attr('class', 'cut');
      for (const part of ['cut-casing', 'cut-line'])
        g.append('path')
          .attr('class', part)
          .attr('d', `M${-ARM},${-ARM}L${ARM},${ARM}M${ARM},${-ARM}L${-ARM},${ARM}`);
      return g;
    })
    .attr('data-cut', (d) => d.mark.ref)
    .attr('transform', (d) => `translate(${d.x},${d.y})`)
    .each(function (d) {
      const [casing, line] = [...this.children];
      casing?.setAttribute('stroke', palette.halo);
      line?.setAttribute('stroke', supplierColor(atlas, d.mark.flow.supplier, palette));
    });
}
