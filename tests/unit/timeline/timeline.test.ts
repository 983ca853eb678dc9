// @vitest-environment happy-dom
import { afterEach, describe, expect, it, vi } from 'vitest';
import { playedYears } from '../../../src/scene/play.ts';
import { chooseYears, hover } from '../../../src/state/actions.ts';
import { mountTimeline } from '../../../src/timeline/timeline.ts';
import { event, world } from '../scene/tiny-world.ts';
import { one, textsOf, viewOf } from '../view.ts';

afterEach(() => {
  vi.useRealTimers();
});

const atlas = world([event('near', '2014-03-18'), event('also', '2014-05'), event('far', '1950')]);
function timeline(state = {}) {
  const view = viewOf(atlas, state);
  const dispose = mountTimeline(view.host, view.app);
  const press = (name: string) => one(view.host, `[data-time=${name}]`).click();
  const field = (name: string) => one<HTMLInputElement>(view.host, `[data-time=${name}]`);
  const type = (name: string, value: string) => {
    field(name).value = value;
    field(name).dispatchEvent(new Event('change'));
  };
  return { ...view, dispose, press, field, type, years: () => view.app.store.state().ownYears };
}

describe('the timeline', () => {
  it('says whose years it shows and summarises them', () => {
    const { host, app, field } = timeline();
    const summary = () => one(host, '.time-said').textContent;
    expect(summary()).toBe('The passage’s years, 2013–17: 2 events and 1 alignment in these years.');
    expect([field('from').value, field('to').value, field('back').hidden]).toEqual(['2013', '2017', true]);
    app.store.update(chooseYears(atlas, [1948, 1949]));
    expect(summary()).toBe('Your years, 1948–49: no events and no alignments in these years.');
    expect(field('back').hidden).toBe(false);
  });

  it('steps a year forward and back with the same number of years, and returns to the passage’s years', () => {
    const { press, years, app } = timeline();
    press('next');
    expect(years()).toEqual([2014, 2018]);
    press('prev');
    press('prev');
    expect(years()).toEqual([2012, 2016]);
    expect(app.store.trace()).toBe('push');
    press('back');
    expect(years()).toBeNull();
  });

  it('takes a typed year at either end, and moves the other end when needed', () => {
    const { type, years, field } = timeline();
    type('from', '2015');
    expect(years()).toEqual([2015, 2017]);
    type('from', '2018');
    expect(years()).toEqual([2018, 2018]);
    type('to', '2010');
    expect(years()).toEqual([2010, 2010]);
    type('to', '2030');
    expect(years()).toEqual([2010, 2020]);
    type('from', '');
    expect(years()).toEqual([2010, 2020]);
    expect(field('from').value).toBe('2010');
  });

  it('plays year by year to the last year with figures, and then from the first', () => {
    vi.useFakeTimers();
    const { press, years, host, app } = timeline();
    const [first, last] = playedYears(app.live.steady.peek(), app.register.peek(), atlas.timeline);
    expect(last - first).toBeGreaterThan(3);
    app.store.update(chooseYears(atlas, [last - 3, last - 2]));
    const pressed = () => one(host, '[data-time=play]').getAttribute('aria-pressed');
    press('play');
    expect(pressed()).toBe('true');
    vi.advanceTimersByTime(1000);
    expect(years()).toEqual([last - 2, last - 1]);
    vi.advanceTimersByTime(1000);
    expect([years(), pressed()]).toEqual([[last - 1, last], 'false']);
    vi.advanceTimersByTime(5000);
    expect(years()).toEqual([last - 1, last]);
    press('play');
    expect(years()).toEqual([first, first + 1]);
    press('play');
    vi.advanceTimersByTime(5000);
    expect([years(), pressed()]).toEqual([[first, first + 1], 'false']);
  });

  it('draws events and alignments in position, and marks the hovered item', () => {
    const { host, app } = timeline();
    // at rest it is a strip without them
    expect(host.querySelector('[data-time-ref]')).toBeNull();
    one(host, '.time-toggle').click();
    expect(textsOf(host, '.time-name')).toContain('Pact');
    const at = (ref: string) => one<SVGElement>(host, `[data-time-ref="${ref}"]`);
    const x = (ref: string) => Number(at(ref).getAttribute('cx'));
    expect(x('event:far')).toBeLessThan(x('event:near'));
    expect(x('event:near')).toBeLessThan(x('event:also'));
    // two that would touch are drawn one below the other
    expect(at('event:near').getAttribute('cy')).not.toBe(at('event:also').getAttribute('cy'));
    expect(Number(at('alignment:old').getAttribute('width'))).toBeLessThan(
      Number(at('alignment:pact').getAttribute('width')) * 1.2,
    );
    app.store.update(hover('event:near'));
    expect(textsOf(host, '.is-hovered title')).toEqual(['18 March 2014: near']);
    expect(one(host, '.time-hint').textContent).toBe('18 March 2014: near');
    app.store.update(hover('alignment:old'));
    expect(one(host, '.time-hint').textContent).toBe('Old, alliance, 1950–1980');
    app.store.update(hover(null));
    expect(one(host, '.time-hint').textContent).toBe('');
  });

  it('has its rows as text', () => {
    const { host } = timeline();
    const details = one<HTMLDetailsElement>(host, '.time-rows');
    details.open = true;
    details.dispatchEvent(new Event('toggle'));
    expect(textsOf(host, '.time-rows-panel > ul li')).toEqual([
      '1950: far',
      '18 March 2014: near',
      'May 2014: also',
      'Old, alliance, 1950–1980',
      'Pact, alliance, 1990–',
    ]);
  });

  it('leaves nothing behind', () => {
    const { host, dispose, app } = timeline();
    dispose();
    app.store.update(chooseYears(atlas, [1950, 1950]));
    expect(host.childElementCount).toBe(0);
  });
});
