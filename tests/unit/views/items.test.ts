// @vitest-environment happy-dom
import { expect, it } from 'vitest';
import type { Edition } from '../../../src/model/edition.ts';
import { hover } from '../../../src/state/actions.ts';
import { mountItems } from '../../../src/toolbar/items.ts';
import { tinyAtlas } from '../tiny.ts';
import { viewOf } from '../view.ts';

it('the list follows the opened text, and computes nothing while it is closed', () => {
  const { app, host } = viewOf(tinyAtlas());
  const { store, texts } = app;
  const dispose = mountItems(host, app);
  const refs = () => [...host.querySelectorAll<HTMLElement>('a[data-ref]')].map((a) => a.dataset.ref);
  expect(refs()).toEqual([]);
  const details = host.querySelector('details') as HTMLDetailsElement;
  details.open = true;
  details.dispatchEvent(new Event('toggle'));
  const before = refs();
  expect(before[0]).toBe('country:AAA');
  expect(before).not.toContain('country:CCC');
  const edition: Edition = {
    name: 'The original',
    words: new Map([['p1', { text: 'C.', mentions: [{ ref: 'country:CCC', start: 0, end: 1 }], calls: [] }]]),
    unmatched: [],
    remarks: [],
  };
  texts.open(edition);
  expect(refs()).toContain('country:CCC');
  // a light on the map leaves the list as it is
  const node = host.querySelector('a[data-ref]');
  store.update(hover('country:BBB'));
  expect(host.querySelector('a[data-ref]')).toBe(node);
  dispose();
});
