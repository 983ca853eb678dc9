import { tieLine } from '../layers/alignments.ts';
import { flowLine } from '../layers/flows.ts';
import type { Atlas, LonLat, Ref } from '../model/types.ts';
import { tivInWords } from '../record/words.ts';
import type { Projection } from '../state/state.ts';
import type { FlowMark } from './flows.ts';
import { type AreaMark, areaLayer, type Scene } from './scene.ts';

export type LabelKind = 'country' | 'place' | 'event' | 'area' | 'flow' | 'alignment' | 'quiet';

/** A label that ought to be read, the most important first. */
export interface Label {
  readonly ref: Ref;
  readonly kind: LabelKind;
  readonly text: string;
  /** Where it may stand: its point, or several along a line. */
  readonly at: readonly LonLat[];
  readonly chosen: boolean;
  /** True when it must not lie on its point. */
  readonly beside?: boolean;
  /** Switch of the layer it belongs to, for its colour. */
  readonly layer: string;
}

/** All labels of a scene in the order of their importance; `ranks` gives the states that may be named quietly, largest first. */
export function labelsOf(atlas: Atlas, scene: Scene, ranks: readonly Ref[], projection: Projection): Label[] {
  const named = new Set(scene.named);
  const labels: Label[] = [];
  const add = (
    ref: Ref,
    kind: LabelKind,
    text: string,
    at: readonly (LonLat | null)[],
    layer = '',
    chosen = false,
    beside = false,
  ) => {
    const points = at.filter((p): p is LonLat => p !== null);
    if (points.length && !labels.some((l) => l.ref === ref))
      labels.push({ ref, kind, text, at: points, chosen, layer, ...(beside ? { beside } : {}) });
  };
  for (const m of scene.events)
    add(m.ref, 'event', m.item.names.en, [m.item.anchor], 'events', m.emphasis === 'chosen');
  // islands that are always there are named when the passage names them
  for (const m of scene.places)
    if (m.emphasis !== 'muted' || m.item.type !== 'reef')
      add(m.ref, 'place', m.item.names.en, [m.item.anchor], 'places', m.emphasis === 'chosen');
  for (const m of scene.alignments) {
    if (m.emphasis === 'muted') continue;
    add(
      m.ref,
      'alignment',
      alignmentText(m.alignment.names.en, m.standing),
      alignmentPoints(atlas, m.members, projection),
      m.ref,
      m.emphasis === 'chosen',
    );
  }
  for (const m of scene.areas) {
    if (m.item.type === 'former-state' && m.emphasis === 'muted')
      add(m.ref, 'quiet', m.names.en, [m.item.anchor], 'borders');
    if (m.emphasis !== 'muted' || m.marked)
      add(
        m.ref,
        'area',
        areaText(atlas, m),
        [m.item.anchor],
        areaLayer(m.item),
        m.emphasis === 'chosen',
        m.item.point,
      );
  }
  for (const mark of [...scene.flows].reverse()) {
    if (mark.emphasis === 'muted') continue;
    const line = flowLine(mark, projection);
    const along = [0.5, 0.4, 0.6, 0.3, 0.7].map((t) => line[Math.round(t * (line.length - 1))] ?? null);
    add(mark.ref, 'flow', flowText(mark), along, mark.layer, mark.emphasis === 'chosen');
  }
  const ends = flowEnds(scene);
  const joined = new Set(scene.unions.flatMap((u) => u.codes.map((code) => `country:${code}`)));
  for (const { ref, state, codes } of scene.unions) {
    const lit = codes.some((code) => scene.countries.has(`country:${code}`));
    add(ref, lit ? 'country' : 'quiet', state.names.en, [state.anchor], 'borders');
  }
  for (const [ref, e] of scene.countries) {
    // a body of the past has one name
    if (joined.has(ref)) continue;
    const c = atlas.entities[ref];
    const kind = e === 'chosen' || named.has(ref) || ends.has(ref) ? 'country' : 'quiet';
    if (c) add(ref, kind, c.names.en, [c.anchor], ends.has(ref) ? 'flows' : 'borders', e === 'chosen');
  }
  // what is named comes before what it brings with it, and lines of trade after the names of states
  const order = (l: Label) =>
    l.chosen
      ? 0
      : l.kind === 'country'
        ? 2
        : l.kind === 'flow'
          ? 3
          : named.has(l.ref) && l.kind !== 'quiet'
            ? 1
            : 4;
  labels.sort((a, b) => order(a) - order(b));
  for (const ref of ranks) {
    const c = atlas.entities[ref];
    if (c && !joined.has(ref)) add(ref, 'quiet', c.names.en, [c.anchor], 'borders');
  }
  return labels;
}

/** States at which a flow that is lit starts or ends. */
function flowEnds(scene: Scene): Set<Ref> {
  const lit = scene.flows.filter((m) => m.emphasis !== 'muted');
  return new Set(lit.flatMap((m) => [`country:${m.flow.supplier}`, `country:${m.flow.recipient}`]));
}

/** What the map in force calls an area, and whose it draws it as. */
function areaText(atlas: Atlas, m: AreaMark): string {
  const owner = m.marked && m.of !== null ? atlas.entities[`country:${m.of}`] : undefined;
  return owner ? `${m.names.en} (${owner.names.en})` : m.names.en;
}

/** A total says its TIV, a deal its goods. */
function flowText(mark: FlowMark): string {
  if (!mark.flow.total) return mark.flow.goods;
  return mark.tiv === null ? 'none identified' : `${tivInWords(mark.tiv)} m TIV`;
}

function alignmentText(name: string, standing: 'current' | 'ended' | 'future'): string {
  if (standing === 'ended') return `${name} (ended)`;
  return standing === 'future' ? `${name} (later)` : name;
}

/** Along the tie between two members; with more, at the members. */
function alignmentPoints(
  atlas: Atlas,
  members: readonly string[],
  projection: Projection,
): (LonLat | null)[] {
  const anchors = members.map((m) => atlas.entities[`country:${m}`]?.anchor ?? null);
  const [a, b] = anchors;
  if (!a || !b || members.length > 4) return anchors;
  const line = tieLine(a, b, projection);
  return [0.5, 0.35, 0.65, 0.2, 0.8, 0.1].map((t) => line[Math.round(t * (line.length - 1))] ?? null);
}
