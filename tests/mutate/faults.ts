import type { Fault } from './fault.ts';
import { LINK } from './link.ts';
import { TEXT } from './text.ts';

/** Every fault that `npm run mutate` plants, room by room. */
export const FAULTS: readonly Fault[] = [...LINK, ...TEXT];
