// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { moveCamera, read } from '../../../src/state/actions.ts';
import { mountHold } from '../../../src/toolbar/hold.ts';
import { mountToolbar } from '../../../src/toolbar/toolbar.ts';
import { tinyAtlas } from '../tiny.ts';
import { one, viewOf } from '../view.ts';

describe('“Hold this view”', () => {
  it('stands after the zoom, keeps the reader’s view over passages, and gives it back when pressed again', () => {
    const { host, app, store } = viewOf(tinyAtlas());
    mountToolbar(host, document.createElement('div'), app, () => null);
    const dispose = mountHold(host, app);
    const button = one<HTMLButtonElement>(host, '.zoom + [data-hold]');
    expect(button.getAttribute('aria-pressed')).toBe('false');
    store.update(moveCamera([10, 20, 3]));
    button.click();
    expect(button.getAttribute('aria-pressed')).toBe('true');
    store.update(read('p2'));
    expect(store.state()).toMatchObject({ passage: 'p2', camera: [10, 20, 3], hold: true });
    button.click();
    expect(store.state()).toMatchObject({ camera: null, hold: false });
    // the way back that was there before gives back a held view too
    store.update(moveCamera([10, 20, 3]));
    button.click();
    store.update(moveCamera(null));
    expect(button.getAttribute('aria-pressed')).toBe('false');
    dispose();
    expect(host.querySelector('[data-hold]')).toBeNull();
  });
});
