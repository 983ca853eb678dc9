import type { LonLat } from '../model/types.ts';

/** Where things stand on the screen now; null for what is behind the globe. */
export type Project = (at: LonLat) => readonly [number, number] | null;
