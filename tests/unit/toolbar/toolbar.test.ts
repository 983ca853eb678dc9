// @vitest-environment happy-dom
import { describe, expect, it, vi } from 'vitest';
import type { Passage } from '../../../src/model/types.ts';
import { moveCamera, read, selectItem, showSources } from '../../../src/state/actions.ts';
import { mountItems } from '../../../src/toolbar/items.ts';
import { mountKeys } from '../../../src/toolbar/keys.ts';
import { mountTheme } from '../../../src/toolbar/theme.ts';
import { mountModes, mountToolbar } from '../../../src/toolbar/toolbar.ts';
import { mountWorldview } from '../../../src/toolbar/worldview.ts';
import { area, convention, drawn, event, past, world } from '../scene/tiny-world.ts';
import { tinyAtlas } from '../tiny.ts';
import { one, textsOf, viewOf } from '../view.ts';

const change = (element: Element) => element.dispatchEvent(new Event('change'));

describe('the theme', () => {
  it('cycles from the system’s to dark, to light and back, and its button keeps the focus', () => {
    const { host, app } = viewOf(tinyAtlas());
    mountTheme(host, app);
    const button = one(host, 'button');
    button.focus();
    const labels = [0, 1, 2, 3].map(() => {
      const text = button.textContent;
      button.click();
      return text;
    });
    expect(labels).toEqual(['Theme: as the system', 'Theme: dark', 'Theme: light', 'Theme: as the system']);
    expect(document.activeElement).toBe(button);
    expect(app.store.trace()).toBe('push');
  });
});

/** The bar on the map and the menu, as two parts of a host. */
const hosts = (host: HTMLElement): [HTMLElement, HTMLElement] => {
  const [bar, menu] = [document.createElement('div'), document.createElement('div')];
  host.append(bar, menu);
  return [bar, menu];
};

describe('the buttons of the map', () => {
  it('go between passages, zoom, and return a moved map to the passage’s view', () => {
    const { host, app } = viewOf(tinyAtlas());
    const map = { zoomIn: vi.fn(), zoomOut: vi.fn() };
    mountToolbar(...hosts(host), app, () => map as never);
    const back = one(host, '.back');
    expect([one(host, '.at-passage').textContent, back.hidden]).toEqual(['¶ 1', true]);
    one(host, '[data-turn=next]').click();
    expect(one(host, '.at-passage').textContent).toBe('¶ 2');
    one(host, '[data-turn=prev]').click();
    app.store.update(moveCamera([1, 2, 3]));
    expect(back.hidden).toBe(false);
    back.click();
    expect(app.store.state()).toMatchObject({ passage: 'p1', camera: null });
    one(host, '[aria-label="Zoom in"]').click();
    expect([map.zoomIn.mock.calls.length, map.zoomOut.mock.calls.length]).toEqual([1, 0]);
  });

  it('name the current passage: a paragraph, a note or a heading', () => {
    const tiny = tinyAtlas();
    const [first, second] = tiny.passages as [Passage, Passage];
    const note: Passage = { ...second, id: 'note-i', kind: 'note', label: 'i' };
    const heading: Passage = { ...second, id: 'h1', kind: 'heading', label: '' };
    const { host, app } = viewOf({ ...tiny, passages: [first, note, heading] });
    mountToolbar(...hosts(host), app, () => null);
    const label = () => one(host, '.at-passage').textContent;
    expect(label()).toBe('¶ 1');
    app.store.update(read('note-i'));
    expect(label()).toBe('note i');
    app.store.update(read('h1'));
    expect(label()).toBe('§');
  });

  it('show the map’s projection and whether all items are shown', () => {
    const { host, app } = viewOf(tinyAtlas());
    mountModes(host, app);
    const pressed = () =>
      [...host.querySelectorAll<HTMLElement>('[aria-pressed=true]')].map((b) => b.dataset.mode);
    expect(pressed()).toEqual(['flat']);
    one(host, '[data-mode=globe]').click();
    one(host, '[data-mode=all]').click();
    expect(pressed()).toEqual(['globe', 'all']);
    one(host, '[data-mode=all]').click();
    expect(pressed()).toEqual(['globe']);
  });
});

