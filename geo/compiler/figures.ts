import type { Deal, Transfers } from '../../src/model/record.ts';
import type { Context } from './context.ts';
import { rowsOf } from './rows.ts';
import { DEALS, TRANSFERS } from './schema/register.ts';

/** Reads `sipri/transfers.csv`: TIV in millions by recipient, supplier and year. */
export function readTransfers(c: Context): Transfers {
  const out: Record<string, Record<string, Record<string, number>>> = Object.create(null);
  for (const f of rowsOf(c, TRANSFERS).rows) {
    const supplier = f.cell('supplier');
    const recipient = f.cell('recipient');
    const year = f.cell('year');
    const tiv = f.cell('tiv_million');
    if (f.text('tiv_million') === '') f.bad('tiv_million', 'a number; a year without deliveries has no row');
    if (!supplier || !recipient || year === null || tiv === null) continue;
    out[recipient] ??= Object.create(null) as Record<string, Record<string, number>>;
    const bySupplier = out[recipient] as Record<string, Record<string, number>>;
    bySupplier[supplier] ??= {};
    const byYear = bySupplier[supplier] as Record<string, number>;
    if (byYear[year] === undefined) byYear[year] = tiv;
    else f.bad('year', `one figure for ${supplier} to ${recipient} in ${year}`);
  }
  return out;
}

/** Reads `sipri/deals.csv`, the register's rows in order; a row that cannot be read is left out. */
export function readDeals(c: Context): Deal[] {
  return rowsOf(c, DEALS).rows.flatMap((f): Deal[] => {
    const supplier = f.cell('supplier');
    const recipient = f.cell('recipient');
    const designation = f.cell('designation');
    if (!supplier || !recipient || !designation) return [];
    return [
      {
        supplier,
        recipient,
        designation,
        description: f.cell('description') ?? '',
        category: f.cell('category') ?? '',
        ordered: f.cell('ordered_year'),
        orderedEstimated: f.cell('ordered_year_estimated'),
        delivered: f.cell('delivered_years'),
        numberOrdered: f.cell('number_ordered'),
        numberOrderedEstimated: f.cell('number_ordered_estimated'),
        numberDelivered: f.cell('number_delivered'),
        numberDeliveredEstimated: f.cell('number_delivered_estimated'),
        status: f.cell('status') ?? '',
        tivDelivered: f.cell('tiv_delivered'),
      },
    ];
  });
}
