import type { LonLat } from '../model/types.ts';

/** Projects a position to the screen; null when it is behind the globe. */
export type Project = (at: LonLat) => readonly [number, number] | null;
