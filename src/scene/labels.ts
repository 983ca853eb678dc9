import type { BaseNames, Water } from '../model/base.ts';
import type { Atlas, LonLat, Ref } from '../model/types.ts';
import type { Language, Projection } from '../state/state.ts';
import { areaLayer } from './base.ts';
import { isNoted } from './callouts.ts';
import { alignmentText, endonymOf, flowLinesOf, nameIn } from './label-words.ts';
import type { AlignmentMark, AreaMark, Scene } from './scene.ts';

export type LabelKind =
  | 'country'
  | 'place'
  | 'event'
  | 'area'
  | 'flow'
  | 'alignment'
  | 'quiet'
  | 'water'
  | 'capital';

/** A label to be placed. */
export interface Label {
  /** A unique key: a Ref, or `water:` and `capital:` for names of the base map. */
  readonly ref: Ref;
  /** The item that a click on it selects; null when it is only a name. */
  readonly pick: Ref | null;
  readonly kind: LabelKind;
  readonly text: string;
  /** Further lines, in small type. */
  readonly more?: readonly string[];
  /** The endonym of a state, shown after its name where there is room. */
  readonly endonym: string | null;
  /** Candidate positions: its point, or several along a line. */
  readonly at: readonly LonLat[];
  readonly selected: boolean;
  /** True when it must be placed beside its point, not on it. */
  readonly beside?: boolean;
  /** The layer it belongs to, for its colour. */
  readonly layer: string;
}

/** What labels depend on besides the scene. */
export interface LabelSetting {
  /** States that can have a background name, largest first. */
  readonly ranks: readonly Ref[];
  readonly projection: Projection;
  readonly language: Language;
  readonly base: BaseNames;
  /** Pixels per degree at the centre of the map. */
  readonly scale: number;
  /** True for a map from which annotations for wide ones are left out. */
  readonly narrow?: boolean;
}

/** Pixels per degree from which waters are named, capitals of highlighted states, and all capitals. */
const WATER_SCALE: Record<Water['type'], number> = { ocean: 2.5, sea: 8.5, gulf: 15, strait: 24 };
/** Pixels per degree from which a state has its endonym beside its name. */
const ENDONYM_SCALE = 14;
const CAPITAL_SCALE = { highlighted: 12, all: 20 };
/** Degrees within which a place of the atlas replaces the capital's label. */
const SAME_PLACE = 0.5;

/** Where along a flow its label is tried, as shares of its length. */
const ALONG = [0.72, 0.64, 0.8, 0.56, 0.48, 0.4, 0.3];

/** All labels of a scene in the order of their importance. */
export function labelsOf(atlas: Atlas, scene: Scene, setting: LabelSetting): Label[] {
  const { projection, language, base } = setting;
  const named = new Set(scene.named);
  const labels: Label[] = [];
  const noted = (ref: Ref, text: string) => isNoted(scene.view.callouts ?? [], ref, text, setting);
  const known = new Set<Ref>();
  const add = (
    ref: Ref,
    kind: LabelKind,
    text: string,
    at: readonly (LonLat | null)[],
    more: Partial<Pick<Label, 'pick' | 'endonym' | 'selected' | 'layer' | 'beside' | 'more'>> = {},
  ) => {
    const points = at.filter((p): p is LonLat => p !== null);
    if (points.length === 0 || known.has(ref) || noted(ref, text)) return;
    known.add(ref);
    labels.push({
      ref,
      pick: ref,
      kind,
      text,
      endonym: null,
      at: points,
      selected: false,
      layer: '',
      ...more,
    });
  };
  for (const m of scene.events)
    add(m.ref, 'event', nameIn(m.item.names, language), [m.item.anchor], {
      layer: 'events',
      selected: m.emphasis === 'selected',
    });
  // islands are always drawn, but labelled only when the passage names them
  for (const m of scene.places)
    if (m.emphasis !== 'dimmed' || m.item.type !== 'reef')
      add(m.ref, 'place', nameIn(m.item.names, language), [m.item.anchor], {
        layer: 'places',
        selected: m.emphasis === 'selected',
      });
  // where there is little room, the key names them
  const several = scene.alignments.filter((m) => m.emphasis !== 'dimmed').length > 2;
  for (const m of scene.alignments) {
    if (m.emphasis === 'dimmed' || (setting.narrow && several)) continue;
    const text = alignmentText(m.alignment.names, m.status, language);
    add(m.ref, 'alignment', text, alignmentPoints(atlas, m, projection), {
      layer: m.ref,
      beside: m.curves.length > 0,
      selected: m.emphasis === 'selected',
    });
  }
  for (const m of scene.areas) {
    if (m.item.type === 'former-state' && m.emphasis === 'dimmed')
      add(m.ref, 'quiet', nameIn(m.names, language), [m.item.anchor], { layer: 'borders' });
    if (m.emphasis !== 'dimmed' || m.marked)
      add(m.ref, 'area', areaText(atlas, m, language), [m.item.anchor], {
        layer: areaLayer(m.item),
        selected: m.emphasis === 'selected',
        ...(m.item.point ? { beside: true } : {}),
      });
  }
  for (const mark of [...scene.flows].reverse()) {
    // with everything shown the states at their ends are named, not each of so many
    if (mark.emphasis === 'dimmed' || (scene.base.all && mark.emphasis === 'highlighted')) continue;
    const line = mark.curve[projection];
    // near the destination, where the reader looks for what arrives
    const along = ALONG.map((t) => line[Math.round(t * (line.length - 1))] ?? null);
    const { register, timeWindow } = scene.base;
    const [text = '', ...more] = flowLinesOf(atlas, mark, language, register, timeWindow.period);
    add(mark.ref, 'flow', text, along, {
      layer: mark.layer,
      more,
      selected: mark.emphasis === 'selected',
    });
  }
  const ends = flowEnds(scene);
  // a state of the past that is meant or drawn has one name, its parts none
  const past = scene.named.flatMap((ref) => {
    const state = atlas.entities[ref];
    return state?.kind === 'country' ? state.parts.filter((code) => `country:${code}` !== ref) : [];
  });
  const joined = new Set([...scene.unions.flatMap((u) => u.codes), ...past].map((code) => `country:${code}`));
  for (const { ref, state, codes } of scene.unions) {
    const highlighted = codes.some((code) => scene.countries.has(`country:${code}`));
    add(ref, highlighted ? 'country' : 'quiet', nameIn(state.names, language), [state.anchor], {
      layer: 'borders',
    });
  }
  const further =
    scene.base.all && !setting.narrow ? [...ends].map((ref) => [ref, 'highlighted'] as const) : [];
  for (const [ref, e] of [...scene.countries, ...further]) {
    if (joined.has(ref)) continue;
    const c = atlas.entities[ref];
    const kind = e === 'selected' || named.has(ref) || ends.has(ref) ? 'country' : 'quiet';
    // a state of the past that is not drawn is named only where it is meant
    if (c && (kind === 'country' || c.kind !== 'country' || c.parts.length === 0))
      add(ref, kind, nameIn(c.names, language), [c.anchor], {
        // of the whole world one name a state is enough, and its script need not be fetched
        endonym:
          kind === 'country' && setting.scale >= ENDONYM_SCALE
            ? endonymOf(c.names, language, base.endonyms, ref)
            : null,
        layer: ends.has(ref) ? 'flows' : 'borders',
        selected: e === 'selected',
      });
  }
  labels.sort((a, b) => orderOf(a, named) - orderOf(b, named));
  addWaters(scene, setting, add);
  for (const ref of setting.ranks) {
    const c = atlas.entities[ref];
    if (c && !joined.has(ref)) add(ref, 'quiet', nameIn(c.names, language), [c.anchor], { layer: 'borders' });
  }
  addCapitals(scene, setting, add);
  return labels;
}

