import { describe, expect, it } from 'vitest';
import type { Evidence } from '../../../src/model/record.ts';
import type { Country, Flow } from '../../../src/model/types.ts';
import { compared, compareFigure, differenceInWords } from '../../../src/register/compare.ts';
import { figureCsv, lookOf } from '../../../src/register/figure.ts';
import { tivOf } from '../../../src/register/flow-tiv.ts';
import { liveLine, partsOf } from '../../../src/register/live.ts';
import { dealNumber, orderRows, ordersFigure } from '../../../src/register/orders-figure.ts';
import { pendingOf } from '../../../src/register/pending.ts';
import {
  deliveriesBySupplier,
  EVERYONE,
  importsBySupplier,
  importsFrom,
  topOf,
} from '../../../src/register/series.ts';
import { settingOf } from '../../../src/register/setting.ts';
import { shareOfImports, shareOfWorld, tableOfShares } from '../../../src/register/shares.ts';
import { stackFigure } from '../../../src/register/stack-figure.ts';
import { standingOf } from '../../../src/register/standing.ts';
import { supportsOf } from '../../../src/register/supports.ts';
import { shareLabel, tableFigure, windowPanels } from '../../../src/register/window-figure.ts';
import { percent, tivInWords } from '../../../src/register/words.ts';
import { area, convention, drawn } from '../scene/tiny-world.ts';
import { deal, tinyAtlas, tinyRegister } from '../tiny.ts';

const atlas = tinyAtlas();
const setting = settingOf({ ...atlas, suppliers: ['AAA', 'CCC'] });
/** BBB's imports of two suppliers; AAA's and CCC's of others; what AAA sent to all the world. */
const register = tinyRegister(
  {
    BBB: { AAA: { 2013: 10, 2017: 30, 2018: 5 }, CCC: { 2013: 10, 2016: 0 } },
    CCC: { AAA: { 2017: 20 } },
  },
  {
    complete: ['BBB', 'CCC'],
    exports: {
      world: { 2013: 100, 2017: 100 },
      suppliers: { AAA: { 2013: 10, 2017: 50 }, CCC: { 2013: 1 } },
    },
    pending: { BBB: { AAA: [2014] } },
  },
);

describe('a share', () => {
  it('is of all suppliers over both years of a span', () => {
    expect(shareOfImports(register, 'BBB', 'AAA', [2013, 2017])).toEqual({
      tiv: 40,
      all: 50,
      share: 0.8,
      years: [2013, 2017],
    });
    expect(shareOfImports(register, 'BBB', 'AAA', [2014, 2016])).toEqual({
      tiv: 0,
      all: 0,
      share: null,
      years: [],
    });
    expect(shareOfWorld(register, 'AAA', [2013, 2013])?.share).toBe(0.1);
  });

  it('is computed only where the register has every supplier', () => {
    expect(shareOfImports({ ...register, complete: [] }, 'BBB', 'AAA', [2013, 2017])).toBeNull();
    expect(shareOfWorld(register, 'ZZZ', [2013, 2017])).toBeNull();
    const rows = tableOfShares(register, ['BBB', 'AAA', 'CCC'], ['AAA', 'CCC'], [[2013, 2017]]);
    expect(rows.map((r) => [r.recipient, r.all, Object.keys(r.suppliers)])).toEqual([
      ['BBB', 50, ['AAA', 'CCC']],
      ['CCC', 20, ['AAA']],
    ]);
  });
});

