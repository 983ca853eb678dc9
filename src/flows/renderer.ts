import type { Ref } from '../model/types.ts';
import type { FlowLine, FlowMark } from '../scene/flows.ts';
import type { Projection } from '../state/state.ts';
import type { Hit } from './pick.ts';

/** Draws flows with their emphasis, and finds the flow at a point. */
export interface FlowRenderer {
  /** Sets every flow that can be drawn, widest first; a flow is drawn only once it has an emphasis. */
  show(lines: readonly FlowLine[], projection: Projection): void;
  /** Draws these flows by their emphasis and hides all others; sends no geometry. */
  emphasise(marks: readonly FlowMark[]): void;
  /** The flow at a point of the screen, within some pixels of its stroke; never a dimmed one. */
  pick(x: number, y: number, reach: number): Ref | null;
  /** Like `pick`, with the distance. */
  hit(x: number, y: number, reach: number): Hit | null;
  /** Sends everything again, after a lost WebGL context. */
  resend(): void;
  dispose(): void;
}
