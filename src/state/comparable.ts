import { exportersOf, type Register } from '../model/register.ts';
import type { Comparison } from './state.ts';

/** Codes of what can be compared: recipients whose suppliers are all held, suppliers whose exports to the world are. */
export function comparable(register: Register | null, side: Comparison['side']): readonly string[] {
  if (!register) return [];
  return side === 'recipients' ? register.complete : exportersOf(register);
}

/** The pair to begin with: `code` when it can be compared, and the first that is not it; null when no two can be. */
export function firstComparison(register: Register | null, code: string | null): Comparison | null {
  const able = (['recipients', 'suppliers'] as const).filter((s) => comparable(register, s).length > 1);
  const side = able.find((s) => code !== null && comparable(register, s).includes(code)) ?? able[0];
  if (!side) return null;
  const all = comparable(register, side);
  const a = code !== null && all.includes(code) ? code : (all[0] as string);
  return { side, pair: [a, all.find((c) => c !== a) as string] };
}
