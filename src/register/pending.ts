import type { Deal, Pending, Transfers } from '../model/record.ts';

/** Years between an order and its last delivery without any delivery from that supplier, by the register's dates. */
export function pendingOf(deals: readonly Deal[], transfers: Transfers): Pending {
  const open = new Map<string, Map<string, Set<number>>>();
  for (const d of deals) {
    const last = Math.max(...d.delivered);
    if (d.ordered === null || !Number.isFinite(last)) continue;
    const came = transfers[d.recipient]?.[d.supplier] ?? {};
    for (let year = d.ordered; year <= last; year++) {
      if (came[year] !== undefined) continue;
      const bySupplier = open.get(d.recipient) ?? new Map<string, Set<number>>();
      open.set(d.recipient, bySupplier);
      bySupplier.set(d.supplier, (bySupplier.get(d.supplier) ?? new Set<number>()).add(year));
    }
  }
  return Object.fromEntries(
    [...open].map(([recipient, bySupplier]) => [
      recipient,
      Object.fromEntries([...bySupplier].map(([code, years]) => [code, [...years].sort((a, b) => a - b)])),
    ]),
  );
}
