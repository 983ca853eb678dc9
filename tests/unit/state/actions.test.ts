import { describe, expect, it, vi } from 'vitest';
import type { Edition } from '../../../src/model/edition.ts';
import {
  chooseYears,
  compareWith,
  drawAs,
  holdView,
  hover,
  moveCamera,
  read,
  scrolledTo,
  selectItem,
  showSources,
  stepYears,
  toggleLayer,
  turn,
} from '../../../src/state/actions.ts';
import { comparable, firstComparison } from '../../../src/state/comparable.ts';
import { isOn, parentOf } from '../../../src/state/layer-ids.ts';
import { initialState, type State } from '../../../src/state/state.ts';
import { createStore } from '../../../src/state/store.ts';
import { createTexts } from '../../../src/state/texts.ts';
import { fromHash } from '../../../src/state/url.ts';
import { tinyAtlas, tinyRegister } from '../tiny.ts';

const atlas = tinyAtlas();
const start = initialState(atlas, 'globe');

describe('a gesture', () => {
  it('that goes to a passage returns the map to the passage’s view', () => {
    const moved: State = { ...start, camera: [1, 2, 3] };
    expect(read('p2')(moved)).toMatchObject({ passage: 'p2', camera: null });
    const held: State = { ...moved, hold: true };
    for (const action of [read('p2'), scrolledTo('p2'), turn(atlas, 1)])
      expect(action(held)).toMatchObject({ passage: 'p2', camera: [1, 2, 3], hold: true });
    expect(moveCamera(null)(held)).toMatchObject({ camera: null, hold: false });
    expect(holdView(false)(held)).toMatchObject({ camera: null, hold: false });
    expect(read('p1')(moved).camera).toBeNull();
    expect(scrolledTo('p2')(moved).camera).toBeNull();
    expect(scrolledTo('p1')(moved)).toBe(moved);
  });

  it('that opens a card ends the hover; one that changes nothing returns the same state', () => {
    const over: State = { ...start, hovered: 'country:AAA' };
    expect(selectItem('country:BBB')(over)).toMatchObject({ selected: 'country:BBB', hovered: null });
    expect(selectItem(null)(over)).toBe(over);
    expect(hover('country:AAA')(over)).toBe(over);
    expect(drawAs(start.worldview)(start)).toBe(start);
    expect(moveCamera([1, 2, 3])(start).camera).toEqual([1, 2, 3]);
  });

  it('hides a layer and shows it again, keeping the list sorted', () => {
    const changed = toggleLayer('areas')(toggleLayer('places')(start));
    expect(changed.hiddenLayers).toEqual(['areas', 'places']);
    expect(toggleLayer('places')(changed).hiddenLayers).toEqual(['areas']);
  });

  it('that steps through the passages stops at the ends', () => {
    expect(turn(atlas, 1)(start).passage).toBe('p2');
    expect(turn(atlas, 9)(start).passage).toBe('p2');
    expect(turn(atlas, -1)(start).passage).toBe('p1');
    expect(turn(atlas, -1)({ ...start, passage: 'p2' }).passage).toBe('p1');
  });

  it('that opens a view over the map closes the other', () => {
    const both = compareWith({ side: 'recipients', pair: ['AAA', 'BBB'] })({ ...start, sources: true });
    expect(both).toMatchObject({ sources: false, compare: { pair: ['AAA', 'BBB'] } });
    expect(showSources(true)(both)).toMatchObject({ sources: true, compare: null });
    expect(showSources(false)(both).compare).not.toBeNull();
    expect(compareWith(null)({ ...start, sources: true }).sources).toBe(true);
  });
});