describe('a year between two states', () => {
  const at = (recipient: string, supplier: string, year: number) =>
    standingOf(register, recipient, supplier, year, setting);

  it('is delivered, pending, none, or not in the figures', () => {
    expect(at('BBB', 'AAA', 2013)).toBe('delivered');
    expect(at('BBB', 'CCC', 2016)).toBe('delivered');
    expect(at('BBB', 'AAA', 2014)).toBe('pending');
    expect(at('BBB', 'AAA', 2015)).toBe('none');
    expect(at('BBB', 'CCC', 2014)).toBe('none');
    expect(at('AAA', 'CCC', 2014)).toBe('outside');
    expect(at('BBB', 'BBB', 2014)).toBe('outside');
  });

  it('is in the figures from their first to their last', () => {
    expect([2000, 2001, 2018, 2019].map((year) => at('CCC', 'BBB', year))).toEqual([
      'outside',
      'none',
      'none',
      'outside',
    ]);
  });

  it('is outside while a state was part of a larger one, or after it ended', () => {
    const state = (code: string, more: Partial<Country>) => ({
      ...(atlas.entities['country:AAA'] as Country),
      ref: `country:${code}`,
      ...more,
    });
    const past = settingOf({
      ...atlas,
      entities: {
        'country:AAA': state('AAA', {}),
        'country:OLD': state('OLD', { from: '1922', to: '2005-12-26', parts: ['AAA'] }),
      },
    });
    expect([2004, 2005, 2006].map((y) => past.existed('AAA', y))).toEqual([false, false, true]);
    expect([1921, 1922, 2005, 2006].map((y) => past.existed('OLD', y))).toEqual([false, true, true, false]);
    expect(past.existed('NEW', 1)).toBe(true);
    expect(past.rankOf('OLD')).toEqual({ rank: 1, former: true });
    expect(past.rankOf('AAA')).toEqual({ rank: 1, former: false });
    expect(past.rankOf('ZZZ')).toEqual({ rank: 0, former: false });
    expect([past.lastYear('OLD'), past.lastYear('AAA')]).toEqual([2005, Infinity]);
  });
});

describe('an order', () => {
  it('is pending from its year to its last delivery, in years without deliveries', () => {
    const deals = [
      deal('AAA', 'BBB', { ordered: 2012, delivered: [2013, 2016] }),
      deal('AAA', 'BBB', { ordered: 2017, delivered: [] }),
      deal('AAA', 'BBB', { ordered: null, delivered: [2010] }),
      deal('CCC', 'BBB', { ordered: 2014, delivered: [2014] }),
    ];
    expect(pendingOf(deals, register.transfers)).toEqual({
      BBB: { AAA: [2012, 2014, 2015, 2016], CCC: [2014] },
    });
  });

  it('has its number, and how many were delivered', () => {
    const of = (numberOrdered: number | null, numberDelivered: number | null, more = {}) =>
      dealNumber(deal('AAA', 'BBB', { numberOrdered, numberDelivered, ...more }));
    expect(of(36, 36)).toBe('36');
    expect(of(36, 24)).toBe('24 of 36');
    expect(of(36, 40, { numberOrderedEstimated: true })).toBe('40 of about 36');
    expect(of(null, 24, { numberDeliveredEstimated: true })).toBe('about 24');
    expect(of(36, null)).toBe('36');
    expect(of(null, null)).toBeNull();
    expect(of(1200, 1200)).toBe('1,200');
  });
});

