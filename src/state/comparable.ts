import { exportersOf, type Register } from '../model/register.ts';
import type { Comparison } from './state.ts';

/** Codes that can be compared: recipients for which the register has all suppliers, suppliers for which it has all exports. */
export function comparable(register: Register | null, side: Comparison['side']): readonly string[] {
  if (!register) return [];
  return side === 'recipients' ? register.complete : exportersOf(register);
}

/** The pair to start with: `code`, when it can be compared, and the first other one; null when no two can be compared. */
export function firstComparison(register: Register | null, code: string | null): Comparison | null {
  const sides = (['recipients', 'suppliers'] as const).filter((s) => comparable(register, s).length > 1);
  const side = sides.find((s) => code !== null && comparable(register, s).includes(code)) ?? sides[0];
  if (!side) return null;
  const all = comparable(register, side);
  const a = code !== null && all.includes(code) ? code : (all[0] as string);
  return { side, pair: [a, all.find((c) => c !== a) as string] };
}