describe('the years', () => {
  const years = (a: number, b: number) => chooseYears(atlas, [a, b])(start).ownYears;

  it('are sorted, rounded and clamped to the timeline', () => {
    expect(years(2010, 2005)).toEqual([2005, 2010]);
    expect(years(2004.6, 2010.4)).toEqual([2005, 2010]);
    expect(years(1900, 2100)).toEqual([1945, 2020]);
    expect(years(1945, 2020)).toEqual([1945, 2020]);
    expect(years(2030, 2040)).toEqual([2020, 2020]);
  });

  it('can be reset to the passage’s, and setting the same years changes nothing', () => {
    const chosen: State = { ...start, ownYears: [2005, 2010] };
    expect(chooseYears(atlas, null)(chosen).ownYears).toBeNull();
    expect(chooseYears(atlas, null)(start)).toBe(start);
    expect(chooseYears(atlas, [2005, 2010])(chosen)).toBe(chosen);
  });

  it('step by a year with their number kept, up to either end of the timeline', () => {
    const step = (a: number, b: number, by: number) => stepYears(atlas, [a, b], by)(start).ownYears;
    expect(step(2005, 2010, 1)).toEqual([2006, 2011]);
    expect(step(2014, 2019, 3)).toEqual([2015, 2020]);
    expect(step(2015, 2020, 1)).toEqual([2015, 2020]);
    expect(step(1946, 1950, -3)).toEqual([1945, 1949]);
  });
});

describe('a layer', () => {
  it('is hidden when its parent is', () => {
    expect(parentOf('flows:RUS')).toBe('flows');
    expect(parentOf('alignment:quad')).toBe('alignments');
    expect([parentOf('flows'), parentOf('other:x')]).toEqual([null, null]);
    expect(isOn('flows:RUS', [])).toBe(true);
    expect(isOn('flows:RUS', ['flows'])).toBe(false);
    expect(isOn('flows:RUS', ['flows:RUS'])).toBe(false);
    expect(isOn('flows:RUS', ['flows:CHN', 'areas'])).toBe(true);
    expect(isOn('alignment:quad', ['alignments'])).toBe(false);
  });
});

describe('a comparison', () => {
  const some = tinyRegister(
    {},
    { complete: ['AAA', 'BBB', 'CCC'], exports: { world: {}, suppliers: { AAA: {}, DDD: {} } } },
  );
  it('starts with the state and the first other one', () => {
    expect(firstComparison(some, 'BBB')).toEqual({ side: 'recipients', pair: ['BBB', 'AAA'] });
    expect(firstComparison(some, 'AAA')).toEqual({ side: 'recipients', pair: ['AAA', 'BBB'] });
    expect(firstComparison(some, null)).toEqual({ side: 'recipients', pair: ['AAA', 'BBB'] });
    expect(firstComparison(some, 'ZZZ')).toEqual({ side: 'recipients', pair: ['AAA', 'BBB'] });
  });

  it('is of suppliers when the register lacks some of the state’s imports, or has fewer than two recipients', () => {
    expect(firstComparison(some, 'DDD')).toEqual({ side: 'suppliers', pair: ['DDD', 'AAA'] });
    expect(comparable(some, 'suppliers')).toEqual(['AAA', 'DDD']);
    expect(firstComparison({ ...some, complete: ['AAA'] }, 'AAA')?.side).toBe('suppliers');
  });

  it('is null when no two can be compared', () => {
    expect(firstComparison(null, 'AAA')).toBeNull();
    expect(firstComparison(tinyRegister({}, { complete: ['AAA'] }), 'AAA')).toBeNull();
  });
});

