import { describe, expect, it } from 'vitest';
import { DARK, LIGHT } from '../../../src/encoding/colors.ts';
import { alignments } from '../../../src/layers/alignments.ts';
import { hatch } from '../../../src/map/hatch.ts';
import type { AlignmentKind } from '../../../src/model/types.ts';
import type { Scene } from '../../../src/scene/scene.ts';
import { tinyAtlas } from '../tiny.ts';

const atlas = tinyAtlas();
const mark = (ref: string, type: AlignmentKind, members: string[]) => ({ ref, members, alignment: { type } });
const bodies = (...marks: ReturnType<typeof mark>[]) =>
  alignments.bodies?.(atlas, { alignments: marks } as unknown as Scene).groups ?? [];
const codes = (all: ReturnType<typeof bodies>, id: string) => all.find((b) => b.id === id)?.codes;

describe('groups of states', () => {
  it('are washed where they are alone and hatched by each where they overlap', () => {
    const all = bodies(mark('x', 'alliance', ['AAA', 'BBB']), mark('y', 'organisation', ['BBB', 'CCC']));
    expect(codes(all, 'x')).toEqual(['AAA', 'BBB']);
    expect(codes(all, 'x wash')).toEqual(['AAA']);
    expect(codes(all, 'x hatch')).toEqual(['BBB']);
    expect(codes(all, 'y wash')).toEqual(['CCC']);
    expect(codes(all, 'y hatch')).toEqual(['BBB']);
  });

  it('of a dialogue fill nothing, and it makes no hatch of the others', () => {
    const all = bodies(mark('x', 'alliance', ['AAA']), mark('q', 'dialogue', ['AAA']));
    expect(codes(all, 'x wash')).toEqual(['AAA']);
    expect(codes(all, 'x hatch')).toBeUndefined();
  });

  it('have a wider outline under one that runs along the same borders, so that both are seen', () => {
    const all = bodies(
      mark('x', 'alliance', ['AAA', 'BBB']),
      mark('y', 'alliance', ['AAA', 'BBB', 'CCC']),
      mark('z', 'alliance', ['AAA', 'DDD']),
    );
    const wider = (id: string) => all.find((b) => b.id === id)?.wider ?? 0;
    expect(wider('x')).toBeGreaterThan(1);
    expect(wider('y')).toBe(0);
    expect(wider('z')).toBe(0);
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
