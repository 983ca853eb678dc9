// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { mountStrip } from '../../../src/essay/strip.ts';
import { turningOf } from '../../../src/essay/turning.ts';
import { wordParts } from '../../../src/essay/words.ts';
import { read, selectItem } from '../../../src/state/actions.ts';
import { h } from '../../../src/ui/dom.ts';
import { tinyAtlas } from '../tiny.ts';
import { one, textsOf, viewOf } from '../view.ts';

describe('the strip along the essay', () => {
  it('marks where the selected item is named, and the current passage', () => {
    const { host, app } = viewOf(tinyAtlas());
    mountStrip(host, app);
    const ids = (selector: string) =>
      [...host.querySelectorAll<HTMLElement>(selector)].map((t) => t.dataset.tick);
    expect([ids('.tick'), ids('.is-named'), ids('[aria-current]')]).toEqual([['p1', 'p2'], [], ['p1']]);
    app.store.update(selectItem('alignment:pact'));
    expect(ids('.is-named')).toEqual(['p2']);
    expect(one(host, '.is-named').getAttribute('aria-label')).toBe('Paragraph 2: named 1 time');
    expect(ids('[tabindex="0"]')).toEqual(['p2']);
    app.store.update(read('p2'));
    expect(ids('[aria-current]')).toEqual(['p2']);
    app.store.update(selectItem(null));
    expect(ids('.is-named')).toEqual([]);
  });
});

describe('words with what they name', () => {
  const made = (calls: { at: number; marker: string }[], notes: string[]) =>
    h(
      'p',
      {},
      ...wordParts(
        { text: 'AAA sold 中国 ships.', mentions: [{ start: 0, end: 3, ref: 'country:AAA' }], calls },
        new Set(notes),
      ),
    );

  it('link mentions, and calls where there is such a note, each at its place', () => {
    const p = made(
      [
        { at: 3, marker: 'i' },
        { at: 8, marker: 'ii' },
        { at: 18, marker: 'iv' },
      ],
      ['i', 'iv'],
    );
    expect(p.textContent).toBe('AAAi soldii 中国 ships.iv');
    expect(textsOf(p, 'a.mention')).toEqual(['AAA']);
    expect(textsOf(p, 'a.note-ref')).toEqual(['i', 'iv']);
    expect(textsOf(p, 'span.note-ref')).toEqual(['ii']);
    expect(textsOf(p, '[lang=zh]')).toEqual(['中国']);
  });
});

describe('a passage that is turned to the opened text', () => {
  it('has its words and comes back as it was', () => {
    const { host, app } = viewOf(tinyAtlas());
    const p1 = h('p', { 'data-passage': 'p1' }, h('span', { class: 'number' }, '1'), 'The account.');
    const p2 = h('p', { 'data-passage': 'p2' }, 'The other.');
    host.append(p1, p2);
    const turning = turningOf(host, app);
    app.texts.open({
      ...{ name: 'x', unmatched: [], remarks: [] },
      words: new Map([['p1', { text: 'The original.', mentions: [], calls: [] }]]),
    });
    turning.show();
    expect(p1.textContent).toBe('1The original. our account');
    expect(p2.textContent).toBe('The other.');
    one(p1, 'button').click();
    turning.show();
    expect(p1.textContent).toBe('1The account. the original');
    expect(app.texts.turned.peek().size).toBe(0);
    const words = { text: 'The original.', mentions: [], calls: [] };
    app.texts.open({
      name: 'x',
      unmatched: [],
      remarks: [],
      words: new Map([
        ['p1', words],
        ['p2', words],
      ]),
    });
    turning.show();
    one(p1, 'button').click();
    expect([...app.texts.turned.peek()]).toEqual(['p2']);
    app.texts.open(null);
    turning.show();
    expect(p1.textContent).toBe('1The account.');
  });
});
