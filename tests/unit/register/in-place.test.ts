// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { mountCard } from '../../../src/card/card.ts';
import { dealsWith } from '../../../src/deals.ts';
import { mountColophon } from '../../../src/essay/colophon.ts';
import { drawEvidence } from '../../../src/evidence/figure.ts';
import type { Deal, Evidence } from '../../../src/model/record.ts';
import type { Register } from '../../../src/model/register.ts';
import type { Atlas } from '../../../src/model/types.ts';
import { mountCompare } from '../../../src/panels/compare.ts';
import { mountViewButtons } from '../../../src/panels/views.ts';
import { createRecordApi } from '../../../src/register-api.ts';
import { compose } from '../../../src/scene/scene.ts';
import { timelineOf } from '../../../src/scene/timeline.ts';
import { compareWith, selectItem } from '../../../src/state/actions.ts';
import { initialState } from '../../../src/state/state.ts';
import { fromHash } from '../../../src/state/url.ts';
import { pageWith } from '../page-with.ts';
import { deal, tinyAtlas, tinyRegister } from '../tiny.ts';

const FIRST = tinyRegister(
  { BBB: { AAA: { 2013: 30, 2016: 10 }, CCC: { 2013: 60 } }, CCC: { AAA: { 2014: 8 } } },
  {
    vintage: 'First figures',
    complete: ['BBB', 'CCC'],
    deals: [deal('AAA', 'BBB', { designation: 'Tank-1', delivered: [2013], tivDelivered: 30 })],
  },
);
/** Another: other sums, another supplier, another release. */
const SECOND = tinyRegister(
  { BBB: { AAA: { 2014: 1 }, CCC: { 2017: 3 } }, AAA: { CCC: { 2015: 7 } } },
  {
    vintage: 'Second figures',
    complete: ['AAA', 'BBB'],
    deals: [deal('AAA', 'BBB', { designation: 'Ship-2', delivered: [2014], tivDelivered: 1 })],
  },
);

const EVIDENCE: Evidence = {
  id: 'shares-of-bbb',
  passages: ['p1'],
  kind: 'shares',
  title: 'Who supplied BBB',
  reading: '',
  recipients: ['BBB'],
  suppliers: ['AAA', 'CCC'],
  flows: [],
  years: [2001, 2018],
  sources: ['source:s'],
  open: true,
};
const atlas: Atlas = { ...tinyAtlas(), register: FIRST, evidence: [EVIDENCE] };

beforeEach(() => {
  // charts are as wide as their place, and this DOM has no layout
  vi.stubGlobal(
    'ResizeObserver',
    class {
      readonly run: (entries: unknown[]) => void;
      constructor(run: (entries: unknown[]) => void) {
        this.run = run;
      }
      observe() {
        this.run([{ contentRect: { width: 360 } }]);
      }
      unobserve() {}
      disconnect() {}
    },
  );
});
afterEach(() => {
  document.body.replaceChildren();
  vi.unstubAllGlobals();
});

