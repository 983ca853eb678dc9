import type { Deal, Evidence, Transfers, Years } from '../../src/model/record.ts';
import { idOf } from '../../src/model/ref.ts';
import type { Register } from '../../src/model/register.ts';
import type { Atlas } from '../../src/model/types.ts';
import { isOf } from '../../src/register/flow-tiv.ts';
import { pendingOf } from '../../src/register/pending.ts';
import { flowsRead } from '../../src/register/reading.ts';
import type { Context } from './context.ts';
import { readExports } from './exports.ts';
import { readDeals, readTransfers } from './figures.ts';
import type { Head } from './head.ts';
import { DEALS, EXPORTS, TRANSFERS } from './schema/register.ts';

/** The data file with the rows that are not needed at once. */
const MORE = 'deals';

/** Files of arms figures; when one of them has a row, source and vintage are required. */
const FIGURES = [TRANSFERS.file, EXPORTS.file, DEALS.file];

/** True when an atlas's folder has a row of arms figures. */
export function holdsFigures(files: Readonly<Record<string, string>>): boolean {
  return FIGURES.some((file) => (files[file] ?? '').split(/[\r\n]/).filter((line) => line.trim()).length > 1);
}

/** Reads the folder `sipri`: an atlas's complete register, empty when there are no figures. */
export function readRegister(c: Context, head: Head): Register {
  const transfers = readTransfers(c);
  const deals = readDeals(c);
  return {
    vintage: head.vintage,
    source: `source:${head.registerSource}`,
    years: yearsOf(transfers, head.period),
    transfers,
    exports: readExports(c),
    pending: pendingOf(deals, transfers),
    ...successorsOf(c, transfers),
    complete: head.complete,
    deals,
    more: null,
  };
}

/** States of the past that supplied, each with its successor; nothing when there are none. */
function successorsOf({ entities }: Context, transfers: Transfers): Pick<Register, 'successors'> {
  const suppliers = new Set(Object.values(transfers).flatMap((from) => Object.keys(from)));
  const pairs = [...entities.values()].flatMap((e): [string, string][] =>
    e.kind === 'country' && e.successor && suppliers.has(idOf(e.ref)) ? [[idOf(e.ref), e.successor]] : [],
  );
  return pairs.length ? { successors: Object.fromEntries(pairs) } : {};
}

/** The register that is sent with the atlas, and the rows that are not needed at once; null when there are no figures. */
export function registerFor(
  whole: Register,
  entities: Atlas['entities'],
  evidence: readonly Evidence[],
): { register: Register | null; rest: readonly Deal[] } {
  const { transfers, exports, deals } = whole;
  if (![transfers, exports.suppliers, exports.world, deals].some((part) => Object.keys(part).length))
    return { register: null, rest: [] };
  const flows = Object.values(entities).filter((e) => e.kind === 'flow');
  const read = evidence
    .flatMap((e) => flowsRead(e.reading))
    .map((text) => {
      const [id, designation = null] = text.split('/');
      return { flow: `flow:${id}`, designation };
    });
  const drawn = [...evidence.flatMap((e) => e.flows), ...read];
  const needed = new Set(
    deals.filter((deal) =>
      flows.some(
        (flow) =>
          isOf(deal, flow) &&
          (!flow.total ||
            drawn.some((d) => d.flow === flow.ref && [null, deal.designation].includes(d.designation))),
      ),
    ),
  );
  const rest = deals.filter((deal) => !needed.has(deal));
  return { register: { ...whole, deals: [...needed], more: rest.length ? MORE : null }, rest };
}

/** First and last year with a figure; the fallback when there are none. */
function yearsOf(transfers: Transfers, fallback: Years): Years {
  const years = Object.values(transfers).flatMap((from) =>
    Object.values(from).flatMap((byYear) => Object.keys(byYear).map(Number)),
  );
  return years.length ? [Math.min(...years), Math.max(...years)] : fallback;
}
