// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { mountCard } from '../../../src/card/card.ts';
import { selectItem } from '../../../src/state/actions.ts';
import { pageWith } from '../page-with.ts';
import { tinyAtlas } from '../tiny.ts';

/** When and whether what cards are made of comes: each load waits for an answer. */
const loads: { answer(yes: boolean): void }[] = [];
const content = async () => {
  const yes = await new Promise<boolean>((answer) => loads.push({ answer }));
  if (!yes) throw new Error('no such file');
  return import('../../../src/card/content.ts');
};
const answer = async (n: number, yes: boolean) => {
  await expect.poll(() => loads.length).toBeGreaterThan(n);
  loads[n]?.answer(yes);
};

let end = () => {};
function mounted() {
  const page = pageWith(tinyAtlas());
  page.host.before(Object.assign(document.createElement('main'), { id: 'essay' }));
  const button = document.createElement('button');
  document.getElementById('essay')?.append(button);
  end = mountCard(page.host, page.app, undefined, content);
  button.focus();
  const card = () => page.host.querySelector<HTMLElement>('[data-card]')?.dataset.ref ?? null;
  const focused = () => document.activeElement?.tagName;
  return { ...page, button, card, focused };
}

beforeEach(() => {
  loads.length = 0;
});
afterEach(() => {
  end();
  document.body.replaceChildren();
});

describe('what cards are made of', () => {
  it('loads when a pointer first enters the page, and then a card opens at once', async () => {
    const { app, store, card, focused } = mounted();
    app.root.dispatchEvent(new Event('pointerover'));
    await answer(0, true);
    store.update(selectItem('country:AAA'), 'push');
    await expect.poll(card).toBe('country:AAA');
    expect(focused()).toBe('H2');
    store.update(selectItem('country:BBB'), 'push');
    expect([card(), focused()]).toEqual(['country:BBB', 'H2']);
    expect(loads).toHaveLength(1);
  });

  it('opens the card of what is selected by then, and returns the focus when it closes', async () => {
    const { store, card, focused } = mounted();
    store.update(selectItem('country:AAA'), 'push');
    store.update(selectItem('country:CCC'), 'push');
    expect(card()).toBeNull();
    await answer(0, true);
    await expect.poll(card).toBe('country:CCC');
    expect(focused()).toBe('H2');
    store.update(selectItem(null), 'push');
    expect([card(), focused()]).toEqual([null, 'BUTTON']);
  });

  it('takes no focus that has gone elsewhere', async () => {
    const { store, host, card, focused } = mounted();
    store.update(selectItem('country:AAA'), 'push');
    const field = document.createElement('input');
    host.before(field);
    field.focus();
    await answer(0, true);
    await expect.poll(card).toBe('country:AAA');
    expect(focused()).toBe('INPUT');
  });

  it('opens no card that was closed meanwhile, and none after the page is disposed of', async () => {
    const { store, card, host } = mounted();
    store.update(selectItem('country:AAA'), 'push');
    store.update(selectItem(null), 'push');
    await answer(0, true);
    await import('../../../src/card/content.ts');
    expect(card()).toBeNull();
    end();
    store.update(selectItem('country:AAA'), 'push');
    expect(host.childElementCount).toBe(0);
  });

  it('says so when it does not load, and is tried again on the next click', async () => {
    const { app, store, problems, card } = mounted();
    store.update(selectItem('country:AAA'), 'push');
    await answer(0, false);
    await expect.poll(() => problems).toEqual(['The card did not load. The next click tries again.']);
    expect(card()).toBeNull();
    app.root.click();
    await answer(1, true);
    await expect.poll(card).toBe('country:AAA');
    expect(problems).toHaveLength(1);
  });
});
