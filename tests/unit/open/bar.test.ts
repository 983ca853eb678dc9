// @vitest-environment happy-dom
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { Edition } from '../../../src/model/edition.ts';
import { mountBar } from '../../../src/open/bar.ts';
import { openDialog } from '../../../src/open/dialog.ts';
import { mountDrop } from '../../../src/open/drop.ts';
import {
  forgetArticle,
  keepArticle,
  keepOriginal,
  keptArticle,
  keptOriginal,
} from '../../../src/open/keep.ts';
import { readText } from '../../../src/open/read.ts';
import { tinyAtlas } from '../tiny.ts';
import { one, viewOf } from '../view.ts';

afterEach(() => {
  localStorage.clear();
  sessionStorage.clear();
  document.body.replaceChildren();
});

describe('the bar of an opened text', () => {
  const words = (text: string) => ({ text, mentions: [], calls: [] });
  /** Both passages of the tiny atlas in other words, or the first alone. */
  const edition = (...ids: string[]): Edition => ({
    ...{ name: 'original.txt', unmatched: [], remarks: [] },
    words: new Map(ids.map((id) => [id, words(`${id} in the author’s words`)])),
  });
  const mounted = (keeps = true) => {
    const view = viewOf(tinyAtlas());
    const bar = document.createElement('div');
    view.host.append(bar);
    const dispose = mountBar(bar, view.app, {
      open() {},
      forget() {},
      keep: vi.fn(() => keeps),
      kept: () => false,
    });
    const pressed = () =>
      [...bar.querySelectorAll('[aria-pressed=true]')].map((b) => (b as HTMLElement).dataset.texts);
    return { ...view, texts: view.app.texts, bar, dispose, pressed };
  };

  it('says which text is read, and neither while it is half and half', () => {
    const { texts, pressed, host } = mounted();
    const credited = () => !host.classList.contains('is-original');
    expect(credited()).toBe(true);
    texts.open(edition('p1', 'p2'));
    expect([pressed(), credited()]).toEqual([['original'], false]);
    texts.turn('p1', false);
    expect(pressed()).toEqual([]);
    texts.turn(null, false);
    expect([pressed(), credited()]).toEqual([['account'], true]);
  });

  it('says how much of the essay was found, and what was not', () => {
    const { texts, text } = mounted();
    texts.open(edition('p2'));
    expect(text()).toContain(
      'original.txt: 1 of 2 paragraphs found. Not found, so our account stands: paragraph 1.',
    );
    texts.open(edition('p1', 'p2'));
    expect(text()).toContain('2 of 2 paragraphs found.');
    expect(text()).not.toContain('Not found');
  });

  it('does not say that a text is kept when the browser keeps nothing', () => {
    const { texts, bar, text } = mounted(false);
    texts.open(edition('p1', 'p2'));
    const box = one<HTMLInputElement>(bar, '[data-texts=keep]');
    box.checked = true;
    box.dispatchEvent(new Event('change'));
    expect(box.checked).toBe(false);
    expect(text()).toContain('does not let the page keep anything');
  });

  it('keeps the focus on the button that was pressed', () => {
    const { texts, bar } = mounted();
    texts.open(edition('p1', 'p2'));
    const account = one(bar, '[data-texts=account]');
    account.focus();
    account.click();
    expect(bar.contains(document.activeElement)).toBe(true);
    expect((document.activeElement as HTMLElement).dataset.texts).toBe('account');
  });
});

describe('the dialog', () => {
  it('takes the same file again, and asks no longer about a text when it speaks of another', () => {
    const taken: string[] = [];
    const dialog = openDialog(document.body, {
      ...{ title: 'T', file: (file) => taken.push(file.name), paste: (text) => taken.push(text) },
    });
    const chooser = one<HTMLInputElement>(dialog.node, 'input[type=file]');
    let value = 'C:\\fakepath\\a.txt';
    Object.defineProperty(chooser, 'files', { get: () => [{ name: 'a.txt' }] });
    Object.defineProperty(chooser, 'value', {
      get: () => value,
      set: (next: string) => {
        value = next;
      },
    });
    chooser.dispatchEvent(new Event('change'));
    expect([taken, value]).toEqual([['a.txt'], '']);
    dialog.ask('Is it?', 'Open it', () => {});
    expect(dialog.node.querySelector('[data-open=article]')).not.toBeNull();
    dialog.say('Reading …');
    expect(dialog.node.querySelector('[data-open=article]')).toBeNull();
    dialog.say('No words.', true);
    expect(one(dialog.node, '.open-said').classList.contains('is-refused')).toBe(true);
  });
});

