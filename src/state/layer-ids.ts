import type { Atlas } from '../model/types.ts';

/** Top-level layers, in the order of the legend. */
export const LAYER_ROOTS: readonly string[] = [
  'flows',
  'alignments',
  'areas',
  'events',
  'places',
  'callouts',
  'borders',
  'graticule',
];

/** The parent of a sub-layer: `flows:RUS` → `flows`, `alignment:quad` → `alignments`; null for a top-level layer. */
export function parentOf(id: string): string | null {
  const head = id.slice(0, id.indexOf(':'));
  if (head === 'alignment') return 'alignments';
  return head !== id && LAYER_ROOTS.includes(head) ? head : null;
}

/** True when neither the layer nor its parent is hidden. */
export function isOn(id: string, hiddenLayers: readonly string[]): boolean {
  const parent = parentOf(id);
  return !hiddenLayers.includes(id) && (parent === null || !hiddenLayers.includes(parent));
}

/** True for the id of a layer of this atlas. */
export function isLayer(id: unknown, atlas: Atlas): boolean {
  if (typeof id !== 'string') return false;
  if (LAYER_ROOTS.includes(id)) return true;
  const [head, rest = ''] = id.split(':');
  if (head === 'flows') return ['other', 'ties', ...atlas.suppliers].includes(rest);
  if (head === 'areas') return ['disputed', 'regions'].includes(rest);
  return head === 'alignment' && Object.hasOwn(atlas.entities, id);
}
