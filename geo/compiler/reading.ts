import { compactYears, yearSpan } from '../../src/model/date.ts';
import type { Deal, Years } from '../../src/model/record.ts';
import { deliveriesOf, type Register } from '../../src/model/register.ts';
import type { Atlas } from '../../src/model/types.ts';
import { dealsOfFlow } from '../../src/register/flow-tiv.ts';
import { importsByYear, shareOfImports, shareOfWorld } from '../../src/register/shares.ts';
import { sumPeriod } from '../../src/register/sums.ts';
import { percent, tivInWords } from '../../src/register/words.ts';

/** What a formula may be, for messages. */
export const FORMULAS =
  '{share RECIPIENT SUPPLIER 2013-2017}, {sum RECIPIENT SUPPLIER 2013-2017} (SUPPLIER may be *), {world SUPPLIER 2013-2017}, {exports SUPPLIER 2013-2017}, {first RECIPIENT SUPPLIER}, {last RECIPIENT SUPPLIER}, {gap RECIPIENT SUPPLIER}, {ordered FLOW} or {delivered FLOW}';

/**
 * Fills the formulas of a reading with figures of the data, so that none is typed. A formula that has no figure is given
 * to `bad` and stands as it was written.
 */
export function fillReading(text: string, register: Register, flows: FlowFacts, bad: (f: string) => void) {
  return text.replace(/\{([^{}]*)\}/g, (whole, inside: string) => {
    const figure = figureOf(inside.trim().split(/\s+/), register, flows);
    if (figure !== null) return figure;
    bad(whole);
    return whole;
  });
}

/** Years of order and of delivery of a flow, by the register's rows. */
export type FlowFacts = (id: string) => { readonly ordered: number[]; readonly delivered: number[] } | null;

function figureOf([name, ...args]: string[], register: Register, flows: FlowFacts): string | null {
  const [a = '', b = '', c = ''] = args;
  switch (name) {
    case 'share':
    case 'sum': {
      const span = spanOf(c);
      if (!span || args.length !== 3) return null;
      if (name === 'sum' && b === '*')
        return register.complete.includes(a)
          ? tivInWords(sumPeriod(importsByYear(register, a), ...span) ?? 0)
          : null;
      const share = shareOfImports(register, a, b, span);
      if (!share) return null;
      return name === 'sum' ? tivInWords(share.tiv) : percent(share.share);
    }
    case 'world':
    case 'exports': {
      const span = spanOf(b);
      const share = span && args.length === 2 ? shareOfWorld(register, a, span) : null;
      if (!share) return null;
      return name === 'exports' ? tivInWords(share.tiv) : percent(share.share, 1);
    }
    case 'first':
    case 'last': {
      const years = yearsWith(register, a, b);
      return years.length && args.length === 2 ? String(years.at(name === 'first' ? 0 : -1)) : null;
    }
    case 'gap':
      return args.length === 2 ? gapOf(yearsWith(register, a, b)) : null;
    case 'ordered':
    case 'delivered': {
      const years = flows(args.join(' '))?.[name];
      return years?.length ? compactYears(years) : null;
    }
    default:
      return null;
  }
}

/** The longest run of years without a delivery between two with one. */
function gapOf(years: readonly number[]): string | null {
  let longest: Years | null = null;
  for (const [i, year] of years.entries()) {
    const before = years[i - 1];
    if (before === undefined || year - before < 2) continue;
    if (!longest || year - before - 2 > longest[1] - longest[0]) longest = [before + 1, year - 1];
  }
  return longest && yearSpan(...longest);
}

/** Years with a delivery. */
function yearsWith(register: Register, recipient: string, supplier: string): number[] {
  return Object.keys(deliveriesOf(register, recipient, supplier))
    .map(Number)
    .sort((x, y) => x - y);
}

function spanOf(text: string): Years | null {
  const m = /^(\d{4})-(\d{4})$/.exec(text);
  const span: Years | null = m ? [Number(m[1]), Number(m[2])] : null;
  return span && span[0] <= span[1] ? span : null;
}

/** The register's rows of a flow, named by its id or by `id/designation`; null when there is no such flow or row. */
function dealsNamed(
  entities: Atlas['entities'],
  deals: readonly Deal[],
  text: string,
): readonly Deal[] | null {
  const [id, designation] = text.split('/');
  const flow = entities[`flow:${id}`];
  if (flow?.kind !== 'flow') return null;
  const rows = dealsOfFlow(deals, flow);
  if (designation === undefined) return rows;
  const ofDesignation = rows.filter((d) => d.designation === designation);
  return ofDesignation.length ? ofDesignation : null;
}

/** Facts of flows from the compiled entities and the register. */
export function flowFacts(entities: Atlas['entities'], deals: readonly Deal[]): FlowFacts {
  return (text) => {
    const rows = dealsNamed(entities, deals, text);
    return (
      rows && {
        ordered: rows.flatMap((d) => d.ordered ?? []),
        delivered: rows.flatMap((d) => d.delivered),
      }
    );
  };
}
