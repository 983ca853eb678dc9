import { yearSpan } from '../model/date.ts';
import type { Evidence, Years } from '../model/record.ts';
import type { Atlas } from '../model/types.ts';
import { countryName } from './series.ts';
import { shareOfImports, shareOfWorld } from './shares.ts';
import { percent, tivInWords } from './words.ts';

/** What a recipient's imports were made of in some years, in a clause: `Russia 62 %, China 15 % of 6,047`. */
export function partsOf(atlas: Atlas, recipient: string, suppliers: readonly string[], years: Years): string {
  const shares = suppliers
    .filter((code) => code !== recipient)
    .map((code) => [code, shareOfImports(atlas, recipient, code, years)] as const);
  const all = shares[0]?.[1]?.all;
  if (all === undefined) return 'not all its suppliers are in these figures';
  if (all === 0)
    return years[1] < atlas.coverage[0]
      ? `no figures before ${atlas.coverage[0]}`
      : 'no delivery identified from anyone';
  const parts = shares.map(
    ([code, s]) => `${countryName(atlas, code)} ${s?.years.length ? percent(s.share) : 'none identified'}`,
  );
  return `${parts.join(', ')} of ${tivInWords(all)} million TIV`;
}

/** What a figure says of the years that the reader has chosen; empty for one that has nothing to say of them. */
export function liveLine(atlas: Atlas, evidence: Evidence, years: Years): string {
  const span = yearSpan(...years);
  if (evidence.kind === 'deliveries') {
    const due = evidence.flows
      .flatMap((f) => f.deals)
      .filter((d) => d.delivered.some((y) => y >= years[0] && y <= years[1]));
    return `In ${span}, your choice: ${due.length ? `deliveries of ${due.length} of these orders` : 'no delivery of these orders'}.`;
  }
  if (evidence.kind === 'exporters') {
    const parts = evidence.suppliers.map((code) => {
      const share = shareOfWorld(atlas, code, years);
      return `${countryName(atlas, code)} ${share?.years.length ? percent(share.share, 1) : 'none identified'}`;
    });
    return `In ${span}, your choice: ${parts.join(', ')} of the world’s deliveries.`;
  }
  const suppliers = evidence.suppliers.filter((code) => code !== '*');
  return `In ${span}, your choice: ${evidence.recipients
    .map((r) => `${countryName(atlas, r)}: ${partsOf(atlas, r, suppliers, years)}`)
    .join('; ')}.`;
}
