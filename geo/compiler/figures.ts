import type { Deal, Transfers } from '../../src/model/record.ts';
import { type Context, idsOf, tableOf } from './context.ts';
import { decimal, type Fields } from './fields.ts';

/** Reads `sipri/transfers.csv`: TIV in millions by recipient, supplier and year. */
export function readTransfers(c: Context): Transfers {
  const out: Record<string, Record<string, Record<string, number>>> = Object.create(null);
  const states = codes(c);
  for (const f of tableOf(c, 'sipri/transfers.csv', ['supplier', 'recipient', 'year', 'tiv_million']).rows) {
    const supplier = f.knownRequired('supplier', states, 'a state');
    const recipient = f.knownRequired('recipient', states, 'a state');
    const year = f.year('year');
    const tiv = amount(f, 'tiv_million');
    if (f.text('year') === '') f.bad('year', 'a year of four digits');
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

/** Reads `sipri/deals.csv`, the register's rows in their order; a row that cannot be read keeps no place. */
export function readDeals(c: Context): Deal[] {
  const columns = [
    'supplier',
    'recipient',
    'designation',
    'description',
    'category',
    'ordered_year',
    'ordered_year_estimated',
    'delivered_years',
    'number_ordered',
    'number_ordered_estimated',
    'number_delivered',
    'number_delivered_estimated',
    'status',
    'tiv_unit',
    'tiv_order',
    'tiv_delivered',
  ];
  const states = codes(c);
  return tableOf(c, 'sipri/deals.csv', columns).rows.flatMap((f): Deal[] => {
    const supplier = f.knownRequired('supplier', states, 'a state');
    const recipient = f.knownRequired('recipient', states, 'a state');
    const designation = f.required('designation');
    if (!supplier || !recipient || !designation) return [];
    return [
      {
        supplier,
        recipient,
        designation,
        description: f.text('description'),
        category: f.text('category'),
        ordered: f.year('ordered_year'),
        orderedEstimated: f.yes('ordered_year_estimated'),
        delivered: years(f, 'delivered_years'),
        numberOrdered: amount(f, 'number_ordered'),
        numberOrderedEstimated: f.yes('number_ordered_estimated'),
        numberDelivered: amount(f, 'number_delivered'),
        numberDeliveredEstimated: f.yes('number_delivered_estimated'),
        status: f.text('status'),
        tivDelivered: amount(f, 'tiv_delivered'),
      },
    ];
  });
}

function years(f: Fields, column: string): number[] {
  const list = f.list(column);
  return list.flatMap((year) => {
    if (/^\d{4}$/.test(year)) return [Number(year)];
    f.badItem(column, year, 'years of four digits, split by ;');
    return [];
  });
}

/** States of today, and historic ones that the figures know by a code of three letters. */
function codes(c: Context): Set<string> {
  return new Set([...idsOf(c, 'country'), 'SUN', 'CSK', 'DDR', 'YUG']);
}

function amount(f: Fields, column: string): number | null {
  const v = f.text(column);
  if (v === '') return null;
  const n = decimal(v);
  return n !== null && n >= 0 ? n : f.bad(column, 'a number from 0 up, or nothing');
}
