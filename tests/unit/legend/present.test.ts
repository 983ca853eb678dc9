import { expect, it } from 'vitest';
import { layersOf, presentRow } from '../../../src/legend/present.ts';
import { area } from '../scene/tiny-world.ts';
import { tinyAtlas } from '../tiny.ts';

const atlas = tinyAtlas();

it('the key has a row for each layer of which the atlas has something, and no other', () => {
  expect([...layersOf(atlas)].sort()).toEqual([
    'alignment:old',
    'alignment:pact',
    'alignments',
    'borders',
    'flows',
    'flows:AAA',
    'flows:other',
    'flows:ties',
    'graticule',
  ]);
  expect([...layersOf({ ...atlas, entities: {} })].sort()).toEqual(['borders', 'graticule']);
});

it('a group goes with the last of its rows', () => {
  const row = (id: string) => ({ id, label: id, swatch: null });
  const group = { ...row('flows'), children: [row('flows:AAA'), row('flows:CCC')] };
  expect(presentRow(group, layersOf(atlas))?.children?.map((r) => r.id)).toEqual(['flows:AAA']);
  expect(presentRow(group, new Set())).toBeNull();
});

it('land of a state of the past, which is never drawn for itself, is no layer of the key', () => {
  const former = area('former', { type: 'former-state' });
  expect(layersOf({ ...atlas, entities: { [former.ref]: former } })).not.toContain('areas');
  const region = area('region', { type: 'region' });
  expect(layersOf({ ...atlas, entities: { [region.ref]: region } })).toContain('areas:regions');
});
