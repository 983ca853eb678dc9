import { expect, it } from 'vitest';
import { layersOf, presentRow } from '../../../src/legend/present.ts';
import { area } from '../scene/tiny-world.ts';
import { tinyAtlas } from '../tiny.ts';

const atlas = tinyAtlas();

it('the legend has a row for each layer with items in the atlas, and no other', () => {
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

it('a group without rows is left out', () => {
  const row = (id: string) => ({ id, label: id, swatch: null });
  const group = { ...row('flows'), children: [row('flows:AAA'), row('flows:CCC')] };
  expect(presentRow(group, layersOf(atlas))?.children?.map((r) => r.id)).toEqual(['flows:AAA']);
  expect(presentRow(group, new Set())).toBeNull();
});

it('the land of a state of the past is not a layer of the legend', () => {
  const former = area('former', { type: 'former-state' });
  expect(layersOf({ ...atlas, entities: { [former.ref]: former } })).not.toContain('areas');
  const region = area('region', { type: 'region' });
  expect(layersOf({ ...atlas, entities: { [region.ref]: region } })).toContain('areas:regions');
});
