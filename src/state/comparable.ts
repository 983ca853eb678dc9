import type { Atlas } from '../model/types.ts';

/** Codes of what can be compared: recipients whose suppliers are all held, suppliers whose exports to the world are. */
export function comparable(atlas: Atlas, side: 'recipients' | 'suppliers'): readonly string[] {
  return side === 'recipients' ? atlas.complete : Object.keys(atlas.exports.suppliers);
}
