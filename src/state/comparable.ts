import type { Atlas } from '../model/types.ts';
import type { Comparison } from './state.ts';

/** Codes of what can be compared: recipients whose suppliers are all held, suppliers whose exports to the world are. */
export function comparable(atlas: Atlas, side: 'recipients' | 'suppliers'): readonly string[] {
  return side === 'recipients' ? atlas.complete : Object.keys(atlas.exports.suppliers);
}

/** The pair to begin with: `code` when it can be compared, and the first that is not it. */
export function firstComparison(atlas: Atlas, code: string | null): Comparison {
  const side = code !== null && !comparable(atlas, 'recipients').includes(code) ? 'suppliers' : 'recipients';
  const all = comparable(atlas, side);
  const a = code !== null && all.includes(code) ? code : (all[0] ?? '');
  return { side, pair: [a, all.find((c) => c !== a) ?? ''] };
}
