// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { mountCompare } from '../../../src/panels/compare.ts';
import { chooseYears, compareWith } from '../../../src/state/actions.ts';
import { tinyAtlas, tinyRegister } from '../tiny.ts';
import { one, textsOf, viewOf } from '../view.ts';

const atlas = {
  ...tinyAtlas(),
  register: tinyRegister(
    { BBB: { AAA: { 2013: 30, 2018: 10 } }, CCC: { AAA: { 2013: 10 } }, DDD: { AAA: { 2013: 5 } } },
    {
      complete: ['BBB', 'CCC', 'DDD'],
      exports: { world: { 2013: 100 }, suppliers: { AAA: { 2013: 45 }, BBB: {} } },
    },
  ),
};

function panel() {
  const view = viewOf(atlas, { compare: { side: 'recipients', pair: ['BBB', 'CCC'] } });
  const dispose = mountCompare(view.host, view.app);
  const box = (name: string) => one<HTMLSelectElement>(view.host, `[data-compare=${name}]`);
  const pick = (name: string, value: string) => {
    box(name).value = value;
    box(name).dispatchEvent(new Event('change'));
  };
  const sentence = () => one(view.host, '.compare-said').textContent;
  return { ...view, dispose, box, pick, said: sentence, compare: () => view.app.store.state().compare };
}

describe('two side by side', () => {
  it('differ in the years shown, and the sentence follows them', () => {
    const { said, app, box } = panel();
    expect([box('first').value, box('second').value]).toEqual(['BBB', 'CCC']);
    expect(said()).toContain(
      'In 2013–17 BBB imported 30 million TIV and CCC 10 million TIV (BBB 3 times as much)',
    );
    app.store.update(chooseYears(atlas, [2018, 2018]));
    expect(said()).toContain('In 2018 BBB imported 10 million TIV and CCC nothing identified');
  });

  it('are never one and the same: the one that is there already changes places', () => {
    const { pick, compare } = panel();
    pick('first', 'CCC');
    expect(compare()?.pair).toEqual(['CCC', 'BBB']);
    pick('second', 'DDD');
    expect(compare()?.pair).toEqual(['CCC', 'DDD']);
    pick('second', 'CCC');
    expect(compare()?.pair).toEqual(['DDD', 'CCC']);
  });

  it('are kept when the side changes, where they can be', () => {
    const { pick, compare, said } = panel();
    pick('side', 'suppliers');
    expect(compare()).toEqual({ side: 'suppliers', pair: ['BBB', 'AAA'] });
    expect(said()).toContain('delivered to all the world');
  });

  it('are drawn on one scale, and go when they are closed or have no figures', () => {
    const { host, app, register, dispose } = panel();
    expect(host.querySelectorAll('svg.chart')).toHaveLength(2);
    const scales = [...host.querySelectorAll('svg.chart')].map((svg) =>
      textsOf(svg, '.axis-y .tick text').join(),
    );
    expect(scales[0]).toBe(scales[1]);
    app.store.update(compareWith(null));
    expect([host.hidden, host.childElementCount]).toEqual([true, 0]);
    app.store.update(compareWith({ side: 'recipients', pair: ['BBB', 'CCC'] }));
    expect(host.childElementCount).toBe(1);
    register.value = null;
    expect(host.childElementCount).toBe(0);
    dispose();
  });

  it('are offered only where the figures hold two', () => {
    const { box, register } = panel();
    const offered = () =>
      [...box('side').options].filter((option) => !option.disabled).map((option) => option.value);
    expect(offered()).toEqual(['recipients', 'suppliers']);
    register.value = {
      ...atlas.register,
      exports: { world: { 2013: 100 }, suppliers: { AAA: { 2013: 45 } } },
    };
    expect(offered()).toEqual(['recipients']);
  });
});
