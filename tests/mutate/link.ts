import type { Fault } from './fault.ts';

export const LINK: readonly Fault[] = [
  {
    file: 'src/link/context.ts',
    find: 'distance < best.distance',
    put: 'distance > best.distance',
    seen: 'the farthest word of context decides instead of the nearest',
  },
];
