import { describe, expect, it } from 'vitest';
import { beatsOf } from '../../../src/model/beat.ts';
import { playedYears, playFrom } from '../../../src/scene/play.ts';
import { compose } from '../../../src/scene/scene.ts';
import { initialState } from '../../../src/state/state.ts';
import { compiled } from '../atlas.ts';

const { atlas } = compiled;

describe('the years that playing shows', () => {
  const sceneOf = (passage: string, beat = 1, ownYears: readonly [number, number] | null = null) =>
    compose(atlas, { ...initialState(atlas, 'flat'), passage, beat, ownYears });

  it('are those with figures of the pairs that are drawn, whatever years are shown', () => {
    const { register, timeline } = atlas;
    const soviet = Object.keys(register?.transfers.CHN?.SUN ?? {}).map(Number);
    const years = [Math.min(...soviet), Math.max(...soviet)];
    expect(playedYears(sceneOf('note-i'), register, timeline)).toEqual(years);
    expect(playedYears(sceneOf('note-i', 1, [2020, 2025]), register, timeline)).toEqual(years);
  });

  it('are those of the register where no pair is drawn, and the timeline without figures', () => {
    const { register, timeline } = atlas;
    const all = playedYears(sceneOf('p1'), register, timeline);
    expect(all[0]).toBe(1950);
    expect(all[1]).toBe(2025);
    expect(playedYears(sceneOf('p1'), null, timeline)).toEqual(timeline);
  });

  it('lie within the timeline in every beat, first before last', () => {
    for (const passage of atlas.passages)
      for (const [i] of beatsOf(passage).entries()) {
        const [from, to] = playedYears(sceneOf(passage.id, i + 1), atlas.register, atlas.timeline);
        expect(from).toBeGreaterThanOrEqual(atlas.timeline[0]);
        expect(to).toBeLessThanOrEqual(atlas.timeline[1]);
        expect(from).toBeLessThanOrEqual(to);
      }
  });
});

describe('where playing starts', () => {
  it('is the first window with figures, as long as the one shown', () => {
    expect(playFrom([2013, 2017], false, [1990, 2025])).toEqual([1990, 1994]);
    expect(playFrom([2013, 2017], false, [2016, 2017])).toEqual([2016, 2017]);
  });

  it('is the reader’s own window while it has something to come', () => {
    expect(playFrom([2001, 2003], true, [1990, 2025])).toEqual([2001, 2003]);
    expect(playFrom([2023, 2025], true, [1990, 2025])).toEqual([1990, 1992]);
    expect(playFrom([1920, 1922], true, [1990, 2025])).toEqual([1990, 1992]);
  });
});
