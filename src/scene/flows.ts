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
  readonly hiddenLayers: readonly string[];
  readonly timeWindow: TimeWindow;
  readonly register: Register | null;
}

/** What is emphasised. */
interface Emphasised {
  readonly selected: Ref | null;
  readonly hovered: Ref | null;
  readonly highlighted: ReadonlySet<Ref>;
  /** What is highlighted while nothing is hovered. */
  readonly steady: ReadonlySet<Ref>;
}

/** The switch a flow belongs to: a supplier with a colour of its own, the other suppliers, or what is not supplied. */
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
    // without a register a total goes on while its own years do
    const goesOn = flow.total && (register ? tiv !== null : isWithin(flow, timeWindow.period));
    const current = isCurrent(flow, timeWindow);
    const due = flow.total ? goesOn : isWithin(flow, timeWindow.period);
    lines.push({
      ref: flow.ref,
      flow,
      layer,
      tiv,
      counted: register !== null,
      width: flowWidth(tiv),
      curve: curves.get(flow.ref) as Curve,
      on: isOn(layer, hiddenLayers),
      goesOn,
      current,
      within: !timeWindow.isReaderChoice || due,
      dimmed: goesOn || (all && !flow.total && current),
    });
  }
  return lines.sort((a, b) => b.width - a.width);
}

/** The flows to draw, dimmed ones first: those named, those of a chosen state, and the totals of the period dimmed. */
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

function emphasisOf({ flow, goesOn, current }: FlowLine, focus: Emphasised, opened: Flow | null): Emphasis {
  const { selected, hovered, highlighted } = focus;
  if (selected === flow.ref) return 'selected';
  if (hovered === flow.ref) return 'hovered';
  if (highlighted.has(flow.ref)) return 'highlighted';
  if (!flow.total && opensInto(opened, flow)) return 'highlighted';
  const partner =
    selected !== null && [flow.supplier, flow.recipient].some((code) => `country:${code}` === selected);
  // other goods have no totals: a state shows them one by one
  return partner && (goesOn || (flow.type === 'goods' && !flow.total && current)) ? 'highlighted' : 'dimmed';
}

/** A chosen total opens into the deals between its two states that the atlas names. */
function opensInto(opened: Flow | null, flow: Flow): boolean {
  return opened?.supplier === flow.supplier && opened.recipient === flow.recipient;
}

function isWithin(flow: Flow, [from, to]: TimeWindow['period']): boolean {
  return flow.from <= to && (flow.to ?? Infinity) >= from;
}

/** What was going on by the date. */
function isCurrent(flow: Flow, { date, period }: TimeWindow): boolean {
  return flow.from <= yearOf(date) && (flow.to ?? 9999) >= period[0];
}
