import type { LayerKind } from './layer.ts';

/** What is written and drawn beside the items of a beat; the overlay draws it. */
export const callouts: LayerKind = {
  id: 'callouts',
  sources: [],
  style: () => [],
  picks: [],
  legend: (_atlas, p) => ({
    id: 'callouts',
    label: 'Annotations',
    swatch: { shape: 'thin', color: p.ink },
  }),
};
