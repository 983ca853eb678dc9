import { expect, it } from 'vitest';
import type { LegendRow, Swatch } from '../../../src/layers/layer.ts';
import { keyRows } from '../../../src/legend/key-rows.ts';

const swatch = (color: string): Swatch => ({ shape: 'outline', color });
const row = (id: string, color = 'red'): LegendRow => ({
  id,
  label: id.toUpperCase(),
  swatch: swatch(color),
});
const four = ['a', 'b', 'c', 'd'].map((id) => row(id));
const layer = (children: readonly LegendRow[]): LegendRow => ({
  id: 'ties',
  label: 'Ties',
  swatch: null,
  children,
});
const labels = (rows: readonly LegendRow[]) => rows.map((r) => r.label);
const all = () => true;

it('the key has what is seen, and what the reader has hidden, to bring it back', () => {
  const layers = [layer(four), row('places')];
  expect(labels(keyRows(layers, (id) => id === 'b', []))).toEqual(['B']);
  expect(labels(keyRows(layers, (id) => id === 'b', ['c', 'places']))).toEqual(['B', 'C', 'PLACES']);
  expect(labels(keyRows(layers, () => false, ['ties']))).toEqual(['Ties']);
});

it('many that look alike are one item with their number, which switches them together', () => {
  expect(keyRows([layer(four)], all, [])).toEqual([
    { id: 'ties', label: '4 ties', swatch: swatch('red'), children: four },
  ]);
  const pacts = four.map((r) => ({ ...r, many: 'pacts' }));
  expect(labels(keyRows([layer(pacts)], all, []))).toEqual(['4 pacts']);
  expect(labels(keyRows([layer([row('e'), ...pacts])], all, []))).toEqual(['5 ties']);
  expect(labels(keyRows([layer(four)], (id) => id !== 'd', []))).toEqual(['A', 'B', 'C']);
});

it('those that differ keep their names, and so do all while one of them is hidden', () => {
  const other = [...four.slice(0, 3), row('d', 'blue')];
  expect(labels(keyRows([layer(other)], all, []))).toEqual(['A', 'B', 'C', 'D']);
  expect(labels(keyRows([layer(four)], all, ['b']))).toEqual(['A', 'B', 'C', 'D']);
});
