// @vitest-environment happy-dom
import { expect, it } from 'vitest';
import type { App } from '../../../src/app.ts';
import { mountOpen } from '../../../src/open/open.ts';
import { initialState } from '../../../src/state/state.ts';
import { createStore } from '../../../src/state/store.ts';
import { createTexts } from '../../../src/state/texts.ts';
import { tinyAtlas } from '../tiny.ts';

/** A file that is read when `go` is called. */
function slowFile(name: string, text: string) {
  let go = () => {};
  const ready = new Promise<void>((done) => {
    go = done;
  });
  const bytes = new TextEncoder().encode(text);
  const file = { name, size: bytes.length, arrayBuffer: () => ready.then(() => bytes.buffer) };
  return { file: file as unknown as File, go };
}

function drop(...files: File[]) {
  const event = new Event('drop', { bubbles: true, cancelable: true });
  Object.assign(event, { dataTransfer: { types: ['Files'], files } });
  window.dispatchEvent(event);
}

function mounted() {
  document.body.innerHTML = '<div id="opened"></div>';
  const atlas = tinyAtlas();
  const reports: string[] = [];
  const app = {
    root: document.body,
    atlas,
    essay: atlas,
    store: createStore(initialState(atlas, 'globe')),
    texts: createTexts(atlas),
    names: async () => () => [],
    closers: { add: () => () => {} },
    report: (message: string, title = '') => reports.push(`${title} ${message}`),
    openText: async () => {},
  } as unknown as App;
  const dispose = mountOpen(document.getElementById('opened') as HTMLElement, app, null);
  const message = () => document.querySelector('#open-said')?.textContent ?? '';
  return { dispose, said: message, reports };
}

it('of two texts dropped one upon the other the last is opened, whichever is read first', async () => {
  const { dispose, said, reports } = mounted();
  const first = slowFile('first.txt', 'Nothing that the essay says, at some length.');
  const second = slowFile('second.txt', 'Nothing of the essay either, at some length.');
  drop(first.file);
  drop(second.file);
  second.go();
  await expect.poll(said).toContain('second.txt');
  // all that the dialog says from now on
  const heard: string[] = [];
  const dialog = document.querySelector('dialog') as HTMLDialogElement;
  new MutationObserver((records) => {
    for (const { addedNodes } of records) for (const node of addedNodes) heard.push(node.textContent ?? '');
  }).observe(dialog, { childList: true, subtree: true });
  first.go();
  // the first has been read when one that is dropped after it is
  const third = slowFile('third.txt', 'A third that says nothing of the essay, at some length.');
  await first.file.arrayBuffer();
  await new Promise((done) => setImmediate(done));
  drop(third.file);
  third.go();
  await expect.poll(said).toContain('third.txt');
  expect(heard.filter((text) => text.includes('first.txt'))).toEqual([]);
  expect(heard.some((text) => text.includes('third.txt'))).toBe(true);
  expect(reports).toEqual([]);
  dispose();
});

it('of several files in one drop the first is opened, and the reader is told of the rest', async () => {
  const { dispose, said, reports } = mounted();
  const [a, b] = [slowFile('a.txt', 'Words of no essay.'), slowFile('b.txt', 'Other words.')];
  drop(a.file, b.file);
  a.go();
  b.go();
  await expect.poll(said).toContain('a.txt');
  expect(reports).toEqual(['Not every text was opened. One text is read at a time: “b.txt” was left.']);
  dispose();
});
