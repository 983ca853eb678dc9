import type { Deal } from './model/record.ts';
import type { Register } from './model/register.ts';
import { once } from './ui/once.ts';

/**
 * Every row of the register in place: those it holds, and with them those of its file, which `load` fetches when they
 * are first asked for. A file that did not load is fetched again the next time; the promise fails with the reason.
 */
export function dealsWith(
  currentRegister: () => Register | null,
  load: (file: string) => Promise<readonly Deal[]>,
): () => Promise<readonly Deal[]> {
  const all = new WeakMap<Register, () => Promise<readonly Deal[]>>();
  return async () => {
    const register = currentRegister();
    if (!register) return [];
    const { deals, more } = register;
    if (more === null) return deals;
    const loading = all.get(register) ?? once(async () => [...deals, ...(await load(more))]);
    all.set(register, loading);
    return loading();
  };
}
