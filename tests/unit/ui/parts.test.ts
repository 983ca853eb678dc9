// @vitest-environment happy-dom
import { describe, expect, it, vi } from 'vitest';
import { createClosers } from '../../../src/ui/closers.ts';
import { h } from '../../../src/ui/dom.ts';
import { keepFocus } from '../../../src/ui/focus.ts';
import { facts, listed, passageLink, refLink } from '../../../src/ui/links.ts';
import { createScope } from '../../../src/ui/scope.ts';
import { sortTable } from '../../../src/ui/sort-table.ts';
import { table } from '../../../src/ui/table.ts';
import { tinyAtlas } from '../tiny.ts';
import { one, textsOf, viewOf } from '../view.ts';

const atlas = tinyAtlas();

describe('a table', () => {
  const rows = (n: number) => Array.from({ length: n }, (_, i) => [`row ${i}`]);
  const visibleRows = (node: Element) =>
    [...node.querySelectorAll<HTMLElement>('tbody tr')].filter((r) => !r.hidden).length;

  it('keeps the rest behind a button, unless the rest is one row', () => {
    expect(visibleRows(table('T', [{ head: 'A' }], rows(8), 8))).toBe(8);
    expect(visibleRows(table('T', [{ head: 'A' }], rows(9), 8))).toBe(9);
    const long = table('T', [{ head: 'A' }], rows(10), 8);
    expect(visibleRows(long)).toBe(8);
    const more = one(long, 'button');
    expect(more.textContent).toBe('Show all 10');
    more.click();
    expect(visibleRows(long)).toBe(10);
    expect(long.querySelector('button')).toBeNull();
  });

  it('has a header for each row and column', () => {
    const node = table('T', [{ head: 'A' }, { head: 'B', number: true }], [['x', '1']]);
    expect(textsOf(node, 'thead th')).toEqual(['A', 'B']);
    expect(textsOf(node, 'tbody th[scope=row]')).toEqual(['x']);
    expect(textsOf(node, 'td.is-number')).toEqual(['1']);
  });
});

describe('a table that can be sorted', () => {
  const rows = [
    { name: 'b', n: 2 },
    { name: 'c', n: null },
    { name: 'a', n: 10 },
  ];
  const make = () => {
    const { host } = viewOf(atlas);
    const node = sortTable(
      'T',
      [
        { head: 'Name', value: (r: (typeof rows)[number]) => r.name, cell: (r) => r.name },
        { head: 'N', number: true, value: (r) => r.n, cell: (r) => String(r.n) },
      ],
      rows,
      { name: (r) => [r.name], by: 1, limit: 9 },
    );
    host.append(node);
    return {
      node,
      names: () => textsOf(node, '.is-name th'),
      press: (i: number) => node.querySelectorAll<HTMLElement>('button.sort')[i]?.click(),
    };
  };

  it('starts with the largest, and is reversed by a second press; rows without a value are always last', () => {
    const { names, press, node } = make();
    expect(names()).toEqual(['a', 'b', 'c']);
    press(1);
    expect(names()).toEqual(['b', 'a', 'c']);
    expect(textsOf(node, '[aria-sort=ascending]')).toEqual(['N']);
  });

  it('sorts words alphabetically, and keeps the focus on its heading', () => {
    const { names, press } = make();
    press(0);
    expect(names()).toEqual(['a', 'b', 'c']);
    expect(document.activeElement?.textContent).toBe('Name');
    press(0);
    expect(names()).toEqual(['c', 'b', 'a']);
  });
});

describe('links', () => {
  it('are links to what the atlas has, and plain text otherwise', () => {
    const link = refLink(atlas, 'country:AAA') as HTMLAnchorElement;
    expect([link.getAttribute('href'), link.dataset.ref, link.textContent]).toEqual([
      '#country:AAA',
      'country:AAA',
      'AAA',
    ]);
    expect(refLink(atlas, 'source:s')).toBeInstanceOf(HTMLAnchorElement);
    expect(refLink(atlas, 'country:ZZZ')).toBe('ZZZ');
    expect(refLink(atlas, 'country:ZZZ', 'Zed')).toBe('Zed');
    expect(passageLink(atlas.passages[1] as never).getAttribute('href')).toBe('#p2');
  });

  it('are separated by commas, and empty facts are left out', () => {
    expect(listed(['a', 'b', 'c'])).toEqual(['a', ', ', 'b', ', ', 'c']);
    const node = facts([
      ['A', ['x']],
      ['B', []],
      ['C', ['']],
    ]);
    expect(textsOf(node as Element, 'dt')).toEqual(['A']);
    expect(facts([['B', []]])).toBeNull();
  });
});

describe('an element', () => {
  it('leaves out what is null or false, and takes text as text', () => {
    const node = h(
      'p',
      { class: 'x', hidden: false, title: null, 'data-y': true },
      '<b>',
      null,
      false,
      h('i'),
    );
    expect(node.outerHTML).toBe('<p class="x" data-y="">&lt;b&gt;<i></i></p>');
  });
});

describe('what Escape closes', () => {
  it('is what is open, one at a time, until it is removed', () => {
    const closers = createClosers();
    const open = new Set(['a', 'b', 'c']);
    const closable = (id: string) => ({ isOpen: () => open.has(id), close: () => void open.delete(id) });
    closers.add(closable('a'));
    closers.add(closable('b'));
    const remove = closers.add(closable('c'));
    remove();
    expect(closers.closeLast()).toBe(true);
    expect([...open]).toEqual(['a', 'c']);
    expect(closers.closeLast()).toBe(true);
    expect(closers.closeLast()).toBe(false);
    expect([...open]).toEqual(['c']);
  });
});

describe('the focus', () => {
  it('moves to a card only after a deliberate action in the text, on the map or on a button, and returns', () => {
    const { host } = viewOf(atlas);
    const essay = h('div', { id: 'essay', tabindex: -1 });
    const [button, inside, link] = [h('button'), h('button'), h('a', { href: '#x' })];
    document.body.append(essay, button, link);
    host.append(inside);
    const focus = keepFocus(host);
    button.focus();
    expect(focus.leave(false)).toBe(false);
    expect(focus.leave(true)).toBe(true);
    inside.focus();
    expect(focus.leave(false)).toBe(true);
    focus.restore(true);
    expect(document.activeElement).toBe(button);
    link.focus();
    expect(focus.leave(true)).toBe(false);
    focus.restore(true);
    expect(document.activeElement).toBe(essay);
    button.focus();
    focus.restore(false);
    expect(document.activeElement).toBe(button);
  });
});

describe('a scope', () => {
  it('runs its disposes once, the latest first', () => {
    const scope = createScope();
    const order: number[] = [];
    const heard = vi.fn();
    scope.add(() => order.push(1));
    scope.add(() => order.push(2));
    window.addEventListener('resize', heard, { signal: scope.signal });
    window.dispatchEvent(new Event('resize'));
    scope.dispose();
    scope.dispose();
    window.dispatchEvent(new Event('resize'));
    expect(order).toEqual([2, 1]);
    expect(heard).toHaveBeenCalledOnce();
    scope.add(() => order.push(3));
    expect(order).toEqual([2, 1, 3]);
    expect(scope.disposed).toBe(true);
  });
});