describe('the address', () => {
  const good = (part: string) =>
    fromHash(`#p1&${part}`, { ...atlas, register: tinyRegister({}, { complete: ['AAA', 'BBB'] }) });

  it.each([
    ['map=540,85,12', [540, 85, 12]],
    ['map=-540,-85,-2', [-540, -85, -2]],
    ['map=200,10,3', [200, 10, 3]],
    ['map=-190.5,10,3', [-190.5, 10, 3]],
  ])('takes a camera wherever the map can be moved, beyond the antimeridian too: %s', (part, camera) => {
    expect(good(part)).toMatchObject({ ignored: [], state: { camera } });
  });

  it.each(['map=541,0,3', 'map=0,86,3', 'map=0,0,13', 'map=0,0,-3', 'map=0,0', 'map=0,0,0,0'])(
    'refuses a camera outside the map: %s',
    (part) => {
      expect(good(part).ignored).toHaveLength(1);
      expect(good(part).state.camera).toBeUndefined();
    },
  );

  it.each([
    ['years=1945-2020', [1945, 2020]],
    ['years=2005', [2005, 2005]],
    ['years=2005-2005', [2005, 2005]],
  ])('takes years to the ends of the timeline: %s', (part, ownYears) => {
    expect(good(part)).toMatchObject({ ignored: [], state: { ownYears } });
  });

  it.each(['years=1944-2000', 'years=2000-2021', 'years=2001-2000'])('takes no others: %s', (part) => {
    expect(good(part).ignored).toHaveLength(1);
  });

  it('accepts two different codes, never the same one twice', () => {
    expect(good('compare=recipients:AAA,BBB').ignored).toEqual([]);
    for (const pair of ['AAA,AAA', 'AAA,CCC', 'AAA', 'AAA,BBB,AAA'])
      expect(good(`compare=recipients:${pair}`).ignored, pair).toHaveLength(1);
    expect(good('compare=suppliers:AAA,BBB').ignored).toHaveLength(1);
  });
});

describe('the store', () => {
  it('calls its watchers once per change, says how to record it, and stops after they are disposed', () => {
    const store = createStore(start);
    const run = vi.fn();
    const stop = store.watch(
      store.select((s) => s.passage),
      run,
    );
    store.update(hover('country:AAA'), 'push');
    expect(run.mock.calls).toEqual([['p1']]);
    store.update(read('p2'));
    expect(run.mock.calls).toEqual([['p1'], ['p2']]);
    expect(store.trace()).toBe('replace');
    store.update(read('p1'), 'push');
    expect(store.trace()).toBe('push');
    store.update((s) => s, 'replace');
    expect(store.trace()).toBe('push');
    stop();
    store.update(read('p2'));
    expect(run).toHaveBeenCalledTimes(3);
  });
});

describe('the texts of passages', () => {
  const edition = (...ids: string[]): Edition => ({
    name: 'x',
    unmatched: [],
    remarks: [],
    words: new Map(
      ids.map((id) => [
        id,
        { text: `Told ${id}.`, mentions: [{ start: 0, end: 4, ref: 'country:CCC' }], calls: [] },
      ]),
    ),
  });

  it('are the account’s, and after a text is opened those of the text, where it has them', () => {
    const texts = createTexts(atlas);
    expect(texts.atlas.peek()).toBe(atlas);
    expect(texts.words.peek()).toBeNull();
    texts.open(edition('p2'));
    expect(texts.atlas.peek().passages.map((p) => p.text)).toEqual([atlas.passages[0]?.text, 'Told p2.']);
    expect(texts.links.peek().mentionsOf('country:CCC')).toHaveLength(1);
    expect([...(texts.words.peek() ?? [])]).toEqual([['p2', 'Told p2.']]);
    texts.open(null);
    expect(texts.atlas.peek()).toBe(atlas);
    expect(texts.words.peek()).toBeNull();
  });

  it('switch one by one or all at once, but only where the opened text has the passage', () => {
    const texts = createTexts(atlas);
    const turned = () => [...texts.turned.peek()];
    texts.open(edition('p1', 'p2'));
    texts.turn('p1', false);
    expect(turned()).toEqual(['p2']);
    texts.turn('p1', true);
    expect(turned().sort()).toEqual(['p1', 'p2']);
    texts.turn(null, false);
    expect(turned()).toEqual([]);
    texts.turn(null, true);
    expect(turned().sort()).toEqual(['p1', 'p2']);
    texts.open(edition('p1'));
    texts.turn('p2', true);
    expect(turned()).toEqual(['p1']);
  });

  it('keep highlighted what the account named', () => {
    const texts = createTexts(atlas);
    texts.open(edition('p1'));
    const p1 = texts.atlas.peek().passages[0];
    expect(p1?.mentions.map((m) => m.ref)).toEqual(['country:CCC']);
    expect(p1?.view.also).toEqual(['country:AAA', 'flow:aaa-bbb']);
  });
});
