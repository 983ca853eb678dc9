import { AGAIN } from './again.ts';
import { COMPILER } from './compiler.ts';
import type { Fault } from './fault.ts';
import { GEOMETRY } from './geometry.ts';
import { LAYERS } from './layers.ts';
import { LINK } from './link.ts';
import { MAP } from './map.ts';
import { MODEL } from './model.ts';
import { OPEN } from './open.ts';
import { OTHERS } from './others.ts';
import { OVERLAY } from './overlay.ts';
import { REGISTER } from './register.ts';
import { SCENE } from './scene.ts';
import { SEARCH } from './search.ts';
import { STATE } from './state.ts';
import { TEXT } from './text.ts';
import { VIEWS } from './views.ts';

/** Every fault that `npm run mutate` plants, room by room. */
export const FAULTS: readonly Fault[] = [
  ...MODEL,
  ...GEOMETRY,
  ...LINK,
  ...TEXT,
  ...SEARCH,
  ...STATE,
  ...REGISTER,
  ...SCENE,
  ...LAYERS,
  ...VIEWS,
  ...MAP,
  ...OVERLAY,
  ...OPEN,
  ...OTHERS,
  ...AGAIN,
  ...COMPILER,
];
