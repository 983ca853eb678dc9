import { alignments } from './alignments.ts';
import { areas } from './areas.ts';
import { borders } from './borders.ts';
import { callouts } from './callouts.ts';
import { flows } from './flows.ts';
import { graticule } from './graticule.ts';
import type { LayerKind } from './layer.ts';
import { events, places } from './points.ts';

/** Paint order, bottom first. The legend lists the same kinds in the order of `state/layer-ids.ts`. */
export const LAYERS: readonly LayerKind[] = [
  graticule,
  borders,
  alignments,
  areas,
  flows,
  places,
  events,
  callouts,
];
