import type { Selection } from 'd3-selection';
import type { Box } from '../geometry/placement.ts';
import type { Atlas, Ref, Vote } from '../model/types.ts';
import type { Project } from './project.ts';

const SIGN: Record<Vote, string> = { for: '+', against: '×', abstain: '–' };

interface Mark {
  readonly ref: Ref;
  readonly vote: Vote;
  readonly x: number;
  readonly y: number;
}

function marksOf(atlas: Atlas, votes: ReadonlyMap<Ref, Vote>, project: Project): Mark[] {
  return [...votes].flatMap(([ref, vote]) => {
    const anchor = atlas.entities[ref]?.anchor;
    const p = anchor ? project(anchor) : null;
    return p ? [{ ref, vote, x: p[0], y: p[1] + 18 }] : [];
  });
}

/** Boxes of the votes' symbols, so that no label covers them. */
export function voteBoxes(atlas: Atlas, votes: ReadonlyMap<Ref, Vote>, project: Project): Box[] {
  return marksOf(atlas, votes, project).map(({ x, y }) => ({ x: x - 9, y: y - 9, width: 18, height: 18 }));
}

/** Draws how each state voted as a symbol below its name, not by colour alone. */
export function drawVotes(
  group: Selection<SVGGElement, unknown, null, undefined>,
  atlas: Atlas,
  votes: ReadonlyMap<Ref, Vote>,
  project: Project,
): void {
  const marks = marksOf(atlas, votes, project);
  const g = group
    .selectAll<SVGGElement, Mark>('g')
    .data(marks, (d) => d.ref)
    .join((enter) => {
      const node = enter.append('g');
      node.append('circle').attr('r', 8);
      node.append('text').attr('text-anchor', 'middle').attr('y', 5);
      return node;
    })
    .attr('class', (d) => `vote vote-${d.vote}`)
    .attr('transform', (d) => `translate(${d.x},${d.y})`);
  g.select('text').text((d) => SIGN[d.vote]);
}
