import { colorIndex } from '../encoding/colors.ts';
import { flowWidth } from '../encoding/width.ts';
import type { Curve } from '../geometry/curve.ts';
import { yearOf } from '../model/date.ts';
import { isSupply } from '../model/flow-kind.ts';
import type { ByYear } from '../model/record.ts';
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
  /** True for a flow that is drawn, dimmed beside what is meant, though nothing names it: only while everything is shown. */
  readonly dimmed: boolean;
}

/** A flow as it is to be drawn. */
export interface FlowMark extends FlowLine {
  readonly emphasis: Emphasis;
  /** True for a flow that is dimmed while nothing is hovered. */
  readonly faint: boolean;
  /** The highlighted deals that it stands for: itself, or those of a total. */
  readonly deals: readonly Flow[];
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
  /** The flows that are drawn dimmed beside those that are meant by a selection or the pointer. */
  readonly faint?: ReadonlySet<Ref> | null;
  /** True while a selection is shown alone, without what "All" shows. */
  readonly alone?: boolean;
}

/**
 * The layer that a flow belongs to: that of a supplier with its own colour, or of the state that carries it on; of other
 * suppliers; or of flows that are not supplies.
 */
export function flowLayer(atlas: Atlas, flow: Flow): string {
  if (!isSupply(flow)) return 'flows:ties';
  const own = atlas.suppliers[colorIndex(atlas, flow.supplier)];
  return own === undefined ? 'flows:other' : `flows:${own}`;
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
      flow: asOf(flow, byYear, timeWindow.period[1]),
      layer,
      tiv,
      counted: register !== null,
      width: flowWidth(tiv),
      curve: curves.get(flow.ref) as Curve,
      on: isOn(layer, hiddenLayers),
      ongoing,
      current,
      within: !timeWindow.isReaderChoice || inPeriod,
      dimmed: all && (ongoing || (!flow.total && current)),
    });
  }
  return lines.sort((a, b) => b.width - a.width);
}

const arrived = new WeakMap<Flow, Flow>();

/** A deal as of a year: of one that was ordered, and that the register has deliveries of by then, as delivered. */
function asOf(flow: Flow, byYear: ByYear, year: number): Flow {
  if (flow.status !== 'contracted' || !Object.keys(byYear).some((y) => Number(y) <= year)) return flow;
  const known = arrived.get(flow) ?? { ...flow, status: 'delivered' as const };
  arrived.set(flow, known);
  return known;
}

/**
 * The flows to draw, dimmed ones first: what is named, what a selected state takes part in, and with everything shown the
 * rest, dimmed beside what is meant. One line a pair of states, which stands for its total and its deals.
 */
export function flowMarks(lines: readonly FlowLine[], focus: Emphasised): FlowMark[] {
  const steady = { ...focus, highlighted: focus.steady, hovered: null };
  const pairs = new Map<string, { readonly line: FlowLine; readonly emphasis: Emphasis }[]>();
  for (const line of lines) {
    const emphasis = emphasisOf(line, focus);
    if (!line.on && emphasis !== 'selected') continue;
    const dimmed = (focus.faint?.has(line.ref) && line.within) || (line.dimmed && !focus.alone);
    if (emphasis === 'dimmed' ? !dimmed : emphasis === 'highlighted' && !line.within) continue;
    const pair = pairOf(line.flow);
    pairs.set(pair, [...(pairs.get(pair) ?? []), { line, emphasis }]);
  }
  const totals = new Map(
    lines.flatMap((l) => (l.flow.total && l.ongoing ? [[pairOf(l.flow), l] as const] : [])),
  );
  const marks: Record<Emphasis, FlowMark[]> = { dimmed: [], highlighted: [], hovered: [], selected: [] };
  for (const [pair, all] of pairs) {
    const most = Math.max(...all.map((a) => LEVELS.indexOf(a.emphasis)));
    const emphasis = LEVELS[most] as Emphasis;
    const lit = all.filter((a) => a.emphasis !== 'dimmed').map((a) => a.line);
    const strongest = all.filter((a) => a.emphasis === emphasis).map((a) => a.line);
    const line =
      emphasis === 'highlighted' || emphasis === 'dimmed'
        ? standFor(strongest, totals.get(pair))
        : strongest[0];
    if (!line) continue;
    const faint = all.every((a) => emphasisOf(a.line, steady) === 'dimmed');
    const deals = lit.filter((l) => !l.flow.total).map((l) => l.flow);
    marks[emphasis].push({ ...line, emphasis, faint, deals });
  }
  return [...marks.dimmed, ...marks.highlighted, ...marks.hovered, ...marks.selected];
}

const LEVELS: readonly Emphasis[] = ['dimmed', 'highlighted', 'hovered', 'selected'];

/** Flows with the same key are drawn as one line; ties of other kinds each have their own. */
function pairOf(flow: Flow): string {
  return isSupply(flow) ? `${flow.supplier}>${flow.recipient}` : flow.ref;
}

/** The line that stands for flows of one pair: the only one, else their total, else the widest. */
function standFor(lines: readonly FlowLine[], total: FlowLine | undefined): FlowLine | undefined {
  return lines.length === 1 ? lines[0] : (lines.find((l) => l.flow.total) ?? total ?? lines[0]);
}

function emphasisOf({ flow, ongoing, current, dimmed }: FlowLine, focus: Emphasised): Emphasis {
  const { selected, hovered, highlighted } = focus;
  // with everything shown nothing is dimmed until something is meant
  if (dimmed && selected === null && hovered === null) return 'highlighted';
  if (selected === flow.ref) return 'selected';
  if (hovered === flow.ref) return 'hovered';
  if (highlighted.has(flow.ref)) return 'highlighted';
  const partner =
    selected !== null && [flow.supplier, flow.recipient].some((code) => `country:${code}` === selected);
  // goods other than arms have no totals, so a selected state highlights their flows one by one
  return partner && (ongoing || (flow.type === 'goods' && !flow.total && current)) ? 'highlighted' : 'dimmed';
}

function isWithin(flow: Flow, [from, to]: TimeWindow['period']): boolean {
  return flow.from <= to && (flow.to ?? Infinity) >= from;
}

/** True when a flow had begun by the date and had not ended before the period. */
function isCurrent(flow: Flow, { date, period }: TimeWindow): boolean {
  return flow.from <= yearOf(date) && (flow.to ?? 9999) >= period[0];
}
