// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { figureView } from '../../../src/charts/figure-view.ts';
import { placeOf, yearScale } from '../../../src/charts/plot.ts';
import { stackCharts } from '../../../src/charts/stack-charts.ts';
import { stackedBars } from '../../../src/charts/stacked-bars.ts';
import type { Figure } from '../../../src/register/figure.ts';
import { settingOf } from '../../../src/register/setting.ts';
import { tinyAtlas } from '../tiny.ts';
import { one, textsOf, viewOf, WIDTH } from '../view.ts';

const group = (code: string, rank: number, byYear: Record<string, number>) => ({
  ...{ codes: [code], rank, former: false, byYear },
});
const stack = {
  years: [2010, 2011, 2012, 2013],
  groups: [group('AAA', 1, { 2010: 10, 2012: 40 }), group('CCC', 0, { 2010: 30 })],
};
const options = {
  ...{ title: 'T', description: 'D', width: 400, height: 200, band: null, marker: null },
  note: (year: number) => String(year),
};
const bars = (more = {}) => stackedBars(stack, { ...options, ...more });
const height = (rect: Element | null | undefined) => Number(rect?.getAttribute('height'));

describe('bars by year', () => {
  it('are stacked as high as their figures; a year without figures has none', () => {
    const svg = bars();
    const [a] = [...svg.querySelectorAll('.of-supplier-1 rect')];
    const [, second] = [...svg.querySelectorAll('.of-supplier-1 rect')];
    const [c] = [...svg.querySelectorAll('.of-others rect')];
    expect(svg.querySelectorAll('.of-supplier-1 rect, .of-others rect')).toHaveLength(3);
    expect(height(c) / height(a)).toBeCloseTo(3, 6);
    expect(height(second)).toBeCloseTo(height(a) + height(c), 6);
    expect(Number(c?.getAttribute('y')) + height(c)).toBeCloseTo(Number(a?.getAttribute('y')), 6);
  });

  it('show parts of each year’s total in the share mode', () => {
    const [a, b] = [...bars({ share: true }).querySelectorAll('.of-supplier-1 rect')];
    expect(height(b) / height(a)).toBeCloseTo(4, 6);
  });

  it('are as high as on another chart of the same top', () => {
    const small = bars({ top: 400 }).querySelector('.of-supplier-1 rect');
    expect(height(bars().querySelector('.of-supplier-1 rect'))).toBeGreaterThan(height(small) * 5);
  });

  it('have the time window behind them, the first and the last year included', () => {
    const x = yearScale(stack.years, 42, 390);
    const band = one<SVGRectElement>(bars({ band: [2011, 2012] }), '.chart-band');
    const left = Number(band.getAttribute('x'));
    expect(left).toBeLessThanOrEqual(x(2011) as number);
    expect(left).toBeGreaterThan((x(2010) as number) + x.bandwidth());
    expect(left + Number(band.getAttribute('width'))).toBeGreaterThanOrEqual(
      (x(2012) as number) + x.bandwidth(),
    );
    expect(left + Number(band.getAttribute('width'))).toBeLessThan(x(2013) as number);
    expect(bars({ band: [1990, 2000] }).querySelector('.chart-band')).toBeNull();
    expect(bars({ band: [1990, 2010] }).querySelector('.chart-band')).not.toBeNull();
  });

  it('mark the essay’s date on their axis', () => {
    const x = yearScale(stack.years, 0, 400);
    expect(placeOf(x, 2012.5)).toBeCloseTo((x(2012) as number) + x.bandwidth() / 2, 6);
    expect(placeOf(x, 2014)).toBeNull();
    expect(bars({ marker: { at: 2011.5, label: 'essay' } }).querySelector('.chart-marker')).not.toBeNull();
    expect(bars({ marker: { at: 2018, label: 'essay' } }).querySelector('.chart-marker')).toBeNull();
  });

  it('have a tooltip for each year', () => {
    const setting = settingOf(tinyAtlas());
    const look = { height: 200, setting, marker: { at: 2011, label: '' }, band: null };
    const [svg] = stackCharts({ title: 'T', summary: '' } as Figure, [{ stack }], look)(400, false);
    expect(textsOf(svg as SVGElement, '.chart-hits title')).toEqual([
      '2010: AAA 10; CCC 30',
      '2011: no delivery identified',
      '2012: AAA 40',
      '2013: no delivery identified',
    ]);
  });
});

describe('a figure on the page', () => {
  const figure: Figure = {
    ...{ id: 'f', title: 'T', unit: 'U', summary: 'S', source: 'Src', foot: 'Foot' },
    key: [
      { look: 'of-supplier-1', label: 'AAA' },
      { look: 'of-others', label: 'others' },
    ],
    columns: [{ head: 'Year' }],
    rows: [['2010']],
    data: [['year'], [2010]],
  };
  const drawing = {
    figure,
    shares: true,
    live: 'Live.',
    charts: (width: number, share: boolean) => [bars({ width, share })],
  };

  it('is drawn at the available width, with its key and the sentence about the current years', () => {
    const { host, app } = viewOf(tinyAtlas());
    const view = figureView(app, drawing);
    host.append(view.node);
    expect(one(view.node, 'svg.chart').getAttribute('width')).toBe(String(WIDTH));
    expect(textsOf(view.node, '.chart-key li')).toEqual(['AAA', 'others']);
    expect(one(view.node, '.figure-live').textContent).toBe('Live.');
    view.update({ ...drawing, live: '', shares: false });
    expect([one(view.node, '.figure-live').hidden, one(view.node, '.figure-modes').hidden]).toEqual([
      true,
      true,
    ]);
    view.dispose();
    expect(host.childElementCount).toBe(0);
  });

  it('switches between figures and shares, and shows its rows on demand', () => {
    const { app } = viewOf(tinyAtlas());
    const { node } = figureView(app, drawing);
    const unit = () => one(node, '.chart-unit').textContent;
    expect(unit()).toContain('TIV, millions');
    one(node, '[data-share="1"]').click();
    expect(unit()).toContain('Share');
    expect(textsOf(node, '[aria-pressed=true]')).toEqual(['Share']);
    const details = one<HTMLDetailsElement>(node, '.card-details');
    details.open = true;
    details.dispatchEvent(new Event('toggle'));
    expect(textsOf(node, '.figure-table tbody tr')).toEqual(['2010']);
  });
});
