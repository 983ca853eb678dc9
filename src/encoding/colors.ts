import type { Atlas } from '../model/types.ts';

/** Colours of the map by role. Told apart with the common colour-vision deficiencies; 3:1 against land and sea. */
export interface Palette {
  readonly sea: string;
  readonly land: string;
  readonly landLit: string;
  readonly landChosen: string;
  readonly landHover: string;
  readonly border: string;
  readonly coast: string;
  readonly graticule: string;
  readonly suppliers: readonly string[];
  readonly other: string;
  readonly tie: string;
  readonly disputed: string;
  readonly region: string;
  readonly ink: string;
  /** Names of states that the passage does not name. */
  readonly quiet: string;
  /** Names of oceans and seas. */
  readonly water: string;
  readonly halo: string;
  readonly alignments: readonly string[];
}

export const LIGHT: Palette = {
  sea: '#dde7ec',
  land: '#f6f2e8',
  landLit: '#ecdfc0',
  landChosen: '#e3cd96',
  landHover: '#efe3c6',
  border: '#b5ab98',
  coast: '#94a3aa',
  graticule: '#c9d6dc',
  suppliers: ['#1d5c9e', '#bb3d17'],
  other: '#666a70',
  tie: '#74479a',
  disputed: '#8a2f5f',
  region: '#5d6b3a',
  ink: '#20242a',
  quiet: '#6a675e',
  water: '#42606f',
  halo: '#fbf9f4',
  alignments: ['#2f6f73', '#7a5b12', '#4f5aa8', '#8a3f6f', '#3f7a3f', '#8a4a2a'],
};

export const DARK: Palette = {
  sea: '#182026',
  land: '#2a343b',
  landLit: '#454a3e',
  landChosen: '#5f5c3e',
  landHover: '#515340',
  border: '#4d5961',
  coast: '#5d6c75',
  graticule: '#202a31',
  suppliers: ['#7ab4f2', '#ff8f66'],
  other: '#a7adb3',
  tie: '#c6a2e6',
  disputed: '#f090c0',
  region: '#b9c98a',
  ink: '#e9e6df',
  quiet: '#98a2a9',
  water: '#8fabbb',
  halo: '#14181c',
  alignments: ['#6fc0c0', '#d9b45e', '#9aa6f0', '#e09ac8', '#8fcf8f', '#e0a080'],
};

/** The colour of a supplier: its own when the atlas gives it one, else that of the others. */
export function supplierColor(atlas: Atlas, supplier: string, palette: Palette): string {
  const at = atlas.suppliers.indexOf(supplier);
  return (at < 0 ? undefined : palette.suppliers[at]) ?? palette.other;
}

/** The colour of the nth alignment; the list goes round. */
export function alignmentColor(index: number, palette: Palette): string {
  return palette.alignments[index % palette.alignments.length] as string;
}
