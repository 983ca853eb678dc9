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
import type { TimeWindow } from './time.ts';

export type Emphasis = 'dimmed' | 'highlighted' | 'hovered' | 'selected';

/** A flow for a time window, hidden layers and register, whether or not it is drawn. */
export interface FlowLine {
  readonly ref: Ref;
  readonly flow: Flow;
  readonly layer: string;
  /** TIV in millions: of a total over the period, of a deal in all; null when it has none. */
  readonly tiv: number | null;
  /** False when there are no arms figures, so that its label does not mention TIV. */
  readonly counted: boolean;
  readonly width: number;
  /** Its line, in both projections. */
  readonly curve: Curve;
  /** True when its layer is on. */
  readonly on: boolean;
  /** True for a total with deliveries in the period. */
  readonly ongoing: boolean;
  /** True for a flow that had begun by the date and had not ended before the period. */
  readonly current: boolean;
  /** False for a flow outside the reader's own years. */
  readonly within: boolean;
  /** True for a flow that is drawn dimmed when it is not highlighted. */
  readonly dimmed: boolean;
}

/** A flow as it is to be drawn. */
export interface FlowMark extends FlowLine {
  readonly emphasis: Emphasis;
  /** True for a flow that is dimmed while nothing is hovered. */
  readonly faint: boolean;
}

/** What decides which flows can be drawn: everything but selection and hover. */
interface Setting {
  readonly all: boolean;
  readonly hiddenLayers: readonly string[];
  readonly timeWindow: TimeWindow;
  readonly register: Register | null;
}

/** The items with an emphasis. */
interface Emphasised {
  readonly selected: Ref | null;
  readonly hovered: Ref | null;
  readonly highlighted: ReadonlySet<Ref>;
  /** What is highlighted while nothing is hovered. */
  readonly steady: ReadonlySet<Ref>;
}

/** The layer that a flow belongs to: that of a supplier with its own colour, of other suppliers, or of flows that are not supplies. */
export function flowLayer(atlas: Atlas, flow: Flow): string {
  if (!isSupply(flow)) return 'flows:ties';
  return atlas.suppliers.includes(flow.supplier) ? `flows:${flow.supplier}` : 'flows:other';
}

/** Every flow of the atlas, the widest first. */
export function flowLines(atlas: Atlas, { all, hiddenLayers, timeWindow, register }: Setting): FlowLine[] {
  const curves = curvesOf(atlas);
  const lines: FlowLine[] = [];
  for (const flow of Object.values(atlas.entities)) {
    if (flow.kind !== 'flow') continue;
    const layer = flowLayer(atlas, flow);
    const byYear = tivOfFlow(register, flow);
    const whole = !flow.total && !timeWindow.isReaderChoice;
    const tiv = whole ? sumPeriod(byYear) : sumPeriod(byYear, ...timeWindow.period);
    // without a register a total counts as ongoing within its own years
    const ongoing = flow.total && (register ? tiv !== null : isWithin(flow, timeWindow.period));
    const current = isCurrent(flow, timeWindow);
    const inPeriod = flow.total ? ongoing : isWithin(flow, timeWindow.period);
    lines.push({
      ref: flow.ref,
      flow,
      layer,
      tiv,
      counted: register !== null,
      width: flowWidth(tiv),
      curve: curves.get(flow.ref) as Curve,
      on: isOn(layer, hiddenLayers),
      ongoing,
      current,
      within: !timeWindow.isReaderChoice || inPeriod,
      dimmed: ongoing || (all && !flow.total && current),
    });
  }
  return lines.sort((a, b) => b.width - a.width);
}

/** The flows to draw, dimmed ones first: those named, those of a selected state, and the totals of the period, dimmed. */
export function flowMarks(lines: readonly FlowLine[], focus: Emphasised): FlowMark[] {
  const opened = lines.find((l) => l.ref === focus.selected && l.flow.total)?.flow ?? null;
  const steady = { ...focus, highlighted: focus.steady, hovered: null };
  const marks: Record<Emphasis, FlowMark[]> = { dimmed: [], highlighted: [], hovered: [], selected: [] };
  for (const line of lines) {
    const emphasis = emphasisOf(line, focus, opened);
    if (!line.on && emphasis !== 'selected') continue;
    if (emphasis === 'dimmed' ? !line.dimmed : emphasis === 'highlighted' && !line.within) continue;
    const faint = emphasis === 'dimmed' || emphasisOf(line, steady, opened) === 'dimmed';
    marks[emphasis].push({ ...line, emphasis, faint });
  }
  return [...marks.dimmed, ...marks.highlighted, ...marks.hovered, ...marks.selected];
}

function emphasisOf({ flow, ongoing, current }: FlowLine, focus: Emphasised, opened: Flow | null): Emphasis {
  const { selected, hovered, highlighted } = focus;
  if (selected === flow.ref) return 'selected';
  if (hovered === flow.ref) return 'hovered';
  if (highlighted.has(flow.ref)) return 'highlighted';
  if (!flow.total && opensInto(opened, flow)) return 'highlighted';
  const partner =
    selected !== null && [flow.supplier, flow.recipient].some((code) => `country:${code}` === selected);
  // goods other than arms have no totals, so a selected state highlights their flows one by one
  return partner && (ongoing || (flow.type === 'goods' && !flow.total && current)) ? 'highlighted' : 'dimmed';
}

/** A selected total shows the deals between its two states. */
function opensInto(opened: Flow | null, flow: Flow): boolean {
  return opened?.supplier === flow.supplier && opened.recipient === flow.recipient;
}

function isWithin(flow: Flow, [from, to]: TimeWindow['period']): boolean {
  return flow.from <= to && (flow.to ?? Infinity) >= from;
}

/** True when a flow had begun by the date and had not ended before the period. */
function isCurrent(flow: Flow, { date, period }: TimeWindow): boolean {
  return flow.from <= yearOf(date) && (flow.to ?? 9999) >= period[0];
}
