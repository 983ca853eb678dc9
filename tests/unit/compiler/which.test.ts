import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { atlasesOf, atlasFolder } from '../../../geo/compiler/which.ts';

const root = mkdtempSync(join(tmpdir(), 'which-'));
for (const dir of ['geo/base', 'geo/second', 'geo/first', 'elsewhere/third']) {
  mkdirSync(join(root, dir), { recursive: true });
  if (dir !== 'geo/base') writeFileSync(join(root, dir, 'atlas.json'), '{}');
}
afterAll(() => rmSync(root, { recursive: true, force: true }));

describe('the selected atlas', () => {
  it('is the first of the folders that hold one, when none is named', () => {
    expect(atlasesOf(root)).toEqual(['geo/first', 'geo/second']);
    expect(atlasFolder(undefined, root)).toBe(join(root, 'geo/first'));
    expect(atlasFolder('', root)).toBe(join(root, 'geo/first'));
  });

  it('is the one that package.json names, whatever folder is begun', () => {
    const file = join(root, 'package.json');
    writeFileSync(file, '{ "config": { "atlas": "geo/second" } }');
    expect(atlasFolder(undefined, root)).toBe(join(root, 'geo/second'));
    expect(atlasFolder('geo/first', root)).toBe(join(root, 'geo/first'));
    writeFileSync(file, '{ "config": { "atlas": "geo/gone" } }');
    expect(() => atlasFolder(undefined, root)).toThrow(
      'config.atlas of package.json is "geo/gone", which holds no atlas.json. Here: geo/first, geo/second.',
    );
    writeFileSync(file, '{}');
    expect(atlasFolder(undefined, root)).toBe(join(root, 'geo/first'));
    rmSync(file);
  });

  it('is the one that is named, relative to the author’s folder or the project', () => {
    expect(atlasFolder('geo/second', root)).toBe(join(root, 'geo/second'));
    expect(atlasFolder('third', root, join(root, 'elsewhere'))).toBe(join(root, 'elsewhere/third'));
    expect(atlasFolder('geo/second', root, join(root, 'elsewhere'))).toBe(join(root, 'geo/second'));
  });

  it('is refused, with those that there are, when the folder holds none', () => {
    expect(() => atlasFolder('geo/base', root)).toThrow(
      '"geo/base" is no folder of an atlas: it holds no atlas.json. Here: geo/first, geo/second;',
    );
  });
});

it('the project names an atlas that is there', () => {
  expect(atlasFolder(undefined, process.cwd())).toBe(join(process.cwd(), 'geo/sino-russian'));
});

it('neither the site’s configuration nor a command names an essay', () => {
  const files = [
    'vite.config.ts',
    'scripts/link.ts',
    'scripts/shots.ts',
    'scripts/eval/finders.ts',
    'tests/pages/build.ts',
  ];
  for (const file of files) expect(readFileSync(file, 'utf8'), file).not.toContain('sino-russian');
});
