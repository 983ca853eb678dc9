import type { Shown } from '../scene/shown.ts';

/** Registers what follows the time shown; runs at once, and again whenever it changes while the card is open. */
export type OnShown = (run: (shown: Shown) => void) => void;
