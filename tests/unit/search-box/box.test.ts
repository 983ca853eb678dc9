// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import type { Source } from '../../../src/model/types.ts';
import { mountSearchBox } from '../../../src/search-box/box.ts';
import { tinyAtlas } from '../tiny.ts';
import { one, textsOf, viewOf } from '../view.ts';

const tiny = tinyAtlas();
const like = tiny.sources['source:s'] as Source;
/** The tiny atlas with eleven sources of one word, and ten of another. */
const atlas = {
  ...tiny,
  sources: Object.fromEntries(
    ['Harbour', 'Lighthouse'].flatMap((word, w) =>
      Array.from({ length: 11 - w }, (_, i) => {
        const ref = `source:${word.toLowerCase()}-${i}`;
        return [ref, { ...like, ref, title: `${word} ${i}` }] as const;
      }),
    ),
  ),
};

async function opened() {
  const view = viewOf(atlas);
  const before = document.createElement('button');
  const essay = document.createElement('div');
  essay.append(view.host);
  document.body.append(before, essay);
  const opens: boolean[] = [];
  view.host.hidden = true;
  const search = mountSearchBox(view.host, view.app, (is) => opens.push(is));
  before.focus();
  search.open(before);
  const input = one<HTMLInputElement>(view.host, 'input');
  await expect.poll(() => view.text(), { interval: 1 }).not.toContain('Loading');
  const type = (text: string) => {
    input.value = text;
    input.dispatchEvent(new Event('input'));
  };
  const press = (key: string) =>
    input.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }));
  const rows = () => textsOf(view.host, '[role=option]');
  const active = () => view.host.querySelector('[aria-selected=true]')?.textContent ?? null;
  return { ...view, search, input, type, press, rows, active, said: opens, before };
}

describe('the search', () => {
  it('is emptied by the first Escape and closed by the next, with the focus where it was', async () => {
    const { host, input, type, press, said, before } = await opened();
    type('harbour');
    press('Escape');
    expect([host.hidden, input.value]).toEqual([false, '']);
    press('Escape');
    expect(host.hidden).toBe(true);
    expect(said).toEqual([true, false]);
    expect(document.activeElement).toBe(before);
  });

  it('shows eight of a kind and the rest when asked, for that search alone', async () => {
    const { type, press, rows } = await opened();
    type('harbour');
    expect(rows()).toHaveLength(9);
    expect(rows().at(-1)).toBe('and 3 more');
    press('End');
    press('Enter');
    expect(rows()).toHaveLength(11);
    type('lighthouse');
    expect(rows()).toHaveLength(9);
    expect(rows().at(-1)).toBe('and 2 more');
  });

  it('goes round its results with the arrows, brings the active one out, and forgets it when it closes', async () => {
    const { type, press, active, store, input } = await opened();
    type('AAA');
    const first = active();
    expect(first).toContain('AAA');
    expect(store.state().hovered).not.toBeNull();
    expect(input.getAttribute('aria-activedescendant')).not.toBeNull();
    press('ArrowUp');
    expect(active()).not.toBe(first);
    press('ArrowDown');
    expect(active()).toBe(first);
    press('Escape');
    press('Escape');
    expect(store.state().hovered).toBeNull();
  });

  it('says when there is nothing, and offers what is near', async () => {
    const { type, text } = await opened();
    type('harbuor');
    expect(text()).toMatch(/Harbour|Try harbour/i);
    type('qqqqqqqq');
    expect(text()).toContain('Nothing found for “qqqqqqqq”');
  });
});