describe('replacing the register', () => {
  it('changes the open card of a state: chart, shares, flows, deals and credit', async () => {
    const { app, store, register, host, text } = pageWith(atlas);
    const dispose = mountCard(host, app);
    store.update(selectItem('country:BBB'), 'push');
    await expect.poll(text).toContain('Tank-1');
    expect(text()).toContain('In 2013–17, the years shown: AAA 40 % of 100 million TIV');
    expect(text()).toContain('First figures');
    expect(host.querySelector('svg.chart')).not.toBeNull();
    register.value = SECOND;
    await expect.poll(text).toContain('Ship-2');
    expect(text()).toContain('AAA 25 % of 4 million TIV');
    expect(text()).toContain('Second figures');
    for (const old of ['Tank-1', '100 million', 'First figures']) expect(text()).not.toContain(old);
    dispose();
  });

  it('changes the open card of a flow, and of none the card says nothing of TIV', async () => {
    const { app, store, register, host, text } = pageWith(atlas);
    const dispose = mountCard(host, app);
    store.update(selectItem('flow:aaa-bbb'), 'push');
    await expect.poll(text).toContain('TIV40 million');
    register.value = SECOND;
    expect(text()).toContain('TIV1 million');
    register.value = null;
    expect(text()).toContain('delivered');
    expect(text()).not.toMatch(/TIV|million|Deals|figures/);
    store.update(selectItem('country:BBB'), 'push');
    expect(text()).toContain('Flows to and from it');
    expect(text()).not.toMatch(/TIV|million|Deals|figures|Arms (im|ex)ports/);
    register.value = FIRST;
    expect(text()).toContain('First figures');
    dispose();
  });

  it('changes a figure beside a passage, which stays away while there is none', () => {
    const { app, register, host, text } = pageWith(atlas);
    const dispose = drawEvidence(host, app, EVIDENCE);
    const labels = () => [...host.querySelectorAll('.bar-label')].map((n) => n.textContent);
    expect(labels()).toEqual(['40 %', '60 %']);
    register.value = SECOND;
    expect(labels()).toEqual(['25 %', '75 %']);
    expect(host.querySelectorAll('[data-figure]')).toHaveLength(1);
    register.value = null;
    expect(text()).toBe('');
    register.value = FIRST;
    expect(labels()).toEqual(['40 %', '60 %']);
    dispose();
    expect(host.querySelector('[data-figure]')).toBeNull();
  });

  it('changes an open comparison, its choices, and whether there is one to open', () => {
    const { app, store, register, host, text } = pageWith(atlas);
    const buttons = document.createElement('div');
    const disposes = [mountCompare(host, app), mountViewButtons(buttons, app)];
    const button = buttons.querySelector<HTMLElement>('[data-view=compare]');
    button?.click();
    expect(store.state().compare).toEqual({ side: 'recipients', pair: ['BBB', 'CCC'] });
    expect(text()).toContain('In 2013–17 BBB imported 100 million TIV and CCC 8 million TIV');
    // the second holds not all of CCC's suppliers
    register.value = SECOND;
    expect(host.querySelector('[data-panel=compare]')).toBeNull();
    store.update(compareWith({ side: 'recipients', pair: ['AAA', 'BBB'] }), 'push');
    expect(text()).toContain('In 2013–17 AAA imported 7 million TIV and BBB 4 million TIV');
    const options = [...host.querySelectorAll('[data-compare=first] option')].map((o) => o.textContent);
    expect(options).toEqual(['AAA', 'BBB']);
    expect(button?.hidden).toBe(false);
    register.value = null;
    expect(text()).toBe('');
    expect(button?.hidden).toBe(true);
    for (const dispose of disposes) dispose();
  });

  it('changes the credit at the essay’s end', () => {
    const { app, register, host } = pageWith(atlas);
    const dispose = mountColophon(host, app);
    const texts = () => [...host.querySelectorAll('p')].filter((p) => !p.hidden).map((p) => p.textContent);
    expect(texts().join()).toContain('First figures');
    register.value = SECOND;
    expect(texts().join()).toContain('Second figures');
    register.value = null;
    expect(texts().join()).not.toMatch(/TIV|figures/);
    dispose();
  });

  it('changes the flows of the map, the timeline’s deliveries, the interface and what an address may ask', () => {
    const state = initialState(atlas, 'flat');
    const tiv = (register: Register | null) =>
      compose(atlas, state, register).flows.find((f) => f.ref === 'flow:aaa-bbb')?.tiv;
    expect([FIRST, SECOND].map(tiv)).toEqual([40, 1]);
    const sums = (register: Register | null) =>
      timelineOf(atlas, register).deliveries.groups.map((g) => Object.values(g.byYear));
    expect(sums(FIRST)).toEqual([[30, 8, 10], [60]]);
    expect(sums(SECOND)).toEqual([[1], [7, 3]]);
    expect(sums(null)).toEqual([]);
    let current: Register | null = FIRST;
    const record = createRecordApi(atlas, () => current);
    expect(record.imports('BBB', 'AAA', 2013, 2017)?.share).toBe(0.4);
    current = SECOND;
    expect(record.imports('BBB', 'AAA', 2013, 2017)?.share).toBe(0.25);
    expect(record.recipients).toEqual(['AAA', 'BBB']);
    current = null;
    expect(record.imports('BBB', 'AAA', 2013, 2017)).toBeNull();
    expect([record.vintage, record.coverage, record.table()]).toEqual(['', null, []]);
    const check = (register: Register | null) =>
      fromHash('#p1&compare=recipients:BBB,CCC', { ...atlas, register }).state.compare ?? null;
    expect([FIRST, SECOND, null].map((r) => check(r) !== null)).toEqual([true, false, false]);
  });
});

describe('without a register', () => {
  it('a total is drawn in its own years, as thin as any, and nothing is said of its TIV', () => {
    const total = compose(atlas, { ...initialState(atlas, 'flat'), selected: 'country:BBB' }, null).flows;
    expect(total.map((f) => [f.ref, f.emphasis, f.tiv, f.counted])).toContainEqual([
      'flow:ccc-bbb',
      'highlighted',
      null,
      false,
    ]);
    expect(new Set(total.map((f) => f.width)).size).toBe(1);
  });
});

describe('the rows of the register', () => {
  it('are those at hand and those of its file, loaded once; what failed is loaded again', async () => {
    const more: Deal[] = [deal('AAA', 'CCC', { designation: 'Late' })];
    const register: Register = { ...FIRST, more: 'deals' };
    const load = vi.fn<(file: string) => Promise<Deal[]>>();
    load.mockRejectedValueOnce(new Error('The file did not load.')).mockResolvedValue(more);
    const deals = dealsWith(() => register, load);
    await expect(deals()).rejects.toThrow('did not load');
    expect((await deals()).map((d) => d.designation)).toEqual(['Tank-1', 'Late']);
    await deals();
    expect(load.mock.calls).toEqual([['deals'], ['deals']]);
  });

  it('are those of the register in place, and none where there is none', async () => {
    let current: Register | null = FIRST;
    const deals = dealsWith(() => current, vi.fn());
    expect((await deals()).map((d) => d.designation)).toEqual(['Tank-1']);
    current = SECOND;
    expect((await deals()).map((d) => d.designation)).toEqual(['Ship-2']);
    current = null;
    expect(await deals()).toEqual([]);
  });
});