describe('a figure of deliveries', () => {
  const tanks = atlas.entities['flow:aaa-bbb-tanks'] as Flow;
  const entities = {
    ...atlas.entities,
    [tanks.ref]: { ...tanks, from: 2010, to: 2012 },
    'flow:total': {
      ...(atlas.entities['flow:aaa-bbb'] as Flow),
      ref: 'flow:total',
      status: 'stopped' as const,
      to: 2018,
    },
  };
  const setting = settingOf({ ...atlas, entities });
  const evidence = (flows: Evidence['flows']): Evidence => ({
    ...{ id: 'e', passages: [], kind: 'deliveries', title: 'T', reading: '', recipients: ['BBB'] },
    ...{ suppliers: ['AAA'], flows, years: [2001, 2018], sources: [], open: false },
  });
  const deals = [
    deal('AAA', 'BBB', {
      designation: 'ship',
      ordered: 2014,
      orderedEstimated: true,
      delivered: [2015, 2016],
    }),
    deal('AAA', 'BBB', { designation: 'plane', delivered: [2018] }),
  ];
  const held = tinyRegister({}, { deals });

  it('has a row for each order; for a flow without deliveries, how it ended', () => {
    const lines = [
      { flow: 'flow:total', designation: 'ship' },
      { flow: tanks.ref, designation: null },
      { flow: 'flow:gone', designation: null },
    ];
    const rows = orderRows(held, evidence(lines), setting);
    expect(rows.map((r) => [r.name, r.delivered, r.ended])).toEqual([
      ['AAA → BBB: ship', [2015, 2016], { year: 2018, how: 'stopped' }],
      ['AAA → BBB: tanks', [], { year: 2012, how: 'cancelled' }],
    ]);
    expect(ordersFigure(held, evidence(lines), rows).rows).toEqual([
      ['AAA → BBB: ship', '–', '2014?', '2015–16; stopped 2018'],
      ['AAA → BBB: tanks', '–', '2010', 'nothing; cancelled 2012'],
    ]);
    expect(orderRows(held, evidence([{ flow: 'flow:total', designation: null }]), setting)).toHaveLength(2);
  });

  it('sums up deliveries in the reader’s own years, the first and the last included', () => {
    const live = (a: number, b: number) =>
      liveLine(held, evidence([{ flow: 'flow:total', designation: null }]), [a, b], setting);
    expect(live(2016, 2018)).toBe('In 2016–18, your choice: deliveries of 2 of these orders.');
    expect(live(2016, 2017)).toBe('In 2016–17, your choice: deliveries of 1 of these orders.');
    expect(live(2012, 2015)).toContain('deliveries of 1 of');
    expect(live(2001, 2014)).toBe('In 2001–14, your choice: no delivery of these orders.');
  });
});

describe('a recipient’s imports by supplier', () => {
  const parts = (code: string, suppliers: string[], a: number, b: number, of = register) =>
    partsOf(of, code, suppliers, [a, b], setting);
  it('are listed by supplier, “none” for one without deliveries', () => {
    expect(parts('BBB', ['AAA', 'CCC'], 2013, 2017)).toBe('AAA 80 %, CCC 20 % of 50 million TIV');
    expect(parts('BBB', ['AAA', 'CCC'], 2017, 2017)).toBe('AAA 100 %, CCC none identified of 30 million TIV');
    expect(parts('CCC', ['CCC', 'AAA'], 2017, 2017)).toBe('AAA 100 % of 20 million TIV');
  });

  it('are left out, with the reason, where they are not known', () => {
    expect(parts('BBB', ['AAA'], 2014, 2015)).toBe('no delivery identified from anyone');
    expect(parts('BBB', ['AAA'], 1990, 2000)).toBe('no figures before 2001');
    expect(parts('BBB', ['AAA'], 1990, 2001)).toBe('no delivery identified from anyone');
    expect(parts('AAA', ['CCC'], 2013, 2017)).toBe('not all its suppliers are in these figures');
  });
});

