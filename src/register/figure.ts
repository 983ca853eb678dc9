import { csvFormatRow } from 'd3-dsv';
import type { Register } from '../model/register.ts';
import type { Atlas } from '../model/types.ts';
import type { Rank } from './setting.ts';
import { TIV_EXPLAINED } from './words.ts';

/** One colour of a figure: the class that the stylesheet colours, and what it means. */
interface KeyItem {
  readonly look: string;
  readonly label: string;
}

/** A column of a figure's table. */
interface FigureColumn {
  readonly head: string;
  readonly number?: boolean;
}

/** A figure without its drawing: its texts, its table, and its rows for the CSV. */
export interface Figure {
  /** Stem of file names. */
  readonly id: string;
  readonly title: string;
  /** What is counted, such as `TIV, millions`. */
  readonly unit: string;
  /** What is seen, in words, for those who do not see it. */
  readonly summary: string;
  readonly source: string;
  readonly key: readonly KeyItem[];
  readonly columns: readonly FigureColumn[];
  readonly rows: readonly (readonly string[])[];
  /** What the marks of the table mean; empty when it has none. */
  readonly foot: string;
  /** Header and records as they are downloaded; a cell that is null is empty. */
  readonly data: readonly (readonly (string | number | null)[])[];
}

/** Looks of suppliers without a colour of their own, where several are side by side. */
const QUIET = ['of-quiet-1', 'of-quiet-2', 'of-quiet-3'];

/** The class that colours a group: a supplier's own, that of a state it succeeded, or the others'. */
export function lookOf({ rank, former }: Rank): string {
  if (rank < 1) return 'of-others';
  return former ? `of-former-${rank}` : `of-supplier-${rank}`;
}

/** The class of the nth of several suppliers that have no colour of their own. */
export function quietLook(n: number): string {
  return QUIET[n % QUIET.length] as string;
}

/** Whose figures they are, of which release, and whose sums. */
export function sourceLine(register: Register): string {
  return `Source: ${register.vintage}. Sums, shares and spans of years are our calculation. ${TIV_EXPLAINED}`;
}

/** A figure's rows as CSV (RFC 4180) with a header; the last column says whose figures they are. */
export function figureCsv(figure: Figure): string {
  const text = (cell: string | number | null) => (cell === null ? '' : String(cell));
  const rows = figure.data.map((row, i) => [...row.map(text), i ? figure.source : 'source']);
  return `${rows.map((row) => csvFormatRow(row)).join('\r\n')}\r\n`;
}

/** How to cite a figure; `address` is where it is seen, `read` the day it was. */
export function figureCitation(
  atlas: Pick<Atlas, 'title' | 'author' | 'year' | 'brand'>,
  figure: Figure,
  address: string,
  read: string,
): string {
  return `“${figure.title}.” Figure in ${atlas.brand === null ? '' : `${atlas.brand}, `}an essay atlas of ${atlas.author}, “${atlas.title}” (${atlas.year}). ${figure.source} ${address} (read ${read}).`;
}
