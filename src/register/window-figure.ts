import { yearSpan } from '../model/date.ts';
import type { Evidence, Years } from '../model/record.ts';
import type { Register } from '../model/register.ts';
import { type Figure, lookOf, quietLook, sourceLine } from './figure.ts';
import type { Setting } from './setting.ts';
import { type Share, shareOfImports, shareOfWorld, tableOfShares } from './shares.ts';
import { exactTiv, percent, tivInWords, wholeTiv } from './words.ts';

/** One bar: a share in a span of years. */
interface WindowBar {
  readonly look: string;
  readonly supplier: string;
  /** Null when the register has no such share. */
  readonly share: Share | null;
}

/** The bars of one span of years, side by side. */
export interface WindowGroup {
  readonly years: Years;
  /** True for the reader's own years, which are set apart. */
  readonly isReaderChoice: boolean;
  readonly bars: readonly WindowBar[];
  /** TIV of the whole, in millions. */
  readonly all: number;
}

/** One panel: a recipient with its suppliers, or an exporter with its share of the world. */
export interface WindowPanel {
  readonly title: string;
  readonly groups: readonly WindowGroup[];
}

const UNIT_IMPORTS = 'Share of what the state imported, by TIV';
const UNIT_WORLD = 'Share of the deliveries of all the world’s suppliers, by TIV';
const FOOT =
  '“None”: no delivery identified in these years, which is not the same as none made. Spans of five years are ours.';

/** Spans with the reader's own years in their place: by when they begin, after a span that begins with them. */
function inOrder(windows: readonly Years[], ownYears: Years | null): Years[] {
  return [...windows, ...(ownYears ? [ownYears] : [])].sort((a, b) => a[0] - b[0]);
}

/** The panels of a figure of shares; `ownYears` are the reader's own years, in their place among the others. */
export function windowPanels(
  register: Register,
  evidence: Evidence,
  ownYears: Years | null,
  setting: Setting,
): WindowPanel[] {
  const windows = inOrder(setting.windows, ownYears);
  const groups = (bars: (years: Years) => readonly WindowBar[]): WindowGroup[] =>
    windows.map((years) => {
      const groupBars = bars(years);
      return {
        years,
        isReaderChoice: years === ownYears,
        bars: groupBars,
        all: groupBars[0]?.share?.all ?? 0,
      };
    });
  if (evidence.kind === 'exporters')
    return evidence.suppliers.map((supplier, i) => ({
      title: setting.nameOf(supplier),
      groups: groups((years) => [
        { look: lookIn(setting, supplier, i), supplier, share: shareOfWorld(register, supplier, years) },
      ]),
    }));
  return evidence.recipients.map((recipient) => ({
    title: setting.nameOf(recipient),
    groups: groups((years) =>
      evidence.suppliers.map((supplier, i) => ({
        look: lookIn(setting, supplier, i),
        supplier,
        share: shareOfImports(register, recipient, supplier, years),
      })),
    ),
  }));
}

/** A share as its bar's label: `15 %`, `0.3 %`, or that none is identified. */
export function shareLabel(share: Share | null, decimals?: number): string {
  if (!share || share.all === 0) return 'no figures';
  return share.years.length ? percent(share.share, decimals) : 'none';
}