describe('two side by side', () => {
  const two = compared(register, 'recipients', ['BBB', 'CCC'], setting);
  it('cover the same years, all that either has', () => {
    expect(two.stacks[0].years).toEqual(two.stacks[1].years);
    expect(two.stacks[0].years.at(-1)).toBe(2018);
    expect(topOf(two.stacks)).toBe(30);
  });

  it('differ by the ratio of the two', () => {
    const sentence = (a: number, b: number) => differenceInWords(register, two, [a, b], setting);
    expect(sentence(2017, 2017)).toContain(
      'BBB imported 30 million TIV and CCC 20 million TIV (BBB 1.5 times as much)',
    );
    expect(sentence(2013, 2013)).toContain('BBB imported 20 million TIV and CCC nothing identified;');
    expect(sentence(2017, 2017)).toContain('AAA’s part was 100 % of the first and 100 % of the second');
    expect(sentence(2017, 2017)).not.toContain('CCC’s part');
    const like = tinyRegister(
      { BBB: { AAA: { 2017: 102 } }, CCC: { AAA: { 2017: 100 } } },
      { complete: ['BBB', 'CCC'] },
    );
    expect(
      differenceInWords(like, compared(like, 'recipients', ['BBB', 'CCC'], setting), [2017, 2017], setting),
    ).toContain(', about the same');
    const back = compared(register, 'recipients', ['CCC', 'BBB'], setting);
    expect(differenceInWords(register, back, [2017, 2017], setting)).toContain('(BBB 1.5 times as much)');
  });

  it('of suppliers are compared by their share of the world', () => {
    const sellers = compared(register, 'suppliers', ['AAA', 'CCC'], setting);
    expect(differenceInWords(register, sellers, [2013, 2013], setting)).toBe(
      'In 2013 AAA delivered to all the world 10 million TIV and CCC 1 million TIV (AAA 10 times as much): 10.0 % and 1.0 % of the world’s deliveries.',
    );
  });

  it('have a table by spans, the time window last; no state is its own supplier', () => {
    const { columns, rows } = compareFigure(register, two, [2017, 2018], setting);
    expect(columns.map((c) => c.head)).toEqual([
      'Years',
      'BBB from AAA',
      'BBB from CCC',
      'BBB, all TIV',
      'CCC from AAA',
      'CCC, all TIV',
    ]);
    expect(rows).toEqual([
      ['2013–17', '80 %', '20 %', '50', '100 %', '20'],
      ['2017–18, shown', '100 %', '–', '35', '100 %', '20'],
    ]);
  });
});

describe('a figure of shares', () => {
  const evidence: Evidence = {
    ...{ id: 'e', passages: [], kind: 'shares', title: 'T', reading: 'R', recipients: ['BBB', 'CCC'] },
    ...{ suppliers: ['AAA', 'CCC'], flows: [], years: [2001, 2018], sources: [], open: false },
  };
  it('has a panel for each recipient, the reader’s own years in their place among the spans', () => {
    const panels = windowPanels(register, evidence, [2017, 2017], setting);
    expect(panels.map((p) => p.title)).toEqual(['BBB', 'CCC']);
    expect(panels[0]?.groups.map((g) => [g.years, g.isReaderChoice, g.all])).toEqual([
      [[2013, 2017], false, 50],
      [[2017, 2017], true, 30],
    ]);
    const before = windowPanels(register, evidence, [1990, 1995], setting)[0]?.groups;
    expect(before?.map((g) => g.isReaderChoice)).toEqual([true, false]);
    expect(windowPanels(register, evidence, null, setting)[0]?.groups).toHaveLength(1);
  });

  it('distinguishes none from no figures', () => {
    const share = { tiv: 0, all: 5, share: 0, years: [] };
    expect(shareLabel(null)).toBe('no figures');
    expect(shareLabel({ ...share, all: 0, share: null })).toBe('no figures');
    expect(shareLabel(share)).toBe('none');
    expect(shareLabel({ ...share, years: [2016] })).toBe('0 %');
    expect(shareLabel({ tiv: 1, all: 400, share: 0.0025, years: [2016] })).toBe('0.3 %');
  });

  it('as a table leaves a state’s own column empty', () => {
    const { rows } = tableFigure(register, evidence, null, setting);
    expect(rows.map((r) => [r[0], r[1], r.at(-1)])).toEqual([
      ['BBB', '2013–17', '50'],
      ['CCC', '2013–17', '20'],
    ]);
    expect(rows[1]?.[3]).toBe('–');
  });
});

describe('what a source supports', () => {
  it('includes how a convention draws an area', () => {
    const x = area('x', { sources: [] });
    const rests = convention('own', drawn(x.ref, { sources: ['source:s'] }));
    const of = { ...atlas, entities: { [x.ref]: x }, worldviews: [rests] };
    expect(supportsOf(of, of.register, 'source:s').entities).toEqual([x.ref]);
    expect(supportsOf({ ...of, worldviews: [] }, of.register, 'source:s').entities).toEqual([]);
  });
});

