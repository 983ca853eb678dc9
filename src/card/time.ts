import type { TimeWindow } from '../scene/time.ts';

/** Registers what follows the time shown; runs at once, and again whenever it changes while the card is open. */
export type OnTimeWindow = (run: (timeWindow: TimeWindow) => void) => void;
