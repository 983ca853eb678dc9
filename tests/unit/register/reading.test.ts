// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { mountEvidence } from '../../../src/evidence/evidence.ts';
import type { Evidence } from '../../../src/model/record.ts';
import type { Register } from '../../../src/model/register.ts';
import type { Atlas } from '../../../src/model/types.ts';
import { readingLine } from '../../../src/register/reading.ts';
import { settingOf } from '../../../src/register/setting.ts';
import { createRecordApi } from '../../../src/register-api.ts';
import { pageWith } from '../page-with.ts';
import { deal, tinyAtlas, tinyRegister } from '../tiny.ts';

const OWN = tinyRegister(
  { BBB: { AAA: { 2013: 30, 2016: 10 }, CCC: { 2013: 60 } } },
  {
    vintage: 'Own figures',
    years: [2001, 2018],
    complete: ['BBB'],
    exports: { world: { 2013: 200 }, suppliers: { AAA: { 2013: 50 } } },
    deals: [deal('AAA', 'BBB', { designation: 'tank', ordered: 2012, delivered: [2013] })],
  },
);
/** Another's: other sums, another release. */
const OTHER = tinyRegister(
  { BBB: { AAA: { 2014: 1, 2017: 3 }, CCC: { 2017: 12 } } },
  {
    vintage: 'Other figures, 2030',
    years: [2010, 2018],
    complete: ['BBB'],
    exports: { world: { 2014: 10 }, suppliers: { AAA: { 2014: 1 } } },
    deals: [deal('AAA', 'BBB', { designation: 'tank', ordered: 2015, delivered: [2017] })],
  },
);

function evidence(reading: string): Evidence {
  return {
    id: 'e',
    passages: ['p1'],
    kind: 'shares',
    title: 'T',
    reading,
    recipients: ['BBB'],
    suppliers: ['AAA'],
    flows: [],
    years: [2001, 2018],
    sources: ['source:s'],
    open: true,
  };
}

const atlas: Atlas = { ...tinyAtlas(), register: OWN };
const read = (reading: string, register: Register | null) =>
  readingLine(evidence(reading), register, OWN, settingOf(atlas));

describe('what is read beside a figure', () => {
  it.each([
    ['{share BBB AAA 2013-2017}', '40 %', '25 %'],
    ['{sum BBB AAA 2013-2017}', '40', '4'],
    ['{sum BBB * 2013-2017}', '100', '16'],
    ['{world AAA 2013-2017}', '25.0 %', '10.0 %'],
    ['{exports AAA 2013-2017}', '50', '1'],
    ['{first BBB AAA} to {last BBB AAA}', '2013 to 2016', '2014 to 2017'],
    ['{gap BBB AAA}', '2014–15', '2015–16'],
    ['{ordered aaa-bbb-tanks}, {delivered aaa-bbb-tanks/tank}', '2012, 2013', '2015, 2017'],
  ])('%s is of the register in place, and says so when it is another’s', (formula, expected, other) => {
    expect(read(`It was ${formula}.`, OWN)).toBe(`It was ${expected}.`);
    expect(read(`It was ${formula}.`, OTHER)).toBe(
      `It was ${other}. (Figures: Other figures, 2030; the sentence was written of Own figures.)`,
    );
  });

  it.each([
    ['{share BBB AAA 2005-2009}', 'what BBB had from AAA in 2005–2009'],
    ['{share BBB AAA 2013-2019}', 'what BBB had from AAA in 2013–2019'],
    ['{sum CCC * 2013-2017}', 'what CCC had from all suppliers in 2013–2017'],
    ['{world CCC 2013-2017}', 'CCC’s deliveries to the world in 2013–2017'],
    ['{world AAA 2016-2017}', 'AAA’s deliveries to the world in 2016–2017'],
    ['{last CCC AAA}', 'what CCC had from AAA'],
    ['{ordered ccc-bbb}', 'the orders of ccc-bbb'],
    ['{delivered aaa-bbb/ship}', 'the orders of ship'],
  ])(
    '%s, which another’s register lacks, is said to be lacking, once, and no figure is shown',
    (formula, lacking) => {
      expect(read(`From {sum BBB AAA 2013-2017} to ${formula} and ${formula}.`, OTHER)).toBe(
        `Other figures, 2030: no figures of ${lacking}. What is read here from other figures is not shown.`,
      );
    },
  );

  it('is not shown where there are no figures at all, unless it has none itself', () => {
    expect(read('It was {sum BBB AAA 2013-2017}.', null)).toBe('There are no arms figures here to read.');
    for (const register of [OWN, OTHER, null])
      expect(read('Two never came.', register)).toBe('Two never came.');
  });
});

describe('the page', () => {
  beforeEach(() => {
    vi.stubGlobal(
      'IntersectionObserver',
      class {
        observe() {}
        unobserve() {}
        disconnect() {}
      },
    );
  });
  afterEach(() => {
    document.body.replaceChildren();
    vi.unstubAllGlobals();
  });

  it('reads anew beside each figure, and credits the register in place, as its interface does', () => {
    const one = evidence('It was {share BBB AAA 2013-2017}.');
    const changed: Atlas = { ...atlas, evidence: [one] };
    const { app, register, host } = pageWith(changed);
    host.innerHTML =
      '<details data-evidence="e"><p class="reading">It was 40 %.</p><div class="evidence-figure"></div><p class="sources"><span class="vintage">Own figures; sums, shares and five-year spans are ours. TIV: SIPRI’s measure of arms volume, not money. </span>Sources: S</p></details>';
    const dispose = mountEvidence(host, app);
    const textOf = (selector: string) => host.querySelector(selector)?.textContent;
    const api = createRecordApi(changed, () => register.peek());
    expect([textOf('.reading'), api.evidence()[0]?.reading]).toEqual(['It was 40 %.', 'It was 40 %.']);
    register.value = OTHER;
    expect(textOf('.reading')).toContain('It was 25 %. (Figures: Other figures, 2030;');
    expect(api.evidence()[0]?.reading).toBe(textOf('.reading'));
    expect(textOf('.sources')).toBe(
      'Other figures, 2030; sums, shares and five-year spans are ours. TIV: SIPRI’s measure of arms volume, not money. Sources: S',
    );
    register.value = null;
    expect(textOf('.reading')).not.toMatch(/\d/);
    expect(textOf('.sources')).toBe('Sources: S');
    register.value = OWN;
    expect(textOf('.reading')).toBe('It was 40 %.');
    dispose();
    register.value = OTHER;
    expect(textOf('.reading')).toBe('It was 40 %.');
  });
});
