// @vitest-environment happy-dom
import { afterEach, describe, expect, it } from 'vitest';
import type { App } from '../../../src/app.ts';
import type { Passage } from '../../../src/model/types.ts';
import { keepOriginal, keptOriginal } from '../../../src/open/keep.ts';
import { mountOpen } from '../../../src/open/open.ts';
import { tinyAtlas } from '../tiny.ts';
import { one, viewOf } from '../view.ts';

afterEach(() => {
  localStorage.clear();
  document.body.replaceChildren();
});

const PARTS = [
  'Harbours along the northern coast were dredged so that heavy cruisers could winter there without icebreakers.',
  'Engineers quarrelled about turbines, gearboxes and the price of steel long before any contract had been signed.',
  'Parliament postponed its verdict until autumn, when the newspapers had forgotten the whole embarrassing affair.',
];
const tiny = tinyAtlas();
const atlas = {
  ...tiny,
  passages: PARTS.map((text, i): Passage => {
    const id = `p${i + 1}`;
    return {
      ...(tiny.passages[0] as Passage),
      ref: `passage:${id}`,
      id,
      label: String(i + 1),
      text,
      mentions: [],
    };
  }),
};
const ORIGINAL = PARTS.join('\n\n');
const OTHER = 'Recipes for rhubarb and custard.\n\nBeat eggs with sugar, then simmer the milk slowly.';

function mounted() {
  const view = viewOf(atlas);
  const opened = document.createElement('div');
  view.host.append(opened);
  const app: App = { ...view.app, root: view.host };
  const dispose = mountOpen(opened, app, null);
  const paste = (text: string) => {
    one(opened, '[data-open=dialog]').click();
    one<HTMLTextAreaElement>(view.host, '#open-text').value = text;
    one(view.host, '[data-open=paste]').click();
  };
  const keep = (on: boolean) => {
    const box = one<HTMLInputElement>(opened, '[data-texts=keep]');
    box.checked = on;
    box.dispatchEvent(new Event('change'));
  };
  const isOpen = () => app.texts.edition.peek() !== null;
  return { ...view, opened, paste, keep, isOpen, dispose };
}

const poll = (what: () => unknown) => expect.poll(what, { interval: 2 });

describe('the essay’s original', () => {
  it('takes the account’s place, with the focus on its button, and is kept only when it is asked for', async () => {
    const { paste, isOpen, opened, keep } = mounted();
    paste(ORIGINAL);
    await poll(isOpen).toBe(true);
    expect(opened.contains(document.activeElement)).toBe(true);
    expect(keptOriginal(atlas.id)).toBeNull();
    keep(true);
    expect(keptOriginal(atlas.id)?.text).toBe(ORIGINAL);
    keep(false);
    expect(keptOriginal(atlas.id)).toBeNull();
  });

  it('is gone when it is forgotten, from the page and from the browser', async () => {
    const { paste, isOpen, opened, keep } = mounted();
    paste(ORIGINAL);
    await poll(isOpen).toBe(true);
    keep(true);
    one(opened, '[data-texts=forget]').click();
    expect([isOpen(), keptOriginal(atlas.id)]).toEqual([false, null]);
  });

  it('that is still being read when another is forgotten does not open', async () => {
    const { paste, isOpen, opened, host } = mounted();
    paste(ORIGINAL);
    await poll(isOpen).toBe(true);
    one(opened, '[data-open=dialog]').click();
    one<HTMLTextAreaElement>(host, '#open-text').value = `${ORIGINAL}\n\nAnd more.`;
    one(host, '[data-open=paste]').click();
    one(opened, '[data-texts=forget]').click();
    for (let i = 0; i < 20; i++) await new Promise((done) => setImmediate(done));
    expect(isOpen()).toBe(false);
  });

  it('that was kept opens by itself, and leaves the focus where it is', async () => {
    keepOriginal(atlas.id, { name: 'kept.txt', text: ORIGINAL });
    const { isOpen, text } = mounted();
    await poll(isOpen).toBe(true);
    expect(text()).toContain('kept.txt: 3 of 3 paragraphs found.');
    expect(document.activeElement).toBe(document.body);
  });

  it('that was kept and is no longer this essay’s says nothing', async () => {
    keepOriginal(atlas.id, { name: 'kept.txt', text: OTHER });
    const { isOpen, host } = mounted();
    for (let i = 0; i < 20; i++) await new Promise((done) => setImmediate(done));
    expect(isOpen()).toBe(false);
    expect(host.querySelector('dialog')).toBeNull();
  });
});

it('another text is offered a map of its own', async () => {
  const { paste, isOpen, host } = mounted();
  paste(OTHER);
  await poll(() => host.querySelector('[data-open=article]')?.textContent).toBe(
    'Open it on a map of its own',
  );
  expect(isOpen()).toBe(false);
});