/** A figure of shares by windows. */
export function windowFigure(
  register: Register,
  evidence: Evidence,
  panels: readonly WindowPanel[],
  setting: Setting,
): Figure {
  const world = evidence.kind === 'exporters';
  const decimals = world ? 1 : undefined;
  const cell = (bar: WindowBar) => {
    const label = shareLabel(bar.share, decimals);
    return bar.share?.years.length ? `${label} (${tivInWords(bar.share.tiv)})` : label;
  };
  const lines = panels.flatMap((panel) =>
    panel.groups.map((g) => ({ panel, g, span: yearSpan(...g.years) })),
  );
  const suppliers = world ? [] : evidence.suppliers;
  return {
    id: evidence.id,
    title: evidence.title,
    unit: world ? UNIT_WORLD : UNIT_IMPORTS,
    summary: lines
      .map(
        ({ panel, g, span }) =>
          `${panel.title} ${span}: ${g.bars.map((b) => `${world ? '' : `${setting.nameOf(b.supplier)} `}${shareLabel(b.share, decimals)}`).join(', ')}`,
      )
      .join('; ')
      .concat('.'),
    source: sourceLine(register),
    key: suppliers.map((code, i) => ({ look: lookIn(setting, code, i), label: setting.nameOf(code) })),
    columns: [
      { head: world ? 'Supplier' : 'Recipient' },
      { head: 'Years' },
      ...(world
        ? [{ head: 'Share (TIV, millions)', number: true }]
        : suppliers.map((code) => ({ head: `${setting.nameOf(code)} (TIV, millions)`, number: true }))),
      { head: world ? 'All the world' : 'All suppliers', number: true },
    ],
    rows: lines.map(({ panel, g, span }) => [panel.title, span, ...g.bars.map(cell), tivInWords(g.all)]),
    foot: FOOT,
    data: [
      ['of', 'from', 'to', 'supplier', 'tiv_million', 'tiv_million_all', 'share', 'years_with_deliveries'],
      ...lines.flatMap(({ panel, g }) =>
        g.bars.map((b) => [
          world ? 'world' : panel.title,
          g.years[0],
          g.years[1],
          b.supplier,
          b.share ? exactTiv(b.share.tiv) : null,
          b.share ? exactTiv(b.share.all) : null,
          b.share?.share ?? null,
          b.share?.years.length ?? null,
        ]),
      ),
    ],
  };
}

/** A table of sums by recipient and window, as a figure without a drawing. */
export function tableFigure(
  register: Register,
  evidence: Evidence,
  ownYears: Years | null,
  setting: Setting,
): Figure {
  const windows = inOrder(setting.windows, ownYears);
  const rows = tableOfShares(register, evidence.recipients, evidence.suppliers, windows);
  return {
    id: evidence.id,
    title: evidence.title,
    unit: 'TIV, millions, and the share of all',
    summary: rows
      .map((r) => {
        const parts = evidence.suppliers.map(
          (code) => `${setting.nameOf(code)} ${sumCell(r.suppliers[code])}`,
        );
        return `${setting.nameOf(r.recipient)} ${yearSpan(...r.years)}: ${parts.join(', ')} of ${wholeTiv(r.all)}`;
      })
      .join('; '),
    source: sourceLine(register),
    key: [],
    columns: [
      { head: 'Recipient' },
      { head: 'Years' },
      ...evidence.suppliers.map((code) => ({ head: setting.nameOf(code), number: true })),
      { head: 'All', number: true },
    ],
    rows: rows.map((r) => [
      setting.nameOf(r.recipient),
      yearSpan(...r.years),
      ...evidence.suppliers.map((code) => sumCell(r.suppliers[code])),
      wholeTiv(r.all),
    ]),
    foot: '0*: no delivery identified in these years, which is not the same as none made. –: a state is not its own supplier. Spans of five years are ours.',
    data: [
      ['recipient', 'from', 'to', ...evidence.suppliers.map((c) => `tiv_million_${c}`), 'tiv_million_all'],
      ...rows.map((r) => [
        r.recipient,
        r.years[0],
        r.years[1],
        ...evidence.suppliers.map((code) => {
          const share = r.suppliers[code];
          return share ? exactTiv(share.tiv) : null;
        }),
        exactTiv(r.all),
      ]),
    ],
  };
}

function sumCell(share: Share | undefined): string {
  if (!share) return '–';
  return share.years.length
    ? `${share.tiv < 0.5 ? tivInWords(share.tiv) : wholeTiv(share.tiv)} (${percent(share.share)})`
    : '0*';
}

function lookIn(setting: Setting, code: string, n: number): string {
  const rank = setting.rankOf(code);
  return rank.rank > 0 ? lookOf(rank) : quietLook(n);
}
