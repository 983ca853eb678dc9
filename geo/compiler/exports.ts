import type { Exports } from '../../src/model/record.ts';
import { type Context, idsOf, tableOf } from './context.ts';
import { decimal } from './fields.ts';

const FILE = 'sipri/exports.csv';
/** The row that stands for all suppliers of the world together. */
const WORLD = 'WLD';
/** Historic suppliers that the figures know by a code of three letters. */
const HISTORIC = ['SUN', 'CSK', 'DDR', 'YUG'];

/** Reads `sipri/exports.csv`: what each supplier, and the world, delivered to all states by year. The file may be left out. */
export function readExports(c: Context): Exports {
  const all: Record<string, Record<string, number>> = Object.create(null);
  if (!Object.hasOwn(c.files, FILE)) return { world: {}, suppliers: {} };
  const known = new Set([...idsOf(c, 'country'), ...HISTORIC, WORLD]);
  for (const f of tableOf(c, FILE, ['supplier', 'year', 'tiv_million']).rows) {
    const supplier = f.knownRequired('supplier', known, 'a state, or WLD for the world');
    const year = f.year('year');
    const tiv = decimal(f.text('tiv_million'));
    if (f.text('year') === '') f.bad('year', 'a year of four digits');
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
