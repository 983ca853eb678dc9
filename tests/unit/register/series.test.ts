import { describe, expect, it } from 'vitest';
import type { Atlas, Country, Flow } from '../../../src/model/types.ts';
import {
  addUp,
  countryName,
  exportsOf,
  flowSeries,
  importsBySupplier,
  importsOf,
  sumPeriod,
  totalsOf,
} from '../../../src/register/series.ts';
import { tinyAtlas } from '../tiny.ts';

/** Two suppliers with colours, AAA and CCC; DDD and EEE are others. */
function atlasWith(transfers: Atlas['transfers'], more: Partial<Atlas> = {}): Atlas {
  return { ...tinyAtlas(), suppliers: ['AAA', 'CCC'], transfers, ...more };
}

const BBB = {
  CCC: { 2001: 7, 2016: 3 },
  DDD: { 2001: 1, 1999: 2 },
  EEE: { 2001: 4 },
  AAA: { 2013: 10, 2017: 30, 2020: 100 },
};

describe('sums', () => {
  it('holds both ends of a period, and is null, not zero, where there is no figure', () => {
    expect(sumPeriod(BBB.AAA, 2013, 2017)).toBe(40);
    expect(sumPeriod(BBB.AAA, 2014, 2016)).toBeNull();
    expect(sumPeriod(BBB.AAA)).toBe(140);
    expect(sumPeriod({})).toBeNull();
  });

  it('keeps a figure of zero apart from none', () => {
    expect(sumPeriod({ 2000: 0 })).toBe(0);
  });

  it('adds year by year and leaves absent what nobody has', () => {
    expect(addUp([BBB.DDD, BBB.EEE])).toEqual({ 1999: 2, 2001: 5 });
  });
});

describe('imports', () => {
  it('lists suppliers: those with a colour in their order, the rest by TIV', () => {
    expect(importsOf(atlasWith({ BBB }), 'BBB')).toEqual([
      { code: 'AAA', tiv: 140, first: 2013, last: 2020 },
      { code: 'CCC', tiv: 10, first: 2001, last: 2016 },
      { code: 'EEE', tiv: 4, first: 2001, last: 2001 },
      { code: 'DDD', tiv: 3, first: 1999, last: 2001 },
    ]);
  });

  it('stacks years by group, the rest as one, with no gap in the years', () => {
    const stack = importsBySupplier(atlasWith({ BBB }), 'BBB');
    expect(stack?.years).toEqual(Array.from({ length: 22 }, (_, i) => 1999 + i));
    expect(stack?.groups).toEqual([
      { codes: ['AAA'], rank: 1, former: false, byYear: BBB.AAA },
      { codes: ['CCC'], rank: 2, former: false, byYear: BBB.CCC },
      { codes: ['EEE', 'DDD'], rank: 0, former: false, byYear: { 1999: 2, 2001: 5 } },
    ]);
    const totals = totalsOf(stack as NonNullable<typeof stack>);
    expect(totals.slice(0, 3)).toEqual([2, null, 12]);
    expect(totals.at(-1)).toBe(100);
    expect(totals.filter((t) => t !== null)).toHaveLength(6);
  });

  it('is null for a state without figures, and a supplier without deliveries has no group', () => {
    expect(importsBySupplier(atlasWith({ BBB }), 'AAA')).toBeNull();
    expect(importsBySupplier(atlasWith({ BBB: { AAA: {} } }), 'BBB')).toBeNull();
    expect(importsBySupplier(atlasWith({ BBB: { EEE: { 2010: 1 } } }), 'BBB')?.groups).toHaveLength(1);
  });

  it('shows at least twenty years, up to the year of the essay', () => {
    const years = importsBySupplier(atlasWith({ BBB: { AAA: { 2012: 1 } } }), 'BBB')?.years ?? [];
    expect([years[0], years.at(-1), years.length]).toEqual([1999, 2018, 20]);
  });

  it('ends with a historic state', () => {
    const atlas = atlasWith({ BBB: { AAA: { 1960: 1, 1985: 2 } } });
    const state = { ...(atlas.entities['country:BBB'] as Country), from: '1922', to: '1991-12-26' };
    const years = importsBySupplier({ ...atlas, entities: { 'country:BBB': state } }, 'BBB')?.years ?? [];
    expect([years[0], years.at(-1)]).toEqual([1960, 1991]);
  });
});

describe('exports', () => {
  it('sums by recipient, the largest first, and knows first and last year', () => {
    const atlas = atlasWith({ BBB, XXX: { AAA: { 1990: 500, 1995: 1 }, CCC: { 2000: 9 } } });
    expect(exportsOf(atlas, 'AAA')).toEqual([
      { code: 'XXX', tiv: 501, first: 1990, last: 1995 },
      { code: 'BBB', tiv: 140, first: 2013, last: 2020 },
    ]);
    expect(exportsOf(atlas, 'ZZZ')).toEqual([]);
  });
});

describe('a flow', () => {
  it('is a stack of one over its own years', () => {
    const atlas = atlasWith({});
    const flow = atlas.entities['flow:aaa-bbb'] as Flow;
    expect(flowSeries(atlas, flow)).toEqual({
      years: [2012, 2013, 2014, 2015, 2016, 2017, 2018],
      groups: [
        { codes: ['AAA'], rank: 1, former: false, byYear: { 2012: 5, 2013: 10, 2017: 30, 2018: 100 } },
      ],
    });
    expect(flowSeries(atlas, { ...flow, tiv: { 2012: 5 } })).toBeNull();
    expect(flowSeries(atlas, { ...flow, supplier: 'EEE' })?.groups[0]?.rank).toBe(0);
  });
});

it('names a state by its code, or gives the code', () => {
  expect(countryName(tinyAtlas(), 'AAA')).toBe('AAA');
  expect(countryName(tinyAtlas(), 'QQQ')).toBe('QQQ');
});
