import { describe, expect, it } from 'vitest';
import { flowWidth } from '../../../src/encoding/width.ts';
import type { Country, Passage, System } from '../../../src/model/types.ts';
import { tivOf } from '../../../src/register/flow-tiv.ts';
import { isBare } from '../../../src/scene/bare.ts';
import { flowLines, flowMarks } from '../../../src/scene/flows.ts';
import { alignmentStatus, membersAt } from '../../../src/scene/focus.ts';
import { framePoints } from '../../../src/scene/frame.ts';
import { compose } from '../../../src/scene/scene.ts';
import { initialState } from '../../../src/state/state.ts';
import { tinyAtlas } from '../tiny.ts';

const atlas = tinyAtlas();
const start = initialState(atlas, 'globe');
const withNamed = (...named: string[]) => ({
  ...atlas,
  passages: atlas.passages.map((p) => ({ ...p, mentions: [], view: { ...p.view, also: named } })),
});
const at = (ref: string) => compose(atlas, start).flows.find((f) => f.ref === ref);

describe('the scene of a passage', () => {
  it('highlights what is named, and the two states of a named flow', () => {
    const { countries } = compose(atlas, start);
    expect([...countries]).toEqual([
      ['country:AAA', 'highlighted'],
      ['country:BBB', 'highlighted'],
    ]);
  });

  it('sums a total over the period, both years included', () => {
    expect(at('flow:aaa-bbb')?.tiv).toBe(40);
    expect(at('flow:aaa-bbb')?.width).toBe(flowWidth(40));
  });

  it('does not draw a flow with none identified in the period, nor a deal that is not named', () => {
    expect(at('flow:ccc-bbb')).toBeUndefined();
    expect(at('flow:aaa-bbb-tanks')).toBeUndefined();
  });

  it('distinguishes "none identified" from zero', () => {
    expect(tivOf(atlas.register, 'CCC', 'BBB', 2013, 2017)).toBeNull();
  });

  it('draws one line a pair of states, which stands for its deals and does not move for another of them', () => {
    const both = withNamed('flow:aaa-bbb', 'flow:aaa-bbb-tanks');
    const pair = compose(both, start).flows.filter(
      (f) => f.flow.supplier === 'AAA' && f.flow.recipient === 'BBB',
    );
    expect(pair.map((f) => [f.ref, f.deals.map((d) => d.ref)])).toEqual([
      ['flow:aaa-bbb', ['flow:aaa-bbb-tanks']],
    ]);
    const alone = compose(withNamed('flow:aaa-bbb-tanks'), start).flows;
    expect(alone.map((f) => [f.ref, f.deals.map((d) => d.ref)])).toEqual([
      ['flow:aaa-bbb-tanks', ['flow:aaa-bbb-tanks']],
    ]);
    const hovered = compose(both, { ...start, hovered: 'flow:aaa-bbb-tanks' }).flows;
    expect(hovered.map((f) => f.ref)).toEqual(['flow:aaa-bbb-tanks']);
    expect(hovered[0]?.curve.flat[24]).toEqual(pair[0]?.curve.flat[24]);
  });

  it('draws nothing that is not meant until all is shown', () => {
    const none = withNamed('country:CCC');
    const seen = compose(none, start);
    expect([seen.flows, seen.alignments, seen.events, seen.places].map((marks) => marks.length)).toEqual([
      0, 0, 0, 0,
    ]);
    // all alike, until something is meant
    const all = (more = {}) => compose(none, { ...start, all: true, ...more }).flows.map((f) => f.emphasis);
    expect(new Set(all())).toEqual(new Set(['highlighted']));
    expect(new Set(all({ hovered: 'country:CCC' }))).toEqual(new Set(['dimmed']));
  });

  it('is bare when the record has nothing of its flows in the reader’s own years, and only then', () => {
    const bare = (more: Partial<typeof start>) => isBare(atlas, compose(atlas, { ...start, ...more }));
    expect(bare({ ownYears: [1950, 1951] })).toBe(true);
    expect(bare({ ownYears: [2013, 2017] })).toBe(false);
    expect(bare({})).toBe(false);
  });

  it('draws a selected flow even when its layer is hidden', () => {
    const scene = compose(atlas, { ...start, selected: 'flow:aaa-bbb', hiddenLayers: ['flows'] });
    expect(scene.flows.map((f) => [f.ref, f.emphasis])).toEqual([['flow:aaa-bbb', 'selected']]);
  });

  it('leaves out the flows of a supplier whose layer is hidden', () => {
    expect(compose(atlas, { ...start, hiddenLayers: ['flows:AAA'] }).flows).toEqual([]);
  });

  it('spreads flows between the same states apart', () => {
    const both = new Set(['flow:aaa-bbb', 'flow:aaa-bbb-tanks']);
    const timeWindow = { period: [2013, 2017], date: '2018-04-20', isReaderChoice: false } as const;
    const lines = flowLines(atlas, { all: false, hiddenLayers: [], timeWindow, register: atlas.register });
    const marks = flowMarks(lines, { highlighted: both, steady: both, selected: null, hovered: null });
    const middles = marks.map((m) => m.curve.flat[24]);
    expect(middles[0]).not.toEqual(middles[1]);
  });

  it('frames a large state by its size', () => {
    const height = (reach: number) => {
      const big = { ...atlas.entities['country:AAA'], reach } as Country;
      const one = { ...atlas, entities: { ...atlas.entities, 'country:AAA': big } };
      const scene = compose(one, start);
      const alone = { ...scene, view: { ...scene.view, frame: ['country:AAA'] } };
      const lats = framePoints(one, alone, 'flat').map((p) => p[1]);
      return Math.max(...lats) - Math.min(...lats);
    };
    expect(height(9)).toBeCloseTo(18, 6);
    expect(height(1)).toBeLessThan(height(9));
    expect(height(40)).toBeLessThan(30);
  });

  it('highlights the flows of a system when it is selected, not when it is only named', () => {
    const system: System = {
      ...(atlas.entities['country:AAA'] as Country),
      kind: 'system',
      ref: 'system:tank',
      type: 'tank',
      flows: ['flow:ccc-bbb'],
    };
    const p1 = atlas.passages[0] as Passage;
    const naming = { ...p1, mentions: [{ ref: system.ref, start: 0, end: 1 }] };
    const one = { ...atlas, passages: [naming], entities: { ...atlas.entities, [system.ref]: system } };
    expect(compose(one, start).highlighted.has('flow:ccc-bbb')).toBe(false);
    expect(compose(one, { ...start, selected: system.ref }).highlighted.has('flow:ccc-bbb')).toBe(true);
  });

  it('never throws, whatever the state', () => {
    for (const ref of [...Object.keys(atlas.entities), 'country:nowhere', null]) {
      for (const all of [true, false]) {
        expect(() =>
          compose(atlas, { ...start, selected: ref, hovered: ref, all, passage: 'p77' }),
        ).not.toThrow();
      }
    }
  });
});

describe('membership at a date', () => {
  it('counts who had joined and not yet left', () => {
    expect(membersAt(atlas, 'alignment:pact', '2018-04-20')).toEqual(['AAA']);
    expect(membersAt(atlas, 'alignment:pact', '1995')).toEqual(['AAA', 'BBB']);
    expect(membersAt(atlas, 'alignment:pact', '2021')).toEqual(['AAA', 'CCC']);
  });

  it('shows an ended one with its last members, and says so', () => {
    expect(membersAt(atlas, 'alignment:old', '2018-04-20')).toEqual(['AAA', 'BBB']);
    expect(alignmentStatus(atlas, 'alignment:old', '2018-04-20')).toBe('ended');
    expect(alignmentStatus(atlas, 'alignment:old', '1940')).toBe('future');
    expect(alignmentStatus(atlas, 'alignment:pact', '2018-04-20')).toBe('current');
  });
});

describe('width', () => {
  it('grows with the square root of TIV', () => {
    const w = (tiv: number) => flowWidth(tiv) - flowWidth(null);
    expect(w(4000) / w(1000)).toBeCloseTo(2, 6);
    expect(flowWidth(99999)).toBe(flowWidth(12000));
  });
});
