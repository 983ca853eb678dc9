import { compactYears, yearSpan } from '../model/date.ts';
import type { Deal, Evidence, Years } from '../model/record.ts';
import { deliveriesOf, type Register } from '../model/register.ts';
import { dealsOfFlow } from './flow-tiv.ts';
import type { Setting } from './setting.ts';
import { importsByYear, shareOfImports, shareOfWorld } from './shares.ts';
import { sumPeriod } from './sums.ts';
import { percent, TIV_EXPLAINED, tivInWords } from './words.ts';

/** A reading with its formulas replaced by figures, and the formulas without a figure. */
interface Filled {
  readonly text: string;
  readonly missing: readonly string[];
}

/** All years, for an atlas's own figures, in which a year without a row had no delivery. */
export const EVER: Years = [-Infinity, Infinity];

const FORMULA = /\{([^{}]*)\}/g;

/**
 * Fills the formulas of a reading with figures of a register, so that none is typed. A formula that has no figure, or
 * asks for years that are not `known`, stays as it was written and is among the missing.
 */
export function fillReading(
  text: string,
  register: Register,
  setting: Pick<Setting, 'flowOf'>,
  known: Years,
): Filled {
  const missing: string[] = [];
  const filled = text.replace(FORMULA, (whole, inside: string) => {
    const figure = figureOf(partsOf(inside), register, setting, known);
    if (figure === null) missing.push(whole);
    return figure ?? whole;
  });
  return { text: filled, missing };
}

/**
 * What is read beside a figure with a register in place. Where that is not the atlas's own (`atlasRegister`), it says whose the
 * figures are, or what they lack; without any, the reading is not shown.
 */
export function readingLine(
  evidence: Evidence,
  register: Register | null,
  atlasRegister: Register | null,
  setting: Setting,
): string {
  const formulas = [...evidence.reading.matchAll(FORMULA)];
  if (formulas.length === 0) return evidence.reading;
  if (!register) return 'There are no arms figures here to read.';
  const { text, missing } = fillReading(
    evidence.reading,
    register,
    setting,
    register === atlasRegister ? EVER : register.years,
  );
  if (missing.length > 0) {
    const lacking = [...new Set(missing.map((formula) => askedFor(partsOf(formula.slice(1, -1)), setting)))];
    return `${register.vintage}: no figures of ${lacking.join('; ')}. What is read here from other figures is not shown.`;
  }
  if (register === atlasRegister) return text;
  const written = atlasRegister ? `; the sentence was written of ${atlasRegister.vintage}` : '';
  return `${text} (Figures: ${register.vintage}${written}.)`;
}

/** The credit for the figures beside a passage; empty when there are none. */
export function creditLine(vintage: string): string {
  return vintage && `${vintage}; sums, shares and five-year spans are ours. ${TIV_EXPLAINED} `;
}

/** The flows whose years a reading uses, as it names them: `flow-id` or `flow-id/designation`. */
export function flowsRead(reading: string): string[] {
  return [...reading.matchAll(FORMULA)].flatMap(([, inside = '']) => {
    const [name = '', ...args] = partsOf(inside);
    return name === 'ordered' || name === 'delivered' ? [args.join(' ')] : [];
  });
}

/** The register's rows of a flow, named by its id or by `id/designation`; null when there is no such flow or row. */
export function dealsRead(
  text: string,
  register: Register,
  { flowOf }: Pick<Setting, 'flowOf'>,
): readonly Deal[] | null {
  const [id, designation] = text.split('/');
  const flow = flowOf(`flow:${id}`);
  if (!flow) return null;
  const rows = dealsOfFlow(register.deals, flow);
  if (designation === undefined) return rows;
  const ofDesignation = rows.filter((d) => d.designation === designation);
  return ofDesignation.length ? ofDesignation : null;
}

function figureOf(
  [name, ...args]: readonly string[],
  register: Register,
  setting: Pick<Setting, 'flowOf'>,
  known: Years,
): string | null {
  const [a = '', b = '', c = ''] = args;
  switch (name) {
    case 'share':
    case 'sum': {
      const span = spanOf(c, known);
      if (!span || args.length !== 3) return null;
      if (name === 'sum' && b === '*')
        return register.complete.includes(a)
          ? tivInWords(sumPeriod(importsByYear(register, a), ...span) ?? 0)
          : null;
      const share = shareOfImports(register, a, b, span);
      if (!share) return null;
      return name === 'sum' ? tivInWords(share.tiv) : partOf(share.share);
    }
    case 'world':
    case 'exports': {
      const span = spanOf(b, known);
      const share = span && args.length === 2 ? shareOfWorld(register, a, span) : null;
      if (!share) return null;
      return name === 'exports' ? tivInWords(share.tiv) : partOf(share.share, 1);
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
      const rows = dealsRead(args.join(' '), register, setting) ?? [];
      const years = rows.flatMap((d) => (name === 'ordered' ? (d.ordered ?? []) : d.delivered));
      return years.length ? compactYears(years) : null;
    }
    default:
      return null;
  }
}

/** A share as text; null when the whole is zero. */
function partOf(share: number | null, decimals?: number): string | null {
  return share === null ? null : percent(share, decimals);
}

/** The figure that a formula requests, in words. */
function askedFor([name, ...args]: readonly string[], { nameOf, flowOf }: Setting): string {
  const [a = '', b = '', c = ''] = args;
  const during = (span: string) => (spanOf(span, EVER) ? ` in ${span.replace('-', '–')}` : '');
  switch (name) {
    case 'world':
    case 'exports':
      return `${nameOf(a)}’s deliveries to the world${during(b)}`;
    case 'ordered':
    case 'delivered': {
      const [id = '', designation = flowOf(`flow:${id}`)?.names.en] = args.join(' ').split('/');
      return `the orders of ${designation ?? id}`;
    }
    default:
      return `what ${nameOf(a)} had from ${b === '*' ? 'all suppliers' : nameOf(b)}${during(c)}`;
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

/** The years of a span within the known years; null when it is not. */
function spanOf(text: string, [first, last]: Years): Years | null {
  const m = /^(\d{4})-(\d{4})$/.exec(text);
  const [from, to] = m ? [Number(m[1]), Number(m[2])] : [0, -1];
  return from <= to && from >= first && to <= last ? [from, to] : null;
}

const partsOf = (inside: string) => inside.trim().split(/\s+/);
