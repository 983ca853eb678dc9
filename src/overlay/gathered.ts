import type { Selection } from 'd3-selection';
import type { Map as MapLibre } from 'maplibre-gl';
import type { Palette } from '../encoding/colors.ts';
import { type Gathered, NEAR } from '../flows/gathered.ts';
import type { LonLat, Ref } from '../model/types.ts';
import type { Scene } from '../scene/scene.ts';
import type { Project } from './project.ts';

/** The radius of a disc in pixels. */
const RADIUS = 9;

/** Groups of two or more events and places that would lie upon each other, of those that are not meant; in the order of the scene. */
export function gather(scene: Pick<Scene, 'events' | 'places'>, project: Project): Gathered[] {
  const groups: { at: LonLat; x: number; y: number; refs: Ref[]; spread: number }[] = [];
  for (const { ref, item, emphasis } of [...scene.events, ...scene.places]) {
    // islands are the ground of every map
    if (emphasis !== 'dimmed' || !item.anchor || (item.kind === 'place' && item.type === 'reef')) continue;
    const p = project(item.anchor);
    if (!p) continue;
    const away = (g: { x: number; y: number }) => Math.hypot(g.x - p[0], g.y - p[1]);
    const near = groups.find((g) => away(g) < NEAR);
    if (near) {
      near.refs.push(ref);
      near.spread = Math.max(near.spread, away(near));
    } else groups.push({ at: item.anchor, x: p[0], y: p[1], refs: [ref], spread: 0 });
  }
  return groups
    .filter((g) => g.refs.length > 1)
    .map(({ at, refs, spread }): Gathered => ({ at, refs, spread }));
}

/** Draws each group as a disc with its number. */
export function drawGathered(
  group: Selection<SVGGElement, unknown, null, undefined>,
  groups: readonly Gathered[],
  project: Project,
  palette: Palette,
): void {
  const shown = groups.flatMap((g) => {
    const p = project(g.at);
    return p ? [{ ...g, x: p[0], y: p[1] }] : [];
  });
  const discs = group
    .selectAll<SVGGElement, (typeof shown)[number]>('g')
    .data(shown, (d) => d.refs.join())
    .join((enter) => {
      const g = enter.append('g').attr('class', 'gathered');
      g.append('circle').attr('r', RADIUS);
      g.append('text').attr('text-anchor', 'middle').attr('y', 4);
      return g;
    })
    .attr('data-gathered', (d) => d.refs.length)
    .attr('transform', (d) => `translate(${d.x},${d.y})`);
  discs.select('circle').attr('fill', palette.disputed).attr('stroke', palette.halo);
  discs.select('text').text((d) => d.refs.length);
}

/** Keeps the dots of groups from being drawn; returns what shows them again. */
export function hideDots(map: MapLibre, groups: readonly Gathered[], hidden: ReadonlySet<Ref>): Set<Ref> {
  const now = new Set(groups.flatMap((g) => g.refs));
  const set = (ref: Ref, emphasis: number) => {
    const source = ref.startsWith('event:') ? 'events' : 'places';
    if (map.getSource(source)) map.setFeatureState({ source, id: ref }, { emphasis });
  };
  // a dot that has been brought out meanwhile has its own level already
  for (const ref of hidden) {
    const source = ref.startsWith('event:') ? 'events' : 'places';
    if (!now.has(ref) && map.getFeatureState({ source, id: ref }).emphasis === HIDDEN) set(ref, 0);
  }
  for (const ref of now) if (!hidden.has(ref)) set(ref, HIDDEN);
  return now;
}

/** The level of a dot that is part of a group: it is not drawn. */
const HIDDEN = -1;
