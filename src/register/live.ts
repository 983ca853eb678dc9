import { yearSpan } from '../model/date.ts';
import type { Evidence, Years } from '../model/record.ts';
import type { Register } from '../model/register.ts';
import { nameOver } from './folded.ts';
import { dealsOfLine } from './orders-figure.ts';
import { EVERYONE } from './series.ts';
import type { Setting } from './setting.ts';
import { shareOfImports, shareOfWorld } from './shares.ts';
import { percent, tivInWords } from './words.ts';

/** A recipient's imports in some years by supplier, as a clause: `Russia 62 %, China 15 % of 6,047`. */
export function partsOf(
  register: Register,
  recipient: string,
  suppliers: readonly string[],
  years: Years,
  setting: Pick<Setting, 'nameOf' | 'lastYear'>,
): string {
  const shares = suppliers
    .filter((code) => code !== recipient)
    .map((code) => [code, shareOfImports(register, recipient, code, years)] as const);
  const all = shares[0]?.[1]?.all;
  if (all === undefined) return 'not all its suppliers are in these figures';
  if (all === 0)
    return years[1] < register.years[0]
      ? `no figures before ${register.years[0]}`
      : 'no delivery identified from anyone';
  const parts = shares.map(
    ([code, s]) =>
      `${nameOver(register, code, years, setting)} ${s?.years.length ? percent(s.share) : 'none identified'}`,
  );
  return `${parts.join(', ')} of ${tivInWords(all)} million TIV`;
}

/** A sentence about a figure for the reader's own years. */
export function liveLine(register: Register, evidence: Evidence, years: Years, setting: Setting): string {
  return `In ${yearSpan(...years)}, your choice: ${clauses(register, evidence, years, setting)}.`;
}

function clauses(register: Register, evidence: Evidence, years: Years, setting: Setting): string {
  if (evidence.kind === 'deliveries') {
    const delivered = evidence.flows
      .flatMap((line) => dealsOfLine(register, line, setting))
      .filter((d) => d.delivered.some((y) => y >= years[0] && y <= years[1]));
    return delivered.length
      ? `deliveries of ${delivered.length} of these orders`
      : 'no delivery of these orders';
  }
  if (evidence.kind === 'exporters') {
    const parts = evidence.suppliers.map((code) => {
      const share = shareOfWorld(register, code, years);
      return `${nameOver(register, code, years, setting)} ${share?.years.length ? percent(share.share, 1) : 'none identified'}`;
    });
    return `${parts.join(', ')} of the world’s deliveries`;
  }
  const suppliers = evidence.suppliers.filter((code) => code !== EVERYONE);
  return evidence.recipients
    .map((r) => `${setting.nameOf(r)}: ${partsOf(register, r, suppliers, years, setting)}`)
    .join('; ');
}
