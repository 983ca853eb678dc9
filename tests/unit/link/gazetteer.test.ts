import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { loadBorders, loadGazetteer } from '../../../geo/compiler/folder.ts';
import { compileGazetteer } from '../../../geo/compiler/gazetteer.ts';
import { problemText } from '../../../src/model/problem.ts';
import { entities, made, match } from './matcher.ts';

const files = loadGazetteer();
/** The gazetteer's problems after one file was changed. */
const changed = (file: string, from: string, to: string) => {
  expect(files[file]).toContain(from);
  const edited = { ...files, [file]: (files[file] as string).replace(from, () => to) };
  return compileGazetteer(edited, entities).problems.map(problemText);
};

describe('the gazetteer', () => {
  it('is sound, plain and small', () => {
    expect(made.problems).toEqual([]);
    const json = JSON.stringify(made.gazetteer);
    expect(JSON.parse(json)).toEqual(made.gazetteer);
    expect(gzipSync(json).length).toBeLessThan(150_000);
  });

  it('finds every state of the borders that is a member or an observer, in three languages', () => {
    const states = (files['states.csv'] as string)
      .split('\n')
      .slice(1)
      .filter(Boolean)
      .map((row) => row.slice(0, 3));
    const named = new Set(
      made.gazetteer.names
        .flatMap((set) => (set.kind === 'name' ? [set.ref] : []))
        .map((ref) => ref.slice(8)),
    );
    const codes = loadBorders().states.map((s) => s.code);
    expect(states.length).toBeGreaterThan(190);
    const uninhabited = ['ATA', 'ATC', 'ATF', 'HMD', 'IOA', 'KAS', 'SGS', 'ESH'];
    const small = ['BLM', 'GGY', 'JEY', 'MAF', 'NFK', 'SPM', 'SXM', 'WLF'];
    expect(codes.filter((code) => !named.has(code)).sort()).toEqual([...uninhabited, ...small].sort());
  });

  it('finds an entity of the atlas by each of its names and aliases that is no common word', () => {
    const missed = Object.values(entities)
      .filter((e) => ['country', 'alignment', 'area', 'place', 'system', 'actor'].includes(e.kind))
      .filter(
        (e) => !match(`It names ${e.names.en.replace(/ \(.*|, .*/, '').replace(/^The /, '')} here.`).length,
      )
      .map((e) => e.ref);
    expect(missed.filter((ref) => !/^(country:|system:bastion|alignment:quad)/.test(ref))).toEqual([]);
  });

  it('names file, line and field of a fault, and the nearest', () => {
    expect(changed('states.csv', ',kabul\n', ',kabull\n')[0]).toBe(
      'states.csv:2: metonyms: got "kabull"; expected the id of a place of places.csv. Did you mean "kabul"?',
    );
    expect(changed('cues.csv', 'en,place-before,', 'en,place-befor,')[0]).toMatch(
      /cues\.csv:\d+: list: .*Did you mean "place-before"\?/,
    );
    expect(changed('metonyms.csv', 'kremlin,country:RUS,house', 'kremlin,country:RUS,hose')[0]).toMatch(
      /mode: .*"house"/,
    );
    expect(changed('senses.csv', ',default,', ',defualt,')[0]).toMatch(/senses\.csv:\d+: when: .*"default"/);
    expect(changed('systems.csv', 's-200,', 'S 200,')[0]).toMatch(/systems\.csv:2: id: /);
    expect(changed('zh-variants.csv', '乾', '')[0]).toMatch(/zh-variants\.csv:2: simplified: /);
    expect(changed('states.csv', 'афганский', 'афганскй')[0]).toMatch(/states\.csv:2: ru_adjective: /);
  });

  it('leaves out a historic state that an atlas does not have', () => {
    const { 'country:SUN': _, ...rest } = entities;
    const without = compileGazetteer(files, rest).gazetteer.names.map((set) => set.ref);
    expect(without).not.toContain('country:SUN');
    expect(made.gazetteer.names.map((set) => set.ref)).toContain('country:SUN');
  });
});
