import { expect, it } from 'vitest';
import { compile } from '../../../geo/compiler/compile.ts';
import { loadBorders, readFolder } from '../../../geo/compiler/folder.ts';
import { packAtlas, unpackAtlas } from '../../../src/register/pack.ts';

it('an atlas that is sent is read as it was', () => {
  const { atlas } = compile(readFolder('geo/sino-russian'), loadBorders());
  const sent = JSON.stringify(packAtlas(atlas));
  expect(sent.length).toBeLessThan(JSON.stringify(atlas).length);
  expect(unpackAtlas(JSON.parse(sent))).toEqual(atlas);
});
