import type { Ref } from '../model/types.ts';
import type { FlowLine, FlowMark } from '../scene/flows.ts';
import type { Projection } from '../state/state.ts';
import type { Hit } from './pick.ts';

/** What draws flows: takes marks, brings some of them out, and answers what is at a point. */
export interface FlowRenderer {
  /** Takes every flow that may be drawn, with its curve, the widest first; nothing is drawn of it until it is brought out. */
  show(lines: readonly FlowLine[], projection: Projection): void;
  /** Draws these of them, each by its emphasis, and no others; sends no geometry. */
  emphasise(marks: readonly FlowMark[]): void;
  /** The flow at a point of the screen within so many pixels of its stroke; dimmed ones only when asked for. */
  pick(x: number, y: number, reach: number, faint?: boolean): Ref | null;
  /** As `pick`, with how near it is. */
  hit(x: number, y: number, reach: number, faint?: boolean): Hit | null;
  /** Sends everything again: a drawing context was lost. */
  resend(): void;
  dispose(): void;
}
