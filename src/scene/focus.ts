import { beatAt, namedIn } from '../model/beat.ts';
import { holds } from '../model/date.ts';
import type { Atlas, Passage, Ref } from '../model/types.ts';

/** What a beat of a passage names and what else its view highlights, in that order, without duplicates. */
export function namedBy(passage: Passage, beat = beatAt(passage, 1)): Ref[] {
  return [...new Set([...namedIn(passage, beat), ...beat.view.also])];
}

/** The items that are highlighted with an item: a flow's two states, an alignment's members, a system's flows. */
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

/** Highlights an item and its companions; `byReader` when the reader selected or hovered it. */
export function highlight(
  highlighted: Set<Ref>,
  atlas: Atlas,
  ref: Ref,
  date: string,
  byReader: boolean,
): void {
  highlighted.add(ref);
  // a system that the text only names does not highlight its flows
  if (atlas.entities[ref]?.kind === 'system' && !byReader) return;
  for (const companion of companions(atlas, ref, date)) {
    highlighted.add(companion);
    // a system highlights its flows, and they their states
    if (companion.startsWith('flow:'))
      for (const end of companions(atlas, companion, date)) highlighted.add(end);
  }
}

/**
 * Alpha-3 codes of an alignment's members at a date; the last members of one that had ended by then, the first members of
 * one that had not begun.
 */
export function membersAt(atlas: Pick<Atlas, 'entities'>, ref: Ref, date: string): string[] {
  const alignment = atlas.entities[ref];
  if (alignment?.kind !== 'alignment') return [];
  const current = alignment.members.filter((m) => holds(m.from, m.to, date));
  const relevant = current.length
    ? current
    : alignment.members.filter((m) => holds(m.from, m.to, boundary(alignment.members, date)));
  return [...new Set(relevant.map((m) => m.state))];
}

/** Whether an alignment exists at a date, has ended, or has not begun. */
export function alignmentStatus(atlas: Atlas, ref: Ref, date: string): 'current' | 'ended' | 'future' {
  const alignment = atlas.entities[ref];
  if (alignment?.kind !== 'alignment') return 'current';
  if (alignment.members.some((m) => holds(m.from, m.to, date))) return 'current';
  return alignment.members.every((m) => m.from > date) ? 'future' : 'ended';
}

/** The nearest date with members: the last end before a date, otherwise the first beginning. */
function boundary(members: readonly { from: string; to: string | null }[], date: string): string {
  const ends = members.flatMap((m) => (m.to !== null && m.to < date ? [m.to] : [])).sort();
  const starts = members.map((m) => m.from).sort();
  return ends.at(-1) ?? starts[0] ?? date;
}

export function country(code: string): Ref {
  return `country:${code}`;
}
