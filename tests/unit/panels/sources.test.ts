// @vitest-environment happy-dom
import { expect, it } from 'vitest';
import type { Source } from '../../../src/model/types.ts';
import { mountSources } from '../../../src/panels/sources.ts';
import { showSources } from '../../../src/state/actions.ts';
import { tinyAtlas } from '../tiny.ts';
import { one, viewOf } from '../view.ts';

const tiny = tinyAtlas();
const source = (id: string, type: string, title: string): [string, Source] => [
  `source:${id}`,
  { ...(tiny.sources['source:s'] as Source), ref: `source:${id}`, type, title },
];
const atlas = {
  ...tiny,
  sources: Object.fromEntries([
    source('a', 'book', 'Arms and the sea'),
    source('b', 'book', 'Borders'),
    source('c', 'report', 'Arms for all'),
  ]),
};

it('a filter leaves the sources that match, of every kind, and those can be saved while there are any', () => {
  const { host, app } = viewOf(atlas, { sources: true });
  const dispose = mountSources(host, app);
  const box = one<HTMLInputElement>(host, 'input[type=search]');
  const ask = (text: string) => {
    box.value = text;
    box.dispatchEvent(new Event('input'));
  };
  const visible = () =>
    [...host.querySelectorAll<HTMLElement>('.sources-list > li')]
      .filter((li) => !li.hidden && !li.closest<HTMLElement>('.sources-kind')?.hidden)
      .map((li) => ['Arms and the sea', 'Borders', 'Arms for all'].find((t) => li.textContent?.includes(t)));
  const headings = () =>
    [...host.querySelectorAll<HTMLElement>('.sources-kind')].filter((s) => !s.hidden).length;
  const save = one<HTMLButtonElement>(host, '[data-take=bibtex]');
  expect(visible()).toHaveLength(3);
  ask('ARMS');
  expect(visible()).toEqual(['Arms for all', 'Arms and the sea']);
  expect([headings(), save.disabled]).toEqual([2, false]);
  ask('borders');
  expect([visible(), headings()]).toEqual([['Borders'], 1]);
  ask('nothing of the kind');
  expect([visible(), headings(), save.disabled]).toEqual([[], 0, true]);
  expect(one(host, '.sources-said').textContent).toBe('No source matches.');
  ask('');
  expect([visible().length, save.disabled]).toEqual([3, false]);
  dispose();
});

it('take the focus when the reader opens them, and not when the address has them open', () => {
  const { host, app, store } = viewOf(atlas, { sources: true });
  const essay = document.createElement('div');
  essay.id = 'essay';
  essay.tabIndex = -1;
  document.body.append(essay);
  essay.focus();
  const dispose = mountSources(host, app);
  expect(document.activeElement).toBe(essay);
  store.update(showSources(false), 'push');
  expect(host.querySelector('[data-panel=sources]')).toBeNull();
  store.update(showSources(true), 'push');
  expect(document.activeElement).toBe(one(host, 'h2'));
  store.update(showSources(false), 'push');
  expect(document.activeElement).toBe(essay);
  dispose();
});
