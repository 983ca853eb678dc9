import { flowWidth } from '../encoding/width.ts';
import type { Curve } from '../geometry/curve.ts';
import { yearOf } from '../model/date.ts';
import { isSupply } from '../model/flow-kind.ts';
import type { Register } from '../model/register.ts';
import type { Atlas, Flow, Ref } from '../model/types.ts';
import { tivOfFlow } from '../register/flow-tiv.ts';
import { sumPeriod } from '../register/sums.ts';
import { isOn } from '../state/layer-ids.ts';
import { curvesOf } from './curves.ts';
import type { Shown } from './shown.ts';

export type Emphasis = 'muted' | 'lit' | 'hover' | 'chosen';

/** One flow as it ought to be drawn. */
export interface FlowMark {
  readonly ref: Ref;
  readonly flow: Flow;
  readonly layer: string;
  /** TIV in millions over the period (totals) or of the whole deal; null when it has none. */
  readonly tiv: number | null;
  /** False where there are no arms figures to sum, so that nothing is said of its TIV. */
  readonly counted: boolean;
  readonly width: number;
  /** Its line on the globe and on the flat map. */
  readonly curve: Curve;
  readonly emphasis: Emphasis;
  /** True for one that is dimmed while nothing is hovered. */
  readonly faint: boolean;
}

/** The switch a flow belongs to: a supplier with a colour of its own, the other suppliers, or what is not supplied. */
export function flowLayer(atlas: Atlas, flow: Flow): string {
  if (!isSupply(flow)) return 'flows:ties';
  return atlas.suppliers.includes(flow.supplier) ? `flows:${flow.supplier}` : 'flows:other';
}

interface Asked {
  readonly lit: ReadonlySet<Ref>;
  /** What is lit while nothing is hovered. */
  readonly steady: ReadonlySet<Ref>;
  readonly chosen: Ref | null;
  readonly hover: Ref | null;
  readonly all: boolean;
  readonly off: readonly string[];
  readonly shown: Shown;
  readonly register: Register | null;
}

interface Opened extends Asked {
  /** The total that is chosen, if one is. */
  readonly opened: Flow | null;
}

/** The flows to draw, faint ones first: those named, those of a chosen state, and the totals of the period faintly. */
export function flowMarks(atlas: Atlas, given: Asked): FlowMark[] {
  const chosen = given.chosen ? atlas.entities[given.chosen] : undefined;
  const asked: Opened = { ...given, opened: chosen?.kind === 'flow' && chosen.total ? chosen : null };
  const marks: FlowMark[] = [];
  const curves = curvesOf(atlas);
  for (const entity of Object.values(atlas.entities)) {
    if (entity.kind !== 'flow') continue;
    const layer = flowLayer(atlas, entity);
    const emphasis = emphasisOf(entity, asked);
    if (!isOn(layer, asked.off) && emphasis !== 'chosen') continue;
    const whole = !entity.total && !asked.shown.own;
    const byYear = tivOfFlow(asked.register, entity);
    const tiv = whole ? sumPeriod(byYear) : sumPeriod(byYear, ...asked.shown.period);
    if (asked.shown.own && emphasis === 'lit' && !stands(entity, asked, tiv)) continue;
    if (
      emphasis === 'muted' &&
      !(asked.all ? isCurrent(entity, asked, tiv) : entity.total && goesOn(entity, asked, tiv))
    )
      continue;
    const counted = asked.register !== null;
    const faint = emphasisOf(entity, { ...asked, lit: asked.steady, hover: null }) === 'muted';
    const [width, curve] = [flowWidth(tiv), curves.get(entity.ref) as Curve];
    marks.push({ ref: entity.ref, flow: entity, layer, tiv, counted, width, curve, emphasis, faint });
  }
  const order: readonly Emphasis[] = ['muted', 'lit', 'hover', 'chosen'];
  return marks.sort((a, b) => order.indexOf(a.emphasis) - order.indexOf(b.emphasis) || b.width - a.width);
}

function emphasisOf(flow: Flow, asked: Opened): Emphasis {
  if (asked.chosen === flow.ref) return 'chosen';
  if (asked.hover === flow.ref) return 'hover';
  if (asked.lit.has(flow.ref)) return 'lit';
  if (!flow.total && opensInto(asked.opened, flow)) return 'lit';
  const partner = `country:${flow.supplier}` === asked.chosen || `country:${flow.recipient}` === asked.chosen;
  // other goods have no totals: a state shows them one by one
  if (partner && flow.type === 'goods' && isCurrent(flow, asked, null)) return 'lit';
  if (!partner || !flow.total) return 'muted';
  const tiv = sumPeriod(tivOfFlow(asked.register, flow), ...asked.shown.period);
  return goesOn(flow, asked, tiv) ? 'lit' : 'muted';
}

/** A chosen total opens into the deals between its two states that the atlas names. */
function opensInto(opened: Flow | null, flow: Flow): boolean {
  return opened?.supplier === flow.supplier && opened.recipient === flow.recipient;
}

/** In years of the reader's own: a deal or a tie that falls into them, a total of which there is something. */
function stands(flow: Flow, asked: Asked, tiv: number | null): boolean {
  return flow.total ? goesOn(flow, asked, tiv) : isWithin(flow, asked.shown.period);
}

/** A total of which something came in the years shown; without a register, one whose own years they are. */
function goesOn(flow: Flow, asked: Asked, tiv: number | null): boolean {
  return asked.register ? tiv !== null : isWithin(flow, asked.shown.period);
}

function isWithin(flow: Flow, [from, to]: Shown['period']): boolean {
  return flow.from <= to && (flow.to ?? Infinity) >= from;
}

/** With everything shown: what was going on by the date, but deals only where no total stands for them. */
function isCurrent(flow: Flow, asked: Asked, tiv: number | null): boolean {
  if (flow.total) return goesOn(flow, asked, tiv);
  return flow.from <= yearOf(asked.shown.date) && (flow.to ?? 9999) >= asked.shown.period[0];
}
