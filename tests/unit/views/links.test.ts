// @vitest-environment happy-dom
import { beforeEach, describe, expect, it } from 'vitest';
import type { App } from '../../../src/app.ts';
import { initialState } from '../../../src/state/state.ts';
import { createStore } from '../../../src/state/store.ts';
import { mountLinks } from '../../../src/ui/follow.ts';
import { tinyAtlas } from '../tiny.ts';

const atlas = tinyAtlas();
let store: App['store'];
let dispose: () => void;

beforeEach(() => {
  dispose?.();
  document.body.innerHTML = `
    <nav class="skip"><a id="skip" href="#p1">To the essay</a><a id="skip-map" href="#map">To the map</a></nav>
    <a id="ref" href="#country:BBB" data-ref="country:BBB"><span>B</span><i>!</i></a>
    <a id="next" href="#country:AAA" data-ref="country:AAA">A</a>
    <a id="passage" href="#p2">2</a>
    <a id="bare" href="#flow:aaa-bbb">flow</a>
    <a id="unknown" href="#country:ZZZ" data-ref="country:ZZZ">?</a>
    <a id="host" href="#elsewhere">elsewhere</a>
    <section data-panel="sources"><a id="inside" href="#source:s" data-ref="source:s">S</a></section>
    <section id="map" tabindex="-1"></section>`;
  store = createStore({ ...initialState(atlas, 'globe'), sources: true });
  dispose = mountLinks(document.body, { store, atlas } as App);
});

const at = (id: string) => document.getElementById(id) as HTMLElement;
/** Clicks; true when the browser is left to follow the link itself. */
const click = (node: Element, how: MouseEventInit = {}) => {
  const event = new MouseEvent('click', { bubbles: true, cancelable: true, ...how });
  // the browser's own way is of no concern here
  const stop = (e: Event) => {
    left = !e.defaultPrevented;
    e.preventDefault();
  };
  let left = false;
  window.addEventListener('click', stop, { once: true });
  node.dispatchEvent(event);
  return left;
};

describe('a link to an item or a passage', () => {
  it('is followed wherever it is, by its Ref, its address or a part of it', () => {
    expect(click(at('ref').firstElementChild as Element)).toBe(false);
    expect(store.state().selected).toBe('country:BBB');
    expect(store.trace()).toBe('push');
    expect(click(at('bare'))).toBe(false);
    expect(store.state().selected).toBe('flow:aaa-bbb');
    expect(click(at('passage'))).toBe(false);
    expect(store.state()).toMatchObject({ passage: 'p2', selected: 'flow:aaa-bbb', sources: true });
  });

  it.each([{ ctrlKey: true }, { metaKey: true }, { shiftKey: true }, { button: 1 }])(
    'is the browser’s own with %o',
    (how) => {
      for (const id of ['ref', 'passage', 'bare', 'inside']) expect(click(at(id), how)).toBe(true);
      expect(store.state()).toMatchObject({ passage: 'p1', selected: null, sources: true });
    },
  );

  it('is left to the browser when it leads outside the atlas', () => {
    expect(click(at('unknown'))).toBe(true);
    expect(click(at('host'))).toBe(true);
    expect(store.state().selected).toBeNull();
  });

  it('closes the view that it is in', () => {
    click(at('inside'));
    expect(store.state()).toMatchObject({ selected: 'source:s', sources: false });
  });

  it('highlights its item under the pointer and the focus, until they leave it', () => {
    const seen: (string | null)[] = [];
    store.watch(
      store.select((s) => s.hovered),
      (ref) => void seen.push(ref),
    );
    const [first, second] = at('ref').children as unknown as [Element, Element];
    const move = (type: string, target: Element, relatedTarget: Element | null) =>
      target.dispatchEvent(new PointerEvent(type, { bubbles: true, relatedTarget }));
    move('pointerover', first, document.body);
    // from one part of the link to the other
    move('pointerout', first, second);
    move('pointerover', second, first);
    // straight on to the next link
    move('pointerout', second, at('next'));
    move('pointerover', at('next'), second);
    move('pointerout', at('next'), document.body);
    move('pointerover', at('unknown'), document.body);
    expect(seen).toEqual([null, 'country:BBB', 'country:AAA', null]);
    at('ref').focus();
    expect(store.state().hovered).toBe('country:BBB');
    at('ref').blur();
    expect(store.state().hovered).toBeNull();
  });

  it('of the skip links moves the focus alone', () => {
    const before = store.state();
    expect(click(at('skip-map'))).toBe(false);
    expect(document.activeElement?.id).toBe('map');
    expect(store.state()).toBe(before);
  });

  it('is left to the browser after the atlas is disposed of', () => {
    dispose();
    expect(click(at('ref'))).toBe(true);
    expect(store.state().selected).toBeNull();
  });
});