describe('years by supplier', () => {
  it('of given suppliers, with all the others as one group on request', () => {
    const of = (suppliers: string[]) =>
      importsFrom(register, 'BBB', suppliers, [2013, 2014], setting).groups.map((g) => g.codes);
    expect(of(['AAA'])).toEqual([['AAA']]);
    expect(of(['AAA', EVERYONE])).toEqual([['AAA'], ['CCC']]);
  });

  it('of all recipients are added up, colours in their order, states of the past after them', () => {
    const more = tinyRegister({
      BBB: { CCC: { 2001: 1 }, AAA: { 2001: 2 }, OLD: { 1990: 4 }, ZZZ: { 2001: 8 } },
      CCC: { AAA: { 2001: 16 } },
    });
    const old = {
      ...(atlas.entities['country:AAA'] as Country),
      ref: 'country:OLD',
      parts: ['AAA'],
      to: '1991',
    };
    const past = settingOf({ ...atlas, suppliers: ['AAA', 'CCC'], entities: { 'country:OLD': old } });
    const { years, groups } = deliveriesBySupplier(more, [1990, 2001], past);
    expect([years[0], years.at(-1), years.length]).toEqual([1990, 2001, 12]);
    expect(groups.map((g) => [g.codes.join(), lookOf(g)])).toEqual([
      ['AAA', 'of-supplier-1'],
      ['CCC', 'of-supplier-2'],
      ['OLD', 'of-former-1'],
      ['ZZZ', 'of-others'],
    ]);
    expect(groups[0]?.byYear).toEqual({ 2001: 18 });
    expect(importsBySupplier(more, 'BBB', past)?.groups.map((g) => g.codes[0])).toEqual([
      'AAA',
      'CCC',
      'OLD',
      'ZZZ',
    ]);
  });

  it('in a table are marked when pending, none, or not in the figures', () => {
    const stack = importsFrom(register, 'BBB', ['AAA'], [2000, 2015], setting);
    const { rows, data } = stackFigure(
      register,
      { id: 'x', title: 'X', recipient: 'BBB', stack, suppliers: ['AAA'] },
      setting,
    );
    const cell = (year: string) => rows.find((r) => r[0] === year)?.[1];
    expect(['2000', '2001', '2013', '2014', '2015'].map(cell)).toEqual(['', '–', '10', '0', '–']);
    expect(data.at(-2)).toEqual(['AAA', 'BBB', 2014, null, 'no delivery, an order open']);
  });
});

describe('figures in words', () => {
  it('distinguish a very small value from zero', () => {
    expect([0.049, 0.05, 9.96, 10.4, 0.5].map(tivInWords)).toEqual(['under 0.1', '0.1', '10', '10', '0.5']);
    expect([0, 0.0004, 0.0005, 0.005, 0.01, 0.994].map((n) => percent(n))).toEqual([
      '0 %',
      'under 0.1 %',
      '0.1 %',
      '0.5 %',
      '1 %',
      '99 %',
    ]);
    expect(percent(null)).toBe('–');
    expect(percent(0.125, 1)).toBe('12.5 %');
  });

  it('of a span are null where there is no register', () => {
    expect(tivOf(register, 'AAA', 'BBB', 2013, 2017)).toBe(40);
    expect(tivOf(register, 'AAA', 'BBB')).toBe(45);
    expect(tivOf(null, 'AAA', 'BBB')).toBeNull();
  });

  it('are exported row by row, empty where there is none, with their source', () => {
    const figure = compareFigure(
      register,
      compared(register, 'suppliers', ['AAA', 'CCC'], setting),
      [2013, 2013],
      setting,
    );
    const [head, first] = figureCsv(figure).split('\r\n');
    expect(head).toBe('supplier,recipient,year,tiv_million,source');
    expect(first).toMatch(/^AAA,world,2001,,"?Source: v\./);
  });
});
