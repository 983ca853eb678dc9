import { describe, expect, it } from 'vitest';
import type { Atlas, Country, Flow } from '../../../src/model/types.ts';
import { tivOfFlow } from '../../../src/register/flow-tiv.ts';
import {
  exportsOf,
  flowSeries,
  importsBySupplier,
  importsOf,
  totalsOf,
} from '../../../src/register/series.ts';
import { type Setting, settingOf } from '../../../src/register/setting.ts';
import { addUp, sumPeriod } from '../../../src/register/sums.ts';
import { deal, tinyAtlas, tinyRegister } from '../tiny.ts';

/** Two suppliers with colours, AAA and CCC; DDD and EEE are others. */
function setting(more: Partial<Atlas> = {}): Setting {
  return settingOf({ ...tinyAtlas(), suppliers: ['AAA', 'CCC'], ...more });
}

const BBB = {
  CCC: { 2001: 7, 2016: 3 },
  DDD: { 2001: 1, 1999: 2 },
  EEE: { 2001: 4 },
  AAA: { 2013: 10, 2017: 30, 2020: 100 },
};

describe('sums', () => {
  it('includes both ends of a period, and is null, not zero, without a figure', () => {
    expect(sumPeriod(BBB.AAA, 2013, 2017)).toBe(40);
    expect(sumPeriod(BBB.AAA, 2014, 2016)).toBeNull();
    expect(sumPeriod(BBB.AAA)).toBe(140);
    expect(sumPeriod({})).toBeNull();
  });

  it('keeps a figure of zero apart from none', () => {
    expect(sumPeriod({ 2000: 0 })).toBe(0);
  });

  it('adds by year, and leaves out years without a figure', () => {
    expect(addUp([BBB.DDD, BBB.EEE])).toEqual({ 1999: 2, 2001: 5 });
  });
});

describe('imports', () => {
  it('lists suppliers: those with a colour in their order, the rest by TIV', () => {
    expect(importsOf(tinyRegister({ BBB }), 'BBB', setting())).toEqual([
      { code: 'AAA', tiv: 140, first: 2013, last: 2020 },
      { code: 'CCC', tiv: 10, first: 2001, last: 2016 },
      { code: 'EEE', tiv: 4, first: 2001, last: 2001 },
      { code: 'DDD', tiv: 3, first: 1999, last: 2001 },
    ]);
  });

  it('stacks years by group, the rest as one, with no gap in the years', () => {
    const stack = importsBySupplier(tinyRegister({ BBB }), 'BBB', setting());
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
    expect(importsBySupplier(tinyRegister({ BBB }), 'AAA', setting())).toBeNull();
    expect(importsBySupplier(tinyRegister({ BBB: { AAA: {} } }), 'BBB', setting())).toBeNull();
    expect(
      importsBySupplier(tinyRegister({ BBB: { EEE: { 2010: 1 } } }), 'BBB', setting())?.groups,
    ).toHaveLength(1);
  });

  it('shows at least twenty years, up to the year of the essay', () => {
    const years =
      importsBySupplier(tinyRegister({ BBB: { AAA: { 2012: 1 } } }), 'BBB', setting())?.years ?? [];
    expect([years[0], years.at(-1), years.length]).toEqual([1999, 2018, 20]);
  });

  it('ends with a historic state', () => {
    const register = tinyRegister({ BBB: { AAA: { 1960: 1, 1985: 2 } } });
    const state = { ...(tinyAtlas().entities['country:BBB'] as Country), from: '1922', to: '1991-12-26' };
    const years =
      importsBySupplier(register, 'BBB', setting({ entities: { 'country:BBB': state } }))?.years ?? [];
    expect([years[0], years.at(-1)]).toEqual([1960, 1991]);
  });
});

describe('exports', () => {
  it('sums by recipient, the largest first, and knows first and last year', () => {
    const register = tinyRegister({ BBB, XXX: { AAA: { 1990: 500, 1995: 1 }, CCC: { 2000: 9 } } });
    expect(exportsOf(register, 'AAA')).toEqual([
      { code: 'XXX', tiv: 501, first: 1990, last: 1995 },
      { code: 'BBB', tiv: 140, first: 2013, last: 2020 },
    ]);
    expect(exportsOf(register, 'ZZZ')).toEqual([]);
  });
});

describe('a flow', () => {
  it('is a stack of one group over its years', () => {
    const { entities, register } = tinyAtlas();
    const flow = entities['flow:aaa-bbb'] as Flow;
    if (!register) throw new Error('no register');
    expect(flowSeries(register, flow, setting())).toEqual({
      years: [2012, 2013, 2014, 2015, 2016, 2017, 2018],
      groups: [
        { codes: ['AAA'], rank: 1, former: false, byYear: { 2012: 5, 2013: 10, 2017: 30, 2018: 100 } },
      ],
    });
    expect(flowSeries(tinyRegister({ BBB: { AAA: { 2012: 5 } } }), flow, setting())).toBeNull();
    const other = tinyRegister({ BBB: { EEE: { 2012: 5, 2014: 1 } } });
    expect(flowSeries(other, { ...flow, supplier: 'EEE' }, setting())?.groups[0]?.rank).toBe(0);
  });

  it('of one deal has its orders’ TIV, evenly over the years of delivery', () => {
    const flow = tinyAtlas().entities['flow:aaa-bbb-tanks'] as Flow;
    const deals = [
      deal('AAA', 'BBB', { designation: 'tank', ordered: 2010, delivered: [2012, 2013], tivDelivered: 3 }),
      deal('AAA', 'BBB', { designation: 'tank', ordered: 2014, delivered: [2013], tivDelivered: 10 }),
      deal('AAA', 'CCC', { designation: 'tank', delivered: [2012], tivDelivered: 100 }),
      deal('AAA', 'BBB', { designation: 'ship', delivered: [2012], tivDelivered: 1000 }),
    ];
    const register = tinyRegister({}, { deals });
    expect(tivOfFlow(register, flow)).toEqual({ 2012: 1.5, 2013: 11.5 });
    expect(tivOfFlow(register, { ...flow, orders: ['tank@2014'] })).toEqual({ 2013: 10 });
    expect(tivOfFlow(null, flow)).toEqual({});
    expect(tivOfFlow(register, { ...flow, type: 'sanctions' })).toEqual({});
  });
});

it('names a state by its code, or gives the code', () => {
  expect(setting().nameOf('AAA')).toBe('AAA');
  expect(setting().nameOf('QQQ')).toBe('QQQ');
});
