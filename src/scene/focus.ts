import { holds } from '../model/date.ts';
import type { Atlas, Passage, Ref } from '../model/types.ts';

/** What a passage names and what else its view lights, in the order named, each once. */
export function namedBy(passage: Passage): Ref[] {
  return [...new Set([...passage.mentions.map((m) => m.ref), ...passage.view.also])];
}

/** The entities that a named one brings with it: a flow its two states, an alignment its members, a system its flows. */
export function companions(atlas: Atlas, ref: Ref, date: string): Ref[] {
  const entity = atlas.entities[ref];
  switch (entity?.kind) {
    case 'flow':
      return [country(entity.supplier), country(entity.recipient)];
    case 'alignment':
      return membersAt(atlas, ref, date).map(country);
    case 'area':
      return entity.states.map(country);
    case 'event':
      return entity.votes.length ? entity.votes.map((v) => country(v.state)) : entity.states.map(country);
    case 'system':
      return [...entity.flows];
    case 'actor':
      return entity.place ? [entity.place] : [];
    case 'country':
      return entity.parts.map(country);
    default:
      return [];
  }
}

/** Highlights an item and what belongs to it; `meant` when the reader selected or hovered it. */
export function highlight(highlighted: Set<Ref>, atlas: Atlas, ref: Ref, date: string, meant: boolean): void {
  highlighted.add(ref);
  // a system that the text only names does not highlight all its sales
  if (atlas.entities[ref]?.kind === 'system' && !meant) return;
  for (const also of companions(atlas, ref, date)) {
    highlighted.add(also);
    // a system highlights its flows, and those their states
    if (also.startsWith('flow:')) for (const end of companions(atlas, also, date)) highlighted.add(end);
  }
}

/**
 * Alpha-3 codes of an alignment's members at a date; of one that had ended by then, its members at its end;
 * of one that had not begun, its first members.
 */
export function membersAt(atlas: Atlas, ref: Ref, date: string): string[] {
  const alignment = atlas.entities[ref];
  if (alignment?.kind !== 'alignment') return [];
  const now = alignment.members.filter((m) => holds(m.from, m.to, date));
  const relevant = now.length
    ? now
    : alignment.members.filter((m) => holds(m.from, m.to, boundary(alignment.members, date)));
  return [...new Set(relevant.map((m) => m.state))];
}

/** How an alignment stands at a date. */
export function alignmentStatus(atlas: Atlas, ref: Ref, date: string): 'current' | 'ended' | 'future' {
  const alignment = atlas.entities[ref];
  if (alignment?.kind !== 'alignment') return 'current';
  if (alignment.members.some((m) => holds(m.from, m.to, date))) return 'current';
  return alignment.members.every((m) => m.from > date) ? 'future' : 'ended';
}

/** The date nearest to the one asked at which there were members: the last end before it, else the first beginning. */
function boundary(members: readonly { from: string; to: string | null }[], date: string): string {
  const ends = members.flatMap((m) => (m.to !== null && m.to < date ? [m.to] : [])).sort();
  const starts = members.map((m) => m.from).sort();
  return ends.at(-1) ?? starts[0] ?? date;
}

export function country(code: string): Ref {
  return `country:${code}`;
}
