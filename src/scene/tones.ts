import { colorIndex } from '../encoding/colors.ts';
import { idOf } from '../model/ref.ts';
import type { Alignment, AlignmentKind, Ref, Vote } from '../model/types.ts';
import type { Base } from './base.ts';
import type { Emphasis, FlowMark } from './flows.ts';

/** The tone of a state whose land keeps the colour of paper, because the body that it is in has a fill of its own. */
export const BARE = -1;
/** The tone of a state that is brought out only as part of a region. */
export const REGION = -2;

interface AlignmentShown {
  readonly alignment: Alignment;
  readonly members: readonly string[];
  readonly emphasis: Emphasis;
}

/** Kinds of alignments that are drawn as one filled body; the others are ties. */
const FILLED: ReadonlySet<AlignmentKind> = new Set(['alliance', 'organisation']);

/** True for an alignment that is drawn as one filled body. */
function isBody({ type }: { readonly type: AlignmentKind }): boolean {
  return FILLED.has(type);
}

/**
 * The tone of each state that is brought out: the place of its colour among those of the atlas, from 1; 0 for a state that
 * has none of its own; `BARE` or `REGION` for one that is there only as part of a body or a region.
 */
export function tonesOf(
  { atlas, named, unions }: Base,
  countries: Iterable<Ref>,
  flows: readonly FlowMark[],
  alignments: readonly AlignmentShown[],
  focused: readonly (Ref | null)[],
  votes: ReadonlyMap<Ref, Vote>,
): Map<Ref, number> {
  const direct = new Set<Ref | null>([...named, ...focused]);
  // a flow that fades while another is hovered leaves its states their colours
  for (const { flow, emphasis, faint } of flows)
    if (emphasis !== 'dimmed' || !faint)
      for (const code of [flow.supplier, flow.recipient]) direct.add(`country:${code}`);
  for (const ref of [...direct]) {
    const item = ref ? atlas.entities[ref] : undefined;
    if (item?.kind === 'event')
      for (const code of [...item.states, ...item.votes.map((v) => v.state)]) direct.add(`country:${code}`);
    if (item?.kind === 'alignment')
      for (const m of item.members) if (!isBody(item)) direct.add(`country:${m.state}`);
  }
  const tones = new Map<Ref, number>();
  const lit = new Set(countries);
  const bodies = alignments.filter(({ emphasis, alignment }) => emphasis !== 'dimmed' && isBody(alignment));
  const [leads, members] = [
    new Set(bodies.map((m) => m.alignment.lead)),
    new Set(bodies.flatMap((m) => m.members)),
  ];
  for (const ref of lit) {
    const code = idOf(ref);
    const own = direct.has(ref) || leads.has(code);
    const color = own ? colorIndex(atlas, code) + 1 : 0;
    const other = members.has(code) ? BARE : own ? 0 : REGION;
    // how a state voted is told by its sign; only the land of those for is in colour, so that they are seen at once
    tones.set(ref, votes.size && votes.get(ref) !== 'for' ? BARE : color || other);
  }
  // the parts of a state of the past have its one colour
  for (const ref of [...lit, ...unions.map((u) => u.ref)]) {
    const state = atlas.entities[ref];
    if (state?.kind !== 'country') continue;
    for (const code of state.parts)
      if (lit.has(`country:${code}`)) tones.set(`country:${code}`, colorIndex(atlas, idOf(ref)) + 1);
  }
  return tones;
}