describe('a file over the page', () => {
  const drag = (type: string, types: string[]) => {
    const event = new Event(type, { bubbles: true, cancelable: true });
    Object.assign(event, {
      dataTransfer: { types, files: types.includes('Files') ? [{ name: 'a.txt' }] : [] },
    });
    window.dispatchEvent(event);
    return event;
  };

  it('is taken where it is dropped, under a veil that stays until it has left, and nothing else is', () => {
    const taken: (readonly File[])[] = [];
    const dispose = mountDrop(document.body, (files) => taken.push(files));
    const veil = one(document.body, '.drop-veil');
    drag('dragenter', ['text/plain']);
    expect(veil.hidden).toBe(true);
    drag('dragenter', ['Files']);
    drag('dragenter', ['Files']);
    drag('dragleave', ['Files']);
    expect(veil.hidden).toBe(false);
    drag('dragleave', ['Files']);
    expect(veil.hidden).toBe(true);
    drag('dragenter', ['Files']);
    // else the browser would open the file in the page's place
    expect(drag('dragover', ['Files']).defaultPrevented).toBe(true);
    expect(drag('drop', ['Files']).defaultPrevented).toBe(true);
    expect([veil.hidden, taken.length]).toEqual([true, 1]);
    expect(drag('drop', ['text/plain']).defaultPrevented).toBe(false);
    expect(taken).toHaveLength(1);
    dispose();
    drag('drop', ['Files']);
    expect(taken).toHaveLength(1);
  });
});

describe('what is kept', () => {
  it('is the original in the browser and the article in the tab, apart', () => {
    keepOriginal('a', { name: 'o', text: 'O' });
    expect(keptArticle('a')).toBeNull();
    keepArticle('a', { name: 'n', text: 'N' });
    expect([keptOriginal('a'), keptArticle('a')]).toEqual([
      { name: 'o', text: 'O' },
      { name: 'n', text: 'N' },
    ]);
    expect([localStorage.length, sessionStorage.length]).toEqual([1, 1]);
    forgetArticle('a');
    expect([keptOriginal('a')?.name, keptArticle('a')]).toEqual(['o', null]);
    expect(keptOriginal('b')).toBeNull();
  });

  it('is nothing when it is no text', () => {
    for (const value of ['{"name":"x"}', '{"name":1,"text":"t"}', 'null', '"t"', '{', '[]']) {
      localStorage.setItem('rimland:a:original', value);
      expect(keptOriginal('a'), value).toBeNull();
    }
  });
});

describe('a text that is pasted', () => {
  it('is read by what it is written in', () => {
    const texts = (raw: string) => readText(raw).blocks.map((b) => [b.kind, b.text]);
    expect(texts('# A title\n\nSome *words* of [a link](https://x.org).')).toEqual([
      ['heading', 'A title'],
      ['paragraph', 'Some words of a link.'],
    ]);
    expect(texts('<html><p>One sentence.</p><p>Two of them.</p>')).toEqual([
      ['paragraph', 'One sentence.'],
      ['paragraph', 'Two of them.'],
    ]);
  });

  it('is refused with the reason when it is too long, or holds no text', () => {
    expect(() => readText('word '.repeat(320_000))).toThrow(/1,600,000 characters|1,599,999 characters/);
    expect(() => readText('<html><script>let a = 1</script></html>')).toThrow(/holds no paragraph of text/);
    expect(() => readText('…')).toThrow(/holds no words/);
  });
});