describe('keys', () => {
  const page = () => {
    const view = viewOf(tinyAtlas());
    const search = { open: vi.fn(), close: vi.fn(() => false) };
    const dispose = mountKeys(view.app, search);
    const press = (key: string, more: KeyboardEventInit = {}, at: EventTarget = document.body) =>
      at.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true, ...more }));
    return { ...view, ...view.app.store, search, dispose, press };
  };

  it('go between passages, return the map to the passage’s view, and open the search', () => {
    const { press, state, update, search, dispose } = page();
    press('ArrowRight');
    expect(state().passage).toBe('p2');
    press('k');
    expect(state().passage).toBe('p1');
    update(moveCamera([1, 2, 3]));
    press('r');
    expect(state().camera).toBeNull();
    press('/');
    expect(search.open).toHaveBeenCalledOnce();
    // keys of the browser and of the system stay theirs
    for (const modifier of ['ctrlKey', 'metaKey', 'altKey']) {
      press('j', { [modifier]: true });
      press('ArrowRight', { [modifier]: true });
    }
    expect(state().passage).toBe('p1');
    dispose();
    press('j');
    expect(state().passage).toBe('p1');
  });

  it('do nothing while a reader types', () => {
    const { press, state, host, dispose } = page();
    const field = document.createElement('input');
    const box = document.createElement('input');
    box.type = 'checkbox';
    host.append(field, box);
    press('j', {}, field);
    expect(state().passage).toBe('p1');
    press('j', {}, box);
    expect(state().passage).toBe('p2');
    dispose();
  });

  it('are left to an open dialog', () => {
    const { press, state, host, dispose } = page();
    const dialog = document.createElement('dialog');
    dialog.setAttribute('open', '');
    host.append(dialog);
    press('j');
    press('Escape');
    expect(state().passage).toBe('p1');
    dialog.remove();
    press('j');
    expect(state().passage).toBe('p2');
    dispose();
  });

  it('close one thing at a time: what was opened last, a view, the card, the moved map', () => {
    const { press, state, update, app, dispose } = page();
    update(selectItem('country:AAA'));
    update(showSources(true));
    update(moveCamera([1, 2, 3]));
    let open = true;
    const close = vi.fn(() => {
      open = false;
    });
    app.closers.add({ isOpen: () => open, close });
    press('Escape');
    expect(close).toHaveBeenCalledOnce();
    expect(state().sources).toBe(true);
    press('Escape');
    expect([state().sources, state().selected]).toEqual([false, 'country:AAA']);
    press('Escape');
    expect([state().selected, state().camera]).toEqual([null, [1, 2, 3]]);
    press('Escape');
    expect(state().camera).toBeNull();
    dispose();
  });
});

describe('the list', () => {
  const open = (host: HTMLElement) => {
    const details = one<HTMLDetailsElement>(host, 'details');
    details.open = true;
    details.dispatchEvent(new Event('toggle'));
  };

  it('has what is on the map, by kind, with counts, and follows the passage', () => {
    const atlas = world([event('e', '2014')], ['flow:aaa-bbb', 'event:e']);
    const { host, app } = viewOf({
      ...atlas,
      passages: [...atlas.passages, ...tinyAtlas().passages.slice(1)],
    });
    mountItems(host, app);
    expect(textsOf(host, '.items-list h3')).toEqual([]);
    open(host);
    expect(textsOf(host, '.items-list h3')).toEqual(['States (2)', 'Flows (1)', 'Events (1)']);
    expect(textsOf(host, '.items-list a')).toEqual(['AAA', 'BBB', 'aaa-bbb', 'e']);
    app.store.update(read('p2'));
    expect(textsOf(host, '.items-list h3')).toContain('Alignments (2)');
  });

  it('has no flow that is only dimmed', () => {
    const { host, app } = viewOf(world([event('e', '2014')], ['event:e', 'country:CCC']));
    mountItems(host, app);
    open(host);
    expect(textsOf(host, '.items-list h3')).toEqual(['States (1)', 'Events (1)']);
  });

  it('keeps the focus on a link when it is rebuilt', () => {
    const { host, app } = viewOf(tinyAtlas());
    mountItems(host, app);
    open(host);
    one(host, '.items-list a[data-ref="country:BBB"]').focus();
    app.store.update(selectItem('country:CCC'));
    expect((document.activeElement as HTMLElement).dataset.ref).toBe('country:BBB');
  });

  it('finds an item by any of its names, and says when there is none', () => {
    const tiny = tinyAtlas();
    const state = {
      ...tiny.entities['country:CCC'],
      names: { en: 'CCC', zh: '丙', ru: null },
      aliases: ['Cee'],
    };
    const { host, app } = viewOf({ ...tiny, entities: { ...tiny.entities, 'country:CCC': state as never } });
    mountItems(host, app);
    const box = one<HTMLInputElement>(host, '#find');
    for (const name of ['丙', ' cee ', 'ccc']) {
      app.store.update(selectItem(null));
      box.value = name;
      change(box);
      expect(app.store.state().selected, name).toBe('country:CCC');
    }
    box.value = 'Atlantis';
    change(box);
    expect(one(host, '.find-said').textContent).toBe('Nothing here is called “Atlantis”.');
    box.value = '';
    change(box);
    expect(one(host, '.find-said').textContent).toBe('');
  });
});

describe('the choice of convention', () => {
  const X = area('x');
  const atlas = world([X, past('OLD', '1922', '1991', ['AAA', 'BBB'])], [], {
    worldviews: [convention('plain'), convention('own', drawn(X.ref, { of: 'BBB', from: '2000' }))],
  });
  it('lists what a convention draws differently at the date of the time window', () => {
    const { host, app } = viewOf(atlas, { ownYears: [2010, 2010] });
    mountWorldview(host, app);
    const box = one<HTMLSelectElement>(host, '[data-worldview]');
    const list = () => one(host, '.convention-list').textContent ?? '';
    expect(list()).toContain('draws nothing otherwise');
    box.value = 'own';
    change(box);
    expect(app.store.state().worldview).toBe('own');
    expect(one(host, '.convention-said').textContent).toBe('Borders: as own');
    expect(textsOf(host, '.convention-list li')).toHaveLength(1);
    app.store.update((s) => ({ ...s, ownYears: [1980, 1980] }));
    expect(list()).toContain('draws nothing otherwise');
    expect(list()).toContain('roughly: OLD');
  });

  it('is hidden when an atlas has no conventions', () => {
    const { host, app } = viewOf(tinyAtlas());
    mountWorldview(host, app);
    expect(host.hidden).toBe(true);
  });
});
