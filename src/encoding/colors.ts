import type { Atlas } from '../model/types.ts';
import { furtherColor } from './further-colors.ts';
import { fromOklab, toOklab } from './oklab.ts';

/** Colours of the map by role: told apart with the common colour-vision deficiencies, 3:1 for lines and 4.5:1 for text (`tests/unit/encoding`). */
export interface Palette {
  readonly sea: string;
  readonly land: string;
  readonly landHighlighted: string;
  readonly landSelected: string;
  readonly landHovered: string;
  readonly border: string;
  readonly coast: string;
  readonly graticule: string;
  /** Of the suppliers in the atlas's order, the first five of one hue each in both themes; further ones are computed. */
  readonly suppliers: readonly string[];
  readonly other: string;
  readonly neutral: string;
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
  landHighlighted: '#ecdfc0',
  landSelected: '#e3cd96',
  landHovered: '#efe3c6',
  border: '#8e8679',
  coast: '#74828a',
  graticule: '#c9d6dc',
  suppliers: ['#15457f', '#bb3d17', '#a540bb', '#604700', '#2f7434', '#04068f', '#6724ad', '#960157'],
  other: '#666a70',
  neutral: '#331b4b',
  disputed: '#8a2f5f',
  region: '#5d6b3a',
  ink: '#20242a',
  quiet: '#6a675e',
  water: '#42606f',
  halo: '#fbf9f4',
  alignments: ['#0f5a61', '#645401', '#46268a', '#974096', '#566d53', '#5b351b'],
};

export const DARK: Palette = {
  sea: '#182026',
  land: '#2a343b',
  landHighlighted: '#454a3e',
  landSelected: '#5f5c3e',
  landHovered: '#515340',
  border: '#7f8c95',
  coast: '#76858d',
  graticule: '#202a31',
  suppliers: ['#7ab4f2', '#ff8f66', '#f788df', '#ebc831', '#8afd90', '#78dac0', '#82bc83', '#c2cb8f'],
  other: '#a7adb3',
  neutral: '#e6d8f5',
  disputed: '#f090c0',
  region: '#b9c98a',
  ink: '#e9e6df',
  quiet: '#98a2a9',
  water: '#8fabbb',
  halo: '#14181c',
  alignments: ['#7fe3ea', '#edca72', '#a7a9f0', '#f5a1c1', '#b3d9a4', '#fa9852'],
};

/** Which of the atlas's colours a state has, or that of the state that carries it on; -1 for none. */
export function colorIndex(
  { suppliers, entities }: Pick<Atlas, 'suppliers' | 'entities'>,
  code: string,
): number {
  const state = entities[`country:${code}`];
  const heir = state?.kind === 'country' ? state.successor : null;
  return suppliers.indexOf(heir ?? code);
}

/** The colour of a supplier: its own, or that of the state that carries it on, when the atlas gives it one, else that of the others. */
export function supplierColor(atlas: Atlas, supplier: string, palette: Palette): string {
  const at = colorIndex(atlas, supplier);
  return at < 0 ? palette.other : nthSupplierColor(at, palette);
}

/** Lightness and chroma (OKLCH) of a tint, by emphasis, on light paper and on dark. */
const TINTS = {
  light: { highlighted: [0.85, 0.058], hovered: [0.83, 0.075], selected: [0.8, 0.09] },
  dark: { highlighted: [0.4, 0.07], hovered: [0.44, 0.075], selected: [0.47, 0.08] },
} as const;

/** The tint of land in a colour: its hue, as light as paper allows. */
export function tintOf(color: string, emphasis: keyof typeof TINTS.light, palette: Palette): string {
  const [lightness, chroma] = TINTS[palette === DARK ? 'dark' : 'light'][emphasis];
  const [, a, b] = toOklab(color);
  const share = chroma / (Math.hypot(a, b) || 1);
  return fromOklab([lightness, a * share, b * share]);
}

/** The colour of the nth supplier that has one, from 0: the palette's, then computed ones without end. */
export function nthSupplierColor(n: number, palette: Palette): string {
  return palette.suppliers[n] ?? furtherColor(n - palette.suppliers.length, palette === DARK);
}

/** The colour of the nth alignment; the list repeats. */
export function alignmentColor(index: number, palette: Palette): string {
  return palette.alignments[index % palette.alignments.length] as string;
}
