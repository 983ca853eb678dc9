import { describe, expect, it } from 'vitest';
import { alignmentColor, LIGHT, supplierColor } from '../../../src/encoding/colors.ts';
import { flowWidth } from '../../../src/encoding/width.ts';
import {
  flowYears,
  kindLine,
  passageLabel,
  shortDate,
  sourceLine,
  statusOf,
} from '../../../src/encoding/words.ts';
import type { Alignment, Flow, Passage, Source } from '../../../src/model/types.ts';
import { tinyAtlas } from '../tiny.ts';

const atlas = tinyAtlas();
const flow = atlas.entities['flow:aaa-bbb'] as Flow;
const pact = atlas.entities['alignment:pact'] as Alignment;

describe('colours', () => {
  it('are a supplier’s own, in the atlas’s order, and one for the others', () => {
    const two = { ...atlas, suppliers: ['AAA', 'BBB'] };
    expect(supplierColor(two, 'AAA', LIGHT)).toBe(LIGHT.suppliers[0]);
    expect(supplierColor(two, 'BBB', LIGHT)).toBe(LIGHT.suppliers[1]);
    expect(supplierColor(two, 'CCC', LIGHT)).toBe(LIGHT.other);
  });

  it('of alignments go round', () => {
    const n = LIGHT.alignments.length;
    expect(alignmentColor(0, LIGHT)).toBe(LIGHT.alignments[0]);
    expect(alignmentColor(n - 1, LIGHT)).toBe(LIGHT.alignments[n - 1]);
    expect(alignmentColor(n, LIGHT)).toBe(LIGHT.alignments[0]);
  });
});

describe('the width of a flow', () => {
  it('is the least without a figure and grows to a most', () => {
    expect(flowWidth(null)).toBe(flowWidth(0));
    expect(flowWidth(1)).toBeGreaterThan(flowWidth(0));
    expect(flowWidth(11_999)).toBeLessThan(flowWidth(12_000));
    expect(flowWidth(12_000)).toBe(13);
  });
});

describe('words', () => {
  it('leave "delivered" out of what is not arms, and keep it for arms', () => {
    expect(statusOf({ ...flow, type: 'sanctions', status: 'delivered' })).toBe('');
    expect(statusOf({ ...flow, type: 'sanctions', status: 'stopped' })).toBe('stopped');
    expect(statusOf({ ...flow, status: 'delivered' })).toBe('delivered');
    expect(statusOf({ ...flow, status: 'mooted' })).toBe('talk only');
  });

  it('say a flow’s years in full, and since when one that goes on', () => {
    expect(flowYears({ ...flow, from: 2015, to: null })).toBe('since 2015');
    expect(flowYears({ ...flow, from: 2015, to: 2016 })).toBe('2015–2016');
    expect(flowYears({ ...flow, from: 2015, to: 2015 })).toBe('2015');
  });

  it('say how long an alignment lasted: to the last one’s leaving, when all have left', () => {
    const members = [
      { state: 'AAA', from: '1955-05', to: '1991', source: 'x' },
      { state: 'BBB', from: '1949-04', to: '1968', source: 'x' },
    ];
    expect(kindLine({ ...pact, members })).toBe('alliance · 1949–1991');
    expect(
      kindLine({ ...pact, members: [...members, { state: 'CCC', from: '1960', to: null, source: 'x' }] }),
    ).toBe('alliance · since 1949');
    expect(kindLine({ ...pact, members: [] })).toBe('alliance');
  });

  it('shorten a month to three letters', () => {
    expect([shortDate('1969-03-02'), shortDate('1969-05'), shortDate('1969')]).toEqual([
      '2 Mar 1969',
      'May 1969',
      '1969',
    ]);
  });

  it('say what a passage or a source is', () => {
    const of = (kind: Passage['kind'], label: string) => passageLabel({ kind, label } as Passage);
    expect([of('paragraph', '3'), of('note', 'iv'), of('heading', '')]).toEqual([
      '¶ 3',
      'Note iv',
      'Heading',
    ]);
    expect(sourceLine({ type: 'article-journal' } as Source)).toBe('source · article journal');
  });
});