type Add = (
  ref: Ref,
  kind: LabelKind,
  text: string,
  at: readonly LonLat[],
  more: { pick: Ref | null },
) => void;

/** Oceans and seas for the scale, without those that the scene labels as an area. */
function addWaters(scene: Scene, { language, base, scale }: LabelSetting, add: Add): void {
  const areaNames = new Set(scene.areas.filter((m) => m.emphasis !== 'dimmed').map((m) => m.item.names.en));
  for (const w of base.waters) {
    if (scale < WATER_SCALE[w.type] || areaNames.has(w.names.en)) continue;
    add(`water:${w.id}`, 'water', nameIn(w.names, language), w.at, { pick: null });
  }
}

/** Capitals at high zoom, those of highlighted states from a lower one; a place of the atlas nearby replaces the capital. */
function addCapitals(scene: Scene, { language, base, scale, ranks }: LabelSetting, add: Add): void {
  if (scale < CAPITAL_SCALE.highlighted) return;
  const taken = [...scene.places, ...scene.events].flatMap((m) => (m.item.anchor ? [m.item.anchor] : []));
  const rank = new Map(ranks.map((ref, i) => [ref, i]));
  const capitals = base.capitals.filter(
    ({ country, at }) =>
      (scale >= CAPITAL_SCALE.all || scene.countries.has(`country:${country}`)) &&
      !taken.some((p) => Math.hypot(p[0] - at[0], p[1] - at[1]) < SAME_PLACE),
  );
  const place = (code: string) => rank.get(`country:${code}`) ?? ranks.length;
  for (const c of [...capitals].sort((a, b) => place(a.country) - place(b.country)))
    add(`capital:${c.country}`, 'capital', nameIn(c.names, language), [c.at], {
      pick: `country:${c.country}`,
    });
}

/** Order of importance: the selection, states that are meant, flows, what else is named, alignments, and the rest. */
function orderOf(l: Label, named: ReadonlySet<Ref>): number {
  if (l.selected) return 0;
  if (l.kind === 'country') return 1;
  if (l.kind === 'flow') return 2;
  if (l.kind === 'alignment') return 4;
  return named.has(l.ref) && l.kind !== 'quiet' ? 3 : 5;
}

/** States at which a flow that is highlighted starts or ends. */
function flowEnds(scene: Scene): Set<Ref> {
  const highlighted = scene.flows.filter((m) => m.emphasis !== 'dimmed');
  return new Set(highlighted.flatMap((m) => [`country:${m.flow.supplier}`, `country:${m.flow.recipient}`]));
}

/** The current convention's name for an area, and the state that it draws it as part of. */
function areaText(atlas: Atlas, m: AreaMark, language: Language): string {
  const owner = m.marked && m.of !== null ? atlas.entities[`country:${m.of}`] : undefined;
  const name = nameIn(m.names, language);
  return owner ? `${name} (${nameIn(owner.names, language)})` : name;
}

/** Along the lines between members, near their middles first; without any, at the members. */
function alignmentPoints(
  atlas: Atlas,
  { members, curves }: AlignmentMark,
  projection: Projection,
): (LonLat | null)[] {
  if (curves.length === 0) return members.map((m) => atlas.entities[`country:${m}`]?.anchor ?? null);
  return [0.5, 0.35, 0.65, 0.2, 0.8, 0.1].flatMap((t) =>
    curves.map(({ [projection]: line }) => line[Math.round(t * (line.length - 1))] ?? null),
  );
}
