import { describe, expect, it } from 'vitest';
import { DARK, LIGHT } from '../../../src/encoding/colors.ts';
import { alignments, groupsOf } from '../../../src/layers/alignments.ts';
import { NOTHING } from '../../../src/layers/layer.ts';
import { hatch } from '../../../src/map/hatch.ts';
import type { AlignmentKind } from '../../../src/model/types.ts';
import { compose, type Scene } from '../../../src/scene/scene.ts';
import { initialState } from '../../../src/state/state.ts';
import { tinyAtlas } from '../tiny.ts';

const atlas = tinyAtlas();
const mark = (ref: string, type: AlignmentKind, members: string[], lead: string | null = null) => ({
  ref,
  members,
  alignment: { type, lead },
});
const groups = (...marks: ReturnType<typeof mark>[]) =>
  groupsOf({ alignments: marks, tones: new Map([['country:OWN', 1]]) } as unknown as Scene);
const group = (all: ReturnType<typeof groups>, ref: string) => all.find((g) => g.ref === ref);

describe('groups of states', () => {
  it('are filled where they are alone and hatched by each where they overlap', () => {
    const all = groups(mark('x', 'alliance', ['AAA', 'BBB']), mark('y', 'organisation', ['BBB', 'CCC']));
    expect(group(all, 'x')).toMatchObject({ codes: ['AAA', 'BBB'], wash: ['AAA'], hatch: ['BBB'] });
    expect(group(all, 'y')).toMatchObject({ wash: ['CCC'], hatch: ['BBB'] });
  });

  it('that one state leads are one colour, so none is hatched and each land is washed once', () => {
    const all = groups(
      mark('x', 'alliance', ['OWN', 'AAA'], 'OWN'),
      mark('y', 'alliance', ['OWN', 'AAA', 'BBB'], 'OWN'),
    );
    expect(all.flatMap((g) => g.hatch)).toEqual([]);
    expect(group(all, 'x')?.wash).toEqual(['AAA']);
    expect(group(all, 'y')?.wash).toEqual(['BBB']);
  });

  it('leave a state that is drawn in its own colour alone', () => {
    expect(group(groups(mark('x', 'alliance', ['OWN', 'AAA'])), 'x')).toMatchObject({
      codes: ['OWN', 'AAA'],
      wash: ['AAA'],
    });
  });

  it('of a dialogue are not filled, and do not make the others hatched', () => {
    const all = groups(mark('x', 'alliance', ['AAA']), mark('q', 'dialogue', ['AAA']));
    expect(group(all, 'x')).toMatchObject({ wash: ['AAA'], hatch: [] });
  });

  it('have a wider outline under one that runs along the same borders, so that both are seen', () => {
    const all = groups(
      mark('x', 'alliance', ['AAA', 'BBB']),
      mark('y', 'alliance', ['AAA', 'BBB', 'CCC']),
      mark('z', 'alliance', ['AAA', 'DDD']),
    );
    const width = (ref: string) => group(all, ref)?.width ?? 0;
    expect(width('x')).toBeGreaterThan(width('y') + 1);
    expect(width('y')).toBe(width('z'));
  });

  it('are outlined as one body, of the lines of the borders', () => {
    const scene = compose(atlas, { ...initialState(atlas, 'flat'), selected: 'alignment:pact' });
    const lines = [
      { ref: 'within', line: 'border', a: 'AAA', b: 'BBB' },
      { ref: 'coast', line: 'coast', a: 'AAA', b: '' },
      { ref: 'far', line: 'coast', a: 'CCC', b: '' },
    ];
    // in 2018 BBB has left and CCC has not come
    const filters = alignments.filters?.(atlas, scene, lines) ?? {};
    expect(filters['alignment:pact-line']).toEqual(['in', ['get', 'ref'], ['literal', ['within', 'coast']]]);
    // AAA is drawn in its own colour
    expect(filters['alignment:pact-fill']).toEqual(NOTHING);
    expect(filters['alignment:pact-hatch']).toEqual(NOTHING);
    const without = alignments.filters?.(atlas, compose(atlas, initialState(atlas, 'flat')), lines) ?? {};
    expect(new Set(Object.values(without))).toEqual(new Set([NOTHING]));
  });
});

describe('a hatch', () => {
  it('runs each way in its colour and repeats without a visible edge', () => {
    const at = (way: 'down' | 'up' | 'level' | 'upright') => {
      const { data, width } = hatch({ color: '#ff0000', size: 8, line: 1, way });
      return (x: number, y: number) => data[((y % 8) * width + (x % 8)) * 4 + 3] === 255;
    };
    const [down, up, level, upright] = [at('down'), at('up'), at('level'), at('upright')];
    for (let i = 0; i < 20; i++) {
      expect(down(20 + i, 28 - i)).toBe(true);
      expect(up(i, i)).toBe(true);
      expect(level(i, 16)).toBe(true);
      expect(upright(8, i)).toBe(true);
      expect(level(i, 1)).toBe(false);
    }
  });

  it.each([LIGHT, DARK])('of each alignment is one of the images', (palette) => {
    const named = alignments
      .style(atlas, palette)
      .flatMap((l) =>
        l.type === 'fill' && l.paint?.['fill-pattern'] ? [String(l.paint['fill-pattern'])] : [],
      );
    expect(named.length).toBeGreaterThan(0);
    const images = Object.keys(alignments.patterns?.(atlas, palette) ?? {});
    for (const name of named) expect(images).toContain(name);
  });
});
