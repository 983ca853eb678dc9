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

/** One flow as the time shown, the switches and the register have it, whether it is drawn now or not. */
export interface FlowLine {
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
  /** True while its switch is on. */
  readonly on: boolean;
  /** True for a total of which something came in the years shown. */
  readonly goesOn: boolean;
  /** True for what was going on by the date shown. */
  readonly current: boolean;
  /** False for one that does not fall into years of the reader's own. */
  readonly within: boolean;
  /** True for one that is drawn dimmed while nothing brings it out. */
  readonly dimmed: boolean;
}

/** One flow as it ought to be drawn. */
export interface FlowMark extends FlowLine {
  readonly emphasis: Emphasis;
  /** True for one that is dimmed while nothing is hovered. */
  readonly faint: boolean;
}

/** What decides which flows may be drawn: all but what is selected and hovered. */
interface Setting {
  readonly all: boolean;
  readonly off: readonly string[];
  readonly shown: Shown;
  readonly register: Register | null;
}

/** What is brought out. */
interface Brought {
  readonly chosen: Ref | null;
  readonly hover: Ref | null;
  readonly lit: ReadonlySet<Ref>;
  /** What is lit while nothing is hovered. */
  readonly steady: ReadonlySet<Ref>;
}

/** The switch a flow belongs to: a supplier with a colour of its own, the other suppliers, or what is not supplied. */
export function flowLayer(atlas: Atlas, flow: Flow): string {
  if (!isSupply(flow)) return 'flows:ties';
  return atlas.suppliers.includes(flow.supplier) ? `flows:${flow.supplier}` : 'flows:other';
}

/** Every flow of the atlas, the widest first. */
export function flowLines(atlas: Atlas, { all, off, shown, register }: Setting): FlowLine[] {
  const curves = curvesOf(atlas);
  const lines: FlowLine[] = [];
  for (const flow of Object.values(atlas.entities)) {
    if (flow.kind !== 'flow') continue;
    const layer = flowLayer(atlas, flow);
    const byYear = tivOfFlow(register, flow);
    const whole = !flow.total && !shown.own;
    const tiv = whole ? sumPeriod(byYear) : sumPeriod(byYear, ...shown.period);
    // without a register a total goes on while its own years do
    const goesOn = flow.total && (register ? tiv !== null : isWithin(flow, shown.period));
    const current = isCurrent(flow, shown);
    const due = flow.total ? goesOn : isWithin(flow, shown.period);
    lines.push({
      ref: flow.ref,
      flow,
      layer,
      tiv,
      counted: register !== null,
      width: flowWidth(tiv),
      curve: curves.get(flow.ref) as Curve,
      on: isOn(layer, off),
      goesOn,
      current,
      within: !shown.own || due,
      dimmed: goesOn || (all && !flow.total && current),
    });
  }
  return lines.sort((a, b) => b.width - a.width);
}

/** The flows to draw, dimmed ones first: those named, those of a chosen state, and the totals of the period dimmed. */
export function flowMarks(lines: readonly FlowLine[], brought: Brought): FlowMark[] {
  const opened = lines.find((l) => l.ref === brought.chosen && l.flow.total)?.flow ?? null;
  const steady = { ...brought, lit: brought.steady, hover: null };
  const marks: Record<Emphasis, FlowMark[]> = { muted: [], lit: [], hover: [], chosen: [] };
  for (const line of lines) {
    const emphasis = emphasisOf(line, brought, opened);
    if (!line.on && emphasis !== 'chosen') continue;
    if (emphasis === 'muted' ? !line.dimmed : emphasis === 'lit' && !line.within) continue;
    const faint = emphasis === 'muted' || emphasisOf(line, steady, opened) === 'muted';
    marks[emphasis].push({ ...line, emphasis, faint });
  }
  return [...marks.muted, ...marks.lit, ...marks.hover, ...marks.chosen];
}

function emphasisOf({ flow, goesOn, current }: FlowLine, brought: Brought, opened: Flow | null): Emphasis {
  const { chosen, hover, lit } = brought;
  if (chosen === flow.ref) return 'chosen';
  if (hover === flow.ref) return 'hover';
  if (lit.has(flow.ref)) return 'lit';
  if (!flow.total && opensInto(opened, flow)) return 'lit';
  const partner =
    chosen !== null && [flow.supplier, flow.recipient].some((code) => `country:${code}` === chosen);
  // other goods have no totals: a state shows them one by one
  return partner && (goesOn || (flow.type === 'goods' && !flow.total && current)) ? 'lit' : 'muted';
}

/** A chosen total opens into the deals between its two states that the atlas names. */
function opensInto(opened: Flow | null, flow: Flow): boolean {
  return opened?.supplier === flow.supplier && opened.recipient === flow.recipient;
}

function isWithin(flow: Flow, [from, to]: Shown['period']): boolean {
  return flow.from <= to && (flow.to ?? Infinity) >= from;
}

/** What was going on by the date. */
function isCurrent(flow: Flow, { date, period }: Shown): boolean {
  return flow.from <= yearOf(date) && (flow.to ?? 9999) >= period[0];
}
