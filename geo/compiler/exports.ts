import type { Exports } from '../../src/model/record.ts';
import { type Context, idsOf } from './context.ts';
import { decimal } from './fields.ts';
import { rowsOf } from './rows.ts';
import { EXPORTS } from './schema/register.ts';

/** The code of the row with the total of all suppliers. */
const WORLD = 'WLD';

/** Reads `sipri/exports.csv`: what each supplier, and the world, delivered to all states by year. The file may be left out. */
export function readExports(c: Context): Exports {
  const all: Record<string, Record<string, number>> = Object.create(null);
  if (!Object.hasOwn(c.files, EXPORTS.file)) return { world: {}, suppliers: {} };
  const known = new Set([...idsOf(c, 'country'), WORLD]);
  for (const f of rowsOf(c, EXPORTS, { exporters: known }).rows) {
    const supplier = f.cell('supplier');
    const year = f.cell('year');
    const tiv = decimal(f.text('tiv_million'));
    if (tiv === null || tiv < 0) f.bad('tiv_million', 'a number from 0 up');
    if (!supplier || year === null || tiv === null || tiv < 0) continue;
    all[supplier] ??= {};
    const byYear = all[supplier] as Record<string, number>;
    if (byYear[year] === undefined) byYear[year] = tiv;
    else f.bad('year', `one figure for ${supplier} in ${year}`);
  }
  const { [WORLD]: world = {}, ...suppliers } = all;
  return { world, suppliers };
}
